using NegotiationTimeline.Domain.Proposals;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Domain.Time;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Feeds;

/// <summary>What a recording changed in a cell.</summary>
sealed class CellShifts(HistoryReader histories, CoverageReader coverages, MatterReader matters)
{
    /// <summary>An import may state many days of a cell at once: the latest ones tell enough.</summary>
    const int MostDates = 4;

    /// <summary>What is told of a cell: the latest date at which it came to read otherwise.</summary>
    public async Task<StanceShift?> FindAsync(
        NegotiationView view, TurnedCell cell, ShiftFilter filter, CancellationToken cancellation)
    {
        foreach (var on in cell.Dates.Take(MostDates))
            if (await ChangeAsync(view, cell.Key, on, filter.Evidence, cancellation) is { } change)
                return await KindAsync(view, cell.Key, on, change, filter.Evidence, cancellation) is { } kind
                    && filter.Takes(kind)
                    && new StanceShift(cell.Key, kind, on, filter.Evidence, change) is var shift
                    && await IsOnAsync(view, shift, filter.Issues, cancellation)
                    ? shift
                    : null;
        return null;
    }

    async Task<ChangeKind?> KindAsync(
        NegotiationView view, TurnedKey key, DateTimeOffset on, Change change, EvidenceFilter evidence,
        CancellationToken cancellation)
    {
        var movesToday = change.Kind != ChangeKind.LateEntry || on > key.At
            || (await ChangeAsync(view, key, key.At, evidence, cancellation) is { } today && Learned.Moves(today));
        return Learned.Kind(change, movesToday);
    }

    /// <summary>What the recording made of the cell on a day; null = nothing.</summary>
    async Task<Change?> ChangeAsync(
        NegotiationView view, TurnedKey key, DateTimeOffset on, EvidenceFilter evidence,
        CancellationToken cancellation)
    {
        var to = new AsOf(new(on), new(key.At), new(key.At));
        var from = Learned.Before(to);
        var coverage = await coverages.ReadAsync(
            view.Negotiation.Slug, [key.Party], from.Recorded, to.Recorded, cancellation);
        var cell = new CellName(key.Party, key.Subject, coverage[key.Party].At(to.Recorded));
        var walked = await histories.WalkAsync(
            view.Negotiation.Slug, [(cell, coverage[key.Party])], from, to, evidence,
            it => Changes.Between(it, from, to), it => it.RestsOn, cancellation);
        return walked[0].Items.FirstOrDefault();
    }

    /// <summary>An answer is on the issue of its clause, one to the whole on the issues of all of them.</summary>
    async Task<bool> IsOnAsync(
        NegotiationView view, StanceShift shift, IReadOnlyCollection<string>? issues, CancellationToken cancellation)
    {
        if (issues is null || shift.Proposal is not { } proposal)
            return true;

        var at = new AsOf(new(shift.On), new(shift.Key.At), new(shift.Key.At));
        var rows = await matters.OneAsync(view.Negotiation.Slug, $"proposals/{proposal}", at, at, cancellation);
        return rows.SelectMany(ClausesOf).Any(
            it => issues.Contains(it.Issue) && (shift.Clause is null || it.Id == shift.Clause));
    }

    static IEnumerable<Clause> ClausesOf(RecordRow row) => row.Version.Content switch
    {
        ProposalContent it => it.Clauses,
        RevisionContent it => it.Clauses,
        _ => [],
    };
}
