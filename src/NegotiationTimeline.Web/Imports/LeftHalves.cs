using NegotiationTimeline.Web.Storage;
using Npgsql;

namespace NegotiationTimeline.Web.Imports;

/// <summary>
/// Ends, once a minute, halves of recordings that another node left behind when it was killed: until then, writers of that
/// negotiation find it busy. What this program itself left, it ends at its start.
/// </summary>
sealed class LeftHalves(
    NpgsqlDataSource database, ITeller teller, ILogger<LeftHalves> log) : BackgroundService
{
    static readonly TimeSpan Often = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var minutes = new PeriodicTimer(Often);
        while (await minutes.WaitForNextTickAsync(stoppingToken))
            try
            {
                if ((await HalfRecordings.EndAsync(database, stoppingToken)).Ended > 0)
                    await teller.TellAsync(stoppingToken);
            }
            catch (NpgsqlException failure)
            {
                log.LogWarning(failure, "Halves of recordings that a program may have left could not be looked for");
            }
    }
}
