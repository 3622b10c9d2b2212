using System.Net;
using System.Text.Json.Nodes;

namespace NegotiationTimeline.Web.Tests.Positions;

/// <summary>
/// Party a accepts x on 1 March if a list is agreed, known from 1 April; that it was agreed on 5 March is known from the
/// 10th of April.
/// </summary>
[Collection(nameof(OpenRecord))]
public sealed class ConditionTests(RunningTimeline timeline)
{
    const string Met =
        """
        { "status": "met", "on": "2025-03-05", "reason": "They agreed.",
          "evidence": [{ "source": "second", "grade": "B2", "attribution": "reported" }] }
        """;

    static string Body(string changes = "{}")
    {
        var body = JsonNode.Parse(Met)!.AsObject();
        foreach (var (field, value) in JsonNode.Parse(changes)!.AsObject())
            body[field] = value?.DeepClone();
        return body.ToJsonString();
    }

    async Task<Talks> TalksAsync()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1", """{ "conditions": [{ "id": "list", "text": "A list is agreed." }] }""");
        return talks;
    }

    [Fact]
    public async Task A_condition_is_met_on_each_of_the_three_times()
    {
        var talks = await TalksAsync();
        var before = await talks.NowAsync();
        await talks.AmendAsync("p1", "conditions/list", Body());

        Assert.Equal("met certain 2025-03-05", await CellAsync(talks, "asOf=2025-04-25"));
        Assert.Equal("open certain", await CellAsync(talks, "asOf=2025-03-04"));
        Assert.Equal("open certain", await CellAsync(talks, "asOf=2025-04-25&knownBy=2025-04-09"));
        Assert.Equal("open certain", await CellAsync(talks, $"asOf=2025-04-25&recordedBy={before}"));
    }

    [Fact]
    public async Task What_has_possibly_begun_leaves_the_status_and_makes_it_uncertain()
    {
        var talks = await TalksAsync();
        await talks.AmendAsync("p1", "conditions/list", Body("""{ "on": "[2025-03-05..2025-03-20]" }"""));

        Assert.Equal("open possible", await CellAsync(talks, "asOf=2025-03-10"));
        Assert.Equal("met certain [2025-03-05..2025-03-20]", await CellAsync(talks, "asOf=2025-03-20"));
    }

    [Fact]
    public async Task A_retracted_resolution_is_gone_and_still_there_for_an_earlier_reader()
    {
        var talks = await TalksAsync();
        await talks.AmendAsync("p1", "conditions/list", Body("""{ "id": "mine" }"""));
        var before = await talks.NowAsync();
        await talks.AmendAsync("p1", "conditions/list/retraction", """{ "reason": "Another list.", "resolution": "mine" }""");

        Assert.Equal("open certain", await CellAsync(talks, "asOf=2025-04-25"));
        Assert.Equal("met certain 2025-03-05", await CellAsync(talks, $"asOf=2025-04-25&recordedBy={before}"));
        var record = await talks.GetAsync("positions/p1");
        Assert.Equal(["stated", "condition-resolved", "resolution-retracted"],
            record.Json["history"]!.AsArray().Select(it => $"{it!["kind"]}"));
    }

    [Fact]
    public async Task The_record_shows_every_resolution_with_its_evidence_as_far_as_it_was_known()
    {
        var talks = await TalksAsync();
        await talks.AmendAsync("p1", "conditions/list", Body());

        var record = await talks.GetAsync("positions/p1?asOf=2025-03-02");
        var versions = record.Json["versions"]!.AsArray();
        Assert.Equal(["2025-03-31T21:00:00Z", "2025-04-09T21:00:00Z"], versions.Select(it => $"{it!["knownFrom"]}"));
        var resolution = versions[1]!["record"]!["resolutions"]![0]!;
        Assert.Equal(("1", "second", "T"), ($"{resolution["id"]}", $"{resolution["evidence"]![0]!["source"]!["slug"]}",
            $"{resolution["evidence"]![0]!["source"]!["title"]}"));
        Assert.Equal("open", $"{versions[1]!["record"]!["conditions"]![0]!["status"]}");
        var early = await talks.GetAsync("positions/p1?knownBy=2025-04-09");
        Assert.Single(early.Json["history"]!.AsArray());
    }

    [Fact]
    public async Task The_same_resolution_sent_twice_is_recorded_once_and_answered_alike()
    {
        var talks = await TalksAsync();
        var first = await talks.AmendAsync("p1", "conditions/list", Body("""{ "id": "mine" }"""));
        await talks.AmendAsync("p1", "evidence", """{ "reason": "more", "evidence": [{ "source": "third" }] }""");
        var again = await talks.AmendAsync("p1", "conditions/list", Body("""{ "id": "mine" }"""));
        Assert.Equal(first.Text, again.Text);

        var unnamed = await talks.AmendAsync("p1", "conditions/list", Body("""{ "status": "failed" }"""));
        Assert.Equal(unnamed["version"], (await talks.AmendAsync("p1", "conditions/list", Body("""{ "status": "failed" }""")))["version"]);
        (await timeline.PostAsync($"{talks.Address}/positions/p1/conditions/list", Body("""{ "id": "mine", "status": "failed" }""")))
            .IsProblem(409, "id-is-taken", "id");
    }

    [Fact]
    public async Task A_source_dated_anew_takes_what_became_of_a_condition_along()
    {
        var talks = await TalksAsync();
        await talks.AmendAsync("p1", "conditions/list", Body());
        await talks.PutAsync("sources/second", """{ "publisher": "P", "title": "T", "publishedOn": "2025-04-05" }""");

        Assert.Equal("met certain 2025-03-05", await CellAsync(talks, "asOf=2025-04-25&knownBy=2025-04-05"));
    }

    [Fact]
    public async Task A_merge_takes_it_along_and_its_undoing_gives_it_back()
    {
        var talks = await TalksAsync();
        await talks.StateAsync("p2", """{ "conditions": [{ "id": "list", "text": "A list is agreed." }], "statedOn": "2025-03-02" }""");
        await talks.AmendAsync("p1", "conditions/list", Body());

        await talks.AmendAsync("p1", "merge", """{ "into": "p2", "reason": "the same" }""");
        Assert.Equal("met certain 2025-03-05", await CellAsync(talks, "asOf=2025-04-25"));
        await talks.AmendAsync("p1", "reinstatement", """{ "reason": "not the same" }""");
        Assert.Equal("open certain", await CellAsync(talks, "asOf=2025-04-25"));
    }

    [Fact]
    public async Task What_is_not_there_is_named()
    {
        var talks = await TalksAsync();
        var before = await timeline.RecordAsync();
        (await timeline.PostAsync($"{talks.Address}/positions/p1/conditions/other", Body())).IsProblem(404, "not-found", "condition");
        (await timeline.PostAsync($"{talks.Address}/positions/p1/conditions/other/retraction", """{ "reason": "x" }"""))
            .IsProblem(404, "not-found", "condition");
        (await timeline.PostAsync($"{talks.Address}/positions/nobody/conditions/list", Body())).IsProblem(404, "not-found", "position");
        (await timeline.PostAsync("/api/negotiations/nowhere/positions/p1/conditions/list", Body())).Is(HttpStatusCode.NotFound);
        (await timeline.PostAsync($"{talks.Address}/positions/p1/conditions/list/retraction", """{ "reason": "x" }"""))
            .IsProblem(409, "condition-unresolved", "resolution");
        Assert.Equal(before, await timeline.RecordAsync());
    }

    [Theory]
    [InlineData("""{ "status": null }""", "status")]
    [InlineData("""{ "on": "2025-02-30" }""", "on")]
    [InlineData("""{ "on": "2025-03-01/2025-03-05" }""", "on")]
    [InlineData("""{ "reason": "" }""", "reason")]
    [InlineData("""{ "evidence": [] }""", "evidence")]
    [InlineData("""{ "evidence": [{ "source": "second", "bearing": "denies" }] }""", "evidence")]
    [InlineData("""{ "evidence": [{ "source": "undated" }] }""", "evidence[0].source")]
    [InlineData("""{ "id": "a/b" }""", "id")]
    public async Task A_bad_field_is_named_and_changes_nothing(string changes, string field)
    {
        var talks = await TalksAsync();
        var before = await timeline.RecordAsync();
        (await timeline.PostAsync($"{talks.Address}/positions/p1/conditions/list", Body(changes)))
            .IsProblem(422, "invalid-content", field);
        Assert.Equal(before, await timeline.RecordAsync());
    }

    [Theory]
    [InlineData("""{ "status": "fulfilled" }""", "status")]
    [InlineData("""{ "note": "x" }""", "note")]
    public async Task What_cannot_be_read_is_named(string changes, string field)
    {
        var talks = await TalksAsync();
        (await timeline.PostAsync($"{talks.Address}/positions/p1/conditions/list", Body(changes)))
            .IsProblem(400, "unreadable-body", field);
    }

    [Fact]
    public async Task Of_a_withdrawn_or_retracted_record_nothing_becomes()
    {
        var talks = await TalksAsync();
        await talks.AmendAsync("p1", "withdrawal", """{ "reason": "taken back", "evidence": [{ "source": "third" }] }""");
        (await timeline.PostAsync($"{talks.Address}/positions/p1/conditions/list", Body())).IsProblem(409, "record-withdrawn", "id");
        await talks.AmendAsync("p1", "retraction", """{ "reason": "never said" }""");
        (await timeline.PostAsync($"{talks.Address}/positions/p1/conditions/list", Body())).IsProblem(409, "record-retracted", "id");
    }

    [Fact]
    public async Task If_Match_holds_for_what_becomes_of_conditions_too()
    {
        var talks = await TalksAsync();
        (await timeline.PostAsync($"{talks.Address}/positions/p1/conditions/list", Body(), ("If-Match", "\"9\"")))
            .IsProblem(412, "moved-on", "If-Match");
    }

    static async Task<string> CellAsync(Talks talks, string times)
    {
        var condition = (await talks.GetAsync($"stances/a/x?{times}")).Json["cell"]!["conditions"]![0]!;
        return string.Join(' ', new[] { condition["status"], condition["certainty"], condition["resolvedOn"] }
            .Where(it => it is not null));
    }
}
