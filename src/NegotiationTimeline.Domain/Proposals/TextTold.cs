using System.Collections.Immutable;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Proposals;

/// <summary>A proposal while it is being told, step by step.</summary>
sealed record TextTold(
    RecordRow Tabling,
    ProposalState State,
    string Title,
    ImmutableArray<TextClause> Clauses,
    ImmutableArray<DroppedClause> Dropped,
    ImmutableArray<EarlierText> Texts,
    ImmutableArray<string> Proposers,
    ImmutableArray<string> TakenBackBy)
{
    /// <summary>Whether the merely possible counts for its own expiry, too.</summary>
    public bool MayHaveExpired { get; init; }

    public static TextTold Of(RecordRow tabling, IEnumerable<ProposalStep> steps, ValidTime asOf)
    {
        var content = tabling.Content<ProposalContent>();
        var tabled = new TextTold(
            tabling, ProposalState.Tabled, content.Title,
            [.. content.Clauses.Select(it => new TextClause(it, content.TabledOn, null, false))], [],
            [new(content.TabledOn, content.Clauses)], content.Parties, []);
        return steps.Aggregate(tabled, (text, step) => text.After(step.Row));
    }

    /// <summary>With its own expiry, which ends only what lies open.</summary>
    public ProposalState StateAt(ValidTime asOf) =>
        State is ProposalState.Tabled or ProposalState.Revised && HasExpired(asOf.At) ? ProposalState.Lapsed : State;

    bool HasExpired(DateTimeOffset at) =>
        (MayHaveExpired ? Tabling.Version.Bounds.EarliestEnd : Tabling.Version.Bounds.LatestEnd) <= at
        && Reopened is null;

    /// <summary>A revision after the day on which it was to expire puts it on the table again.</summary>
    RecordRow? Reopened { get; init; }

    TextTold After(RecordRow step) => step.Version.Content switch
    {
        RevisionContent revision => Revised(step, revision),
        WithdrawalContent withdrawal => Withdrawn(withdrawal),
        AdoptionContent adoption => Adopted(adoption),
        LapseContent => this with { State = ProposalState.Lapsed },
        _ => this,
    };

    TextTold Revised(RecordRow step, RevisionContent revision)
    {
        var clauses = Clauses.RemoveAll(it => revision.Drops.Contains(it.Clause.Id));
        foreach (var changed in revision.Clauses)
        {
            var at = Array.FindIndex([.. clauses], it => it.Clause.Id == changed.Id);
            var now = new TextClause(changed, revision.On, step, false);
            clauses = at < 0 ? clauses.Add(now)
                : Wording.Same(clauses[at].Clause, changed) ? clauses
                : clauses.SetItem(at, now);
        }

        var expired = Tabling.Version.Bounds.LatestEnd <= step.Version.Bounds.EarliestStart;
        return this with
        {
            State = ProposalState.Revised,
            Title = revision.Title ?? Title,
            Clauses = clauses,
            Dropped =
            [
                .. Dropped.Where(it => revision.Clauses.All(back => back.Id != it.Clause.Id)),
                .. Clauses.Where(it => revision.Drops.Contains(it.Clause.Id))
                    .Select(it => new DroppedClause(it.Clause, it.Since, revision.On, step)),
            ],
            Texts = Texts.Add(new(revision.On, [.. clauses.Select(it => it.Clause)])),
            Proposers = [.. Proposers.Union(revision.Parties)],
            // Who revises an offer stands behind it again.
            TakenBackBy = [.. TakenBackBy.Except(revision.Parties.IsEmpty ? Proposers : revision.Parties)],
            Reopened = expired ? step : Reopened,
        };
    }

    TextTold Withdrawn(WithdrawalContent withdrawal)
    {
        ImmutableArray<string> back = withdrawal.Parties.IsEmpty
            ? Proposers
            : [.. TakenBackBy.Union(withdrawal.Parties)];
        return this with
        {
            TakenBackBy = back,
            State = Proposers.All(back.Contains) ? ProposalState.Withdrawn : State,
        };
    }

    TextTold Adopted(AdoptionContent adoption)
    {
        ImmutableArray<TextClause> clauses =
        [
            .. Clauses.Select(it => adoption.Clauses.IsEmpty || adoption.Clauses.Contains(it.Clause.Id)
                ? it with { Adopted = true }
                : it),
        ];
        var whole = adoption.Clauses.IsEmpty || clauses.All(it => it.Adopted);
        return this with { Clauses = clauses, State = whole ? ProposalState.Adopted : State };
    }
}
