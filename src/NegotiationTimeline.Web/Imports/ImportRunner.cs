using System.Collections.Concurrent;
using System.Diagnostics;
using Marten;
using NegotiationTimeline.Domain.Imports;
using NegotiationTimeline.Web.Storage;
using Npgsql;

namespace NegotiationTimeline.Web.Imports;

/// <summary>
/// Does the work of imports, each in the background, while requests look on. Whoever is at work on one holds a lock of the
/// database on it, so that what was left when a program ended is known by its being free.
/// </summary>
sealed class ImportRunner(
    NpgsqlDataSource database, IDocumentStore store, SetupReader setup, ImportJobs jobs, ImportFiles files,
    ITeller teller, IHostApplicationLifetime lifetime, ILogger<ImportRunner> log)
{
    static readonly TimeSpan Often = TimeSpan.FromMilliseconds(250);

    readonly ConcurrentDictionary<(string, string), Task> running = [];

    /// <summary>Goes on in the background; the job stands in the state of that work already.</summary>
    public void Start(ImportJob job) =>
        running[(job.Negotiation, job.Id)] = Task.Run(() => WorkAsync(job, lifetime.ApplicationStopping), CancellationToken.None);

    /// <summary>Waits until nothing goes on, but not for longer than this.</summary>
    public async Task<ImportJob> WaitAsync(ImportJob job, TimeSpan most, CancellationToken cancellation)
    {
        var waited = Stopwatch.StartNew();
        if (running.TryGetValue((job.Negotiation, job.Id), out var work) && most > TimeSpan.Zero)
            await Task.WhenAny(work, Task.Delay(most, cancellation));
        var now = await jobs.OneAsync(job.Negotiation, job.Id, cancellation);
        // At work on another node.
        while (now.IsUnderWay && waited.Elapsed < most)
        {
            await Task.Delay(Often, cancellation);
            now = await jobs.OneAsync(job.Negotiation, job.Id, cancellation);
        }

        return now;
    }

    /// <summary>What nobody is at work on any more came to nothing; files that nobody needs go.</summary>
    public async Task RecoverAsync(CancellationToken cancellation)
    {
        foreach (var job in await jobs.UnderWayAsync(cancellation))
        {
            await using var connection = await database.OpenConnectionAsync(cancellation);
            if (!await TryLockAsync(connection, job, cancellation))
                continue;

            await jobs.MoveAsync(Broken(job, new("import", "The program ended in the middle; nothing of it was kept.",
                job.State is ImportState.Checking or ImportState.Recording ? "Send the file again." : "Ask for it again.")),
                cancellation, job.State);
            if (job.State is ImportState.Checking or ImportState.Recording)
                ImportFiles.Remove(job);
            await UnlockAsync(connection, job);
        }

        files.Sweep(await jobs.KeptAsync(cancellation));
    }

    async Task WorkAsync(ImportJob job, CancellationToken stopping)
    {
        try
        {
            await using var guard = await database.OpenConnectionAsync(stopping);
            await TryLockAsync(guard, job, stopping);
            try
            {
                await DoAsync(job, stopping);
                await teller.TellAsync(stopping);
            }
            catch (Exception failure)
            {
                await FailAsync(job, failure);
            }
            finally
            {
                await UnlockAsync(guard, job);
            }
        }
        catch (Exception lost) when (lost is NpgsqlException or OperationCanceledException)
        {
            // The next start finds it.
            log.LogWarning(lost, "Import {Import} of {Negotiation} was left", job.Id, job.Negotiation);
        }
        finally
        {
            running.TryRemove((job.Negotiation, job.Id), out _);
        }
    }

    Task DoAsync(ImportJob job, CancellationToken cancellation) => job.State switch
    {
        ImportState.Checking => CheckAsync(job, cancellation),
        ImportState.Recording => RecordAsync(job, cancellation),
        _ => UndoAsync(job, cancellation),
    };

    /// <summary>A dry run; where it was asked for, and nothing stands in the way, the recording follows.</summary>
    async Task CheckAsync(ImportJob job, CancellationToken cancellation)
    {
        var run = await GoThroughAsync(job, trial: true, end: null, cancellation);
        var done = job with { State = ImportState.Checked, Counts = run.Counts, Creates = run.Creates };
        if (job.Mode is not { } mode)
        {
            await jobs.MoveAsync(done, cancellation, ImportState.Checking);
            return;
        }

        if (mode == ImportMode.All && !run.Counts.AllGood)
        {
            await jobs.MoveAsync(done with { Failure = Faulty }, cancellation, ImportState.Checking);
            return;
        }

        var next = done with { State = ImportState.Recording };
        if (await jobs.MoveAsync(next, cancellation, ImportState.Checking))
            await RecordAsync(next, cancellation);
    }

    static ImportFailure Faulty { get; } = new("mode", "Some rows cannot be recorded, and all or none were to be.",
        "Mend the file and send it again, or record its good rows: { \"mode\": \"good\" }.");

    async Task RecordAsync(ImportJob job, CancellationToken cancellation)
    {
        var run = await GoThroughAsync(job, trial: false, EndAsync, cancellation);
        if (job.Mode == ImportMode.All && !run.Counts.AllGood)
        {
            await jobs.MoveAsync(job with
            {
                State = ImportState.Checked, Counts = run.Counts, Creates = run.Creates, Failure = Faulty,
            }, cancellation, ImportState.Recording);
            return;
        }

        ImportFiles.Remove(job);
        // Thousands of rows more: the planner should know.
        if (run.Counts.New > 10_000)
            await database.CreateCommand("analyze timeline.position_version; analyze timeline.mt_events").ExecuteNonQueryAsync(cancellation);

        async Task EndAsync(ImportDesk desk, ImportRun it)
        {
            if (job.Mode == ImportMode.All && !it.Counts.AllGood)
                return;

            var made = desk.Bulk.Written;
            if (made > 0)
                await desk.Bulk.AppendAsync([desk.New(StreamKeys.Import(job.Negotiation, job.Id), Recorded(job, it, made))], cancellation);
            await ImportJobs.EndAsync(desk, job with
            {
                State = ImportState.Recorded, Counts = it.Counts with { Duplicates = job.Counts?.Duplicates ?? 0 },
                Creates = it.Creates, Ended = desk.At.At, Place = null,
                RecordedAt = made > 0 ? desk.At.At : null, Made = made, Progress = null,
            }, cancellation);
            await desk.CommitAsync(cancellation);
        }
    }

    static ImportRecorded Recorded(ImportJob job, ImportRun run, long made) => new(
        job.Negotiation, job.Id, new(job.Name, job.Sha256, job.Bytes, job.Format),
        new(run.Counts.Rows, run.Counts.New, run.Counts.Same, run.Counts.Faulty + run.Counts.Conflicting,
            run.Creates.Parties.Count, run.Creates.Issues.Count, run.Creates.Sources.Count), made);

    async Task<ImportRun> GoThroughAsync(
        ImportJob job, bool trial, Func<ImportDesk, ImportRun, Task>? end, CancellationToken cancellation)
    {
        var path = ImportFiles.PathOf(job);
        var table = await ImportTable.ReadAsync(path, job.Format, job.Separator?[0], job.Mapping, cancellation);
        var problems = new RowProblems(database, job.Negotiation, job.Id);
        await problems.BeginAsync(cancellation);
        await using var desk = await ImportDesk.OpenAsync(database, store, job.Negotiation, job.By, trial, cancellation);
        var zone = (await setup.NegotiationAsync(job.Negotiation, desk.At.At, cancellation))!.Negotiation.TimeZone;
        var agenda = await ImportAgenda.ReadAsync(setup, job.Negotiation, zone, desk.At, cancellation);
        // Positions rest on no other row; what else is tried must be found by the rows that name it.
        var run = new ImportRun(desk, agenda, table, job.Mapping, problems,
            writes: !trial || table.Kind?.Name != "positions", keepGoing: trial || job.Mode == ImportMode.Good,
            trial ? new LikelyAgain(desk.Connection, job.Negotiation) : null);
        await using var file = await OpenedFile.OpenAsync(path, cancellation);
        var pace = new ImportPace(trial ? "checking" : "recording", trial ? null : job.Counts?.Rows);
        await run.RunAsync(file, files.MostRows, (rows, part) => TellAsync(job, pace, rows, part, cancellation), cancellation);
        if (end is not null)
            await end(desk, run);
        return run;
    }

    async Task TellAsync(ImportJob job, ImportPace pace, long rows, double part, CancellationToken cancellation)
    {
        if (pace.Next(rows, part) is { } progress && await jobs.TellAsync(job, progress, cancellation))
            throw new ImportCancelled();
    }

    async Task UndoAsync(ImportJob job, CancellationToken cancellation)
    {
        await using var desk = await ImportDesk.OpenAsync(database, store, job.Negotiation, job.Undoer ?? job.By, trial: false, cancellation);
        var pace = new ImportPace(job.State == ImportState.Retracting ? "retracting" : "reinstating", job.Made);
        await new ImportUndo(desk, job).RunAsync(
            (rows, part) => TellAsync(job, pace, rows, part, cancellation), cancellation);
        await ImportJobs.EndAsync(desk, job with
        {
            State = job.State == ImportState.Retracting ? ImportState.Retracted : ImportState.Recorded, Progress = null,
            Failure = null, Reason = null, Undoer = null,
        }, cancellation);
        await desk.CommitAsync(cancellation);
    }

    async Task FailAsync(ImportJob job, Exception failure)
    {
        // The word of the end must be kept even where the program is about to stop.
        var now = await jobs.OneAsync(job.Negotiation, job.Id, CancellationToken.None);
        if (!now.IsUnderWay)
            return;

        if (failure is not (ImportCancelled or BadRow or OperationCanceledException))
            log.LogError(failure, "Import {Import} of {Negotiation} failed", job.Id, job.Negotiation);
        var ended = failure switch
        {
            ImportCancelled => Broken(now, null),
            BadRow bad => Broken(now, new(bad.Refusals[0].Field, bad.Refusals[0].Reason, bad.Refusals[0].Remedy)),
            PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable } => Broken(now, new("negotiation",
                "Another recording in this negotiation has not finished.", "Try again in a moment.")),
            OperationCanceledException => Broken(now, new("import", "The program was stopped; nothing was kept.", "Send the file again.")),
            _ => Broken(now, new("import", "The import broke off; nothing of it was kept.",
                "Try again; if it happens again, report it with what the log says.")),
        };
        await jobs.MoveAsync(ended, CancellationToken.None, now.State);
        if (ended.Place is null)
            ImportFiles.Remove(now);
    }

    /// <summary>What was under way is as before, or ended: nothing was kept.</summary>
    static ImportJob Broken(ImportJob job, ImportFailure? failure) => job.State switch
    {
        ImportState.Retracting => job with { State = ImportState.Recorded, Failure = failure, Progress = null },
        ImportState.Reinstating => job with { State = ImportState.Retracted, Failure = failure, Progress = null },
        _ => job with
        {
            State = failure is null ? ImportState.Cancelled : ImportState.Failed, Failure = failure, Place = null,
            Ended = DateTimeOffset.UtcNow, Progress = null,
        },
    };

    static async Task<bool> TryLockAsync(NpgsqlConnection connection, ImportJob job, CancellationToken cancellation)
    {
        await using var ask = new NpgsqlCommand("select pg_try_advisory_lock(7304, hashtext($1))", connection);
        ask.Parameters.Add(new() { Value = $"{job.Negotiation}/{job.Id}" });
        return await ask.ExecuteScalarAsync(cancellation) is true;
    }

    static async Task UnlockAsync(NpgsqlConnection connection, ImportJob job)
    {
        await using var give = new NpgsqlCommand("select pg_advisory_unlock(7304, hashtext($1))", connection);
        give.Parameters.Add(new() { Value = $"{job.Negotiation}/{job.Id}" });
        await give.ExecuteScalarAsync(CancellationToken.None);
    }
}

/// <summary>Somebody asked for it to end; nothing of it stays.</summary>
sealed class ImportCancelled() : Exception("Cancelled.");
