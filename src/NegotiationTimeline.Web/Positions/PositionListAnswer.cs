using System.Collections.Immutable;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Sources;
using NegotiationTimeline.Domain.Time;
using NegotiationTimeline.Web.Http;

namespace NegotiationTimeline.Web.Positions;

/// <summary>A page of position records, newest date first.</summary>
/// <param name="Next">cursor of the next page; null = this was the last.</param>
public sealed record PositionListAnswer(
    string Negotiation,
    string AsOf,
    string KnownBy,
    string RecordedBy,
    bool BeyondCoding,
    string Pin,
    ImmutableArray<PositionAnswer> Items,
    string? Next);
