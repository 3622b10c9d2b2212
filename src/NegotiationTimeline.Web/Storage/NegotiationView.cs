using NegotiationTimeline.Domain.Negotiations;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Web.Storage;

/// <summary>A negotiation as of a point of recorded time, with its stream's version then.</summary>
public sealed record NegotiationView(Negotiation Negotiation, DateTimeOffset FirstRecorded, int Version)
{
    public TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById(Negotiation.TimeZone);

    /// <summary>Valid axis: the last instant that the coding covers; null = no limit.</summary>
    public DateTimeOffset? CodedThrough => Negotiation.Profile.CodedThrough is { } through
        ? LocalDays.LastInstant(LocalDays.Of(Edtf.Parse(through).Moment(Zone).Latest, Zone), Zone)
        : null;

    public PeriodBounds Coverage => Edtf.Parse(Negotiation.Profile.Coverage).Period(Zone);

    /// <summary>What is coded of a party's cells.</summary>
    public Coverage CoverageOf(Party party) => new(
        Coverage, party.Profile.Coverage is { } own ? Edtf.Parse(own).Period(Zone) : null, Negotiation.Profile.StaleAfter);
}
