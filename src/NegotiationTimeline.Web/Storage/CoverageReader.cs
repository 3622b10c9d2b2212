using System.Collections.Immutable;
using System.Text.Json;
using NegotiationTimeline.Domain.Negotiations;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Domain.Time;
using Npgsql;

namespace NegotiationTimeline.Web.Storage;

/// <summary>What was said to be coded of each party, over a stretch of recorded time.</summary>
public sealed class CoverageReader(NpgsqlDataSource database)
{
    const string Descriptions =
        $"""
        select kind, slug, lower(recorded), body from timeline.setup_version
        where {Seen.RecordedWithin} and negotiation = $2
            and (kind = 'negotiation' and slug = $2 or kind = 'party' and slug = any($3))
        order by lower(recorded)
        """;

    public async Task<IReadOnlyDictionary<string, CoverageHistory>> ReadAsync(
        string negotiation, IReadOnlyCollection<string> parties, RecordedTime from, RecordedTime to,
        CancellationToken cancellation)
    {
        await using var read = database.CreateCommand(Descriptions);
        read.Parameters.Add(new() { Value = Stretch.Of(from.At, to.At) });
        read.Parameters.Add(new() { Value = negotiation });
        read.Parameters.Add(new() { Value = parties.ToArray() });
        List<(DateTimeOffset From, NegotiationView View)> views = [];
        List<(DateTimeOffset From, string Slug, Party Party)> described = [];
        await using var rows = await read.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            var (at, body) = (rows.GetFieldValue<DateTimeOffset>(2), rows.GetString(3));
            if (rows.GetString(0) == "party")
                described.Add((at, rows.GetString(1), JsonSerializer.Deserialize<Party>(body, Wire.Json)!));
            else
                views.Add((at, new(JsonSerializer.Deserialize<Negotiation>(body, Wire.Json)!, at, 1)));
        }

        return parties.ToDictionary(it => it, it => Of(views, [.. described.Where(row => row.Slug == it)]));
    }

    static CoverageHistory Of(
        List<(DateTimeOffset From, NegotiationView View)> views, (DateTimeOffset From, string Slug, Party Party)[] described)
    {
        var cuts = views.Select(it => it.From).Concat(described.Select(it => it.From)).Distinct().Order();
        return new([.. cuts.Select(at => (at, At(at))).ToImmutableArray()]);

        // Before its first description a party is taken as it was described first.
        Coverage At(DateTimeOffset at) => views.LastOrDefault(it => it.From <= at, views[0]).View
            .CoverageOf(described.LastOrDefault(it => it.From <= at, described[0]).Party);
    }
}
