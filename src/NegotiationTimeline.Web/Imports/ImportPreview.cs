using System.Collections.Immutable;
using NegotiationTimeline.Domain.Time;
using NegotiationTimeline.Web.Storage;
using Npgsql;

namespace NegotiationTimeline.Web.Imports;

/// <summary>The columns of a file, and its first rows as they stand and as they will be read.</summary>
sealed class ImportPreview(NpgsqlDataSource database, SetupReader setup)
{
    const int Rows = 5;

    /// <exception cref="BadRow">The file, or the mapping, cannot be.</exception>
    public async Task<ImportJob> OfAsync(ImportJob job, string path, CancellationToken cancellation)
    {
        var table = await ImportTable.ReadAsync(path, job, cancellation);
        var now = (await RecordedClock.ReadAsync(database, job.Negotiation, cancellation)).Now;
        var zone = (await setup.NegotiationAsync(job.Negotiation, now, cancellation))!.Negotiation.TimeZone;
        var agenda = await ImportAgenda.ReadAsync((database, setup), job.Negotiation, zone, new RecordedTime(now), cancellation);
        await using var file = await OpenedFile.OpenAsync(path, job.EncodingGiven, cancellation);
        List<SampleRow> sample = [];
        if (table is { Format: "csv", Kind: null })
            sample = [.. (await table.FirstAsync(file, Rows, cancellation)).Select(it => Sample(table, new(it.Line, null, null, [], []), it))];
        else
            await foreach (var (row, cells) in table.RowsAsync(file, table.Reader(job.Mapping, agenda), cancellation))
            {
                sample.Add(Sample(table, row, cells));
                if (sample.Count == Rows)
                    break;
            }

        return job with
        {
            Columns = [.. table.Header.Select((name, i) => new ImportColumn(name, FieldOf(table, i)))],
            Sample = [.. sample],
            Kind = table.Kind?.Name,
            Ours = table.Ours,
            Encoding = file.Encoding.WebName,
            Separator = job.Format == "csv" ? $"{table.Separator}" : null,
        };
    }

    static string? FieldOf(ImportTable table, int column) =>
        table.Columns.FirstOrDefault(it => it.Column == column) is { Field: { } field } ? field.Name : null;

    static SampleRow Sample(ImportTable table, ReadRow row, CellRow? cells) => new(
        row.Line,
        cells is null
            ? ImmutableDictionary<string, string>.Empty
            : table.Header.Zip(cells.Cells).Where(it => it.First.Length > 0)
                .ToImmutableDictionary(it => it.First, it => Kept(it.Second)),
        row.Body?.Node(), row.Faults);

    static string Kept(string cell) => cell.Replace('\0', '\uFFFD').Replace(Texts.Broken, '\uFFFD');
}
