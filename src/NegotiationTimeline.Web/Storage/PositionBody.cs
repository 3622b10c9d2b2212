using System.Collections.Immutable;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;

namespace NegotiationTimeline.Web.Storage;

/// <summary>The part of a row that is read whole, never searched: kept as JSON.</summary>
public sealed record PositionBody(PositionContent Content, ImmutableArray<Evidence> Evidence);
