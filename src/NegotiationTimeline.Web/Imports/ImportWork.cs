using Marten;
using NegotiationTimeline.Domain.Imports;
using NegotiationTimeline.Web.Storage;
using Npgsql;

namespace NegotiationTimeline.Web.Imports;

/// <summary>The work itself: to try a file, to record it, to undo that.</summary>
sealed class ImportWork(
    NpgsqlDataSource database, IDocumentStore store, SetupReader setup, ImportJobs jobs, ImportFiles files,
    EventReader events)
{
    /// <summary>So many new rows that the planner should know.</summary>
    const int Many = 10_000;

    static ImportFailure Faulty { get; } = new("mode", "Some rows cannot be recorded, and all or none were to be.",
        "Mend the file and send it again, or record its good rows: { \"mode\": \"good\" }.");

    public Task DoAsync(ImportJob job, CancellationToken cancellation) => job.State switch
    {
        ImportState.Checking => CheckAsync(job, cancellation),
        ImportState.Recording => RecordAsync(job, cancellation),
        _ => UndoAsync(job, cancellation),
    };

    /// <summary>A dry run: of a file that was to be recorded whole, to find every fault of it.</summary>
    async Task CheckAsync(ImportJob job, CancellationToken cancellation)
    {
        var run = await GoThroughAsync(job, trial: true, end: null, cancellation);
        await jobs.MoveAsync(job with
        {
            State = ImportState.Checked,
            Counts = run.Counts,
            Creates = run.Creates,
            Failure = job.Mode == ImportMode.All && !run.Counts.AllGood ? Faulty : null,
        }, cancellation, ImportState.Checking);
    }

    /// <summary>Where all or none are wanted, the first fault ends it; a dry run finds the others.</summary>
    async Task RecordAsync(ImportJob job, CancellationToken cancellation)
    {
        ImportRun run;
        try
        {
            run = await GoThroughAsync(job, trial: false,
                (desk, run) => EndAsync(job, desk, run, cancellation), cancellation);
        }
        catch (FaultyRow)
        {
            // By now nobody waits for this file any more.
            var checking = job with { State = ImportState.Checking, Progress = null };
            if (await jobs.MoveAsync(checking, cancellation, ImportState.Recording))
                await CheckAsync(checking, cancellation);
            return;
        }

        ImportFiles.Remove(job);
        if (run.Counts.New > Many)
            await database.CreateCommand("analyze timeline.position_version; analyze timeline.mt_events")
                .ExecuteNonQueryAsync(cancellation);
    }

    static async Task EndAsync(ImportJob job, ImportDesk desk, ImportRun it, CancellationToken cancellation)
    {
        var made = desk.Bulk.Written;
        if (made > 0)
            await desk.Bulk.AppendAsync(
                [desk.New(StreamKeys.Import(job.Negotiation, job.Id), Recorded(job, it, made))], cancellation);
        await ImportJobs.EndAsync(desk, job with
        {
            State = ImportState.Recorded,
            Counts = it.Counts,
            Creates = it.Creates,
            Ended = desk.At.At,
            Place = null,
            RecordedAt = made > 0 ? desk.At.At : null,
            Made = made,
            Progress = null,
        }, cancellation);
        await desk.CommitAsync(cancellation);
    }

    static ImportRecorded Recorded(ImportJob job, ImportRun run, long made) => new(
        job.Negotiation, job.Id, new(job.Name, job.Sha256, job.Bytes, job.Format),
        new(run.Counts.Rows, run.Counts.New, run.Counts.Same, run.Counts.Faulty + run.Counts.Conflicting,
            run.Creates.Parties.Count, run.Creates.Issues.Count, run.Creates.Sources.Count), made);

    async Task<ImportRun> GoThroughAsync(
        ImportJob job, bool trial, Func<ImportDesk, ImportRun, Task>? end, CancellationToken cancellation)
    {
        var path = ImportFiles.PathOf(job);
        var table = await ImportTable.ReadAsync(path, job, cancellation);
        var report = await RowReport.BeginAsync(database, job, cancellation);
        await using var desk = await OpenAsync(job, job.By, trial, cancellation);
        var before = await RecordedBefore.OpenAsync(database, job.Negotiation, cancellation);
        var zone = (await setup.NegotiationAsync(job.Negotiation, desk.At.At, cancellation))!.Negotiation.TimeZone;
        var agenda = await ImportAgenda.ReadAsync((database, setup), job.Negotiation, zone, desk.At, cancellation);
        // Positions rest on no other row; what else is tried must be found by the rows that name it.
        await using var writes = new ImportAppends(desk, !trial || table.Kind?.Name != "positions");
        var run = new ImportRun(desk, agenda, table.Reader(job.Mapping, agenda), report, writes, before,
            allOrNone: !trial && job.Mode == ImportMode.All);
        await using var file = await OpenedFile.OpenAsync(path, job.EncodingGiven, cancellation);
        var pace = new ImportPace(trial ? "checking" : "recording", trial ? null : job.Counts?.Rows);
        await run.RunAsync(new(file, table, before, files.MostRows),
            (rows, part) => TellAsync(job, pace, rows, part, cancellation), cancellation);
        if (end is not null)
            await end(desk, run);
        return run;
    }

    /// <summary>Waits its turn among the negotiation's writers, who may be other imports, until somebody cancels it.</summary>
    async Task<ImportDesk> OpenAsync(ImportJob job, string author, bool trial, CancellationToken cancellation)
    {
        while (true)
            try
            {
                return await ImportDesk.OpenAsync(database, store, job.Negotiation, author, trial, cancellation);
            }
            catch (PostgresException busy) when (busy.SqlState == PostgresErrorCodes.LockNotAvailable)
            {
                if (await jobs.TellAsync(job, ImportProgress.Waiting, cancellation))
                    throw new ImportCancelled();
            }
    }

    async Task TellAsync(ImportJob job, ImportPace pace, long rows, double part, CancellationToken cancellation)
    {
        if (pace.Next(rows, part) is { } progress && await jobs.TellAsync(job, progress, cancellation))
            throw new ImportCancelled();
    }

    async Task UndoAsync(ImportJob job, CancellationToken cancellation)
    {
        await using var desk = await OpenAsync(job, job.Undoer ?? job.By, trial: false, cancellation);
        var pace = new ImportPace(job.State == ImportState.Retracting ? "retracting" : "reinstating", job.Made);
        var undo = new ImportUndo(desk, job, events);
        await undo.RunAsync(
            (rows, part) => TellAsync(job, pace, rows, part, cancellation), cancellation);
        await ImportJobs.EndAsync(desk, job with
        {
            State = job.State == ImportState.Retracting ? ImportState.Retracted : ImportState.Recorded,
            Progress = null,
            Failure = null,
            Reason = null,
            Undoer = null,
            Left = undo.Left,
        }, cancellation);
        await desk.CommitAsync(cancellation);
    }
}
