using System.Net;
using System.Text.Json.Nodes;

namespace NegotiationTimeline.Web.Tests.Assessments;

/// <summary>Recording what analysts say, finding it, and showing it beside stances.</summary>
[Collection(nameof(OpenRecord))]
public sealed class AssessmentTests(RunningTimeline timeline)
{
    [Fact]
    public async Task What_was_recorded_is_read_back()
    {
        var talks = await Talks.OpenAsync(timeline);
        var posted = await SayAsync(talks, "s1", """{ "audience": "Abroad" }""");

        Assert.Equal($"{talks.Address}/assessments/s1", $"{posted.Headers.Location}");
        var read = (await talks.GetAsync("assessments/s1")).Json["versions"]![0]!["record"]!;
        Assert.Equal(("Hall", "analyst", "Abroad"), ($"{read["who"]!["name"]}", $"{read["who"]!["kind"]}", $"{read["audience"]}"));
        Assert.Equal("first", $"{read["evidence"]![0]!["source"]!["slug"]}");
    }

    [Theory]
    [InlineData("{ \"who\": null }", "who.name")]
    [InlineData("{ \"party\": \"nobody\" }", "party")]
    [InlineData("{ \"issue\": \"nothing\" }", "issue")]
    [InlineData("{ \"proposal\": \"nothing\" }", "proposal")]
    [InlineData("{ \"truce\": \"nothing\" }", "truce")]
    [InlineData("{ \"act\": \"nothing\" }", "act")]
    [InlineData("{ \"questionsRedLine\": true, \"issue\": null }", "questionsRedLine")]
    [InlineData("{ \"statedOn\": \"2025-02-30\" }", "statedOn")]
    [InlineData("{ \"statedOn\": null }", "statedOn")]
    [InlineData("{ \"summary\": \"\" }", "summary")]
    [InlineData("{ \"evidence\": [] }", "evidence")]
    public async Task A_field_that_holds_what_cannot_be_is_named(string changes, string field)
    {
        var talks = await Talks.OpenAsync(timeline);
        var before = await timeline.RecordAsync();

        (await timeline.PostAsync($"{talks.Address}/assessments", Body("s1", changes))).IsProblem(422, "invalid-content", field);

        Assert.Equal(before, await timeline.RecordAsync());
    }

    [Theory]
    [InlineData("{ \"who\": { \"name\": \"Hall\" } }", "who")]
    [InlineData("{ \"who\": { \"name\": \"Hall\", \"kind\": \"oracle\" } }", "who.kind")]
    [InlineData("{ \"position\": 2 }", "position")]
    public async Task A_field_that_cannot_be_read_is_named(string changes, string field)
    {
        var talks = await Talks.OpenAsync(timeline);

        (await timeline.PostAsync($"{talks.Address}/assessments", Body("s1", changes))).IsProblem(400, "unreadable-body", field);
    }

    [Theory]
    [InlineData("", "s4 s3 s2 s1")]
    [InlineData("party=a", "s2 s1")]
    [InlineData("party=a,b", "s3 s2 s1")]
    [InlineData("party=a&issue=x", "s1")]
    [InlineData("issue=x,y", "s3 s1")]
    [InlineData("act=m1", "s4")]
    [InlineData("who=hall", "s2 s1")]
    [InlineData("who=Hal", "")]
    [InlineData("who=H.ll", "")]
    [InlineData("who=O'Neil-(Q)%20%22x%22", "s3")]
    [InlineData("q=bluff", "s2")]
    [InlineData("q=vienna", "s3")]
    [InlineData("from=2025-03-02&to=2025-03-02", "s2")]
    [InlineData("asOf=2025-03-02", "s2 s1")]
    [InlineData("knownBy=2025-04-09", "s4 s2 s1")]
    public async Task A_reader_finds_assessments_by(string query, string ids)
    {
        var talks = await Talks.OpenAsync(timeline);
        (await timeline.PostAsync($"{talks.Address}/acts",
            """{ "id": "m1", "kind": "threat", "title": "T", "statedOn": "2025-03-01", "evidence": [{ "source": "first" }] }""")).Is(HttpStatusCode.Created);
        await SayAsync(talks, "s1");
        await SayAsync(talks, "s2", """{ "issue": null, "statedOn": "2025-03-02", "summary": "It is a bluff." }""");
        await SayAsync(talks, "s3",
            """
            { "party": "b", "issue": "y", "statedOn": "2025-03-03", "evidence": [{ "source": "second" }],
              "who": { "name": "O'Neil-(Q) \"x\"", "affiliation": "Vienna", "kind": "analyst" } }
            """);
        await SayAsync(talks, "s4",
            """{ "party": null, "issue": null, "act": "m1", "statedOn": "2025-03-04", "who": { "name": "Paper", "kind": "narrator" } }""");

        Assert.Equal(ids, string.Join(' ', (await talks.GetAsync($"assessments?{query}".TrimEnd('?'))).Json["items"]!.AsArray().Select(it => $"{it!["id"]}")));
    }

    [Theory]
    [InlineData("party=nobody", "party")]
    [InlineData("issue=nothing", "issue")]
    [InlineData("proposal=nothing", "proposal")]
    [InlineData("truce=nothing", "truce")]
    [InlineData("act=nothing", "act")]
    [InlineData("onRecord=true", "onRecord")]
    public async Task A_question_that_cannot_be_answered_names_its_parameter(string query, string parameter)
    {
        var talks = await Talks.OpenAsync(timeline);

        (await timeline.GetAsync($"{talks.Address}/assessments?{query}")).IsProblem(400, "bad-query", parameter);
    }

    [Fact]
    public async Task What_is_said_of_an_act_is_found_after_the_act_was_retracted()
    {
        var talks = await Talks.OpenAsync(timeline);
        (await timeline.PostAsync($"{talks.Address}/acts",
            """{ "id": "m1", "kind": "threat", "title": "T", "statedOn": "2025-03-01", "evidence": [{ "source": "first" }] }""")).Is(HttpStatusCode.Created);
        await SayAsync(talks, "s1", """{ "act": "m1" }""");
        (await timeline.PostAsync($"{talks.Address}/acts/m1/retraction", """{ "reason": "r" }""")).Is(HttpStatusCode.OK);

        Assert.Single((await talks.GetAsync("assessments?act=m1")).Json["items"]!.AsArray());
    }

    [Fact]
    public async Task The_matrix_shows_beside_each_cell_what_is_said_of_it_where_asked_for()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1");
        await SayAsync(talks, "s1");
        await SayAsync(talks, "s2", """{ "statedOn": "2025-03-05" }""");
        await SayAsync(talks, "s3", """{ "issue": null }""");
        await SayAsync(talks, "s4", """{ "party": "b", "issue": null, "statedOn": "2025-03-09" }""");
        await SayAsync(talks, "s5", """{ "party": null }""");

        Assert.Equal("p1: s2 s1; s4 s3", await BesideAsync(talks, ""));
        // A filter is about evidence of stances; the cell it empties stays, and what is said of it.
        Assert.Equal(": s2 s1; s4 s3", await BesideAsync(talks, "&onRecord=true"));
        Assert.Equal("p1: s1; s3", await BesideAsync(talks, "&asOf=2025-03-04"));
        Assert.Equal("p1: s2 s1; s3", await BesideAsync(talks, "&party=a"));
        var plain = (await talks.GetAsync("stances")).Json;
        Assert.Null(plain["assessments"]);
        Assert.Null(plain["stances"]![0]!["assessments"]);
    }

    [Fact]
    public async Task A_cell_always_shows_what_is_said_of_it_and_then_what_is_said_of_its_party()
    {
        var talks = await Talks.OpenAsync(timeline);
        await SayAsync(talks, "s1");
        await SayAsync(talks, "s2", """{ "issue": null, "statedOn": "2025-03-05" }""");
        await SayAsync(talks, "s3", """{ "issue": "y" }""");

        var cell = (await talks.GetAsync("stances/a/x")).Json;
        Assert.Equal(["s1", "s2"], cell["assessments"]!.AsArray().Select(it => $"{it!["id"]}"));
        Assert.Equal("Hall", $"{cell["assessments"]![0]!["who"]!["name"]}");
        Assert.Equal("unknown", $"{cell["cell"]!["state"]}");
    }

    [Fact]
    public async Task A_red_line_tells_who_has_questioned_it_and_stands()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1", """{ "firmness": "red-line" }""");
        await SayAsync(talks, "s1", """{ "questionsRedLine": true, "statedOn": "2025-03-05" }""");
        await SayAsync(talks, "s2", """{ "statedOn": "2025-03-05" }""");
        await SayAsync(talks, "s3", """{ "questionsRedLine": true, "issue": "y" }""");

        var line = (await talks.GetAsync("red-lines")).Json["items"]!.AsArray().Single()!;
        Assert.Equal("stands", $"{line["state"]}");
        Assert.Equal(["asserted", "questioned"], line["events"]!.AsArray().Select(it => $"{it!["kind"]}"));
        Assert.Equal(("s1", "Hall"), ($"{line["events"]![1]!["assessment"]!["id"]}", $"{line["events"]![1]!["assessment"]!["who"]!["name"]}"));
        Assert.Single((await talks.GetAsync("red-lines?asOf=2025-03-04")).Json["items"]![0]!["events"]!.AsArray());
        Assert.Equal(2, (await talks.GetAsync("red-lines?minGrade=B2")).Json["items"]![0]!["events"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("", "act m1 certain, assessment s1 certain, act m2 certain, assessment s2 certain")]
    [InlineData("?party=a", "act m1 certain, assessment s1 certain")]
    [InlineData("?issue=y", "act m1 certain, act m2 certain, assessment s2 certain")]
    [InlineData("?from=2025-03-02", "act m1 possible, act m2 certain, assessment s2 certain")]
    [InlineData("?from=2025-03-06&to=2025-03-06", "act m1 possible, act m2 certain")]
    [InlineData("?to=2025-02-27", "act m1 possible")]
    [InlineData("?knownBy=2025-04-09", "act m1 certain, assessment s1 certain, assessment s2 certain")]
    public async Task A_chart_has_acts_and_assessments_beside_its_spans(string query, string annotations)
    {
        var talks = await Talks.OpenAsync(timeline);
        foreach (var act in new[]
        {
            """{ "id": "m1", "kind": "threat", "title": "T", "party": "a", "statedOn": "[..2025-04-30]", "evidence": [{ "source": "first" }] }""",
            """{ "id": "m2", "kind": "incident", "title": "T", "holds": "2025-03-05/2025-03-07", "evidence": [{ "source": "second" }] }""",
        })
            (await timeline.PostAsync($"{talks.Address}/acts", act)).Is(HttpStatusCode.Created);
        await SayAsync(talks, "s1");
        await SayAsync(talks, "s2", """{ "party": null, "issue": null, "statedOn": "2025-03-08" }""");

        var chart = (await talks.GetAsync($"timeline{query}")).Json;
        Assert.Equal(annotations, string.Join(", ", chart["annotations"]!.AsArray().Select(it => $"{it!["kind"]} {it["id"]} {it["certainty"]}")));
        Assert.False(chart["moreAnnotations"]!.GetValue<bool>());
    }

    /// <summary>Hall on party a and issue x, on 1 March, by the first source; with the given fields in place of these.</summary>
    static string Body(string id, string changes = "{}")
    {
        var body = JsonNode.Parse(
            """
            { "who": { "name": "Hall", "kind": "analyst" }, "party": "a", "issue": "x", "statedOn": "2025-03-01",
              "summary": "Doubts it.", "evidence": [{ "source": "first" }] }
            """)!.AsObject();
        body["id"] = id;
        foreach (var (field, value) in JsonNode.Parse(changes)!.AsObject())
            body[field] = value?.DeepClone();
        return body.ToJsonString();
    }

    async Task<Reply> SayAsync(Talks talks, string id, string changes = "{}") =>
        (await timeline.PostAsync($"{talks.Address}/assessments", Body(id, changes))).Is(HttpStatusCode.Created);

    static async Task<string> BesideAsync(Talks talks, string query)
    {
        var matrix = (await talks.GetAsync($"stances?include=assessments{query}")).Json;
        var cells = matrix["stances"]!.AsArray().Select(it =>
            $"{string.Join(' ', it!["positions"]!.AsArray())}: {string.Join(' ', it["assessments"]!.AsArray())}");
        return $"{string.Join(' ', cells)}; {string.Join(' ', matrix["assessments"]!.AsArray().Select(it => $"{it!["id"]}"))}";
    }
}
