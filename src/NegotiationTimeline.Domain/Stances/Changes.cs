using System.Collections.Immutable;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Stances;

/// <summary>
/// What became of a cell between two points of the three times: a walk along recorded, then published, then valid time,
/// which calls the rule where its answer may change (DESIGN, section 3, "Changes").
/// </summary>
public sealed class Changes
{
    readonly CellHistory cell;
    readonly ImmutableArray<Change>.Builder items = ImmutableArray.CreateBuilder<Change>();
    DateTimeOffset restsOn = DateTimeOffset.MaxValue;

    Changes(CellHistory cell) => this.cell = cell;

    /// <param name="to">on no axis before <paramref name="from"/>.</param>
    public static CellChanges Between(CellHistory cell, AsOf from, AsOf to)
    {
        var changes = new Changes(cell);
        foreach (var leg in Enum.GetValues<Axis>())
        {
            changes.Walk(leg, from, to.On(leg));
            from = from.With(leg, to.On(leg));
        }

        return new(changes.items.ToImmutable(), changes.restsOn);
    }

    void Walk(Axis leg, AsOf from, DateTimeOffset to)
    {
        (CellRecords Records, Resolved Resolved)? last = null;
        foreach (var (point, records) in cell.Along(leg, from, to))
        {
            var resolved = records.At(point.Valid);
            Rest(resolved.RestsOn());
            if (last is { } before && Differs(leg, before.Resolved, resolved))
                Add(leg, point, before.Records, before.Resolved, records, resolved);
            last = (records, resolved);
        }
    }

    /// <summary>
    /// Over valid time another record that says the same changes nothing; on the other legs it does, for then an answer
    /// that was given before rests on other words.
    /// </summary>
    static bool Differs(Axis leg, Resolved before, Resolved after) =>
        leg == Axis.Valid ? Saying.Of(before) != Saying.Of(after) : !before.RestsLike(after);

    void Add(Axis leg, AsOf point, CellRecords was, Resolved before, CellRecords @is, Resolved after)
    {
        var at = point.On(leg);
        var turning = cell.Turning(leg, point).Select(row => row.Id).Distinct().ToArray();
        var named = before.Parts().Concat(after.Parts()).Select(it => it.Row.Id).Distinct().Intersect(turning).ToArray();
        var ids = Causes(leg, named, before, after);
        var kind = leg switch
        {
            Axis.Recorded => new RecordedCause(cell.RowsOf, at).Of(ids, named),
            Axis.Published => new PublishedCause(cell.RowsOf, at, point.Recorded.At).Of(ids),
            _ => Saying.Kind(Saying.Of(before), Saying.Of(after)),
        };
        var earlier = point.With(leg, at.AddMicroseconds(-1));
        var (from, to) = (Stance.Of(was, earlier.Valid), Stance.Of(@is, point.Valid));
        Rest(from.RestsOn);
        Rest(to.RestsOn);
        items.Add(new(kind, leg, at, from, to, [.. ids.Select(id => Row(id, point) ?? Row(id, earlier)).OfType<PositionVersion>()]));
    }

    /// <param name="named">records that turn at that instant and that the answer names: no other can change it.</param>
    static string[] Causes(Axis leg, string[] named, Resolved before, Resolved after)
    {
        var moved = leg == Axis.Valid ? [] : named.Intersect(Resting.Moved(before, after)).ToArray();
        return moved.Length > 0 ? moved : named;
    }

    PositionVersion? Row(string id, AsOf point) => cell.Visible(point).FirstOrDefault(row => row.Id == id);

    void Rest(DateTimeOffset on) => restsOn = on < restsOn ? on : restsOn;
}
