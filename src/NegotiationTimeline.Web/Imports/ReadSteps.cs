using System.Threading.Channels;
using NegotiationTimeline.Domain.Time;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Imports;

/// <summary>Reads the rows of a file, with what is recorded of them, while those before are decided.</summary>
sealed class ReadSteps(OpenedFile file, ImportTable table, RecordedBefore before, long mostRows)
{
    /// <summary>Rows to a step.</summary>
    const int Step = 1250;

    /// <summary>Of the file, 0 to 1.</summary>
    public double Part => file.Part;

    public async Task ForEachAsync(
        CellRows? cells, string negotiation, Func<ReadStep, Task> taken, CancellationToken cancellation)
    {
        var steps = Channel.CreateBounded<ReadStep>(1);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var reading = Task.Run(() => ReadAsync(cells, negotiation, steps.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var step in steps.Reader.ReadAllAsync(cancellation))
                await taken(step);
        }
        finally
        {
            await stop.CancelAsync();
            await reading;
        }
    }

    async Task ReadAsync(
        CellRows? cells, string negotiation, ChannelWriter<ReadStep> steps, CancellationToken cancellation)
    {
        try
        {
            List<(ReadRow, CellRow?)> rows = [];
            var all = 0L;
            await foreach (var it in table.RowsAsync(file, cells, cancellation))
            {
                if (++all > mostRows)
                    throw BadRow.Of("file", $"The file has more than {mostRows} rows.",
                        "Send it in parts; operations.md tells of the limit.");
                rows.Add(it);
                if (rows.Count < Step)
                    continue;

                await steps.WriteAsync(await StepAsync(rows, negotiation, cancellation), cancellation);
                rows = [];
            }

            await steps.WriteAsync(await StepAsync(rows, negotiation, cancellation), cancellation);
            steps.Complete();
        }
        catch (Exception failure)
        {
            // Who takes the steps is told.
            steps.TryComplete(failure);
        }
    }

    async Task<ReadStep> StepAsync(
        List<(ReadRow Row, CellRow? Cells)> rows, string negotiation, CancellationToken cancellation) =>
        new(rows, await before.HistoriesAsync(
            [.. rows.Select(it => it.Row.Wanted).OfType<WantedRecord>().Where(it => it.IsPlain)
                .Select(it => StreamKeys.Record(negotiation, it.Path))], cancellation));
}

/// <summary>Some rows of a file, in its order.</summary>
/// <param name="Histories">stream to all its events, of the records that were there before the import.</param>
sealed record ReadStep(
    List<(ReadRow Row, CellRow? Cells)> Rows, Dictionary<string, List<Recorded<object>>> Histories);
