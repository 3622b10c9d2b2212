using NegotiationTimeline.Web.Feeds;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Webhooks;

/// <summary>What one recording shifted, for those who are told of it.</summary>
public sealed class ShiftSearch(IServiceProvider services)
{
    // Taken when it is needed: its type is internal, and Wolverine's code makes this one.
    readonly Lazy<ShiftReader> reader = new(services.GetRequiredService<ShiftReader>);

    /// <param name="below">where a search of the same recording left off; null = at its beginning.</param>
    internal async Task<(IReadOnlyList<Shift> Shifts, TurnedKey? Next)> ReadAsync(
        NegotiationView view, ShiftFilter filter, DateTimeOffset recordedAt, TurnedKey? below, int limit,
        CancellationToken cancellation)
    {
        var (found, next) = await reader.Value.ReadAsync(
            view, filter, below ?? new(recordedAt.AddMicroseconds(1), "", ""), limit, cancellation, recordedAt);
        return (found, next?.At == recordedAt ? next : null);
    }
}
