using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Web.Exports;

/// <summary>Days of the negotiation's zone, for programs that know no uncertain dates.</summary>
static class Days
{
    /// <summary>The first and the last day on which it may have begun; null where no such day is known.</summary>
    public static (DateOnly First, DateOnly Last)? OfStart(PeriodBounds bounds, TimeZoneInfo zone) =>
        (bounds.EarliestStart ?? bounds.LatestStart) is { } first && bounds.LatestStart is { } last
            ? (LocalDays.Of(first, zone), LocalDays.Of(last, zone))
            : null;

    /// <summary>The first and the last day that an EDTF date or interval covers; null where it is open at an end.</summary>
    public static (DateOnly First, DateOnly Last)? Covered(string edtf, TimeZoneInfo zone)
    {
        var bounds = Edtf.Parse(edtf).Occurrence(zone);
        return bounds is { EarliestStart: { } first, LatestEnd: { } end }
            ? (LocalDays.Of(first, zone), LocalDays.Of(end.AddTicks(-1), zone))
            : null;
    }

    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", null);
}
