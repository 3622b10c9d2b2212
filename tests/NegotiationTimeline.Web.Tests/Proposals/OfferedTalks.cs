using System.Net;
using System.Text.Json.Nodes;

namespace NegotiationTimeline.Web.Tests.Proposals;

/// <summary>Talks in which a tabled an offer on 5 March with the clauses halt (for x) and stay (against y).</summary>
sealed class OfferedTalks(RunningTimeline timeline, Talks talks)
{
    public const string Body =
        """
        { "id": "offer", "title": "Offer", "party": "a", "tabledOn": "2025-03-05",
          "clauses": [ { "id": "halt", "issue": "x", "obligor": "b", "text": "Fire stops." },
            { "id": "stay", "issue": "y", "sense": "against", "text": "Nobody leaves.", "after": "halt" } ],
          "evidence": [ { "source": "first", "grade": "B2", "attribution": "on-the-record" } ] }
        """;

    public Talks Talks => talks;

    public string Address => $"{talks.Address}/proposals";

    public static async Task<OfferedTalks> OpenAsync(RunningTimeline timeline)
    {
        var offered = new OfferedTalks(timeline, await Talks.OpenAsync(timeline));
        (await offered.PostAsync("", Body)).Is(HttpStatusCode.Created);
        return offered;
    }

    /// <param name="what">below the proposals: <c>/offer/revisions</c>.</param>
    public Task<Reply> PostAsync(string what, string body) => timeline.PostAsync($"{Address}{what}", body);

    public Task<Reply> PutBackAsync(string what, string body) => PostAsync($"/offer/{what}", body);

    /// <summary>A step of the offer on a day, by the second source.</summary>
    public async Task<Reply> StepAsync(string step, string id, string on, string more = "")
    {
        var body = $$"""{ "id": "{{id}}", "on": "{{on}}", {{more}} "evidence": [ { "source": "second", "grade": "B2" } ] }""";
        return (await PutBackAsync(step, body)).Is(HttpStatusCode.Created);
    }

    public async Task<JsonNode> ReadAsync(string query = "", string what = "offer") =>
        (await timeline.GetAsync($"{Address}/{what}{(query.Length > 0 ? "?" + query : "")}")).Is(HttpStatusCode.OK).Json;

    /// <summary>State, and each clause with its text.</summary>
    public async Task<string> TextAsync(string query)
    {
        var text = await ReadAsync(query);
        return $"{text["state"]}: " + string.Join(", ", text["clauses"]!.AsArray().Select(it => $"{it!["id"]} {it["text"]}"));
    }

    /// <summary>Answer, position and records of a party to a clause, or to the whole: <c>implied -2 by p1</c>.</summary>
    public async Task<string> ToldAsync(string party, string? clause = null, string query = "asOf=2025-04-25")
    {
        var card = await ReadAsync(query);
        var column = clause is null ? card["whole"] : card["clauses"]!.AsArray().Single(it => $"{it!["id"]}" == clause)!["stances"];
        var cell = column!.AsArray().Single(it => $"{it!["party"]}" == party)!;
        return $"{cell["answer"]} {cell["position"]} by {string.Join(' ', cell["positions"]!.AsArray())}";
    }
}
