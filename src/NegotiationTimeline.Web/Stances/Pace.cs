namespace NegotiationTimeline.Web.Stances;

/// <summary>How fast a replay goes: so many days of its axis a second; 0 = as fast as possible.</summary>
public sealed class Pace(double daysPerSecond, DateTimeOffset from, TimeProvider time)
{
    /// <summary>Silent connections are cut by what stands between; a sign of life comes at least this often.</summary>
    static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    long? started;

    /// <summary>Resumes as if everything before had been seen just now.</summary>
    public void StartAt(DateTimeOffset at) => from = at;

    public async Task WaitUntilAsync(DateTimeOffset at, Func<Task> beat, CancellationToken cancellation)
    {
        if (daysPerSecond == 0)
            return;

        started ??= time.GetTimestamp();
        var due = (at - from).TotalDays / daysPerSecond;
        while (due - time.GetElapsedTime(started.Value).TotalSeconds is > 0 and var left)
        {
            var beats = left > Heartbeat.TotalSeconds;
            await Task.Delay(beats ? Heartbeat : TimeSpan.FromSeconds(Math.Max(left, 0.001)), time, cancellation);
            if (beats)
                await beat();
        }
    }
}
