using System.Collections.Immutable;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Stances;

/// <summary>
/// The ledger of red lines of one cell: its records in the order of valid time, told one after another. Only records
/// that stand at asOf move the state of a line; ended ones are told, and no more (rule, step 6).
/// </summary>
public static class RedLines
{
    /// <summary>Oldest first; none where the cell is not covered at asOf.</summary>
    public static ImmutableArray<RedLine> Of(CellRecords records, ValidTime asOf)
    {
        if (!records.Coverage.Includes(asOf.At))
            return [];

        var certain = Told(records, asOf, Certainty.Certain);
        // Every line told from what stands certainly is also told when the merely possible counts, too.
        var possible = Told(records, asOf, Certainty.Possible).ToDictionary(it => it.First.Id, it => it.State);
        return
        [
            .. certain.Select(line => new RedLine(
                line.State == RedLineState.Ended ? possible[line.First.Id] : line.State,
                line.State == possible[line.First.Id] ? Certainty.Certain : Certainty.Possible,
                [.. line.Events])),
        ];
    }

    static List<LineTold> Told(CellRecords records, ValidTime asOf, Certainty least)
    {
        List<LineTold> lines = [];
        foreach (var record in records.Records.Reverse())
        {
            if (record.Content.Declined || Precedence.EarliestStart(record) > asOf.At)
                continue;

            var standing = record.Bounds.At(asOf.At);
            var taken = lines.Where(it => it.Open).Aggregate(false, (any, line) => line.Take(record, standing) || any);
            if (!taken && record.Content.Firmness == Firmness.RedLine)
                lines.Add(new(record, standing, least));
        }

        return lines;
    }
}

/// <summary>One red line while it is being told.</summary>
/// <param name="least">how surely a record must stand to count.</param>
sealed class LineTold(PositionVersion first, Certainty standing, Certainty least)
{
    PositionVersion newest = first;
    DateTimeOffset end = End(first);

    public PositionVersion First => Events[0].Record!;

    public List<RedLineEvent> Events { get; } = [new(RedLineEventKind.Asserted, first, standing)];

    public RedLineState State { get; private set; } =
        standing >= least ? RedLineState.Stands : RedLineState.Ended;

    /// <summary>A line that was given up, or that the stance has left, can only be drawn anew.</summary>
    public bool Open => State is not (RedLineState.Superseded or RedLineState.Dropped);

    /// <returns>whether the record speaks of this line, so that it draws none of its own.</returns>
    public bool Take(PositionVersion record, Certainty standing)
    {
        if (end <= Precedence.EarliestStart(record))
            return false;

        var isRed = record.Content.Firmness == Firmness.RedLine && SameSide(record);
        if (!OneOccasion(record))
            Follow(record, standing);
        else if (isRed)
            Corroborate(record, standing);
        if (isRed)
            end = End(record) > end ? End(record) : end;
        return SameSide(record);
    }

    void Follow(PositionVersion record, Certainty standing)
    {
        var kind = KindOf(record);
        Events.Add(new(kind, record, standing));
        if (standing >= least)
            State = StateAfter(kind);
        if (kind == RedLineEventKind.Reaffirmed)
            newest = record;
    }

    /// <summary>A further account of the same words: neither followed the other.</summary>
    void Corroborate(PositionVersion record, Certainty standing)
    {
        Events.Add(new(RedLineEventKind.Corroborated, record, standing));
        if (standing >= least && State == RedLineState.Ended)
            State = RedLineState.Stands;
    }

    RedLineEventKind KindOf(PositionVersion record) =>
        record.Content.DropsRedLine ? RedLineEventKind.Dropped
        : !SameSide(record) ? RedLineEventKind.Superseded
        : record.Content.Firmness == Firmness.RedLine ? RedLineEventKind.Reaffirmed
        : RedLineEventKind.Softened;

    static RedLineState StateAfter(RedLineEventKind kind) => kind switch
    {
        RedLineEventKind.Softened => RedLineState.Softened,
        RedLineEventKind.Superseded => RedLineState.Superseded,
        RedLineEventKind.Dropped => RedLineState.Dropped,
        _ => RedLineState.Stands,
    };

    bool OneOccasion(PositionVersion record) =>
        newest.Content.Occasion is { } occasion && record.Content.Occasion == occasion;

    bool SameSide(PositionVersion record) => Side(record) == Side(newest);

    static int Side(PositionVersion record) => Math.Sign(record.Content.Position!.Value);

    static DateTimeOffset End(PositionVersion record) => record.Bounds.LatestEnd ?? DateTimeOffset.MaxValue;
}
