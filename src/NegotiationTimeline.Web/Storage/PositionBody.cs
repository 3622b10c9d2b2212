using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;

namespace NegotiationTimeline.Web.Storage;

/// <summary>The part of a row that is read whole, never searched: kept as JSON.</summary>
/// <param name="Resolutions">null = none; rows older than these have none.</param>
public sealed record PositionBody(
    PositionContent Content, ImmutableArray<Evidence> Evidence,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableArray<Resolution>? Resolutions)
{
    public static PositionBody Of(PositionVersion row) =>
        new(row.Content, row.Evidence, row.Resolutions.IsEmpty ? null : row.Resolutions);
}
