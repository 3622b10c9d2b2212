using System.Text.Json.Nodes;
using Npgsql;

namespace NegotiationTimeline.Web.Storage;

/// <summary>The rows of one stream in all read models, and in what two sets of them differ.</summary>
static class StoredRows
{
    /// <summary>Longer values are told by their begin.</summary>
    const int Told = 60;

    // How a row is found changes no answer, and has changed since rows were first written.
    const string OfStream =
        """
        select 'position_version row ' || n, jsonb_strip_nulls(to_jsonb(it)) - '{narrowed,source}'::text[]
            from timeline.position_version it where stream = $1
        union all select 'record_version row ' || n, jsonb_strip_nulls(to_jsonb(it)) from timeline.record_version it where stream = $1
        union all select 'setup_version row ' || n, jsonb_strip_nulls(to_jsonb(it)) from timeline.setup_version it where stream = $1
        union all select 'citation of ' || source || ' in ' || negotiation, to_jsonb(it)
            from timeline.citation it where stream = $1
        union select 'citation of ' || source || ' in ' || negotiation,
                jsonb_build_object('negotiation', negotiation, 'source', source, 'stream', stream)
            from timeline.position_version where stream = $1 and source is not null
        """;

    /// <returns>each by its table and its place in it, in order.</returns>
    public static async Task<SortedDictionary<string, JsonNode>> ReadAsync(
        NpgsqlConnection connection, string stream, CancellationToken cancellation)
    {
        await using var read = new NpgsqlCommand(OfStream, connection);
        read.Parameters.Add(new() { Value = stream });
        SortedDictionary<string, JsonNode> found = new(StringComparer.Ordinal);
        await using var rows = await read.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            found[rows.GetString(0)] = JsonNode.Parse(rows.GetString(1))!;
        return found;
    }

    /// <param name="folded">what the events amount to.</param>
    public static IEnumerable<string> Differences(
        SortedDictionary<string, JsonNode> stored, SortedDictionary<string, JsonNode> folded)
    {
        foreach (var place in stored.Keys.Union(folded.Keys).Order(StringComparer.Ordinal))
        {
            if (!folded.TryGetValue(place, out var wanted))
                yield return $"{place} is stored, and no event tells of it";
            else if (!stored.TryGetValue(place, out var found))
                yield return $"{place} is missing";
            else if (!JsonNode.DeepEquals(found, wanted))
                yield return $"{place}: {string.Join("; ", Values(found, wanted, ""))}";
        }
    }

    /// <summary>The innermost places in which they differ.</summary>
    static IEnumerable<string> Values(JsonNode? stored, JsonNode? folded, string path)
    {
        if (JsonNode.DeepEquals(stored, folded))
            return [];
        if (stored is JsonObject one && folded is JsonObject other)
            return one.Select(it => it.Key).Union(other.Select(it => it.Key))
                .SelectMany(name => Values(one[name], other[name], path.Length == 0 ? name : $"{path}.{name}"));
        return [$"{path} is {Short(stored)}, by the events {Short(folded)}"];
    }

    static string Short(JsonNode? value)
    {
        var text = value?.ToJsonString(Wire.Json) ?? "nothing";
        return text.Length <= Told ? text : text[..Told] + "…";
    }
}
