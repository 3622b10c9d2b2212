using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;
using Npgsql;
using NpgsqlTypes;

namespace NegotiationTimeline.Web.Storage;

/// <summary>Lists position records by index, newest date first.</summary>
public sealed class PositionReader(NpgsqlDataSource database)
{
    static readonly string Page =
        $"""
        select {PositionColumns.List} from timeline.position_version p
        where p.negotiation = $3 and {Seen.At}
            and p.earliest_start <= $4 and not p.derived
            and ($5::text[] is null or p.party = any($5)) and ($6::text[] is null or p.subject = any($6))
            and ($7::text is null or lower(p.speaker) = lower($7))
            and ($8::text is null
                or p.words <> '' and p.words @@ websearch_to_tsquery('simple', timeline.folded($8)))
            and {Called.Like("concat_ws(' ', p.record, p.body #>> '{content,summary}')", 15)}
            and ($9::timestamptz is null or p.latest_start >= $9)
            and ($10::timestamptz is null or p.earliest_start <= $10)
            and ($11::timestamptz is null or (p.latest_start, p.record, p.party) < ($11, $12, $13))
        order by p.latest_start desc, p.record desc, p.party desc
        limit $14
        """;

    public async Task<IReadOnlyList<PositionVersion>> PageAsync(
        string negotiation, AsOf times, PositionSearch search, CancellationToken cancellation)
    {
        await using var page = database.SeenAt(times.Published, times.Recorded, Page);
        object?[] values =
        [
            negotiation, times.Valid.At.UtcDateTime,
            search.Parties?.ToArray(), search.Issues?.Select(Subjects.OfIssue).ToArray(), search.Speaker, search.Words,
            search.From?.UtcDateTime, search.To?.UtcDateTime,
            search.After?.LatestStart, search.After?.Record, search.After?.Party, search.Limit,
        ];
        var types = new[]
        {
            NpgsqlDbType.Text, NpgsqlDbType.TimestampTz,
            NpgsqlDbType.Array | NpgsqlDbType.Text, NpgsqlDbType.Array | NpgsqlDbType.Text, NpgsqlDbType.Text,
            NpgsqlDbType.Text, NpgsqlDbType.TimestampTz, NpgsqlDbType.TimestampTz, NpgsqlDbType.TimestampTz,
            NpgsqlDbType.Text, NpgsqlDbType.Text, NpgsqlDbType.Integer,
        };
        foreach (var (value, type) in values.Zip(types))
            page.Parameters.Add(new() { Value = value ?? DBNull.Value, NpgsqlDbType = type });
        page.Parameters.Add(Called.Patterns(search.Called));

        List<PositionVersion> found = [];
        await using var rows = await page.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            found.Add(PositionColumns.Read(rows, 0));
        return found;
    }
}

/// <param name="From">valid axis, inclusive: the record may have begun then or later.</param>
/// <param name="To">valid axis, inclusive: the record may have begun then or before.</param>
/// <param name="Words">full-text search, as people type it into a search box.</param>
/// <param name="After">the last row of the page before.</param>
/// <param name="Called">parts of its id or summary.</param>
public sealed record PositionSearch(
    IReadOnlyList<string>? Parties,
    IReadOnlyList<string>? Issues,
    string? Speaker,
    string? Words,
    DateTimeOffset? From,
    DateTimeOffset? To,
    PositionKey? After,
    int Limit,
    string? Called = null);

/// <summary>Where a row stands in the order of the list.</summary>
public sealed record PositionKey(DateTimeOffset LatestStart, string Record, string Party)
{
    public static PositionKey Of(PositionVersion row) =>
        new(Instants.ToDatabaseStart(row.Bounds.LatestStart), row.Id, row.Party);
}
