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
    /// <summary>Faults, and likely duplicates, of an answer.</summary>
    const int FirstFaults = 100;

    static readonly TimeSpan Often = TimeSpan.FromMilliseconds(300);

    readonly ImportReports reports = new(database);

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
        await foreach (var fault in reports.ProblemsAsync(job, FirstFaults, cancellation))
            faults.Add(fault);
        List<LikelyRow> likely = [];
        await foreach (var row in reports.LikelyAsync(job, FirstFaults, cancellation))
            likely.Add(row);
        return ImportAnswer.Of(job, [.. faults], [.. likely]);
    }

    /// <summary>Every fault, as CSV.</summary>
    public Task<IResult> FaultsAsync(string negotiation, string id, Asker asker, CancellationToken cancellation) =>
        CsvAsync((negotiation, id, "faults"), ["line", "column", "value", "reason", "remedy"],
            job => reports.ProblemsAsync(job, int.MaxValue, cancellation)
                .Select(it => new[] { $"{it.Line}", it.Column, it.Value, it.Reason, it.Remedy }), asker, cancellation);

    /// <summary>Every likely duplicate, as CSV.</summary>
    public Task<IResult> DuplicatesAsync(string negotiation, string id, Asker asker, CancellationToken cancellation) =>
        CsvAsync((negotiation, id, "duplicates"), ["line", "party", "subject", "date", "likeLine", "likeRecord"],
            job => reports.LikelyAsync(job, int.MaxValue, cancellation)
                .Select(it => new[] { $"{it.Line}", it.Party, it.Subject, it.Date, $"{it.LikeLine}", it.LikeRecord ?? "" }),
            asker, cancellation);

    async Task<IResult> CsvAsync(
        (string Negotiation, string Id, string What) file, string[] names, Func<ImportJob, IAsyncEnumerable<string[]>> records,
        Asker asker, CancellationToken cancellation)
    {
        await CheckAsync(file.Negotiation, asker, cancellation);
        var job = await jobs.OneAsync(file.Negotiation, file.Id, cancellation);
        return Results.Stream(
            stream => new Csv().WriteAsync(
                names, records(job).Select(it => it.Select(Csv.Harmless).ToArray()), stream, cancellation),
            "text/csv; charset=utf-8", $"{file.Negotiation}-import-{file.Id}-{file.What}.csv");
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
