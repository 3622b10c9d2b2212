using System.Collections.Immutable;

namespace NegotiationTimeline.Domain.Time;

/// <summary>What an EDTF text says, once read.</summary>
abstract record EdtfMeaning(EdtfShape Shape)
{
    public abstract MomentBounds? Moment(TimeZoneInfo zone);

    public abstract PeriodBounds Period(TimeZoneInfo zone);

    public virtual PeriodBounds Occurrence(TimeZoneInfo zone) => Period(zone);
}

/// <summary>A date, or one of several; <paramref name="Before"/>: or any earlier one.</summary>
sealed record EdtfChoice(EdtfShape Shape, ImmutableArray<EdtfPoint> Points, bool Before = false) : EdtfMeaning(Shape)
{
    public override MomentBounds? Moment(TimeZoneInfo zone) =>
        new(Before ? null : Points.Min(it => it.Earliest(zone)), Points.Max(it => it.Latest(zone)));

    public override PeriodBounds Period(TimeZoneInfo zone) =>
        Moment(zone) is { } moment ? new(moment.Earliest, moment.Latest, null, null) : default;

    public override PeriodBounds Occurrence(TimeZoneInfo zone) => Period(zone) with
    {
        EarliestEnd = Before ? DateTimeOffset.MinValue : Points.Min(it => it.EarliestEnd(zone)),
        LatestEnd = Points.Max(it => it.LatestEnd(zone)),
    };
}

/// <summary>An end of an interval: a date, open (<c>..</c>), or unknown (nothing).</summary>
readonly record struct EdtfEnd(EdtfPoint? Point, bool Open);

/// <summary>A period from one date to another, the last day included; an end that is no date is open or unknown.</summary>
sealed record EdtfInterval(EdtfEnd Start, EdtfEnd End) : EdtfMeaning(EdtfShape.Interval)
{
    public override MomentBounds? Moment(TimeZoneInfo zone) => null;

    public override PeriodBounds Period(TimeZoneInfo zone)
    {
        var earliestStart = Start.Point?.Earliest(zone);
        // An unknown start is no later than the end; an unknown end may come at once.
        var latestStart = Start.Open ? null : (Start.Point ?? End.Point)?.Latest(zone);
        var earliestEnd = End.Open ? null : End.Point?.EarliestEnd(zone) ?? latestStart;
        var latestEnd = End.Point?.LatestEnd(zone);
        // A day and an instant with an offset may change order with the zone; a period then is empty, never inverted.
        return new(earliestStart, latestStart, earliestEnd, latestEnd < earliestStart ? earliestStart : latestEnd);
    }
}
