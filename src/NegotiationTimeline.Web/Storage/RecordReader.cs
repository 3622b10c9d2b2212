using System.Data.Common;
using Marten;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;
using Npgsql;
using NpgsqlTypes;

namespace NegotiationTimeline.Web.Storage;

/// <summary>Reads rows of records of every kind but positions, by index.</summary>
public sealed class RecordReader(NpgsqlDataSource database)
{
    const string About =
        $"""
        select {RecordColumns.List} from timeline.record_version p
        where p.about && $3 and {Seen.At} and ($4::text[] is null or p.kind = any($4))
        order by p.latest_start, p.record
        """;

    const string AboutWithin =
        $"""
        select {RecordColumns.List} from timeline.record_version p
        where p.about && $3 and {Seen.Within} and ($4::text[] is null or p.kind = any($4))
        order by p.latest_start, p.record
        """;

    static readonly string Page =
        $"""
        select {RecordColumns.List} from timeline.record_version p
        where p.negotiation = $3 and p.kind = $4 and {Seen.At}
            and p.earliest_start <= $5 and (p.latest_start >= $6 or $12 and p.latest_end > $6)
            and p.about @> $7 and ($13::text[] is null or p.about && $13)
            and ($14::text is null or p.words @@ websearch_to_tsquery('simple', timeline.folded($14)))
            and ($8::jsonpath is null or p.body @? $8)
            and {Called.Like("concat_ws(' ', p.record, p.body #>> '{content,title}')", 15)}
            and ($9::timestamptz is null or (p.latest_start, p.stream) < ($9, $10))
        order by p.latest_start desc, p.stream desc
        limit $11
        """;

    /// <summary>What was known by, and recorded by, the given instants, about any of the given things.</summary>
    /// <param name="paths">below the negotiation: <c>truces/easter-2025</c>; a record is also about itself.</param>
    /// <param name="kinds">null = all.</param>
    public async Task<IReadOnlyList<RecordRow>> AboutAsync(
        string negotiation, IEnumerable<string> paths, AsOf times, CancellationToken cancellation, params string[] kinds)
    {
        await using var read = database.SeenAt(times.Published, times.Recorded, About);
        AddKeys(read, negotiation, paths, kinds);
        return await RowsAsync(read, cancellation);
    }

    /// <summary>All that is known and recorded about a thing, for those who record: read in their transaction.</summary>
    public static async Task<IReadOnlyList<RecordRow>> TodayAsync(
        IQuerySession session, string negotiation, string path, CancellationToken cancellation, params string[] kinds)
    {
        // Just before the end of both axes.
        var end = RecordVersion.Forever.AddDays(-1);
        await using var read = new NpgsqlCommand(About).SeenAt(new(end), new(end));
        AddKeys(read, negotiation, [path], kinds);
        await using var rows = await session.ExecuteReaderAsync(read, cancellation);
        return await RowsAsync(rows, cancellation);
    }

    /// <summary>What was known and recorded at some time within both stretches, for walks.</summary>
    public async Task<IReadOnlyList<RecordRow>> AboutAsync(
        string negotiation, IEnumerable<string> paths, AsOf from, AsOf to, CancellationToken cancellation,
        params string[] kinds)
    {
        await using var read = database.SeenWithin(new(from, to), AboutWithin);
        AddKeys(read, negotiation, paths, kinds);
        return await RowsAsync(read, cancellation);
    }

    /// <summary>A page of the records of one kind, newest date first.</summary>
    public async Task<IReadOnlyList<RecordRow>> PageAsync(
        string negotiation, AsOf times, RecordSearch search, CancellationToken cancellation)
    {
        await using var read = database.SeenAt(times.Published, times.Recorded, Page);
        (object? Value, NpgsqlDbType Type)[] arguments =
        [
            (negotiation, NpgsqlDbType.Text), (search.Kind, NpgsqlDbType.Text),
            (search.To?.UtcDateTime ?? times.Valid.At.UtcDateTime, NpgsqlDbType.TimestampTz),
            (search.From?.UtcDateTime ?? DateTime.MinValue, NpgsqlDbType.TimestampTz),
            (search.About.Select(path => StreamKeys.Record(negotiation, path)).ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Text),
            (search.Where, NpgsqlDbType.JsonPath),
            (search.After?.LatestStart.UtcDateTime, NpgsqlDbType.TimestampTz), (search.After?.Stream, NpgsqlDbType.Text),
            (search.Limit, NpgsqlDbType.Integer), (search.Lasting, NpgsqlDbType.Boolean),
            (search.AboutAny?.Select(path => StreamKeys.Record(negotiation, path)).ToArray(),
                NpgsqlDbType.Array | NpgsqlDbType.Text),
            (search.Words, NpgsqlDbType.Text),
        ];
        foreach (var (value, type) in arguments)
            read.Parameters.Add(new() { Value = value ?? DBNull.Value, NpgsqlDbType = type });
        read.Parameters.Add(Called.Patterns(search.Called));
        return await RowsAsync(read, cancellation);
    }

    static void AddKeys(NpgsqlCommand read, string negotiation, IEnumerable<string> paths, string[] kinds)
    {
        read.Parameters.Add(new() { Value = paths.Select(path => StreamKeys.Record(negotiation, path)).ToArray() });
        read.Parameters.Add(new NpgsqlParameter<string[]?> { TypedValue = kinds.Length == 0 ? null : kinds });
    }

    static async Task<IReadOnlyList<RecordRow>> RowsAsync(NpgsqlCommand read, CancellationToken cancellation)
    {
        await using var rows = await read.ExecuteReaderAsync(cancellation);
        return await RowsAsync(rows, cancellation);
    }

    static async Task<IReadOnlyList<RecordRow>> RowsAsync(DbDataReader rows, CancellationToken cancellation)
    {
        List<RecordRow> found = [];
        while (await rows.ReadAsync(cancellation))
            found.Add(RecordColumns.Read(rows));
        return found;
    }
}

/// <param name="About">paths of things; a record must be about all of them.</param>
/// <param name="From">valid axis, inclusive: the record may have begun then or later.</param>
/// <param name="To">valid axis, inclusive: the record may have begun then or before; null = asOf.</param>
/// <param name="Where">SQL/JSON path that the body fulfils; null = any.</param>
/// <param name="After">the last row of the page before.</param>
/// <param name="Lasting">From also admits what began before it and may have gone on.</param>
/// <param name="AboutAny">paths of things; a record must be about one of them at least; null = any.</param>
/// <param name="Words">full-text search, as people type it into a search box.</param>
/// <param name="Called">parts of its id or title.</param>
public sealed record RecordSearch(
    string Kind, IReadOnlyList<string> About, DateTimeOffset? From, DateTimeOffset? To, string? Where, RecordKey? After,
    int Limit, bool Lasting = false, IReadOnlyList<string>? AboutAny = null, string? Words = null,
    string? Called = null);

/// <summary>Where a row stands in the order of a list.</summary>
public sealed record RecordKey(DateTimeOffset LatestStart, string Stream)
{
    public static RecordKey Of(string negotiation, RecordRow row) =>
        new(Instants.ToDatabaseStart(row.Version.Bounds.LatestStart), StreamKeys.Record(negotiation, row.Path));
}
