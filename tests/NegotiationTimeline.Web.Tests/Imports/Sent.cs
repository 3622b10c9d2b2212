using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace NegotiationTimeline.Web.Tests.Imports;

/// <summary>Files sent to a negotiation of the test's own.</summary>
static class Sent
{
    /// <summary>Two rows: a rejects x, b accepts it.</summary>
    public const string TwoRows =
        """
        id,party,issue,position,statedOn,source
        p1,a,x,-2,2025-03-01,first
        p2,b,x,2,2025-03-02,second
        """;

    public static Task<Reply> SendFileAsync(this RunningTimeline timeline, Talks talks, string text, string query = "", string type = "text/csv") =>
        timeline.SendFileAsync(talks, Encoding.UTF8.GetBytes(text), query, type);

    public static Task<Reply> SendFileAsync(this RunningTimeline timeline, Talks talks, byte[] bytes, string query = "", string type = "text/csv")
    {
        var body = new ByteArrayContent(bytes);
        body.Headers.ContentType = new MediaTypeHeaderValue(type);
        return timeline.SendAsync(HttpMethod.Post, $"{talks.Address}/imports?wait=true{(query.Length > 0 ? $"&{query}" : "")}", body);
    }

    /// <summary>Sends a file and does with it what is asked; gives the import as it then is.</summary>
    public static async Task<JsonNode> ImportAsync(
        this RunningTimeline timeline, Talks talks, string text, string run = "all", string? mapping = null, string type = "text/csv")
    {
        if (mapping is null)
            return (await timeline.SendFileAsync(talks, text, $"run={run}", type)).Is(HttpStatusCode.Created).Json;

        var id = (await timeline.SendFileAsync(talks, text, "", type)).Is(HttpStatusCode.Created)["id"];
        (await timeline.PutAsync($"{talks.Address}/imports/{id}/mapping", mapping)).Is(HttpStatusCode.OK);
        return run == "check"
            ? (await timeline.PostAsync($"{talks.Address}/imports/{id}/check?wait=true", "{}")).Is(HttpStatusCode.OK).Json
            : (await timeline.PostAsync($"{talks.Address}/imports/{id}/recording?wait=true", $$"""{ "mode": "{{run}}" }""")).Is(HttpStatusCode.OK).Json;
    }

    /// <summary>"state: rows new same faulty conflicting duplicates".</summary>
    public static string Told(this JsonNode import)
    {
        var counts = import["counts"];
        return $"{import["state"]}: {string.Join(' ', new[] { "rows", "new", "same", "faulty", "conflicting", "duplicates" }.Select(it => counts?[it]))}";
    }

    /// <summary>"line column value: reason", one a line.</summary>
    public static string[] Faults(this JsonNode import) =>
        [.. import["faults"]!.AsArray().Select(it => $"{it!["line"]} {it["column"]} {it["value"]}: {it["reason"]}")];

    /// <summary>How many events there are of the negotiation.</summary>
    public static async Task<long> EventsAsync(this RunningTimeline timeline, Talks talks)
    {
        await using var count = timeline.Database.CreateCommand("select count(*) from timeline.mt_events where split_part(stream_id, '/', 2) = $1");
        count.Parameters.Add(new() { Value = talks.Slug });
        return (long)(await count.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}
