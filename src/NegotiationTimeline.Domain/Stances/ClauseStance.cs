using System.Collections.Immutable;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Proposals;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Stances;

/// <summary>What a party said to a clause, or to a whole proposal, at a date.</summary>
/// <param name="Position">as seen from the clause: above 0 is for it.</param>
/// <param name="Implied">not said to the clause, but taken from the stance on its issue, through its sense.</param>
/// <param name="Stance">that it is taken from.</param>
/// <param name="AnsweredEarlierText">said, for certain, before the clause got these words.</param>
/// <param name="TookBack">of a proposer: it no longer stands behind what it tabled.</param>
public sealed record ClauseStance(
    string Party,
    Reply Answer,
    int? Position,
    bool Implied,
    Stance Stance,
    ImmutableArray<PositionVersion> FilteredOut,
    bool AnsweredEarlierText = false,
    bool TookBack = false)
{
    public StanceState State => Stance.Resolved.State;

    public Firmness? Firmness => Held?.Content.Firmness;

    public Clarity? Clarity => Held?.Content.Clarity;

    public Certainty? Certainty => Stance.Resolved.Winner is null ? null : Stance.Resolved.Certainty;

    /// <summary>Of a held stance, as they stand at that date.</summary>
    public ImmutableArray<ConditionAsOf> Conditions => Stance.Resolved.Conditions;

    /// <summary>On which conditions it depends still.</summary>
    public ImmutableArray<ConditionAsOf> OpenConditions => [.. Conditions.Where(IsUnmet)];

    /// <summary>The records it rests on, the winner first.</summary>
    public ImmutableArray<PositionVersion> Records => Stance.Resolved is { Winner: { } winner } it
        ? [winner, .. it.Rivals, .. it.Corroborating]
        : [];

    PositionVersion? Held => State == StanceState.Held ? Stance.Resolved.Winner : null;

    /// <param name="own">on the clause itself.</param>
    /// <param name="onIssue">on the clause's issue.</param>
    public static ClauseStance Of(string party, TextClause clause, Stance own, Stance onIssue)
    {
        if (own.Resolved.State != StanceState.Unknown)
            return Of(party, own) with
            {
                AnsweredEarlierText = own.Resolved.Winner is { } winner && clause.CameAfter(winner.Bounds.LatestStart),
            };

        var hidden = own.FilteredOut.AddRange(onIssue.FilteredOut);
        return onIssue.Resolved.State == StanceState.Unknown
            ? new(party, Reply.Unanswered, null, false, own, hidden)
            : new(party, Reply.Implied, clause.Clause.Through(onIssue.Resolved.Position), true, onIssue, hidden);
    }

    /// <summary>An answer to the whole stays in its own column: nothing is implied.</summary>
    public static ClauseStance OfWhole(string party, ProposalText text, Stance own)
    {
        var winner = own.Resolved.Winner;
        var isTabling = winner is not null && Tabling.IsDerived(winner);
        return Of(party, own) with
        {
            AnsweredEarlierText = winner is not null
                && text.WasRevisedAfter(winner.Bounds.LatestStart, isTabling ? party : null),
            TookBack = isTabling && text.TakenBackBy.Contains(party),
        };
    }

    static ClauseStance Of(string party, Stance own) =>
        new(party, ReplyOf(own.Resolved), own.Resolved.Position, false, own, own.FilteredOut);

    static Reply ReplyOf(Resolved resolved) => resolved.State switch
    {
        StanceState.Unknown => Reply.Unanswered,
        StanceState.NotCovered => Reply.NotCovered,
        StanceState.Declined => Reply.Declined,
        StanceState.Contested => Reply.Contested,
        _ => resolved.Position switch
        {
            -2 => Reply.Rejects,
            -1 => Reply.Reservations,
            0 => Reply.NonCommittal,
            2 when !resolved.Conditions.Any(IsUnmet) => Reply.Accepts,
            _ => Reply.Conditional,
        },
    };

    static bool IsUnmet(ConditionAsOf condition) =>
        condition.Status is ConditionStatus.Open or ConditionStatus.Failed;
}

/// <summary>What a party's words to a clause come to.</summary>
public enum Reply
{
    Accepts,

    /// <summary>In part, or on conditions that are not met.</summary>
    Conditional,

    NonCommittal,
    Reservations,
    Rejects,
    Declined,
    Contested,

    /// <summary>Nothing was said to the clause; its issue has a stance.</summary>
    Implied,

    Unanswered,

    /// <summary>Party or date lies outside what is coded.</summary>
    NotCovered,
}
