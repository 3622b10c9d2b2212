using System.Collections.Immutable;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Proposals;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Domain.Time;
using NegotiationTimeline.Web.Positions;
using NegotiationTimeline.Web.Proposals;

namespace NegotiationTimeline.Web.Stances;

/// <summary>A proposal as its text stood, and where each party stands on each clause.</summary>
/// <param name="Clauses">none before it was tabled.</param>
/// <param name="Whole">answers to the whole stay in a column of their own.</param>
/// <param name="Dropped">clauses that are no longer in the text.</param>
/// <param name="Texts">each text that it had by asOf, the present one last.</param>
public sealed record ScorecardAnswer(
    string Negotiation, string Id, string AsOf, string KnownBy, string RecordedBy, bool BeyondCoding, string Pin,
    string Title, ProposalState State, Certainty Certainty, ImmutableArray<string> Proposers, bool Reported,
    Speaker? Speaker, string TabledOn, string? LapsesOn, string? Summary, ImmutableArray<TextEvidence> Evidence,
    ImmutableArray<string> Parties, ImmutableArray<ClauseAnswer> Clauses, ImmutableArray<ClauseStanceAnswer> Whole,
    ImmutableArray<StepAnswer> Steps, ImmutableArray<DroppedAnswer> Dropped, ImmutableArray<TextAnswer> Texts);

/// <summary>On what a text rests, in short; the versions of the record have it in full.</summary>
/// <param name="Source">slug.</param>
public sealed record TextEvidence(
    string Source, Attribution Attribution, int Depth, string? Grade, Bearing Bearing, string? Quote, string? Locator)
{
    public static ImmutableArray<TextEvidence> Of(RecordRow row) =>
    [
        .. row.Version.Evidence.Select(it => new TextEvidence(
            it.Source, it.Attribution, it.Depth, it.Grade, it.Bearing, it.Quote, it.Locator)),
    ];
}

/// <param name="Proposition">of the issue.</param>
/// <param name="Since">EDTF, as recorded: the tabling or revision that gave it these words.</param>
/// <param name="Overlap">who is for it, and on which conditions.</param>
/// <param name="BlockedBy">red lines that stand against it.</param>
/// <param name="Unanswered">slugs of those of whom nothing is known to it, nor to its issue.</param>
/// <param name="Unsettled">what is left to settle.</param>
public sealed record ClauseAnswer(
    string Id, string Issue, string? Proposition, Sense Sense, string? Obligor, string? Degree, string Text,
    string? After, string Since, bool Adopted, ImmutableArray<ClauseStanceAnswer> Stances,
    ImmutableArray<OverlapAnswer> Overlap, ImmutableArray<BlockingAnswer> BlockedBy, ImmutableArray<string> Unanswered,
    ImmutableArray<OpenPoint> Unsettled)
{
    public static ClauseAnswer Of(ClauseScore score, IReadOnlyDictionary<string, string> propositions)
    {
        var it = score.Clause.Clause;
        return new(
            it.Id, it.Issue, propositions.GetValueOrDefault(it.Issue), it.Sense, it.Obligor, it.Degree, it.Text,
            it.After, score.Clause.Since, score.Clause.Adopted, [.. score.Stances.Select(ClauseStanceAnswer.Of)],
            [.. score.Overlap.Select(OverlapAnswer.Of)], [.. score.BlockedBy.Select(BlockingAnswer.Of)],
            score.Unanswered, score.Unsettled);
    }
}

/// <summary>What a party said to a clause or to the whole.</summary>
/// <param name="State">of the cell that it is taken from.</param>
/// <param name="Position">as seen from the clause: -2 rejects to +2 accepts.</param>
/// <param name="Implied">taken from the stance on the clause's issue, through its sense.</param>
/// <param name="Conditions">with what has become of each.</param>
/// <param name="TookBack">a proposer that no longer stands behind what it tabled.</param>
/// <param name="Positions">ids, the winner first; the path of the proposal where it is the tabling.</param>
/// <param name="FilteredOut">ids of newer records that the filter hid.</param>
public sealed record ClauseStanceAnswer(
    string Party, Reply Answer, StanceState State, int? Position, bool Implied, Firmness? Firmness,
    Clarity? Clarity, Certainty? Certainty, ImmutableArray<ConditionAnswer> Conditions, string? Since,
    bool AnsweredEarlierText, bool TookBack, ImmutableArray<string> Positions,
    ImmutableArray<string> FilteredOut)
{
    public static ClauseStanceAnswer Of(ClauseStance it) => new(
        it.Party, it.Answer, it.State, it.Position, it.Implied, it.Firmness, it.Clarity, it.Certainty, ConditionAnswer.Of(it.Conditions),
        it.Stance.Since, it.AnsweredEarlierText, it.TookBack, [.. it.Records.Select(row => row.Id)],
        [.. it.FilteredOut.Select(row => row.Id)]);
}

/// <param name="Conditions">that are not met.</param>
public sealed record OverlapAnswer(string Party, int Position, bool Implied, ImmutableArray<ConditionAnswer> Conditions)
{
    public static OverlapAnswer Of(ClauseStance it) => new(it.Party, it.Position!.Value, it.Implied, ConditionAnswer.Of(it.OpenConditions));
}

/// <summary>A red line that stands against a clause.</summary>
/// <param name="Positions">ids of the records that draw it.</param>
/// <param name="Since">EDTF, as recorded; null = open.</param>
/// <param name="Implied">drawn on the clause's issue, not on the clause.</param>
public sealed record BlockingAnswer(
    string Party, int Position, ImmutableArray<string> Positions, string? Since, Certainty Certainty, bool Implied)
{
    public static BlockingAnswer Of(Blocking it) => new(
        it.Party, it.Position, [.. it.Records.Select(row => row.Id)], it.Since, it.Certainty, it.Implied);
}

/// <summary>What was done to a proposal.</summary>
/// <param name="Clauses">of a revision, ids added or changed; of an adoption, ids adopted: none = the whole.</param>
/// <param name="Certainty">whether it had been done at asOf.</param>
public sealed record StepAnswer(
    string Id, StepKind Step, string On, ImmutableArray<string> Parties, ImmutableArray<string> Clauses,
    ImmutableArray<string> Dropped, string? Summary, Certainty Certainty, ImmutableArray<TextEvidence> Evidence)
{
    public static StepAnswer Of(ProposalStep it) => new(
        it.Row.Version.Id, StepRecordAnswer.KindOf(it.Content), it.Content.On, it.Content.By,
        it.Content switch
        {
            RevisionContent revision => [.. revision.Clauses.Select(clause => clause.Id)],
            AdoptionContent adoption => adoption.Clauses,
            _ => [],
        },
        (it.Content as RevisionContent)?.Drops ?? [], it.Content.Summary, it.Certainty, TextEvidence.Of(it.Row));
}

/// <param name="Since">EDTF, as recorded.</param>
/// <param name="Until">EDTF, as recorded: of the revision that dropped it.</param>
public sealed record DroppedAnswer(
    string Id, string Issue, Sense Sense, string? Obligor, string? Degree, string Text, string? After, string Since,
    string Until)
{
    public static DroppedAnswer Of(DroppedClause it) => new(
        it.Clause.Id, it.Clause.Issue, it.Clause.Sense, it.Clause.Obligor, it.Clause.Degree, it.Clause.Text,
        it.Clause.After, it.Since, it.Until);
}

/// <param name="Since">EDTF, as recorded.</param>
public sealed record TextAnswer(string Since, ImmutableArray<Clause> Clauses);
