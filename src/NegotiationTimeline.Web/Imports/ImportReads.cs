using System.Text;
using System.Text.Json;
using NegotiationTimeline.Web.Exports;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Storage;
using Npgsql;

namespace NegotiationTimeline.Web.Imports;

/// <summary>What is known of imports: for whoever may write, not for other sites.</summary>
sealed class ImportReads(NpgsqlDataSource database, SetupReader setup, ImportJobs jobs)
{
    const int FirstFaults = 100;

    static readonly TimeSpan Often = TimeSpan.FromMilliseconds(300);

    /// <exception cref="NotFound">There is no such negotiation, or this asker may not see its imports.</exception>
    public async Task CheckAsync(string negotiation, Asker asker, CancellationToken cancellation)
    {
        var clock = await RecordedClock.ReadAsync(database, negotiation, cancellation);
        if (asker.Stranger || await setup.NegotiationAsync(negotiation, clock.Now, cancellation) is not { } view
            || !asker.MaySee(view.Negotiation.Profile.Visibility))
            throw new NotFound("negotiation", negotiation);
    }

    public async Task<IResult> ListAsync(string negotiation, Asker asker, CancellationToken cancellation)
    {
        await CheckAsync(negotiation, asker, cancellation);
        var all = await jobs.ListAsync(negotiation, cancellation);
        return new Answer(new ImportListAnswer(negotiation, [.. all.Select(ImportLine.Of)], null), hidden: true);
    }

    public async Task<IResult> OneAsync(string negotiation, string id, Asker asker, CancellationToken cancellation)
    {
        await CheckAsync(negotiation, asker, cancellation);
        return new Answer(await AnswerAsync(await jobs.OneAsync(negotiation, id, cancellation), cancellation), hidden: true);
    }

    public async Task<ImportAnswer> AnswerAsync(ImportJob job, CancellationToken cancellation)
    {
        List<RowProblem> faults = [];
        await foreach (var fault in jobs.ProblemsAsync(job, FirstFaults, cancellation))
            faults.Add(fault);
        return ImportAnswer.Of(job, [.. faults]);
    }

    /// <summary>Every fault, as CSV.</summary>
    public async Task<IResult> FaultsAsync(string negotiation, string id, Asker asker, CancellationToken cancellation)
    {
        await CheckAsync(negotiation, asker, cancellation);
        var job = await jobs.OneAsync(negotiation, id, cancellation);
        return Results.Stream(
            file => new Csv().WriteAsync(["line", "column", "value", "reason", "remedy"], Records(job, cancellation), file, cancellation),
            "text/csv; charset=utf-8", $"{negotiation}-import-{id}-faults.csv");
    }

    async IAsyncEnumerable<string[]> Records(
        ImportJob job, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var it in jobs.ProblemsAsync(job, int.MaxValue, cancellation))
            yield return
            [
                $"{it.Line}", Csv.Harmless(it.Column), Csv.Harmless(it.Value), Csv.Harmless(it.Reason), Csv.Harmless(it.Remedy),
            ];
    }

    /// <summary>Progress as server-sent events, until nothing goes on.</summary>
    public async Task<IResult> EventsAsync(string negotiation, string id, Asker asker, CancellationToken cancellation)
    {
        await CheckAsync(negotiation, asker, cancellation);
        var job = await jobs.OneAsync(negotiation, id, cancellation);
        return Results.Stream(async stream =>
        {
            try
            {
                await TellAsync(stream, job, cancellation);
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                // The listener left.
            }
        }, "text/event-stream");
    }

    async Task TellAsync(Stream stream, ImportJob job, CancellationToken cancellation)
    {
        string? told = null;
        while (job.IsUnderWay)
        {
            var now = Json(new { job.State, job.Progress });
            if (now != told)
                await SendAsync(stream, "progress", told = now, cancellation);
            await Task.Delay(Often, cancellation);
            job = await jobs.OneAsync(job.Negotiation, job.Id, cancellation);
        }

        await SendAsync(stream, "ended", Json(ImportLine.Of(job)), cancellation);
    }

    static string Json<T>(T data) => JsonSerializer.Serialize(data, Wire.Json);

    static async Task SendAsync(Stream stream, string name, string data, CancellationToken cancellation)
    {
        await stream.WriteAsync(Encoding.UTF8.GetBytes($"event: {name}\ndata: {data}\n\n"), cancellation);
        await stream.FlushAsync(cancellation);
    }
}
