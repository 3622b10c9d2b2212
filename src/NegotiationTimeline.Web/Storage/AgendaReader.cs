using System.Collections.Immutable;
using System.Text.Json;
using Marten;
using NegotiationTimeline.Domain.Negotiations;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Sources;
using Npgsql;

namespace NegotiationTimeline.Web.Storage;

/// <summary>Looks up, by key, what a command names: nothing else of the negotiation is loaded.</summary>
static class AgendaReader
{
    const string OfSetup =
        $"""
        select kind, slug, body from timeline.setup_version
        where negotiation = $1 and {Seen.Now}
            and (kind, slug) in (select * from unnest($2::text[], $3::text[]))
        """;

    // A clause is there from when any version of its proposal, or any revision of it, holds it.
    const string OfRecords =
        $"""
        select distinct substr(stream, length($1) + 1) from timeline.record_version
        where stream = any($2) and {Seen.Now}
        union
        select distinct substr(asked.path, length($1) + 1)
        from unnest($2::text[]) as asked (path)
        join timeline.record_version r on r.about && array[regexp_replace(
                asked.path, '^(negotiations/[^/]+)/clauses/([^/]+)/[^/]+$', '\1/proposals/\2')]
            and r.kind in ('proposal', 'revision') and {Seen.Now}
        cross join lateral jsonb_array_elements(r.body -> 'content' -> 'clauses') clause
        where asked.path ~ '^negotiations/[^/]+/clauses/[^/]+/[^/]+$' and clause ->> 'id' = regexp_replace(asked.path, '^.*/', '')
        """;

    // Also of acts that are gone, as they last were: reinstated, they must not close a circle.
    const string OfChanges =
        """
        with recursive changed (stream) as (
            select unnest($2::text[])
            union
            select $1 || 'acts/' || (r.body #>> '{content,changes}')
            from changed join timeline.record_version r on r.stream = changed.stream
            where r.body #>> '{content,changes}' is not null
                and upper(r.recorded) =
                    (select max(upper(recorded)) from timeline.record_version where stream = r.stream)
        )
        select substr(stream, length($1) + 1) from changed
        """;

    const string OfCodings =
        """
        select distinct on (stream) substr(stream, length($1) + 1), kind, body from timeline.record_version
        where stream = any($2) and upper(recorded) = 'infinity'
        order by stream, version desc, lower(known) desc
        """;

    /// <returns>null where there is no such negotiation.</returns>
    public static async Task<Agenda?> ReadAsync(
        IQuerySession session, string negotiation, Mentions mentions, IEnumerable<string> sources,
        CancellationToken cancellation)
    {
        (string Kind, string Slug)[] named =
        [
            ("negotiation", negotiation), .. mentions.Parties.Select(it => ("party", it)),
            .. mentions.Issues.Select(it => ("issue", it)), .. sources.Select(it => ("source", it)),
        ];
        var found = await RowsAsync(session, OfSetup, cancellation,
            negotiation, named.Select(it => it.Kind).ToArray(), named.Select(it => it.Slug).ToArray());
        var opened = found.FirstOrDefault(it => it[0] == "negotiation")?[2];
        if (opened is null)
            return null;

        var below = StreamKeys.Record(negotiation, "");
        var records = mentions.Records.IsEmpty
            ? []
            : await RowsAsync(session, OfRecords, cancellation, below, mentions.Records.Select(it => below + it).ToArray());
        var acts = mentions.Records.Where(it => it.StartsWith("acts/", StringComparison.Ordinal)).ToArray();
        var changed = acts.Length == 0
            ? []
            : await RowsAsync(session, OfChanges, cancellation, below, acts.Select(it => below + it).ToArray());
        return Of(negotiation, opened, found, records.Select(it => it[0])) with
        {
            ChangedBefore = [.. changed.Select(it => it[0])],
            Codings = await CodingsAsync(session, below, mentions.Records, cancellation),
        };
    }

    /// <summary>What those records say by their latest version: a record can be held against another that it names.</summary>
    static async Task<ImmutableDictionary<string, Content>> CodingsAsync(
        IQuerySession session, string below, ImmutableArray<string> paths, CancellationToken cancellation) =>
        paths.IsEmpty
            ? ImmutableDictionary<string, Content>.Empty
            : (await RowsAsync(session, OfCodings, cancellation, below, paths.Select(it => below + it).ToArray()))
                .ToImmutableDictionary(it => it[0], it => RecordKinds.Named(it[1]).Read(it[2]).Content);

    static Agenda Of(string negotiation, string opened, List<string[]> found, IEnumerable<string> records) => new(
        negotiation,
        JsonSerializer.Deserialize<Negotiation>(opened, Wire.Json)!.TimeZone,
        [.. found.Where(it => it[0] == "party").Select(it => it[1])],
        [.. found.Where(it => it[0] == "issue").Select(it => Subjects.OfIssue(it[1])), .. records],
        found.Where(it => it[0] == "source").ToImmutableDictionary(
            it => it[1], it => JsonSerializer.Deserialize<Source>(it[2], Wire.Json)!.Published));

    static async Task<List<string[]>> RowsAsync(
        IQuerySession session, string sql, CancellationToken cancellation, params object[] arguments)
    {
        await using var lookup = new NpgsqlCommand(sql);
        foreach (var argument in arguments)
            lookup.Parameters.Add(new() { Value = argument });
        List<string[]> found = [];
        await using var rows = await session.ExecuteReaderAsync(lookup, cancellation);
        while (await rows.ReadAsync(cancellation))
            found.Add([.. Enumerable.Range(0, rows.FieldCount).Select(rows.GetString)]);
        return found;
    }
}
