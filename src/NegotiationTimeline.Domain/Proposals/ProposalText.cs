using System.Collections.Immutable;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Proposals;

/// <summary>
/// A proposal at a date: its text, what has become of it, and the steps so far. The text is that of the steps that had
/// certainly been taken; one that may have been taken is told among the steps, and makes the state merely possible.
/// </summary>
/// <param name="Tabling">the record of the tabling.</param>
/// <param name="Clauses">in the order of the text; none before it was tabled.</param>
/// <param name="Steps">those that were, or may have been, taken by then, in the order of valid time.</param>
/// <param name="Texts">each text that it had, the present one last.</param>
/// <param name="TakenBackBy">proposers who no longer stand behind it.</param>
public sealed record ProposalText(
    RecordRow Tabling,
    ProposalState State,
    Certainty Certainty,
    string Title,
    ImmutableArray<TextClause> Clauses,
    ImmutableArray<DroppedClause> Dropped,
    ImmutableArray<ProposalStep> Steps,
    ImmutableArray<EarlierText> Texts,
    ImmutableArray<string> TakenBackBy)
{
    public ProposalContent Content => Tabling.Content<ProposalContent>();

    /// <summary>Ids of all clauses that it has, or had, in any text.</summary>
    /// <param name="rows">records about one proposal, each as a reader knows it.</param>
    public static IEnumerable<string> ClausesEver(IEnumerable<RecordRow> rows) =>
        rows.Select(it => it.Version.Content).SelectMany(it => it switch
        {
            ProposalContent tabled => tabled.Clauses,
            RevisionContent revised => revised.Clauses,
            _ => [],
        }).Select(it => it.Id).Distinct();

    /// <summary>Whether something that began then was certainly about an earlier text.</summary>
    /// <param name="latestStart">valid axis; null = open.</param>
    /// <param name="besides">party whose own revisions do not count: it stands behind them.</param>
    public bool WasRevisedAfter(DateTimeOffset? latestStart, string? besides) => Steps.Any(it =>
        it is { Certainty: Certainty.Certain, Content: RevisionContent revision }
        && (latestStart ?? DateTimeOffset.MinValue) < it.Row.Version.Bounds.EarliestStart
        && (besides is null || !(revision.Parties.IsEmpty ? Content.Parties : revision.Parties).Contains(besides)));

    /// <param name="rows">records about one proposal, each as a reader knows it; others are passed over.</param>
    /// <returns>null where the proposal itself is not among them.</returns>
    public static ProposalText? At(IEnumerable<RecordRow> rows, ValidTime asOf)
    {
        var known = rows.ToArray();
        if (known.FirstOrDefault(it => it.Version.Content is ProposalContent) is not { } tabling)
            return null;

        ImmutableArray<ProposalStep> steps =
        [
            .. known.Where(it => it.Version.Content is StepContent)
                .Select(it => new ProposalStep(it, it.Version.Bounds.At(asOf.At)))
                .Where(it => it.Certainty != Certainty.None).Order(ProposalStep.EarlierFirst),
        ];
        return Told(tabling, steps, asOf);
    }

    static ProposalText Told(RecordRow tabling, ImmutableArray<ProposalStep> steps, ValidTime asOf)
    {
        var taken = steps.Where(it => it.Certainty == Certainty.Certain).ToArray();
        var tabled = taken.Length > 0 ? Certainty.Certain : Tabled(tabling, asOf);
        if (tabled == Certainty.None)
            return new(tabling, ProposalState.NotYet, Certainty.Certain, tabling.Content<ProposalContent>().Title,
                [], [], steps, [], []);

        var text = TextTold.Of(tabling, taken, asOf);
        var certain = tabled == Certainty.Certain
            && Orders(tabling, steps, taken, asOf).All(it => it.StateAt(asOf) == text.StateAt(asOf));
        return new(tabling, text.StateAt(asOf), certain ? Certainty.Certain : Certainty.Possible, text.Title,
            text.Clauses, text.Dropped, steps, text.Texts, text.TakenBackBy);
    }

    /// <summary>What else the dates leave open: another order, and the steps that may have been taken.</summary>
    static IEnumerable<TextTold> Orders(
        RecordRow tabling, ImmutableArray<ProposalStep> steps, ProposalStep[] taken, ValidTime asOf)
    {
        yield return TextTold.Of(tabling, taken.OrderBy(it => it.Row.Version.Bounds.EarliestStart), asOf);
        yield return TextTold.Of(tabling, steps, asOf);
        yield return TextTold.Of(tabling, steps.OrderBy(it => it.Row.Version.Bounds.EarliestStart), asOf);
        foreach (var possible in steps.Except(taken))
            yield return TextTold.Of(tabling, steps.Where(it => it == possible || taken.Contains(it)), asOf);
        yield return TextTold.Of(tabling, taken, asOf) with { MayHaveExpired = true };
    }

    /// <summary>Its own expiry ends the offer, and not that it was made.</summary>
    static Certainty Tabled(RecordRow tabling, ValidTime asOf) =>
        (tabling.Version.Bounds with { EarliestEnd = null, LatestEnd = null }).At(asOf.At);
}

/// <summary>A clause of a text.</summary>
/// <param name="Since">EDTF, as recorded: the tabling or revision that gave it these words.</param>
/// <param name="ChangedBy">the revision that did; null = the tabling.</param>
public sealed record TextClause(Clause Clause, string Since, RecordRow? ChangedBy, bool Adopted)
{
    /// <summary>Whether something that began then was certainly about an earlier text.</summary>
    /// <param name="latestStart">valid axis; null = open.</param>
    public bool CameAfter(DateTimeOffset? latestStart) =>
        ChangedBy is { } revision && (latestStart ?? DateTimeOffset.MinValue) < revision.Version.Bounds.EarliestStart;
}

/// <param name="Until">EDTF, as recorded: of the revision that dropped it.</param>
public sealed record DroppedClause(Clause Clause, string Since, string Until, RecordRow DroppedBy);

/// <param name="Since">EDTF, as recorded.</param>
public sealed record EarlierText(string Since, ImmutableArray<Clause> Clauses);

/// <param name="Certainty">whether it had been taken.</param>
public sealed record ProposalStep(RecordRow Row, Certainty Certainty)
{
    public StepContent Content => Row.Content<StepContent>();

    /// <summary>By latest start, then earliest start, when first recorded, path.</summary>
    public static IComparer<ProposalStep> EarlierFirst { get; } = Comparer<ProposalStep>.Create((one, other) =>
        Key(one).CompareTo(Key(other)));

    static (DateTimeOffset, DateTimeOffset, DateTimeOffset, string) Key(ProposalStep it) => (
        it.Row.Version.Bounds.LatestStart ?? DateTimeOffset.MinValue,
        it.Row.Version.Bounds.EarliestStart ?? DateTimeOffset.MinValue, it.Row.Version.FirstRecorded, it.Row.Path);
}
