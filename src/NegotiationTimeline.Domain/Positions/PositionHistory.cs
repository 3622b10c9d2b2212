using System.Collections.Immutable;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Positions;

/// <summary>
/// The read model of one record: all rows it ever had. An event closes, on the recorded axis, the rows that it
/// changes, and opens what takes their place; rows that it leaves as they are stay open.
/// </summary>
public sealed record PositionHistory(
    Position Position, DateTimeOffset FirstRecorded, ImmutableArray<PositionVersion> Rows)
{
    public static PositionHistory? Evolve(PositionHistory? history, Recorded<IPositionEvent> recorded)
    {
        if (Position.Evolve(history?.Position, recorded.Event) is not { } position)
            return history;

        var first = history?.FirstRecorded ?? recorded.At.At;
        var before = history?.Rows ?? [];
        return new(position, first, Succeed(before, Cut(position, recorded.At.At, first), recorded.At.At));
    }

    public static PositionHistory? Of(IEnumerable<Recorded<IPositionEvent>> events) =>
        events.Aggregate((PositionHistory?)null, Evolve);

    static ImmutableArray<PositionVersion> Succeed(
        ImmutableArray<PositionVersion> before, List<PositionVersion> now, DateTimeOffset at)
    {
        var rows = ImmutableArray.CreateBuilder<PositionVersion>(before.Length + now.Count);
        foreach (var row in before)
        {
            var open = row.RecordedUntil == PositionVersion.Forever;
            var same = open ? now.FindIndex(it => Says(it, row)) : -1;
            if (same >= 0)
                now.RemoveAt(same);
            rows.Add(open && same < 0 ? row with { RecordedUntil = at } : row);
        }

        rows.AddRange(now);
        // Two events of one transaction share their instant: what lived for no time at all was never to be seen.
        rows.RemoveAll(row => row.RecordedFrom >= row.RecordedUntil);
        return rows.ToImmutable();
    }

    static bool Says(PositionVersion one, PositionVersion other) =>
        Decisions.Wording.Same(one with { RecordedFrom = other.RecordedFrom }, other);

    /// <summary>Cuts the record along the published axis: at every version, and wherever evidence was published.</summary>
    static List<PositionVersion> Cut(Position position, DateTimeOffset at, DateTimeOffset first)
    {
        List<PositionVersion> rows = [];
        if (position.Gone)
            return rows;

        var zone = TimeZoneInfo.FindSystemTimeZoneById(position.TimeZone);
        var known = KnownFrom(position);
        var end = position.WithdrawnFrom ?? PositionVersion.Forever;
        DateTimeOffset[] cuts =
        [
            .. known.Concat(position.Evidence.Select(e => e.Evidence.Published))
                .Where(cut => cut >= known[0]).Distinct().Order(),
            PositionVersion.Forever,
        ];
        for (var i = 0; i + 1 < cuts.Length; i++)
        {
            var version = Array.FindLastIndex(known, from => from <= cuts[i]) + 1;
            var until = cuts[i + 1] < end ? cuts[i + 1] : end;
            if (cuts[i] < until)
                rows.AddRange(PerParty(position, version, cuts[i], until, zone, at, first));
        }

        return rows;
    }

    static IEnumerable<PositionVersion> PerParty(
        Position position, int version, DateTimeOffset from, DateTimeOffset until, TimeZoneInfo zone,
        DateTimeOffset at, DateTimeOffset first)
    {
        var content = position.Versions[version - 1];
        ImmutableArray<Evidence> evidence =
        [
            .. position.Evidence.Where(e => e.Version <= version && e.Evidence.Published <= from)
                .Select(e => e.Evidence),
        ];
        var bounds = Edtf.Parse(content.When).Period(zone);
        return content.Parties.Select(party => new PositionVersion(
            position.Id, version, party, content, evidence, bounds, from, until, at, PositionVersion.Forever, first));
    }

    /// <summary>
    /// When each version became known: the first by the earliest publication of its evidence, a refinement by that
    /// of its own, but never before the version it refines.
    /// </summary>
    internal static DateTimeOffset[] KnownFrom(Position position)
    {
        var known = new DateTimeOffset[position.Versions.Length];
        for (var version = 1; version <= known.Length; version++)
        {
            var own = Carrying(position, version).Select(e => e.Evidence.Published)
                .DefaultIfEmpty(version == 1 ? PositionVersion.Forever : DateTimeOffset.MinValue).Min();
            known[version - 1] = version == 1 || own > known[version - 2] ? own : known[version - 2];
        }

        return known;
    }

    /// <summary>A denial alone carries no version: what is denied first becomes known when someone says it.</summary>
    static IEnumerable<Resting> Carrying(Position position, int version)
    {
        var own = position.Evidence.Where(e => e.Version == version).ToArray();
        var supporting = own.Where(e => e.Evidence.Bearing == Bearing.Supports).ToArray();
        return supporting.Length > 0 ? supporting : own;
    }
}
