using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Stances;

/// <summary>
/// What became of a proposal, a truce or an act between two points of the three times: the walk of
/// <see cref="Changes"/>, over the records about it.
/// </summary>
/// <param name="rows">all rows, recorded in that stretch, of the records that are about it at some time of it: by those
/// that a reader never sees, or that are about another matter, a cause is told.</param>
/// <param name="view">what a reader is told, given the rows that are seen from a point.</param>
public sealed class MatterWalk(
    string matter, IReadOnlyList<RecordRow> rows, TimeZoneInfo zone,
    Func<IReadOnlyList<RecordRow>, ValidTime, MatterView?> view)
{
    readonly RecordRow[] about = [.. rows.Where(row => Matters.Of(row).Contains(matter))];
    ILookup<DateTimeOffset, RecordRow>? turning;

    /// <summary>By the instants of valid time at which they may come to read otherwise: dates are read once.</summary>
    ILookup<DateTimeOffset, RecordRow> Turning => turning ??= about
        .SelectMany(row => row.Version.Content.Turns(zone).Distinct(), (row, at) => (row, at))
        .ToLookup(it => it.at, it => it.row);

    /// <param name="to">on no axis before <paramref name="from"/>.</param>
    public IEnumerable<MatterChange> Between(AsOf from, AsOf to)
    {
        foreach (var leg in Enum.GetValues<Axis>())
        {
            foreach (var change in Along(leg, from, to.On(leg)))
                yield return change;
            from = from.With(leg, to.On(leg));
        }
    }

    IEnumerable<MatterChange> Along(Axis leg, AsOf from, DateTimeOffset to)
    {
        var (seen, before) = (Seen(from), view(Seen(from), from.Valid));
        foreach (var at in Cuts(leg, from).Where(at => at > from.On(leg) && at <= to).Distinct().Order().ToArray())
        {
            var point = from.With(leg, at);
            var (now, after) = (Seen(point), view(Seen(point), point.Valid));
            if (Differs(leg, before, seen, after, now))
                yield return Told(leg, point, before, seen, after, now);
            (seen, before) = (now, after);
        }
    }

    /// <summary>On the recorded and the published axis also where only other words carry what a reader is told.</summary>
    static bool Differs(
        Axis leg, MatterView? before, IReadOnlyList<RecordRow> seen, MatterView? after, IReadOnlyList<RecordRow> now) =>
        before != after
        || (leg != Axis.Valid && before is not null && Moved(seen, now).Any());

    MatterChange Told(
        Axis leg, AsOf point, MatterView? before, IReadOnlyList<RecordRow> seen, MatterView? after,
        IReadOnlyList<RecordRow> now)
    {
        var at = point.On(leg);
        var paths = leg == Axis.Valid ? TurnedBy(point) : [.. Moved(seen, now)];
        var kind = leg switch
        {
            Axis.Recorded => new RecordedCause(RowsOf, at).Of(paths, paths),
            Axis.Published => new PublishedCause(RowsOf, at, point.Recorded.At).Of(paths),
            _ => MatterView.Kind(before, after),
        };
        return new(matter, kind, leg, at, before, after,
            [.. paths.Select(path => now.Concat(seen).First(row => row.Path == path))]);
    }

    /// <summary>Paths of the records that came, went, or read otherwise.</summary>
    static IEnumerable<string> Moved(IReadOnlyList<RecordRow> seen, IReadOnlyList<RecordRow> now) =>
        seen.Except(now, Alike.Instance).Concat(now.Except(seen, Alike.Instance)).Select(row => row.Path).Distinct();

    string[] TurnedBy(AsOf point) =>
        [.. Turning[point.Valid.At].Where(row => IsSeen(row, point)).Select(row => row.Path).Distinct()];

    IEnumerable<IVersionRow> RowsOf(string path) => rows.Where(row => row.Path == path).Select(row => row.Version);

    RecordRow[] Seen(AsOf point) => [.. about.Where(row => IsSeen(row, point))];

    static bool IsSeen(RecordRow row, AsOf point) => row.Version.IsVisible(point.Published, point.Recorded);

    IEnumerable<DateTimeOffset> Cuts(Axis leg, AsOf point) => leg switch
    {
        Axis.Recorded => about.SelectMany(row => new[] { row.Version.RecordedFrom, row.Version.RecordedUntil }),
        Axis.Published => about.SelectMany(row => new[] { row.Version.KnownFrom, row.Version.KnownUntil }),
        _ => Turning.Where(it => it.Any(row => IsSeen(row, point))).Select(it => it.Key),
    };

    sealed class Alike : IEqualityComparer<RecordRow>
    {
        public static Alike Instance { get; } = new();

        public bool Equals(RecordRow? x, RecordRow? y) =>
            x!.Path == y!.Path && x.Version.Says(y.Version)
            && x.Version.Evidence.Select(it => it.Source).SequenceEqual(y.Version.Evidence.Select(it => it.Source));

        public int GetHashCode(RecordRow row) => row.Path.GetHashCode(StringComparison.Ordinal);
    }
}
