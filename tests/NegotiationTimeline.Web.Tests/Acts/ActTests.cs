using System.Net;
using System.Text.Json.Nodes;

namespace NegotiationTimeline.Web.Tests.Acts;

/// <summary>Recording acts, and the chains in which one changes another.</summary>
[Collection(nameof(OpenRecord))]
public sealed class ActTests(RunningTimeline timeline)
{
    [Fact]
    public async Task What_was_recorded_is_read_back()
    {
        var talks = await Talks.OpenAsync(timeline);
        var posted = await ActAsync(talks, "m1", """{ "kind": "meeting-held", "host": "b", "place": "Vienna" }""");

        Assert.Equal($"{talks.Address}/acts/m1", $"{posted.Headers.Location}");
        var read = (await talks.GetAsync("acts/m1")).Json["versions"]![0]!["record"]!;
        Assert.Equal(("meeting-held", "Vienna", "visit"), ($"{read["kind"]}", $"{read["place"]}", $"{read["plover"]!["mode"]}"));
        Assert.Equal("first", $"{read["evidence"]![0]!["source"]!["slug"]}");
    }

    [Fact]
    public async Task The_same_body_twice_records_once_and_another_under_its_id_is_refused()
    {
        var talks = await Talks.OpenAsync(timeline);
        var first = await ActAsync(talks, "m1");
        var before = await timeline.RecordAsync();

        Assert.Equal(first.Text, (await ActAsync(talks, "m1")).Text);
        (await timeline.PostAsync($"{talks.Address}/acts", Body("m1", """{ "title": "Other" }"""))).IsProblem(409, "id-is-taken", "id");
        Assert.Equal(before, await timeline.RecordAsync());
    }

    [Theory]
    [InlineData("{ \"kind\": null }", "kind")]
    [InlineData("{ \"title\": null }", "title")]
    [InlineData("{ \"party\": \"nobody\" }", "party")]
    [InlineData("{ \"parties\": [\"a\"] }", "parties")]
    [InlineData("{ \"towards\": [\"nobody\"] }", "towards")]
    [InlineData("{ \"host\": \"nobody\" }", "host")]
    [InlineData("{ \"statedOn\": null }", "statedOn")]
    [InlineData("{ \"holds\": \"2025-03-01/2025-03-02\" }", "statedOn")]
    [InlineData("{ \"window\": \"2025-02-30\" }", "window")]
    [InlineData("{ \"kind\": \"incident\", \"deadline\": \"2025-03-30\" }", "deadline")]
    [InlineData("{ \"changes\": \"nothing\" }", "changes")]
    [InlineData("{ \"changes\": \"m1\" }", "changes")]
    [InlineData("{ \"mode\": \"visit\" }", "mode")]
    [InlineData("{ \"evidence\": [] }", "evidence")]
    [InlineData("{ \"evidence\": [{ \"source\": \"undated\" }] }", "evidence[0].source")]
    public async Task A_field_that_holds_what_cannot_be_is_named(string changes, string field)
    {
        var talks = await Talks.OpenAsync(timeline);
        var before = await timeline.RecordAsync();

        (await timeline.PostAsync($"{talks.Address}/acts", Body("m1", changes))).IsProblem(422, "invalid-content", field);

        Assert.Equal(before, await timeline.RecordAsync());
    }

    [Theory]
    [InlineData("{ \"kind\": \"party\" }", "kind")]
    [InlineData("{ \"colour\": \"red\" }", "colour")]
    [InlineData("{ \"count\": \"many\" }", "count")]
    public async Task A_field_that_cannot_be_read_is_named(string changes, string field)
    {
        var talks = await Talks.OpenAsync(timeline);

        (await timeline.PostAsync($"{talks.Address}/acts", Body("m1", changes))).IsProblem(400, "unreadable-body", field);
    }

    [Fact]
    public async Task Acts_that_change_one_another_form_a_chain_and_never_a_circle()
    {
        var talks = await Talks.OpenAsync(timeline);
        await ActAsync(talks, "m1");
        await ActAsync(talks, "m2", """{ "changes": "m1" }""");
        await ActAsync(talks, "m3", """{ "changes": "m2" }""");
        var before = await timeline.RecordAsync();

        foreach (var (act, changes) in new[] { ("m1", "m1"), ("m1", "m2"), ("m1", "m3"), ("m2", "m3") })
            (await timeline.PostAsync($"{talks.Address}/acts/{act}/corrections",
                $$"""{ "reason": "r", "changes": { "changes": "{{changes}}" } }""")).IsProblem(422, "invalid-content", "changes.changes");

        Assert.Equal(before, await timeline.RecordAsync());
        Assert.Equal("m1:m2 m2:m3 m3:", await ChangedAsync(talks));
        await AmendAsync(talks, "m3", "corrections", """{ "reason": "r", "changes": { "changes": "m1" } }""");
        Assert.Equal("m1:m2,m3 m2: m3:", await ChangedAsync(talks));
    }

    [Fact]
    public async Task A_link_of_the_chain_that_is_gone_may_come_back_and_closes_no_circle()
    {
        var talks = await Talks.OpenAsync(timeline);
        await ActAsync(talks, "m1");
        await ActAsync(talks, "m2", """{ "changes": "m1" }""");
        await ActAsync(talks, "m3", """{ "changes": "m2" }""");
        await AmendAsync(talks, "m2", "retraction", """{ "reason": "r" }""");

        (await timeline.PostAsync($"{talks.Address}/acts/m1/corrections", """{ "reason": "r", "changes": { "changes": "m3" } }"""))
            .IsProblem(422, "invalid-content", "changes.changes");
        (await timeline.PostAsync($"{talks.Address}/acts", Body("m4", """{ "changes": "m2" }""")))
            .IsProblem(422, "invalid-content", "changes");
        // What it named before it may go on to name.
        await AmendAsync(talks, "m3", "corrections", """{ "reason": "r", "changes": { "place": "Vienna" } }""");
        await AmendAsync(talks, "m2", "reinstatement", """{ "reason": "r" }""");
        Assert.Equal("m1:m2 m2:m3 m3:", await ChangedAsync(talks));
    }

    [Fact]
    public async Task An_act_is_corrected_refined_retracted_and_reinstated_like_any_record()
    {
        var talks = await Talks.OpenAsync(timeline);
        await ActAsync(talks, "m1");
        var asked = await talks.NowAsync();
        await AmendAsync(talks, "m1", "corrections", """{ "reason": "r", "changes": { "party": null, "title": "Mended" } }""");
        await AmendAsync(talks, "m1", "refinements",
            """{ "reason": "r", "changes": { "holds": "2025-03-01/2025-03-05" }, "evidence": [{ "source": "third" }] }""");

        Assert.Equal("Title a 2025-03-01", await ShownAsync(talks, $"recordedBy={asked}"));
        Assert.Equal("Mended  2025-03-01", await ShownAsync(talks, "knownBy=2025-04-19"));
        Assert.Equal("Mended  2025-03-01/2025-03-05", await ShownAsync(talks, "knownBy=2025-04-20"));
        await AmendAsync(talks, "m1", "retraction", """{ "reason": "r" }""");
        Assert.Empty((await talks.GetAsync("acts")).Json["items"]!.AsArray());
        Assert.Equal("retracted", (await talks.GetAsync("acts/m1"))["state"]);
        await AmendAsync(talks, "m1", "reinstatement", """{ "reason": "r" }""");
        Assert.Single((await talks.GetAsync("acts")).Json["items"]!.AsArray());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(500)]
    public async Task Pages_give_every_act_exactly_once_with_ties_and_open_starts(int limit)
    {
        var talks = await Talks.OpenAsync(timeline);
        for (var i = 0; i < 4; i++)
            await ActAsync(talks, $"tie-{i}");
        for (var i = 0; i < 3; i++)
            await ActAsync(talks, $"open-{i}", """{ "statedOn": null, "holds": "../2025-03-01" }""");
        await ActAsync(talks, "loose", """{ "statedOn": "2025-03~" }""");

        List<string> walked = [];
        string? next = null;
        do
        {
            var page = (await talks.GetAsync($"acts?limit={limit}{(next is null ? "" : $"&cursor={next}")}")).Json;
            Assert.InRange(page["items"]!.AsArray().Count, 1, limit);
            walked.AddRange(page["items"]!.AsArray().Select(it => $"{it!["id"]}"));
            next = page["next"]?.ToString();
        }
        while (next is not null);

        Assert.Equal(["loose", "tie-3", "tie-2", "tie-1", "tie-0", "open-2", "open-1", "open-0"], walked);
    }

    [Theory]
    [InlineData("party=nobody", "party")]
    [InlineData("kind=party", "kind")]
    [InlineData("from=2025-03-02&to=2025-03-01", "to")]
    [InlineData("cursor=x", "cursor")]
    [InlineData("issue=x", "issue")]
    [InlineData("minGrade=B2", "minGrade")]
    public async Task A_question_that_cannot_be_answered_names_its_parameter(string query, string parameter)
    {
        var talks = await Talks.OpenAsync(timeline);

        (await timeline.GetAsync($"{talks.Address}/acts?{query}")).IsProblem(400, "bad-query", parameter);
    }

    [Fact]
    public async Task An_act_that_is_not_there_is_a_404()
    {
        var talks = await Talks.OpenAsync(timeline);
        await ActAsync(talks, "m1");

        (await timeline.GetAsync($"{talks.Address}/acts/m2")).IsProblem(404, "not-found", "act");
        (await timeline.GetAsync($"{talks.Address}/acts/m1?knownBy=2025-03-31")).IsProblem(404, "not-found", "act");
    }

    /// <summary>Party a is told to answer, on 1 March, by the first source; with the given fields in place of these.</summary>
    static string Body(string id, string changes = "{}")
    {
        var body = JsonNode.Parse(
            """
            { "kind": "ultimatum", "title": "Title", "party": "a", "statedOn": "2025-03-01", "evidence": [{ "source": "first" }] }
            """)!.AsObject();
        body["id"] = id;
        foreach (var (field, value) in JsonNode.Parse(changes)!.AsObject())
            body[field] = value?.DeepClone();
        return body.ToJsonString();
    }

    async Task<Reply> ActAsync(Talks talks, string id, string changes = "{}") =>
        (await timeline.PostAsync($"{talks.Address}/acts", Body(id, changes))).Is(HttpStatusCode.Created);

    async Task AmendAsync(Talks talks, string id, string how, string body) =>
        (await timeline.PostAsync($"{talks.Address}/acts/{id}/{how}", body)).Is(HttpStatusCode.OK);

    static async Task<string> ChangedAsync(Talks talks) => string.Join(' ',
        (await talks.GetAsync("acts")).Json["items"]!.AsArray().Select(it => $"{it!["id"]}:{string.Join(',', it["changedBy"]!.AsArray())}").Order());

    static async Task<string> ShownAsync(Talks talks, string times)
    {
        var it = (await talks.GetAsync($"acts?{times}")).Json["items"]!.AsArray().Single()!;
        return $"{it["title"]} {string.Join(',', it["parties"]!.AsArray())} {it["statedOn"] ?? it["holds"]}";
    }
}
