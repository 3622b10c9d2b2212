using System.Collections.Immutable;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Stances;

/// <summary>
/// The records of one cell (a party on a subject) as one reader sees them: what was known by, and recorded by, given
/// instants, under a filter. Here stands the one rule by which a stance is resolved (DESIGN, section 3); matrix,
/// spans, changes and distance are this rule applied.
/// </summary>
public sealed class CellRecords
{
    readonly Coverage coverage;
    readonly PositionVersion[] records;
    readonly PositionVersion[] uncertain;
    readonly Counted[] seen;
    readonly ILookup<string, PositionVersion> byOccasion;
    readonly Lazy<DateTimeOffset[]> cuts;

    /// <param name="rows">rows of the cell; those not visible at the two instants are passed over.</param>
    public CellRecords(
        IEnumerable<PositionVersion> rows, PublishedTime knownBy, RecordedTime recordedBy, EvidenceFilter filter,
        Coverage coverage)
    {
        this.coverage = coverage;
        seen =
        [
            .. rows.Where(row => row.IsVisible(knownBy, recordedBy)).Select(row => new Counted(row, filter.Keep(row))),
        ];
        records = [.. seen.Select(it => it.Kept).OfType<PositionVersion>().Order(Precedence.WinnerFirst)];
        uncertain = [.. records.Where(it => Precedence.EarliestStart(it) < Precedence.LatestStart(it))];
        byOccasion = records.Where(it => it.Content.Occasion is not null).ToLookup(it => it.Content.Occasion!);
        cuts = new(() => [.. records.SelectMany(it => it.Cuts()).Concat(coverage.Cuts).Distinct().Order()]);
    }

    /// <summary>In order of precedence, the winner first, whether they stand or not.</summary>
    public IReadOnlyList<PositionVersion> Records => records;

    /// <summary>The same, and in their places those that the filter hid.</summary>
    public IReadOnlyList<Counted> WithHidden() =>
        [.. seen.OrderBy(it => it.Kept ?? it.Row, Precedence.WinnerFirst)];

    public Coverage Coverage => coverage;

    /// <summary>Valid axis: every instant, in order, at which the answer may change.</summary>
    public IReadOnlyList<DateTimeOffset> Cuts() => cuts.Value;

    /// <summary>Backwards from an instant: every cut at or before it, and then the time before all cuts.</summary>
    public IEnumerable<DateTimeOffset> CutsBefore(ValidTime asOf) =>
        cuts.Value.Where(cut => cut <= asOf.At).Reverse().Append(DateTimeOffset.MinValue);

    /// <summary>The rule.</summary>
    public Resolved At(ValidTime asOf)
    {
        var at = asOf.At;
        if (!coverage.Includes(at))
            return Resolved.NotCovered;

        var begun = FirstBegun(at);
        var (winner, standing) = Winner(at, begun);
        if (winner is null)
            return Resolved.Unknown;

        var occasion = winner.Content.Occasion;
        var accounts = occasion is null
            ? []
            : byOccasion[occasion].Where(it => it.Id != winner.Id && Stands(it, at)).ToArray();
        var rivals = accounts.Where(it => it.Content.Position != winner.Content.Position).ToImmutableArray();
        var state = !rivals.IsEmpty ? StanceState.Contested
            : winner.Content.Declined ? StanceState.Declined
            : StanceState.Held;
        return new(state, winner, standing, rivals, [.. accounts.Except(rivals)],
            [.. Alternatives(winner, at, begun).Where(it => occasion is null || it.Content.Occasion != occasion)])
        {
            Conditions = state == StanceState.Held ? winner.ConditionsAt(asOf) : [],
        };
    }

    /// <summary>
    /// Standing records that the filter hid and that would go before the winner; none where the cell is not covered,
    /// for there it is not the filter that hides them.
    /// </summary>
    public ImmutableArray<PositionVersion> FilteredOut(Resolved resolved, ValidTime asOf) =>
    [
        .. seen.Where(it => it.Kept is null).Select(it => it.Row)
            .Where(it => resolved.State != StanceState.NotCovered && Stands(it, asOf.At)
                && (resolved.Winner is not { } winner || Precedence.WinnerFirst.Compare(it, winner) < 0))
            .Order(Precedence.WinnerFirst),
    ];

    /// <summary>
    /// The last value before the party declined to say: the first by precedence among those that had begun.
    /// </summary>
    public PositionVersion? LastHeld(ValidTime asOf) =>
        records.FirstOrDefault(it => !it.Content.Declined && Precedence.LatestStart(it) <= asOf.At)
        ?? records.FirstOrDefault(it => !it.Content.Declined && Precedence.EarliestStart(it) <= asOf.At);

    (PositionVersion?, Certainty) Winner(DateTimeOffset at, int begun)
    {
        for (var i = begun; i < records.Length; i++)
            if (records[i].Bounds.At(at) == Certainty.Certain)
                return (records[i], Certainty.Certain);

        // A record that begins certainly after this instant may still possibly stand.
        foreach (var record in uncertain)
            if (Precedence.LatestStart(record) > at && Stands(record, at))
                return (record, Certainty.Possible);

        for (var i = begun; i < records.Length; i++)
            if (Stands(records[i], at))
                return (records[i], Certainty.Possible);

        return (null, Certainty.None);
    }

    IEnumerable<PositionVersion> Alternatives(PositionVersion winner, DateTimeOffset at, int begun)
    {
        var after = Precedence.EarliestStart(winner);
        foreach (var record in uncertain)
            if (Precedence.LatestStart(record) > at && record.Id != winner.Id
                && LaterThan(record, after) && Stands(record, at))
                yield return record;

        for (var i = begun; i < records.Length && LaterThan(records[i], after); i++)
            if (records[i].Id != winner.Id && Stands(records[i], at))
                yield return records[i];
    }

    static bool LaterThan(PositionVersion record, DateTimeOffset after) => Precedence.LatestStart(record) > after;

    /// <summary>Records are sorted by latest start: the first that has certainly begun.</summary>
    int FirstBegun(DateTimeOffset at)
    {
        var (low, high) = (0, records.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Precedence.LatestStart(records[middle]) <= at)
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }

    static bool Stands(PositionVersion record, DateTimeOffset at) => record.Bounds.At(at) != Certainty.None;
}
