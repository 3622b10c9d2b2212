using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Domain.Time;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Feeds;

/// <summary>What a recording changed of a proposal, a truce or an act.</summary>
sealed class MatterShifts(MatterReader matters)
{
    /// <summary>An import may bring many records about a matter at once: the latest dates tell enough.</summary>
    const int MostDates = 4;

    /// <summary>So many records about a matter cost about as much as a cell.</summary>
    const int RowsToALook = 50;

    /// <summary>What is told of a matter: the latest date at which it came to read otherwise.</summary>
    /// <returns>and in cells, what it cost to look.</returns>
    public async Task<(Shift? Shift, int Cost)> FindAsync(
        NegotiationView view, TurnedCell cell, ShiftFilter filter, CancellationToken cancellation)
    {
        var at = new AsOf(new(cell.Key.At), new(cell.Key.At), new(cell.Key.At));
        var rows = await matters.OneAsync(
            view.Negotiation.Slug, cell.Key.Subject, Learned.Before(at), at, cancellation);
        var cost = 1 + (rows.Count / RowsToALook);
        if (!filter.Takes([.. rows.Where(row => row.Version.KnownFrom <= cell.Key.At)]))
            return (null, cost);

        foreach (var on in cell.Dates.Select(it => EndOfDay(it, view.Zone)).Distinct().Take(MostDates))
            if (Change(view, cell.Key, rows, on) is { } change)
                return (Kind(view, cell.Key, rows, on, change) is { } kind && filter.Takes(kind)
                    ? new MatterShift(cell.Key, kind, on, filter.Evidence, change)
                    : null, cost);
        return (null, cost);
    }

    /// <summary>What is done on a day is certainly done by its end.</summary>
    static DateTimeOffset EndOfDay(DateTimeOffset at, TimeZoneInfo zone) =>
        LocalDays.LastInstant(LocalDays.Of(at, zone), zone);

    static ChangeKind? Kind(
        NegotiationView view, TurnedKey key, IReadOnlyList<RecordRow> rows, DateTimeOffset on, MatterChange change)
    {
        var movesToday = change.Kind != ChangeKind.LateEntry || on > key.At
            || (Change(view, key, rows, key.At) is { } today && Learned.Moves(today));
        return Learned.Kind(change, movesToday);
    }

    /// <summary>What the recording made of the matter on a day; null = nothing.</summary>
    static MatterChange? Change(NegotiationView view, TurnedKey key, IReadOnlyList<RecordRow> rows, DateTimeOffset on)
    {
        var to = new AsOf(new(on), new(key.At), new(key.At));
        return Matters.Between(key.Subject, rows, view.Zone, Learned.Before(to), to).FirstOrDefault();
    }
}
