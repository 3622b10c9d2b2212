using NegotiationTimeline.Web.Storage;
using Npgsql;

namespace NegotiationTimeline.Web.Feeds;

/// <summary>
/// Tells listeners of this node when something was recorded, on whichever node. It looks at the recorded clock, one row
/// a negotiation, instead of being notified: notifications would make commits of all negotiations wait for each other.
/// </summary>
public sealed class Newcomers(NpgsqlDataSource database, IHostApplicationLifetime lifetime, TimeProvider time)
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.5);

    /// <summary>The program is about to stop: what never ends by itself must end now.</summary>
    public CancellationToken Stopping => lifetime.ApplicationStopping;

    /// <summary>Recorded axis: at or before it nothing can appear any more.</summary>
    public async Task<DateTimeOffset> HorizonAsync(string negotiation, CancellationToken cancellation) =>
        (await RecordedClock.ReadAsync(database, negotiation, cancellation)).Horizon;

    /// <summary>Waits until something is recorded behind what was the last.</summary>
    /// <returns>false = nothing was for so long.</returns>
    public async Task<bool> WaitAsync(
        string negotiation, DateTime? seen, TimeSpan atMost, CancellationToken cancellation)
    {
        for (var waited = TimeSpan.Zero; waited < atMost; waited += Pause)
        {
            await Task.Delay(Pause, time, cancellation);
            if (await LastAsync(negotiation, cancellation) != seen)
                return true;
        }

        return false;
    }

    /// <summary>Recorded axis: when the last recording was made; null = none yet.</summary>
    public async Task<DateTime?> LastAsync(string negotiation, CancellationToken cancellation)
    {
        await using var read = database.CreateCommand(
            "select last from timeline.recorded_clock where negotiation = $1");
        read.Parameters.Add(new() { Value = negotiation });
        return await read.ExecuteScalarAsync(cancellation) as DateTime?;
    }
}
