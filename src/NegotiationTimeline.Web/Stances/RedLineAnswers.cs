using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NegotiationTimeline.Domain.Assessments;
using NegotiationTimeline.Domain.Records;
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
    public static IEnumerable<RedLineAnswer> Of(
        string party, string issue, CellRecords records, IEnumerable<RecordRow> assessments, ValidTime asOf) =>
        RedLines.Of(records, asOf).By(party, issue, assessments, asOf).Select(it => new RedLineAnswer(
            party, issue, it.Newest.Content.Position!.Value, it.State, it.Certainty, records.At(asOf).State,
            it.Since, it.LastReaffirmed, [.. it.Events.Select(RedLineEventAnswer.Of)]));
}

/// <param name="Standing">of the record at asOf; none: it no longer stands, and the state does not rest on it.</param>
/// <param name="Record">null where it was not a position record that did it.</param>
/// <param name="Assessment">by which the line was questioned.</param>
public sealed record RedLineEventAnswer(
    RedLineEventKind Kind, Certainty Standing, StatementAnswer? Record,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] QuestionAnswer? Assessment)
{
    public static RedLineEventAnswer Of(RedLineEvent it) => new(
        it.Kind, it.Standing, it.Record is { } record ? StatementAnswer.Of(record) : null,
        it.Question is { } question ? QuestionAnswer.Of(question) : null);
}

/// <summary>An assessment that asks whether a red line still stands.</summary>
/// <param name="When">EDTF, as recorded.</param>
public sealed record QuestionAnswer(string Id, Assessor Who, string When, string Summary)
{
    public static QuestionAnswer Of(RecordRow row)
    {
        var asked = row.Content<AssessmentContent>();
        return new(row.Version.Id, asked.Who, asked.When, asked.Summary);
    }
}
