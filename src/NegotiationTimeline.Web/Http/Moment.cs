using System.Globalization;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Http;

/// <summary>The "now" of a first answer, carried along so that what continues it has the same one.</summary>
static class Moment
{
    /// <summary>Microseconds since 1970.</summary>
    public static string Text(DateTimeOffset now) =>
        ((now - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond).ToString(CultureInfo.InvariantCulture);

    public static bool TryParse(string text, out DateTimeOffset now)
    {
        now = default;
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var microseconds)
            || microseconds > (DateTimeOffset.MaxValue - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond)
            return false;

        now = DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond);
        return true;
    }

    /// <summary>The clock as it stood then; never ahead of what it is.</summary>
    public static RecordedClock Then(RecordedClock clock, DateTimeOffset? now) =>
        now < clock.Now ? clock with { Now = now.Value } : clock;
}
