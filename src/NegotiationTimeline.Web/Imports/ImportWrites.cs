using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Web.Http;

namespace NegotiationTimeline.Web.Imports;

/// <summary>What can be done with a file that was sent, step by step.</summary>
sealed class ImportWrites(
    ImportReads reads, ImportJobs jobs, ImportPreview preview, ImportRunner runner)
{
    public async Task<IResult> MapAsync(
        string negotiation, string id, ImportMapping mapping, Asker asker, CancellationToken cancellation)
    {
        var job = await OpenAsync(negotiation, id, asker, cancellation);
        try
        {
            job = await preview.OfAsync(job with
            {
                State = ImportState.Received,
                Mapping = mapping,
                Counts = null,
                Creates = null,
                Failure = null,
                Mode = null,
            }, ImportFiles.PathOf(job), cancellation);
        }
        catch (BadRow bad)
        {
            return Problems.Of([.. bad.Refusals]);
        }

        return await jobs.MoveAsync(job, cancellation, ImportState.Received, ImportState.Checked)
            ? await AnswerAsync(job, TimeSpan.Zero, StatusCodes.Status200OK, cancellation)
            : throw NotOpen(await jobs.OneAsync(negotiation, id, cancellation));
    }

    public async Task<IResult> CheckAsync(
        string negotiation, string id, AskedQuery query, Asker asker, CancellationToken cancellation)
    {
        var job = await OpenAsync(negotiation, id, asker, cancellation);
        CheckKind(job);
        await BeginAsync(job, null, cancellation);
        return await AnswerAsync(job, AskedImport.WaitOf(query), StatusCodes.Status202Accepted, cancellation);
    }

    public async Task<IResult> RecordAsync(
        string negotiation, string id, RecordFile body, AskedQuery query, Asker asker, CancellationToken cancellation)
    {
        var job = await OpenAsync(negotiation, id, asker, cancellation);
        var mode = body.Mode ?? ImportMode.All;
        if (mode == ImportMode.All && job.State == ImportState.Checked && job.Counts is { AllGood: false } counts)
            return Problems.Of([new("rows-are-faulty", "mode",
                $"{counts.Faulty + counts.Conflicting} rows cannot be recorded, and all or none were to be.",
                "Mend the file and send it again, or record its good rows: { \"mode\": \"good\" }.", RefusalKind.Rule)]);

        CheckKind(job);
        await BeginAsync(job, mode, cancellation);
        return await AnswerAsync(job, AskedImport.WaitOf(query), StatusCodes.Status202Accepted, cancellation);
    }

    /// <summary>What has ended stays as it is: the answer says how.</summary>
    public async Task<IResult> CancelAsync(
        string negotiation, string id, AskedQuery query, Asker asker, CancellationToken cancellation)
    {
        await reads.CheckAsync(negotiation, asker, cancellation);
        var job = await jobs.OneAsync(negotiation, id, cancellation);
        if (job.IsOpen && await jobs.MoveAsync(
            job with { State = ImportState.Cancelled, Place = null }, cancellation, job.State))
            ImportFiles.Remove(job);
        else
            await jobs.CancelAsync(job, cancellation);
        return await AnswerAsync(job, AskedImport.WaitOf(query), StatusCodes.Status202Accepted, cancellation);
    }

    public async Task<IResult> UndoAsync(
        string negotiation, string id, bool retract, UndoImport body, AskedQuery query, Asker asker,
        CancellationToken cancellation)
    {
        await reads.CheckAsync(negotiation, asker, cancellation);
        var job = await jobs.OneAsync(negotiation, id, cancellation);
        var faults = new Faults();
        faults.Given(body.Reason, "reason");
        if (faults.Refuse() is Refused { Reasons: { IsEmpty: false } reasons })
            return Problems.Of(reasons);

        var (from, over) = retract
            ? (ImportState.Recorded, ImportState.Retracted)
            : (ImportState.Retracted, ImportState.Recorded);
        if (job.State == over && job.Made > 0)
            return await AnswerAsync(job, TimeSpan.Zero, StatusCodes.Status200OK, cancellation);

        var next = job with
        {
            State = retract ? ImportState.Retracting : ImportState.Reinstating,
            Reason = body.Reason,
            Failure = null,
            Undoer = asker.Name,
        };
        if (job.Made == 0 || !await jobs.MoveAsync(next, cancellation, from))
            throw new NotReady(job.State is ImportState.Recorded
                ? new("import-made-nothing", "id", "This import recorded nothing, so there is nothing to undo.",
                    "Look at its counts.", RefusalKind.Rule)
                : new("import-not-ready", "id", $"This import is {Word(job.State)}.",
                    "Only what is recorded can be undone, and that again.", RefusalKind.Rule));

        runner.Start(next);
        return await AnswerAsync(job, AskedImport.WaitOf(query), StatusCodes.Status202Accepted, cancellation);
    }

    /// <param name="mode">null = a dry run alone.</param>
    public async Task BeginAsync(ImportJob job, ImportMode? mode, CancellationToken cancellation)
    {
        var next = job with
        {
            State = mode is null ? ImportState.Checking : ImportState.Recording,
            Mode = mode,
            Failure = null,
        };
        if (!await jobs.MoveAsync(next, cancellation, ImportState.Received, ImportState.Checked))
            throw NotOpen(await jobs.OneAsync(job.Negotiation, job.Id, cancellation));

        runner.Start(next);
    }

    /// <summary>A file may wait until a mapping says what its rows are, and is not tried before.</summary>
    public static void CheckKind(ImportJob job)
    {
        if (job is { Format: "csv", Kind: null })
            throw ImportTable.OfNoKind((job.Columns ?? []).Select(it => it.Name));
    }

    async Task<ImportJob> OpenAsync(string negotiation, string id, Asker asker, CancellationToken cancellation)
    {
        await reads.CheckAsync(negotiation, asker, cancellation);
        var job = await jobs.OneAsync(negotiation, id, cancellation);
        return job.IsOpen ? job : throw NotOpen(job);
    }

    static NotReady NotOpen(ImportJob job) => new(new("import-not-ready", "id", $"This import is {Word(job.State)}.",
        job.IsUnderWay
            ? "Wait until that has ended, or cancel it."
            : "Send the file again: the same rows are recorded once.", RefusalKind.Rule));

    static string Word(ImportState state) => $"{state}".ToLowerInvariant();

    /// <param name="underWay">the status where it goes on.</param>
    public async Task<IResult> AnswerAsync(ImportJob job, TimeSpan wait, int underWay, CancellationToken cancellation)
    {
        var now = await runner.WaitAsync(job, wait, cancellation);
        var status = underWay == StatusCodes.Status201Created || now.IsUnderWay ? underWay : StatusCodes.Status200OK;
        return Results.Json(await reads.AnswerAsync(now, cancellation), Storage.Wire.Json, statusCode: status);
    }
}
