using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Stances;

namespace NegotiationTimeline.Web.Storage;

/// <summary>
/// The rows of one cell that were fetched so far, from the newest downwards, and what may be said of those that were
/// not. It never guesses: a stance is settled where the domain's own certificates (<see cref="Stance.RestsOn"/>,
/// <see cref="Stance.LooksBackTo"/>) say that no row left out can change it.
/// </summary>
sealed class CellWindow(CellName cell)
{
    readonly Dictionary<string, PositionVersion> rows = [];

    // Above it nothing is missing but plain repetitions of the stance, and, down to "floor" below it, what had ended.
    DateTimeOffset? sure = DateTimeOffset.MaxValue;
    DateTimeOffset? floor = DateTimeOffset.MaxValue;
    DateTimeOffset since = DateTimeOffset.MinValue;

    /// <summary>The newest rows that had begun.</summary>
    public static Fetch First { get; } = new Fetch.Below(DateTimeOffset.MaxValue, DateTimeOffset.MinValue);

    public CellName Cell => cell;

    /// <summary>One of each record: at one point of published and recorded time it has one row in a cell.</summary>
    public IReadOnlyCollection<PositionVersion> Rows => rows.Values;

    /// <summary>Valid axis: no row that begins at or after it is missing; null = none at all.</summary>
    public DateTimeOffset? Floor => floor;

    public bool Settles(Stance stance) =>
        sure is null || stance.RestsOn >= sure
        || (stance.LooksBackTo >= since && (floor is null || stance.RestsOn >= floor));

    /// <summary>What to fetch next, so that the stance may be settled.</summary>
    public Fetch Next(Stance stance, EvidenceFilter filter)
    {
        // A filter may drop the very record that a run began with.
        if (since == DateTimeOffset.MinValue && filter.IsNone && IsOnlyLong(stance))
            return new Fetch.AfterRun(floor!.Value, Faces.OfValue(stance.Resolved.Winner!.Content));

        // Once in vain is enough: a run of records that each ended when the next began is read in full.
        var back = since == DateTimeOffset.MinValue ? stance.LooksBackTo : DateTimeOffset.MinValue;
        return new Fetch.Below(sure!.Value, back);
    }

    public void Add(PositionVersion row)
    {
        // Another cell whose hash is the same takes up room, no more.
        if (row.Party == cell.Party && row.Content.Subject == cell.Subject)
            rows.TryAdd(row.Id, row);
    }

    /// <param name="lowest">valid axis: the earliest beginning that was reached; null = there are no others.</param>
    public void Reached(Fetch fetch, DateTimeOffset? lowest)
    {
        floor = lowest;
        since = fetch is Fetch.Below below ? below.Since : DateTimeOffset.MinValue;
        sure = since == DateTimeOffset.MinValue ? lowest : sure;
    }

    /// <summary>
    /// The winner and its alternatives are certain, and its run is unbroken as far as the rows go: only where it began
    /// lies further back.
    /// </summary>
    bool IsOnlyLong(Stance stance) =>
        stance.Resolved is { Standing: Domain.Time.Certainty.Certain, State: StanceState.Held or StanceState.Declined }
        && stance.LooksBackTo < floor && Precedence.EarliestStart(stance.Resolved.Winner!) >= floor;
}

/// <summary>A further step down the rows of a cell, below what is there already.</summary>
abstract record Fetch(DateTimeOffset Floor)
{
    /// <summary>The newest rows that had not ended before an instant of valid time.</summary>
    public sealed record Below(DateTimeOffset Floor, DateTimeOffset Since) : Fetch(Floor);

    /// <summary>Past plain records of one face: the first of these, and the newest rows before it.</summary>
    public sealed record AfterRun(DateTimeOffset Floor, int Face) : Fetch(Floor);
}
