using System.Collections.Concurrent;
using System.Diagnostics;
using NegotiationTimeline.Web.Storage;
using Npgsql;

namespace NegotiationTimeline.Web.Imports;

/// <summary>
/// Does the work of imports, each in the background, while requests look on. Whoever is at work on one holds a lock of the
/// database on it, so that what was left when a program ended is known by its being free.
/// </summary>
sealed class ImportRunner(
    NpgsqlDataSource database, ImportWork doing, ImportJobs jobs, ImportFiles files, ITeller teller,
    IHostApplicationLifetime lifetime, ILogger<ImportRunner> log)
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
        await using (var listing = await database.OpenConnectionAsync(cancellation))
            await RestoredImports.ListAsync(listing, negotiation: null, cancellation);
        foreach (var job in await jobs.UnderWayAsync(cancellation))
        {
            await using var connection = await database.OpenConnectionAsync(cancellation);
            if (!await ImportLock.TryAsync(connection, job, cancellation))
                continue;

            await jobs.MoveAsync(BrokenOff.Left(job), cancellation, job.State);
            if (job.State is ImportState.Checking or ImportState.Recording)
                ImportFiles.Remove(job);
            await ImportLock.GiveAsync(connection, job);
        }

        await ExpireAsync(cancellation);
    }

    /// <summary>Files that were sent and never recorded go after a while, and so does what no import knows.</summary>
    public async Task ExpireAsync(CancellationToken cancellation)
    {
        foreach (var job in await jobs.WaitingAsync(files.KeptFor, cancellation))
            if (await jobs.MoveAsync(BrokenOff.Expired(job, files.KeptFor), cancellation, job.State))
                ImportFiles.Remove(job);
        files.Sweep(await jobs.KeptAsync(cancellation));
    }

    async Task WorkAsync(ImportJob job, CancellationToken stopping)
    {
        try
        {
            await using var guard = await database.OpenConnectionAsync(stopping);
            await ImportLock.TryAsync(guard, job, stopping);
            try
            {
                await doing.DoAsync(job, stopping);
                await teller.TellAsync(stopping);
            }
            catch (Exception failure)
            {
                await FailAsync(job, failure);
            }
            finally
            {
                await ImportLock.GiveAsync(guard, job);
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

    async Task FailAsync(ImportJob job, Exception failure)
    {
        // The word of the end must be kept even where the program is about to stop.
        var now = await jobs.OneAsync(job.Negotiation, job.Id, CancellationToken.None);
        if (!now.IsUnderWay)
            return;

        if (failure is not (ImportCancelled or BadRow or OperationCanceledException))
            log.LogError(failure, "Import {Import} of {Negotiation} failed", job.Id, job.Negotiation);
        var ended = BrokenOff.By(failure, now);
        await jobs.MoveAsync(ended, CancellationToken.None, now.State);
        if (ended.Place is null)
            ImportFiles.Remove(now);
    }
}
