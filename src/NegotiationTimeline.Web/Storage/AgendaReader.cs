using System.Collections.Immutable;
using System.Text.Json;
using Marten;
using NegotiationTimeline.Domain.Negotiations;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Sources;
using Npgsql;

namespace NegotiationTimeline.Web.Storage;

/// <summary>Looks up, by key, what a command names: nothing else of the negotiation is loaded.</summary>
static class AgendaReader
{
    /// <returns>null where there is no such negotiation.</returns>
    public static async Task<Agenda?> ReadAsync(
        IQuerySession session, string negotiation, IEnumerable<string> parties, IEnumerable<string> issues,
        IEnumerable<string> sources, CancellationToken cancellation)
    {
        await using var lookup = new NpgsqlCommand(
            """
            select kind, slug, body from timeline.setup_version
            where negotiation = $1 and upper(recorded) = 'infinity'
                and (kind, slug) in (select * from unnest($2::text[], $3::text[]))
            """);
        (string Kind, string Slug)[] named =
        [
            ("negotiation", negotiation), .. parties.Select(it => ("party", it)), .. issues.Select(it => ("issue", it)),
            .. sources.Select(it => ("source", it)),
        ];
        lookup.Parameters.Add(new() { Value = negotiation });
        lookup.Parameters.Add(new() { Value = named.Select(it => it.Kind).ToArray() });
        lookup.Parameters.Add(new() { Value = named.Select(it => it.Slug).ToArray() });
        List<(string Kind, string Slug, string Body)> found = [];
        await using (var rows = await session.ExecuteReaderAsync(lookup, cancellation))
            while (await rows.ReadAsync(cancellation))
                found.Add((rows.GetString(0), rows.GetString(1), rows.GetString(2)));

        var opened = found.FirstOrDefault(it => it.Kind == "negotiation").Body;
        return opened is null ? null : Of(negotiation, opened, found);
    }

    static Agenda Of(string negotiation, string opened, List<(string Kind, string Slug, string Body)> found) => new(
        negotiation,
        JsonSerializer.Deserialize<Negotiation>(opened, Wire.Json)!.TimeZone,
        [.. found.Where(it => it.Kind == "party").Select(it => it.Slug)],
        [.. found.Where(it => it.Kind == "issue").Select(it => Subjects.OfIssue(it.Slug))],
        found.Where(it => it.Kind == "source").ToImmutableDictionary(
            it => it.Slug, it => JsonSerializer.Deserialize<Source>(it.Body, Wire.Json)!.Published));
}
