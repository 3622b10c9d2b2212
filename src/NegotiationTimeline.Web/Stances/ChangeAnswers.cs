using System.Collections.Immutable;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Web.Http;

namespace NegotiationTimeline.Web.Stances;

/// <summary>What changed between two points of the three times; the points under the names of their parameters.</summary>
/// <param name="Items">of stances.</param>
/// <param name="Matters">of proposals, truces and acts; pages hold both, in one order by axis and instant.</param>
/// <param name="Next">cursor of the further changes; null = these were all.</param>
public sealed record ChangesAnswer(
    string Negotiation,
    string From,
    string To,
    string KnownByFrom,
    string KnownByTo,
    string RecordedByFrom,
    string RecordedByTo,
    bool BeyondCoding,
    string Pin,
    ImmutableArray<ChangeAnswer> Items,
    ImmutableArray<MatterChangeAnswer> Matters,
    string? Next);

/// <summary>One transition of a cell.</summary>
/// <param name="At">on that axis: the first instant of the new answer.</param>
/// <param name="Records">those that caused it; none where what is coded of the cell (coverage) made the difference.</param>
public sealed record ChangeAnswer(
    string Party,
    string Issue,
    ChangeKind Kind,
    Axis Axis,
    string At,
    CellAnswer Before,
    CellAnswer After,
    ImmutableArray<CauseAnswer> Records)
{
    public static ChangeAnswer Of(string party, string issue, Change change) => new(
        party, issue, change.Kind, change.Axis, ReadPoint.Text(change.At), CellAnswer.Of(party, issue, change.Before),
        CellAnswer.Of(party, issue, change.After), [.. change.Records.Select(CauseAnswer.Of)]);
}

/// <summary>On whose words a change rests.</summary>
/// <param name="When">EDTF, as recorded: statedOn or holds.</param>
/// <param name="Sources">slugs.</param>
public sealed record CauseAnswer(
    string Id, int Version, Speaker? Speaker, string When, string? Summary, ImmutableArray<string> Sources)
{
    public static CauseAnswer Of(PositionVersion row) => new(
        row.Id, row.Version, row.Content.Speaker, row.Content.When, row.Content.Summary,
        [.. row.Evidence.Select(it => it.Source).Distinct()]);
}
