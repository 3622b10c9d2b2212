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
        var from = known[0];
        foreach (var until in Cuts(record, known))
        {
            var version = Array.FindLastIndex(known, since => since <= from) + 1;
            if (from < until && from < end)
                rows.Add(Row(record, version, from, until < end ? until : end, zone, at, first));
            from = until;
        }

        return rows;
    }

    /// <summary>Published axis, in order: wherever more becomes known after the first version, and the end; some come
    /// twice.</summary>
    static List<DateTimeOffset> Cuts(Record record, DateTimeOffset[] known)
    {
        List<DateTimeOffset> cuts = [RecordVersion.Forever, .. known];
        foreach (var e in record.Evidence)
            cuts.Add(e.Evidence.Published);
        foreach (var resolution in record.Resolutions)
            if (!resolution.Retracted)
                cuts.AddRange(resolution.Disclosures());
        cuts.RemoveAll(cut => cut <= known[0]);
        cuts.Sort();
        return cuts;
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
            Resolutions = record.Resolutions.IsEmpty ? [] : [.. Resolutions(record, content, from)],
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
            var own = Carried(record, version) ?? (version == 1 ? RecordVersion.Forever : DateTimeOffset.MinValue);
            known[version - 1] = version == 1 || own > known[version - 2] ? own : known[version - 2];
        }

        return known;
    }

    /// <summary>
    /// From when its own evidence carries a version. A denial alone carries none: what is denied first becomes known
    /// when someone says it.
    /// </summary>
    static DateTimeOffset? Carried(Record record, int version)
    {
        DateTimeOffset? said = null, denied = null;
        foreach (var e in record.Evidence)
            if (e.Version == version && e.Evidence is { Bearing: Bearing.Supports, Published: var supporting })
                said = supporting < said ? supporting : said ?? supporting;
            else if (e.Version == version)
                denied = e.Evidence.Published < denied ? e.Evidence.Published : denied ?? e.Evidence.Published;
        return said ?? denied;
    }
}
