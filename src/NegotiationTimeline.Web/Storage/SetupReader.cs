using System.Text.Json;
using NegotiationTimeline.Domain.Negotiations;
using NegotiationTimeline.Domain.Sources;
using Npgsql;

namespace NegotiationTimeline.Web.Storage;

/// <summary>Reads negotiations, parties, issues and sources as of a point of recorded time.</summary>
public sealed class SetupReader(NpgsqlDataSource database)
{
    // Each slug once: sources that name each other in a circle come to an end, too.
    const string WithOriginals =
        $$"""
        with recursive cited (slug) as (
            select unnest($3::text[])
            union
            select s.body #>> '{profile,repostOf}' from cited join timeline.setup_version s using (slug)
            where {{Seen.RecordedAt}} and s.negotiation = $2 and s.kind = 'source'
        )
        select slug, s.first_recorded, s.n, s.body from cited join timeline.setup_version s using (slug)
        where {{Seen.RecordedAt}} and s.negotiation = $2 and s.kind = 'source'
        order by s.first_recorded, slug
        """;

    static readonly string SourcePage =
        $"""
        select slug, first_recorded, n, body from timeline.setup_version
        where {Seen.RecordedAt} and negotiation = $2 and kind = 'source'
            and {Called.Like("concat_ws(' ', slug, body #>> '{profile,publisher}', body #>> '{profile,title}')", 3)}
            and (body ->> 'published' is null or (body ->> 'published')::timestamptz <= $4)
            and ($5::timestamptz is null or (first_recorded, slug) > ($5, $6))
        order by first_recorded, slug
        limit $7
        """;

    public async Task<NegotiationView?> NegotiationAsync(
        string negotiation, DateTimeOffset recordedBy, CancellationToken cancellation)
    {
        var rows = await ReadAsync<Negotiation>(negotiation, "negotiation", [negotiation], recordedBy, cancellation);
        return rows.Count == 0 ? null : new(rows[0].State, rows[0].FirstRecorded, rows[0].Version);
    }

    public Task<IReadOnlyList<SetupRow<Party>>> PartiesAsync(
        string negotiation, IReadOnlyList<string>? slugs, DateTimeOffset recordedBy, CancellationToken cancellation) =>
        ReadAsync<Party>(negotiation, "party", slugs, recordedBy, cancellation);

    public Task<IReadOnlyList<SetupRow<Issue>>> IssuesAsync(
        string negotiation, IReadOnlyList<string>? slugs, DateTimeOffset recordedBy, CancellationToken cancellation) =>
        ReadAsync<Issue>(negotiation, "issue", slugs, recordedBy, cancellation);

    public Task<IReadOnlyList<SetupRow<Source>>> SourcesAsync(
        string negotiation, IReadOnlyList<string>? slugs, DateTimeOffset recordedBy, CancellationToken cancellation) =>
        ReadAsync<Source>(negotiation, "source", slugs, recordedBy, cancellation);

    /// <summary>A page of the sources that are called so, in the order in which they were filed.</summary>
    /// <param name="called">parts of slug, publisher or title; null = all.</param>
    /// <param name="knownBy">published axis: those published by then, or undated.</param>
    /// <param name="after">the last one of the page before.</param>
    public async Task<IReadOnlyList<SetupRow<Source>>> SourcesCalledAsync(
        string negotiation, string? called, DateTimeOffset knownBy, DateTimeOffset recordedBy, RecordKey? after,
        int limit, CancellationToken cancellation)
    {
        await using var read = database.RecordedBy(recordedBy, SourcePage);
        read.Parameters.Add(new() { Value = negotiation });
        read.Parameters.Add(Called.Patterns(called));
        read.Parameters.Add(new() { Value = knownBy.UtcDateTime });
        read.Parameters.Add(new NpgsqlParameter<DateTime?> { TypedValue = after?.LatestStart.UtcDateTime });
        read.Parameters.Add(new NpgsqlParameter<string?> { TypedValue = after?.Stream });
        read.Parameters.Add(new() { Value = limit });
        return await RowsAsync<Source>(read, cancellation);
    }

    /// <summary>Sources, and all that they re-post, back to the originals.</summary>
    public async Task<IReadOnlyList<SetupRow<Source>>> SourcesWithOriginalsAsync(
        string negotiation, IReadOnlyList<string> slugs, DateTimeOffset recordedBy, CancellationToken cancellation)
    {
        await using var read = database.RecordedBy(recordedBy, WithOriginals);
        read.Parameters.Add(new() { Value = negotiation });
        read.Parameters.Add(new() { Value = slugs.ToArray() });
        return await RowsAsync<Source>(read, cancellation);
    }

    /// <summary>
    /// Which import recorded, or undid, what was recorded at an instant: within a negotiation, what has one instant was
    /// recorded in one transaction.
    /// </summary>
    public async Task<IReadOnlyDictionary<DateTimeOffset, string>> ImportsAsync(
        string negotiation, IEnumerable<DateTimeOffset> instants, CancellationToken cancellation)
    {
        await using var read = database.CreateCommand(
            """
            select lower(recorded), slug from timeline.setup_version
            where negotiation = $1 and kind = 'import' and lower(recorded) = any($2)
            """);
        read.Parameters.Add(new() { Value = negotiation });
        read.Parameters.Add(new() { Value = instants.Select(it => it.UtcDateTime).ToArray() });
        Dictionary<DateTimeOffset, string> found = [];
        await using var rows = await read.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            found[rows.GetFieldValue<DateTimeOffset>(0)] = rows.GetString(1);
        return found;
    }

    /// <summary>All negotiations that exist now, by slug.</summary>
    public async Task<IReadOnlyList<SetupRow<Negotiation>>> NegotiationsAsync(CancellationToken cancellation)
    {
        await using var read = database.CreateCommand(
            $"""
            select slug, first_recorded, n, body from timeline.setup_version
            where kind = 'negotiation' and {Seen.Now} order by slug
            """);
        return await RowsAsync<Negotiation>(read, cancellation);
    }

    async Task<IReadOnlyList<SetupRow<T>>> ReadAsync<T>(
        string negotiation, string kind, IReadOnlyList<string>? slugs, DateTimeOffset recordedBy,
        CancellationToken cancellation)
    {
        await using var read = database.RecordedBy(
            recordedBy,
            $"""
            select slug, first_recorded, n, body from timeline.setup_version
            where {Seen.RecordedAt} and negotiation = $2 and kind = $3 and ($4::text[] is null or slug = any($4))
            order by first_recorded, slug
            """);
        read.Parameters.Add(new() { Value = negotiation });
        read.Parameters.Add(new() { Value = kind });
        read.Parameters.Add(new NpgsqlParameter<string[]?> { TypedValue = slugs?.ToArray() });
        return await RowsAsync<T>(read, cancellation);
    }

    static async Task<IReadOnlyList<SetupRow<T>>> RowsAsync<T>(NpgsqlCommand read, CancellationToken cancellation)
    {
        List<SetupRow<T>> found = [];
        await using var rows = await read.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            found.Add(new(
                rows.GetString(0), rows.GetFieldValue<DateTimeOffset>(1), rows.GetInt32(2) + 1,
                JsonSerializer.Deserialize<T>(rows.GetString(3), Wire.Json)!));
        }

        return found;
    }
}

/// <param name="Version">of the stream at that point of recorded time.</param>
public sealed record SetupRow<T>(string Slug, DateTimeOffset FirstRecorded, int Version, T State);
