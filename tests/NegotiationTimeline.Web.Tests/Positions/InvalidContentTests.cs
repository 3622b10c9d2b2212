namespace NegotiationTimeline.Web.Tests.Positions;

/// <summary>Bodies that can be read but say what cannot be: 422 by field, and nothing recorded.</summary>
[Collection(nameof(OpenRecord))]
public sealed class InvalidContentTests(RunningTimeline timeline)
{
    [Theory]
    [InlineData("{ \"party\": null }", "party")]
    [InlineData("{ \"party\": \"nobody\" }", "party")]
    [InlineData("{ \"party\": \"\" }", "party")]
    [InlineData("{ \"parties\": [\"a\", \"b\"] }", "parties")]
    [InlineData("{ \"party\": null, \"parties\": [\"a\", \"a\"] }", "parties")]
    [InlineData("{ \"party\": null, \"parties\": [\"a\", \"nobody\"] }", "parties")]
    [InlineData("{ \"party\": null, \"parties\": [] }", "party")]
    [InlineData("{ \"issue\": null }", "issue")]
    [InlineData("{ \"issue\": \"nothing\" }", "issue")]
    [InlineData("{ \"proposal\": \"p\" }", "issue")]
    [InlineData("{ \"issue\": null, \"proposal\": \"p\" }", "proposal")]
    [InlineData("{ \"issue\": null, \"clause\": \"p/1\" }", "clause")]
    [InlineData("{ \"position\": null }", "position")]
    [InlineData("{ \"position\": 3 }", "position")]
    [InlineData("{ \"position\": -3 }", "position")]
    [InlineData("{ \"declined\": true }", "declined")]
    [InlineData("{ \"statedOn\": null }", "statedOn")]
    [InlineData("{ \"holds\": \"2025-03/..\" }", "statedOn")]
    [InlineData("{ \"statedOn\": \"2025-03/..\" }", "statedOn")]
    [InlineData("{ \"statedOn\": null, \"holds\": \"2025-03\" }", "holds")]
    [InlineData("{ \"conditions\": [{ \"id\": \"A b\", \"text\": \"if\" }] }", "conditions[0].id")]
    [InlineData("{ \"conditions\": [{ \"id\": \"c\", \"text\": \"\" }] }", "conditions[0].text")]
    [InlineData("{ \"conditions\": [{ \"id\": \"c\", \"text\": \"if\" }, { \"id\": \"c\", \"text\": \"if\" }] }", "conditions")]
    [InlineData("{ \"evidence\": null }", "evidence")]
    [InlineData("{ \"evidence\": [] }", "evidence")]
    [InlineData("{ \"evidence\": [{ \"source\": \"nothing\" }] }", "evidence[0].source")]
    [InlineData("{ \"evidence\": [{ \"source\": \"undated\" }] }", "evidence[0].source")]
    [InlineData("{ \"evidence\": [{ \"grade\": \"B2\" }] }", "evidence[0].source")]
    [InlineData("{ \"evidence\": [{ \"source\": \"first\", \"bearing\": \"denies\" }] }", "evidence")]
    [InlineData("{ \"evidence\": [{ \"source\": \"first\", \"grade\": \"G2\" }] }", "evidence[0].grade")]
    [InlineData("{ \"evidence\": [{ \"source\": \"first\", \"depth\": -1 }] }", "evidence[0].depth")]
    public async Task A_field_that_holds_what_cannot_be_is_named(string changes, string field)
    {
        var talks = await Talks.OpenAsync(timeline);
        var before = await timeline.RecordAsync();

        (await timeline.PostAsync($"{talks.Address}/positions", Talks.Position("p1", changes)))
            .IsProblem(422, "invalid-content", field);

        Assert.Equal(before, await timeline.RecordAsync());
    }

    [Theory]
    [InlineData("statedOn", "2025-02-30", 9)]
    [InlineData("statedOn", "2025-13", 6)]
    [InlineData("statedOn", "2025-04-20T24:00:00", 12)]
    [InlineData("statedOn", "2025-04-2", 9)]
    [InlineData("statedOn", " 2025-04-20", 1)]
    [InlineData("statedOn", "[2025-04-21..2025-04-20]", 14)]
    [InlineData("holds", "2025-04-20/2025-04-19", 12)]
    [InlineData("holds", "2025-04-20/2025-02-30", 20)]
    public async Task A_bad_date_is_refused_with_the_place_of_the_fault(string field, string date, int character)
    {
        var talks = await Talks.OpenAsync(timeline);

        var refused = (await timeline.PostAsync($"{talks.Address}/positions",
                Talks.Position("p1", field == "holds" ? $$"""{ "statedOn": null, "holds": "{{date}}" }""" : $$"""{ "statedOn": "{{date}}" }""")))
            .IsProblem(422, "invalid-content", field);

        Assert.Contains($"(at character {character} of '{date}')", refused["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_faults_are_named_at_once()
    {
        var talks = await Talks.OpenAsync(timeline);

        var refused = await timeline.PostAsync($"{talks.Address}/positions", Talks.Position("p1",
            """{ "party": "nobody", "issue": "nothing", "position": 5, "statedOn": "2025-02-30", "evidence": [{ "source": "no" }, { "source": "first", "grade": "Z9" }] }"""));

        refused.IsProblem(422, "invalid-content",
            "party", "issue", "position", "statedOn", "evidence[0].source", "evidence[1].grade");
        Assert.StartsWith("6 fields need mending", refused["detail"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".hidden")]
    [InlineData("../../etc")]
    [InlineData("a/b")]
    [InlineData("a b")]
    [InlineData("a?b")]
    [InlineData("é")]
    [InlineData("-")]
    public async Task An_id_that_could_not_stand_in_an_address_is_refused(string id)
    {
        var talks = await Talks.OpenAsync(timeline);

        (await timeline.PostAsync($"{talks.Address}/positions", Talks.Position(id))).IsProblem(422, "invalid-content", "id");
    }

    [Theory]
    [InlineData("E08b")]
    [InlineData("2025.04-20_x")]
    [InlineData("A..b")]
    public async Task An_id_may_hold_points_hyphens_and_underscores(string id)
    {
        var talks = await Talks.OpenAsync(timeline);

        var stated = await talks.StateAsync(id);

        Assert.Equal($"{talks.Address}/positions/{id}", $"{stated.Headers.Location}");
        Assert.Equal(id, (await timeline.GetAsync($"{stated.Headers.Location}"))["id"]);
    }

    [Theory]
    [InlineData("summary", 20_000)]
    [InlineData("changeReason", 20_000)]
    [InlineData("occasion", 200)]
    public async Task A_text_may_be_long_but_not_without_end(string field, int atMost)
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1", $$"""{ "{{field}}": "{{new string('x', atMost)}}" }""");

        (await timeline.PostAsync($"{talks.Address}/positions",
                Talks.Position("p2", $$"""{ "{{field}}": "{{new string('x', atMost + 1)}}" }""")))
            .IsProblem(422, "invalid-content", field);
    }

    [Theory]
    [InlineData("corrections", "{ \"changes\": { \"position\": 1 } }", "reason")]
    [InlineData("corrections", "{ \"reason\": \"r\" }", "changes")]
    [InlineData("corrections", "{ \"reason\": \"r\", \"changes\": { \"position\": null } }", "changes.position")]
    [InlineData("corrections", "{ \"reason\": \"r\", \"changes\": { \"position\": 3 } }", "changes.position")]
    [InlineData("corrections", "{ \"reason\": \"r\", \"changes\": { \"declined\": false } }", "changes.position")]
    [InlineData("corrections", "{ \"reason\": \"r\", \"changes\": { \"declined\": true, \"position\": 1 } }", "changes.declined")]
    [InlineData("corrections", "{ \"reason\": \"r\", \"changes\": { \"party\": \"a\", \"parties\": [\"b\"] } }", "changes.parties")]
    [InlineData("corrections", "{ \"reason\": \"r\", \"changes\": { \"party\": \"nobody\" } }", "changes.party")]
    [InlineData("corrections", "{ \"reason\": \"r\", \"changes\": { \"issue\": \"nothing\" } }", "changes.issue")]
    [InlineData("corrections", "{ \"reason\": \"r\", \"changes\": { \"statedOn\": \"2025-02-30\" } }", "changes.statedOn")]
    [InlineData("corrections", "{ \"reason\": \"r\", \"changes\": { \"evidence\": [] } }", "changes.evidence")]
    [InlineData("refinements", "{ \"reason\": \"r\", \"changes\": { \"statedOn\": \"2025-03-02\" } }", "evidence")]
    [InlineData("refinements", "{ \"reason\": \"r\", \"changes\": { \"evidence\": [] } }", "changes.evidence")]
    [InlineData("evidence", "{ \"reason\": \"r\", \"evidence\": [] }", "evidence")]
    [InlineData("evidence", "{ \"reason\": \"r\", \"evidence\": [{ \"source\": \"undated\" }] }", "evidence[0].source")]
    [InlineData("evidence", "{ \"reason\": \" \", \"evidence\": [{ \"source\": \"second\" }] }", "reason")]
    [InlineData("retraction", "{}", "reason")]
    [InlineData("reinstatement", "{}", "reason")]
    [InlineData("withdrawal", "{ \"reason\": \"r\" }", "evidence")]
    [InlineData("merge", "{ \"reason\": \"r\" }", "into")]
    [InlineData("merge", "{ \"into\": \"nothing\", \"reason\": \"r\" }", "into")]
    public async Task A_fault_of_an_amendment_is_named(string how, string body, string field)
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1");
        var before = await timeline.RecordAsync();

        (await timeline.PostAsync($"{talks.Address}/positions/p1/{how}", body)).IsProblem(422, "invalid-content", field);

        Assert.Equal(before, await timeline.RecordAsync());
    }
}
