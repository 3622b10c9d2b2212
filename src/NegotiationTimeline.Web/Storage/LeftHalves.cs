using Npgsql;

namespace NegotiationTimeline.Web.Storage;

/// <summary>
/// Ends, once a minute, halves of recordings that another node left behind when it was killed: until then, writers of that
/// negotiation find it busy. What this program itself left, it ends at its start.
/// </summary>
sealed class LeftHalves(NpgsqlDataSource database, ILogger<LeftHalves> log) : BackgroundService
{
    static readonly TimeSpan Often = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var minutes = new PeriodicTimer(Often);
        while (await minutes.WaitForNextTickAsync(stoppingToken))
            try
            {
                await HalfRecordings.EndAsync(database, stoppingToken);
            }
            catch (NpgsqlException failure)
            {
                log.LogWarning(failure, "Halves of recordings that a program may have left could not be looked for");
            }
    }
}
