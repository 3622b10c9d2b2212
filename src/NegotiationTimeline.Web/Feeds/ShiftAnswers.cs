using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Stances;

namespace NegotiationTimeline.Web.Feeds;

/// <summary>A shift of a stance as programs get it.</summary>
/// <param name="Id">stable: the same for ever.</param>
/// <param name="Issue">slug; of an answer to a proposal or a clause (<c>proposal/clause</c>) one of the two instead.</param>
/// <param name="On">valid axis: the instant of which it tells.</param>
/// <param name="RecordedAt">recorded axis: when it was learned here.</param>
/// <param name="Before">the cell on that day as it was said to be before the recording.</param>
/// <param name="After">the same after it.</param>
public sealed record ShiftAnswer(
    string Id, ChangeKind Kind, string Party,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Issue,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Proposal,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Clause,
    string On, string RecordedAt, CellAnswer Before, CellAnswer After, ImmutableArray<CauseAnswer> Records)
{
    internal static ShiftAnswer Of(StanceShift it, string negotiation)
    {
        var (before, after) = (Cell(it, it.Change.Before), Cell(it, it.Change.After));
        return new(
            it.Id(negotiation), it.Kind, it.Party, it.Issue, after.Proposal, after.Clause, ReadPoint.Text(it.On),
            ReadPoint.Text(it.Key.At), before, after, [.. it.Change.Records.Select(CauseAnswer.Of)]);
    }

    static CellAnswer Cell(StanceShift it, Stance stance) => it.Issue is { } issue
        ? CellAnswer.Of(it.Party, issue, stance)
        : CellAnswer.OnText(it.Party, it.Key.Subject, stance);
}

/// <summary>What a recording changed of a proposal, a truce or an act, as programs get it.</summary>
/// <param name="Matter">its address below the negotiation.</param>
/// <param name="On">valid axis: the instant of which it tells.</param>
/// <param name="RecordedAt">recorded axis: when it was learned here.</param>
/// <param name="Before">null = there was nothing of it.</param>
/// <param name="After">null = there is nothing of it any more.</param>
public sealed record MatterShiftAnswer(
    string Id, ChangeKind Kind, string Matter, string On, string RecordedAt, MatterAnswer? Before, MatterAnswer? After,
    ImmutableArray<MatterCauseAnswer> Records)
{
    internal static MatterShiftAnswer Of(MatterShift it, string negotiation) => new(
        it.Id(negotiation), it.Kind, it.Key.Subject, ReadPoint.Text(it.On), ReadPoint.Text(it.Key.At),
        MatterAnswer.Of(it.Change.Before), MatterAnswer.Of(it.Change.After),
        [.. it.Change.Records.Select(MatterCauseAnswer.Of)]);
}
