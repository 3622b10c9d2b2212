namespace NegotiationTimeline.Web.Imports;

/// <summary>Once a day, what waits too long to be recorded goes; at the start it went already.</summary>
sealed class ImportExpiry(ImportRunner runner, ILogger<ImportExpiry> log) : BackgroundService
{
    static readonly TimeSpan Often = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var days = new PeriodicTimer(Often);
        while (await days.WaitForNextTickAsync(stoppingToken))
            try
            {
                await runner.ExpireAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is Npgsql.NpgsqlException or IOException)
            {
                // Tomorrow is soon enough.
                log.LogWarning(failure, "Files of imports that were never recorded could not be removed");
            }
    }
}
