using System.Collections.Immutable;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Records;

/// <summary>
/// The read model of one record: all rows it ever had. An event closes, on the recorded axis, the rows that it
/// changes, and opens what takes their place; rows that it leaves as they are stay open.
/// </summary>
public sealed record RecordHistory(
    Record Record, DateTimeOffset FirstRecorded, ImmutableArray<RecordVersion> Rows)
{
    public static RecordHistory? Evolve(RecordHistory? history, Recorded<IRecordEvent> recorded)
    {
        if (Record.Evolve(history?.Record, recorded.Event) is not { } record)
            return history;

        var first = history?.FirstRecorded ?? recorded.At.At;
        var before = history?.Rows ?? [];
        return new(record, first, Succeed(before, Cut(record, recorded.At.At, first), recorded.At.At));
    }

    public static RecordHistory? Of(IEnumerable<Recorded<IRecordEvent>> events) =>
        events.Aggregate((RecordHistory?)null, Evolve);

    static ImmutableArray<RecordVersion> Succeed(
        ImmutableArray<RecordVersion> before, List<RecordVersion> now, DateTimeOffset at)
    {
        var rows = ImmutableArray.CreateBuilder<RecordVersion>(before.Length + now.Count);
        foreach (var row in before)
        {
            var open = row.RecordedUntil == RecordVersion.Forever;
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

    static bool Says(RecordVersion one, RecordVersion other) =>
        Decisions.Wording.Same(one with { RecordedFrom = other.RecordedFrom }, other);

    /// <summary>Cuts the record along the published axis: at every version, and wherever evidence, of it or of a resolution, was
    /// published.</summary>
    static List<RecordVersion> Cut(Record record, DateTimeOffset at, DateTimeOffset first)
    {
        List<RecordVersion> rows = [];
        if (record.Gone)
            return rows;

        var zone = TimeZoneInfo.FindSystemTimeZoneById(record.TimeZone);
        var known = KnownFrom(record);
        var end = record.WithdrawnFrom ?? RecordVersion.Forever;
        DateTimeOffset[] cuts =
        [
            .. known.Concat(record.Evidence.Select(e => e.Evidence.Published))
                .Concat(record.Resolutions.Where(e => !e.Retracted).SelectMany(e => e.Disclosures()))
                .Where(cut => cut >= known[0]).Distinct().Order(),
            RecordVersion.Forever,
        ];
        for (var i = 0; i + 1 < cuts.Length; i++)
        {
            var version = Array.FindLastIndex(known, from => from <= cuts[i]) + 1;
            var until = cuts[i + 1] < end ? cuts[i + 1] : end;
            if (cuts[i] < until)
                rows.Add(Row(record, version, cuts[i], until, zone, at, first));
        }

        return rows;
    }

    static RecordVersion Row(
        Record record, int version, DateTimeOffset from, DateTimeOffset until, TimeZoneInfo zone,
        DateTimeOffset at, DateTimeOffset first)
    {
        var content = record.Versions[version - 1];
        return new(
            record.Id, version, content,
            [
                .. record.Evidence.Where(e => e.Version <= version && e.Evidence.Published <= from)
                    .Select(e => e.Evidence),
            ],
            content.Bounds(zone), from, until, at, RecordVersion.Forever, first)
        {
            Resolutions = [.. Resolutions(record, content, from)],
        };
    }

    /// <summary>Those known by then of conditions that this version has, with what was known of each.</summary>
    static IEnumerable<Resolution> Resolutions(Record record, Content content, DateTimeOffset knownBy) =>
        from resolution in record.Resolutions
        where !resolution.Retracted && resolution.KnownFrom() <= knownBy
            && content.DependsOn.Any(it => it.Id == resolution.Condition)
        select resolution with { Evidence = [.. resolution.Evidence.Where(e => e.Published <= knownBy)] };

    /// <summary>
    /// When each version became known: the first by the earliest publication of its evidence, a refinement by that
    /// of its own, but never before the version it refines.
    /// </summary>
    internal static DateTimeOffset[] KnownFrom(Record record)
    {
        var known = new DateTimeOffset[record.Versions.Length];
        for (var version = 1; version <= known.Length; version++)
        {
            var own = Carrying(record, version).Select(e => e.Evidence.Published)
                .DefaultIfEmpty(version == 1 ? RecordVersion.Forever : DateTimeOffset.MinValue).Min();
            known[version - 1] = version == 1 || own > known[version - 2] ? own : known[version - 2];
        }

        return known;
    }

    /// <summary>A denial alone carries no version: what is denied first becomes known when someone says it.</summary>
    static IEnumerable<Resting> Carrying(Record record, int version)
    {
        var own = record.Evidence.Where(e => e.Version == version).ToArray();
        var supporting = own.Where(e => e.Evidence.Bearing == Bearing.Supports).ToArray();
        return supporting.Length > 0 ? supporting : own;
    }
}
