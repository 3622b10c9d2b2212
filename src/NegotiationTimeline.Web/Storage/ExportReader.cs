using System.Runtime.CompilerServices;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;
using Npgsql;
using NpgsqlTypes;

namespace NegotiationTimeline.Web.Storage;

/// <summary>
/// Reads all records of a negotiation, oldest date first, some hundred at a time: each step seeks by index from where the
/// last one ended, and holds no connection while somebody slow takes what it brought. As long as the point lies at or
/// before the horizon, no write can come in between.
/// </summary>
public sealed class ExportReader(NpgsqlDataSource database)
{
    /// <summary>Rows to a step.</summary>
    public const int Step = 500;

    const string OfPositions =
        """
        where p.negotiation = $3 and {0} and p.earliest_start <= $4 and not p.derived
            and ($5::text[] is null or p.party = any($5)) and ($6::text[] is null or p.subject = any($6))
            and ($7::text is null
                or p.words <> '' and p.words @@ websearch_to_tsquery('simple', timeline.folded($7)))
            and ($8::timestamptz is null or p.latest_start >= $8)
            and ($9::timestamptz is null or p.earliest_start <= $9)
            and ($10::timestamptz is null or (p.latest_start, p.record, p.n) > ($10, $11, $12))
        order by p.latest_start, p.record, p.n
        limit $13
        """;

    const string OfRecords =
        """
        where p.negotiation = $3 and {0} and p.earliest_start <= $4 and p.kind = $14
            and ($15::text[] is null or p.about @> $15)
            and ($5::text[] is null or p.about && $5) and ($6::text[] is null or p.about && $6)
            and ($7::text is null or p.words @@ websearch_to_tsquery('simple', timeline.folded($7)))
            and ($8::timestamptz is null or p.latest_start >= $8)
            and ($9::timestamptz is null or p.earliest_start <= $9)
            and ($10::timestamptz is null or (p.latest_start, p.stream, p.n) > ($10, $11, $12))
        order by p.latest_start, p.stream, p.n
        limit $13
        """;

    public IAsyncEnumerable<PositionVersion> PositionsAsync(
        string negotiation, AsOf times, ExportSearch search, CancellationToken cancellation) =>
        RowsAsync(
            $"select {PositionColumns.List}, p.record, p.n from timeline.position_version p {Seeing(OfPositions, search)}",
            row => PositionColumns.Read(row, 0), negotiation, times,
            [Texts(search.Parties), Texts(search.Issues?.Select(Subjects.OfIssue))], search, [], cancellation);

    /// <param name="kind">as rows bear it: act, truce, …</param>
    public IAsyncEnumerable<RecordRow> RecordsAsync(
        string negotiation, string kind, AsOf times, ExportSearch search, CancellationToken cancellation) =>
        RowsAsync(
            $"select {RecordColumns.List}, p.stream, p.n from timeline.record_version p {Seeing(OfRecords, search)}",
            RecordColumns.Read, negotiation, times,
            [
                Texts(search.Parties?.Select(it => StreamKeys.Party(negotiation, it))),
                Texts(search.Issues?.Select(it => StreamKeys.Issue(negotiation, it))),
            ], search,
            [new() { Value = kind }, Texts(search.About is { } path ? [StreamKeys.Record(negotiation, path)] : null)],
            cancellation);

    static string Seeing(string sql, ExportSearch search) =>
        string.Format(null, sql, search.EveryVersion ? Seen.Ever : Seen.At);

    static NpgsqlParameter Texts(IEnumerable<string>? values) =>
        Of(values?.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Text);

    static NpgsqlParameter Of(object? value, NpgsqlDbType type) =>
        new() { Value = value ?? DBNull.Value, NpgsqlDbType = type };

    async IAsyncEnumerable<TRow> RowsAsync<TRow>(
        string sql, Func<NpgsqlDataReader, TRow> read, string negotiation, AsOf times, NpgsqlParameter[] about,
        ExportSearch search, NpgsqlParameter[] last, [EnumeratorCancellation] CancellationToken cancellation)
    {
        (DateTime LatestStart, string Record, int N)? after = null;
        List<TRow> step;
        do
        {
            await using var next = database.SeenAt(times.Published, times.Recorded, sql);
            next.Parameters.AddRange(new[]
            {
                Of(negotiation, NpgsqlDbType.Text), Of(times.Valid.At.UtcDateTime, NpgsqlDbType.TimestampTz),
                about[0].Clone(), about[1].Clone(), Of(search.Words, NpgsqlDbType.Text),
                Of(search.From?.UtcDateTime, NpgsqlDbType.TimestampTz), Of(search.To?.UtcDateTime, NpgsqlDbType.TimestampTz),
                Of(after?.LatestStart, NpgsqlDbType.TimestampTz), Of(after?.Record, NpgsqlDbType.Text),
                Of(after?.N, NpgsqlDbType.Integer), Of(Step, NpgsqlDbType.Integer),
            });
            next.Parameters.AddRange(last.Select(it => it.Clone()).ToArray());
            step = [];
            await using (var rows = await next.ExecuteReaderAsync(cancellation))
                while (await rows.ReadAsync(cancellation))
                {
                    step.Add(read(rows));
                    after = (rows.GetDateTime(rows.GetOrdinal("latest_start")), rows.GetString(rows.FieldCount - 2),
                        rows.GetInt32(rows.FieldCount - 1));
                }

            foreach (var row in step)
                yield return row;
        }
        while (step.Count == Step);
    }
}

/// <summary>What an export is narrowed to, besides the three times.</summary>
/// <param name="Issues">slugs; records that are about no issue fall out.</param>
/// <param name="Words">full-text search, as people type it into a search box.</param>
/// <param name="From">valid axis, inclusive: the record may have begun then or later.</param>
/// <param name="To">valid axis, inclusive: the record may have begun then or before.</param>
/// <param name="About">path of a record that they must be about; positions are not narrowed by it.</param>
/// <param name="EveryVersion">also what was known before knownBy and was known better later.</param>
public sealed record ExportSearch(
    IReadOnlyList<string>? Parties = null,
    IReadOnlyList<string>? Issues = null,
    string? Words = null,
    DateTimeOffset? From = null,
    DateTimeOffset? To = null,
    bool EveryVersion = false,
    string? About = null);
