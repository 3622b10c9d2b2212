using System.Globalization;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Stances;

/// <summary>Where a page of changes left off: how many went before, and which instant was "now" on the first page.</summary>
sealed record ChangesCursor(int Skip, DateTimeOffset? Now)
{
    public static ChangesCursor Of(string? text)
    {
        if (text is null)
            return new(0, null);

        var parts = text.Split('.');
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var skip)
            && Moment.TryParse(parts[1], out var now)
            ? new(skip, now)
            : throw new BadQuery("cursor", "This cursor was not given by this list.",
                "Take next from the answer before, unchanged, and leave the other parameters as they were.");
    }

    public RecordedClock Then(RecordedClock clock) => Moment.Then(clock, Now);

    public (IReadOnlyList<Changed> Items, bool More) Page(IEnumerable<Changed> all, int limit)
    {
        var page = all.Skip(Skip).Take(limit + 1).ToArray();
        return ([.. page.Take(limit)], page.Length > limit);
    }

    public string Next(RecordedClock clock, int limit) =>
        string.Create(CultureInfo.InvariantCulture, $"{Skip + limit}.{Moment.Text(clock.Now)}");
}

/// <summary>What changed at an instant: a stance, or a matter.</summary>
abstract record Changed(Axis Axis, DateTimeOffset At);

sealed record StanceChanged(CellName Cell, Change Change) : Changed(Change.Axis, Change.At);

sealed record MatterChanged(MatterChange Change) : Changed(Change.Axis, Change.At);
