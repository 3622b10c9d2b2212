using System.Net;

namespace NegotiationTimeline.Web.Tests.Positions;

/// <summary>Client ids make recording idempotent; If-Match guards amendments.</summary>
[Collection(nameof(OpenRecord))]
public sealed class RecordingOnceTests(RunningTimeline timeline)
{
    [Fact]
    public async Task The_same_body_under_the_same_id_is_recorded_once_and_answers_alike()
    {
        var talks = await Talks.OpenAsync(timeline);

        var first = await talks.StateAsync("p1");
        var before = await timeline.RecordAsync();
        var again = await talks.StateAsync("p1");

        Assert.Equal((first.Text, first.ETag, first.Headers.Location), (again.Text, again.ETag, again.Headers.Location));
        Assert.Equal(before, await timeline.RecordAsync());
    }

    [Fact]
    public async Task It_answers_alike_even_when_record_and_source_were_amended_since()
    {
        var talks = await Talks.OpenAsync(timeline);
        var first = await talks.StateAsync("p1");
        await talks.AmendAsync("p1", "corrections", """{ "reason": "r", "changes": { "position": 1 } }""");
        await talks.PutAsync("sources/first", """{ "publisher": "P", "title": "T", "publishedOn": "2025-04-02" }""");

        Assert.Equal(first.Text, (await talks.StateAsync("p1")).Text);
    }

    [Fact]
    public async Task Another_body_under_the_same_id_is_refused()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1");
        var before = await timeline.RecordAsync();

        (await timeline.PostAsync($"{talks.Address}/positions", Talks.Position("p1", """{ "position": 1 }""")))
            .IsProblem(409, "id-is-taken", "id");

        Assert.Equal(before, await timeline.RecordAsync());
    }

    [Fact]
    public async Task Ten_at_once_record_once()
    {
        var talks = await Talks.OpenAsync(timeline);
        var before = await timeline.RecordAsync();

        var receipts = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => talks.StateAsync("p1")));

        Assert.Single(receipts.Select(it => it.Text).Distinct());
        Assert.Equal(before.Events + 1, (await timeline.RecordAsync()).Events);
    }

    [Fact]
    public async Task Without_an_id_the_system_gives_one()
    {
        var talks = await Talks.OpenAsync(timeline);
        var body = Talks.Position("").Replace(",\"id\":\"\"", "", StringComparison.Ordinal);

        var (one, other) = ((await timeline.PostAsync($"{talks.Address}/positions", body))["id"], (await timeline.PostAsync($"{talks.Address}/positions", body))["id"]);

        Assert.NotEqual(one, other);
        Assert.Equal(one, (await talks.GetAsync($"positions/{one}"))["id"]);
    }

    [Theory]
    [InlineData("corrections", """{ "reason": "r", "changes": { "position": 1 } }""")]
    [InlineData("refinements", """{ "reason": "r", "changes": { "statedOn": "2025-03-02" }, "evidence": [{ "source": "second" }] }""")]
    [InlineData("evidence", """{ "reason": "r", "evidence": [{ "source": "second" }] }""")]
    [InlineData("retraction", """{ "reason": "r" }""")]
    [InlineData("withdrawal", """{ "reason": "r", "evidence": [{ "source": "second" }] }""")]
    [InlineData("merge", """{ "into": "p2", "reason": "r" }""")]
    public async Task The_same_amendment_twice_is_recorded_once(string how, string body)
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1");
        await talks.StateAsync("p2");

        var first = await talks.AmendAsync("p1", how, body);
        var before = await timeline.RecordAsync();
        var again = await talks.AmendAsync("p1", how, body);

        Assert.Equal(first.Text, again.Text);
        Assert.Equal(before, await timeline.RecordAsync());
    }

    [Fact]
    public async Task An_amendment_of_what_moved_on_is_refused_and_one_of_the_present_state_is_not()
    {
        var talks = await Talks.OpenAsync(timeline);
        var receipt = (await talks.StateAsync("p1")).ETag;
        var seen = (await talks.GetAsync("positions/p1")).ETag;
        var address = $"{talks.Address}/positions/p1/corrections";

        (await timeline.PostAsync(address, Firmness("stated"), ("If-Match", seen))).Is(HttpStatusCode.OK);
        var before = await timeline.RecordAsync();
        foreach (var stale in new[] { seen, receipt, "\"7\"" })
            (await timeline.PostAsync(address, Firmness("tentative"), ("If-Match", stale))).IsProblem(412, "moved-on", "If-Match");
        Assert.Equal(before, await timeline.RecordAsync());

        var next = (await timeline.PostAsync(address, Firmness("tentative"), ("If-Match", "\"2\""))).Is(HttpStatusCode.OK).ETag;
        Assert.Equal("\"3\"", next);
        (await timeline.PostAsync(address, Firmness("firm"), ("If-Match", "*"))).Is(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("\"abc\"")]
    [InlineData("3")]
    [InlineData("W/\"1\"")]
    [InlineData("\"1\", \"2\"")]
    public async Task An_If_Match_that_is_no_ETag_of_the_record_is_refused(string tag)
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1");

        (await timeline.PostAsync($"{talks.Address}/positions/p1/retraction", """{ "reason": "r" }""", ("If-Match", tag)))
            .IsProblem(400, "bad-query", "If-Match");
    }

    [Theory]
    [InlineData("", """{ "title": "Other", "coverage": "2025-01-01/.." }""")]
    [InlineData("/parties/a", """{ "name": "Other", "kind": "state" }""")]
    [InlineData("/issues/x", """{ "proposition": "Other" }""")]
    [InlineData("/sources/first", """{ "publisher": "P", "title": "Other", "publishedOn": "2025-04-01" }""")]
    public async Task A_description_that_moved_on_is_not_overwritten(string what, string body)
    {
        var talks = await Talks.OpenAsync(timeline);

        (await timeline.PutAsync(talks.Address + what, body, ("If-Match", "\"2\""))).IsProblem(412, "moved-on", "If-Match");
        (await timeline.PutAsync(talks.Address + what, body, ("If-Match", "\"1\""))).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task If_Match_on_what_is_not_there_yet_is_refused()
    {
        var talks = await Talks.OpenAsync(timeline);

        foreach (var tag in new[] { "*", "\"1\"" })
            (await timeline.PutAsync($"{talks.Address}/parties/new", """{ "name": "N", "kind": "state" }""", ("If-Match", tag)))
                .IsProblem(412, "moved-on", "If-Match");
    }

    [Theory]
    [InlineData("corrections", """{ "reason": "r", "changes": {} }""")]
    [InlineData("refinements", """{ "reason": "r", "changes": {}, "evidence": [{ "source": "first" }] }""")]
    [InlineData("evidence", """{ "reason": "r", "evidence": [{ "source": "first" }] }""")]
    [InlineData("retraction", """{ "reason": "r" }""")]
    [InlineData("reinstatement", """{ "reason": "r" }""")]
    [InlineData("withdrawal", """{ "reason": "r", "evidence": [{ "source": "first" }] }""")]
    [InlineData("merge", """{ "into": "p1", "reason": "r" }""")]
    public async Task An_amendment_of_what_is_not_there_is_a_404(string how, string body)
    {
        var talks = await Talks.OpenAsync(timeline);

        (await timeline.PostAsync($"{talks.Address}/positions/p1/{how}", body)).IsProblem(404, "not-found", "position");
        (await timeline.PostAsync($"/api/negotiations/nobody/positions/p1/{how}", body)).Is(HttpStatusCode.NotFound);
    }

    static string Firmness(string firmness) => $$"""{ "reason": "r", "changes": { "firmness": "{{firmness}}" } }""";
}
