using System.Globalization;

namespace NegotiationTimeline.Domain.Time;

/// <summary>What a date comes to, in words: between which days it leaves us, whatever its form.</summary>
public static class DateRead
{
    /// <summary>A sentence without its end: "on one day from 19 April 2025 to 21 April 2025".</summary>
    /// <param name="zone">in which its days are days.</param>
    public static string InWords(Edtf date, TimeZoneInfo zone)
    {
        var period = date.Period(zone);
        if (date.Shape == EdtfShape.Interval)
            return $"{Start(period, zone)} {End(period, zone)}";

        var at = date.Moment(zone);
        return date.Shape == EdtfShape.DateTime ? $"at {Clock(at.Latest, zone)} on {Day(at.Latest, zone)}"
            : at.Earliest is not { } earliest ? $"on {Day(at.Latest, zone)}, or on any day before"
            : earliest == at.Latest ? $"on {Day(at.Latest, zone)}"
            : $"on one day from {Day(earliest, zone)} to {Day(at.Latest, zone)}";
    }

    static string Start(PeriodBounds it, TimeZoneInfo zone) => (it.EarliestStart, it.LatestStart) switch
    {
        (null, null) => "from the start of what is coded",
        (null, { } latest) => $"from a day that is not known, {Day(latest, zone)} at the latest,",
        ({ } earliest, { } latest) when earliest == latest => $"from {Moment(latest, zone)}",
        ({ } earliest, { } latest) => $"from a day between {Day(earliest, zone)} and {Day(latest, zone)}",
        ({ } earliest, null) => $"from {Day(earliest, zone)} or later",
    };

    static string End(PeriodBounds it, TimeZoneInfo zone) => (it.EarliestEnd, it.LatestEnd) switch
    {
        (null, null) => "until further notice",
        ({ } earliest, null) => $"to an end that is not known, {Last(earliest, zone)} at the earliest",
        ({ } earliest, { } latest) when earliest == latest => $"to {Last(latest, zone)}, that day included",
        ({ } earliest, { } latest) => $"to a day between {Last(earliest, zone)} and {Last(latest, zone)}",
        (null, { } latest) => $"to {Last(latest, zone)} at the latest",
    };

    /// <summary>The day that an end, which is the first instant after it, leaves as the last.</summary>
    static string Last(DateTimeOffset end, TimeZoneInfo zone) => Day(end.AddMicroseconds(-1), zone);

    static string Moment(DateTimeOffset at, TimeZoneInfo zone) =>
        LocalDays.FirstInstant(LocalDays.Of(at, zone), zone) == at
            ? Day(at, zone)
            : $"{Clock(at, zone)} on {Day(at, zone)}";

    static string Day(DateTimeOffset at, TimeZoneInfo zone) =>
        LocalDays.Of(at, zone).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    static string Clock(DateTimeOffset at, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(at, zone).ToString("HH:mm:ss", CultureInfo.InvariantCulture);
}
