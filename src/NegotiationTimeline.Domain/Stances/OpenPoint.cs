using System.Collections.Immutable;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Proposals;

namespace NegotiationTimeline.Domain.Stances;

/// <summary>Something left to settle about a clause.</summary>
/// <param name="Party">whom it is about; null = the text.</param>
/// <param name="Text">of the condition; of a sequence, the id of the clause before.</param>
public sealed record OpenPoint(OpenPointKind Kind, string? Party = null, string? Text = null)
{
    internal static IEnumerable<OpenPoint> Of(
        TextClause clause, ImmutableArray<TextClause> text, ImmutableArray<ClauseStance> stances,
        ImmutableArray<Blocking> blocking) =>
    [
        .. OfText(clause.Clause, text), .. blocking.Select(it => new OpenPoint(OpenPointKind.RedLine, it.Party)),
        .. stances.SelectMany(it => OfParty(it, blocking.Any(line => line.Party == it.Party))),
    ];

    static IEnumerable<OpenPoint> OfText(Clause clause, ImmutableArray<TextClause> text)
    {
        if (clause.Obligor is null)
            yield return new(OpenPointKind.Obligor);
        if (clause.After is { } before && text.All(it => it.Clause.Id != before || !it.Adopted))
            yield return new(OpenPointKind.Sequence, null, before);
    }

    static IEnumerable<OpenPoint> OfParty(ClauseStance it, bool blocks)
    {
        // That it rejects the clause is said by the red line already.
        if (KindOf(it) is { } kind && (!blocks || kind is not (OpenPointKind.Rejection or OpenPointKind.Reservations)))
            yield return new(kind, it.Party);
        foreach (var condition in it.OpenConditions.Where(_ => it.Position > 0))
            yield return new(OpenPointKind.Condition, it.Party, condition.Text);
        if (it.AnsweredEarlierText)
            yield return new(OpenPointKind.EarlierText, it.Party);
    }

    /// <summary>Implied or not: what a party thinks of the issue is left to settle, too.</summary>
    static OpenPointKind? KindOf(ClauseStance it) => it switch
    {
        { Answer: Reply.Unanswered } => OpenPointKind.Unanswered,
        { State: StanceState.Contested } => OpenPointKind.Contested,
        { State: StanceState.Declined } => OpenPointKind.Declined,
        { Position: -2 } => OpenPointKind.Rejection,
        { Position: -1 } => OpenPointKind.Reservations,
        { Position: 0 } => OpenPointKind.NonCommittal,
        { Position: 1, OpenConditions.IsEmpty: true } => OpenPointKind.Partial,
        _ => null,
    };
}

public enum OpenPointKind
{
    /// <summary>Who is to carry it out is not said.</summary>
    Obligor,

    /// <summary>The clause that it follows was not adopted.</summary>
    Sequence,

    /// <summary>A red line stands against it.</summary>
    RedLine,

    Rejection,
    Reservations,
    NonCommittal,

    /// <summary>Accepted in part.</summary>
    Partial,

    /// <summary>Accepted on a condition that is not met.</summary>
    Condition,

    Declined,
    Contested,
    Unanswered,

    /// <summary>The answer was to an earlier text.</summary>
    EarlierText,
}
