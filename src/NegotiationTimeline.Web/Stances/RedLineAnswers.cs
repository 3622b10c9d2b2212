using System.Collections.Immutable;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Web.Stances;

/// <summary>The ledger of red lines, party by party and issue by issue.</summary>
/// <param name="Next">null: all are given at once.</param>
public sealed record RedLinesAnswer(
    string Negotiation,
    string AsOf,
    string KnownBy,
    string RecordedBy,
    bool BeyondCoding,
    string Pin,
    ImmutableArray<RedLineAnswer> Items,
    string? Next);

/// <summary>One red line and what became of it.</summary>
/// <param name="Position">at which it was last drawn.</param>
/// <param name="State">at asOf.</param>
/// <param name="Cell">state of the whole cell at asOf: a line may stand in a contested cell.</param>
/// <param name="Since">EDTF, as recorded: when it was asserted; null = open.</param>
/// <param name="LastReaffirmed">EDTF, as recorded; null where it was never asserted again.</param>
/// <param name="Events">in the order of valid time.</param>
public sealed record RedLineAnswer(
    string Party, string Issue, int Position, RedLineState State, Certainty Certainty, StanceState Cell,
    string? Since, string? LastReaffirmed, ImmutableArray<RedLineEventAnswer> Events)
{
    public static IEnumerable<RedLineAnswer> Of(string party, string issue, CellRecords records, ValidTime asOf) =>
        RedLines.Of(records, asOf).Select(it => new RedLineAnswer(
            party, issue, it.Newest.Content.Position!.Value, it.State, it.Certainty, records.At(asOf).State,
            it.Since, it.LastReaffirmed, [.. it.Events.Select(RedLineEventAnswer.Of)]));
}

/// <param name="Standing">of the record at asOf; none: it no longer stands, and the state does not rest on it.</param>
/// <param name="Record">null where it was not a position record that did it.</param>
public sealed record RedLineEventAnswer(RedLineEventKind Kind, Certainty Standing, StatementAnswer? Record)
{
    public static RedLineEventAnswer Of(RedLineEvent it) =>
        new(it.Kind, it.Standing, it.Record is { } record ? StatementAnswer.Of(record) : null);
}
