using System.Collections.Immutable;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Proposals;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Stances;

/// <summary>A proposal, clause by party, at one point of the three times.</summary>
/// <param name="Whole">answers to the whole, in a column of their own.</param>
public sealed record Scorecard(ImmutableArray<ClauseScore> Clauses, ImmutableArray<ClauseStance> Whole)
{
    /// <param name="stanceOf">of a party on one of the subjects: the proposal, its clauses and their issues.</param>
    public static Scorecard Of(ProposalText text, IReadOnlyList<string> parties, Func<string, string, Stance> stanceOf)
    {
        var proposal = text.Tabling.Version.Id;
        return new(
            [.. text.Clauses.Select(clause => ClauseScore.Of(proposal, clause, text.Clauses, parties, stanceOf))],
            [
                .. parties.Select(party =>
                    ClauseStance.OfWhole(party, text, stanceOf(party, $"proposals/{proposal}"))),
            ]);
    }

    /// <summary>What the scorecard of a text rests on, for each party.</summary>
    public static IEnumerable<string> Subjects(ProposalText text)
    {
        var proposal = text.Tabling.Version.Id;
        return
        [
            $"proposals/{proposal}", .. text.Clauses.Select(it => Clause.Path(proposal, it.Clause.Id)),
            .. text.Clauses.Select(it => Records.Subjects.OfIssue(it.Clause.Issue)).Distinct(),
        ];
    }
}

/// <summary>Where each party stands on one clause, and what that leaves to do.</summary>
/// <param name="Overlap">those who are for it.</param>
/// <param name="Unanswered">those of whom nothing is known to it, nor to its issue.</param>
/// <param name="Unsettled">none: it was adopted, or nothing is left to settle.</param>
public sealed record ClauseScore(
    TextClause Clause,
    ImmutableArray<ClauseStance> Stances,
    ImmutableArray<ClauseStance> Overlap,
    ImmutableArray<Blocking> BlockedBy,
    ImmutableArray<string> Unanswered,
    ImmutableArray<OpenPoint> Unsettled)
{
    internal static ClauseScore Of(
        string proposal, TextClause clause, ImmutableArray<TextClause> text, IReadOnlyList<string> parties,
        Func<string, string, Stance> stanceOf)
    {
        var path = Proposals.Clause.Path(proposal, clause.Clause.Id);
        var read = parties.Select(party => (
            Own: stanceOf(party, path), OnIssue: stanceOf(party, Subjects.OfIssue(clause.Clause.Issue)),
            Party: party)).ToArray();
        ImmutableArray<ClauseStance> stances =
            [.. read.Select(it => ClauseStance.Of(it.Party, clause, it.Own, it.OnIssue))];
        ImmutableArray<Blocking> blocking =
            [.. read.Select(it => Blocking.Of(it.Party, clause, it.Own, it.OnIssue)).OfType<Blocking>()];
        return new(
            clause, stances, [.. stances.Where(it => it.Position > 0)], blocking,
            [.. stances.Where(it => it.Answer == Reply.Unanswered).Select(it => it.Party)],
            clause.Adopted ? [] : [.. OpenPoint.Of(clause, text, stances, blocking)]);
    }
}

/// <summary>A red line that stands against a clause.</summary>
/// <param name="Records">that draw it, the winner first.</param>
/// <param name="Position">as seen from the clause: below 0.</param>
/// <param name="Since">EDTF, as recorded; null = open.</param>
/// <param name="Implied">it is drawn on the clause's issue, not on the clause.</param>
public sealed record Blocking(
    string Party, int Position, ImmutableArray<PositionVersion> Records, string? Since, Certainty Certainty,
    bool Implied)
{
    /// <summary>
    /// By the party's words to the clause; where it has none that are for it, by its words on the issue, too.
    /// </summary>
    internal static Blocking? Of(string party, TextClause clause, Stance own, Stance onIssue) =>
        Drawn(party, own, it => it, implied: false)
        ?? (own.Resolved.Position >= 0 ? null : Drawn(party, onIssue, clause.Clause.Through, implied: true));

    static Blocking? Drawn(string party, Stance stance, Func<int?, int?> seen, bool implied)
    {
        var resolved = stance.Resolved;
        if (resolved.Winner is null)
            return null;

        // A line may stand in a contested cell: one account draws it.
        ImmutableArray<PositionVersion> drawn =
        [
            .. new[] { resolved.Winner }.Concat(resolved.Rivals).Concat(resolved.Corroborating)
                .Where(it => it.Content.Firmness == Firmness.RedLine && seen(it.Content.Position) < 0),
        ];
        return drawn.IsEmpty
            ? null
            : new(party, seen(drawn[0].Content.Position)!.Value, drawn,
                resolved.State == StanceState.Held ? stance.Since : drawn[0].Content.Since(),
                resolved.State == StanceState.Held ? resolved.Certainty : Certainty.Possible, implied);
    }
}
