using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Sources;
using NegotiationTimeline.Domain.Time;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Records;

namespace NegotiationTimeline.Web.Positions;

/// <summary>A version of a record as readers get it.</summary>
/// <param name="Resolutions">what was known, and recorded, to have become of its conditions on any date.</param>
/// <param name="KnownFrom">published axis, RFC 3339.</param>
/// <param name="Certainty">in lists: whether it holds at asOf, unless something newer was said.</param>
/// <param name="RecordedAt">recorded axis: since when this system says so, RFC 3339.</param>
public sealed record PositionAnswer(
    string Id,
    int Version,
    string Party,
    ImmutableArray<string> Parties,
    string? Issue,
    string? Proposal,
    string? Clause,
    int? Position,
    bool Declined,
    Firmness Firmness,
    Clarity Clarity,
    Role Role,
    ImmutableArray<ConditionAnswer> Conditions,
    ImmutableArray<ResolutionAnswer> Resolutions,
    string? StatedOn,
    string? Holds,
    Speaker? Speaker,
    string? Summary,
    string? Occasion,
    string? ChangeReason,
    bool DropsRedLine,
    string KnownFrom,
    string RecordedAt,
    ImmutableArray<EvidenceAnswer> Evidence,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Certainty? Certainty = null)
{
    /// <summary>As one of a list, which tells of each whether it stands.</summary>
    public static PositionAnswer Listed(
        PositionVersion row, ValidTime asOf, IReadOnlyDictionary<string, Source> sources) =>
        Of(row, asOf, sources) with { Certainty = row.Bounds.At(asOf.At) };

    /// <param name="asOf">at which its conditions are shown.</param>
    public static PositionAnswer Of(
        PositionVersion row, ValidTime asOf, IReadOnlyDictionary<string, Source> sources) => new(
        row.Id, row.Version, row.Party, row.Content.Parties, row.Content.Issue, row.Content.Proposal,
        row.Content.Clause, row.Content.Position, row.Content.Declined, row.Content.Firmness, row.Content.Clarity, row.Content.Role,
        ConditionAnswer.Of(row, asOf), [.. row.Resolutions.Select(it => ResolutionAnswer.Of(it, sources))], row.Content.StatedOn, row.Content.Holds, row.Content.Speaker, row.Content.Summary,
        row.Content.Occasion, row.Content.ChangeReason, row.Content.DropsRedLine,
        ReadPoint.Text(row.KnownFrom), ReadPoint.Text(row.RecordedFrom),
        [.. row.Evidence.Select(it => EvidenceAnswer.Of(it, sources))]);
}
