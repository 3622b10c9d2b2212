namespace NegotiationTimeline.Web.Tests.Positions;

/// <summary>The list of positions: filters, full-text search, paging.</summary>
[Collection(nameof(OpenRecord))]
public sealed class ListTests(RunningTimeline timeline)
{
    [Theory]
    [InlineData("", "p4 p3 p2 p1")]
    [InlineData("party=b", "p3")]
    [InlineData("party=a,b&issue=y", "p4")]
    [InlineData("speaker=anna", "p1")]
    [InlineData("speaker=Ann", "")]
    [InlineData("q=ceasefire", "p2 p1")]
    [InlineData("q=CEASEFIRE%20full", "p1")]
    [InlineData("q=%22full%20ceasefire%22", "p1")]
    [InlineData("q=ceasefire%20-full", "p2")]
    [InlineData("q=quoted", "p3")]
    [InlineData("q=only", "p4")]
    [InlineData("q=anna", "p1")]
    [InlineData("q=Привіт", "p4")]
    [InlineData("q=!!!", "")]
    [InlineData("q=';drop%20table", "")]
    [InlineData("from=2025-03-02", "p4 p3 p2")]
    [InlineData("from=2025-03-02&to=2025-03-03", "p3 p2")]
    [InlineData("to=2025-03-01", "p1")]
    [InlineData("asOf=2025-03-02", "p2 p1")]
    [InlineData("knownBy=2025-04-09", "p2 p1")]
    [InlineData("group=gy", "p4")]
    [InlineData("group=gy&issue=x", "")]
    [InlineData("minGrade=B2", "p2 p1")]
    [InlineData("minGrade=A1", "")]
    [InlineData("onRecord=true", "")]
    [InlineData("authority=official", "p1")]
    [InlineData("q=ceasefire&authority=official", "p1")]
    public async Task A_reader_finds_records_by(string query, string ids)
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1", """{ "summary": "A full ceasefire.", "speaker": { "name": "Anna", "authority": "envoy" } }""");
        await talks.StateAsync("p2", """{ "statedOn": "2025-03-02", "summary": "A partial ceasefire." }""");
        await talks.StateAsync("p3", """{ "statedOn": "2025-03-03", "party": "b", "evidence": [{ "source": "second", "quote": "As quoted" }] }""");
        await talks.StateAsync("p4",
            """
            { "statedOn": "2025-03-04", "issue": "y", "conditions": [{ "id": "c", "text": "only if" }],
              "evidence": [{ "source": "second", "translations": [{ "language": "uk", "text": "Привіт" }] }] }
            """);

        Assert.Equal(ids, Ids(await talks.GetAsync($"positions?{query}".TrimEnd('?'))));
    }

    [Fact]
    public async Task Pages_under_a_filter_are_full_and_give_every_row_that_it_keeps_once()
    {
        var talks = await Talks.OpenAsync(timeline);
        for (var i = 0; i < 6; i++)
            await talks.StateAsync($"p{i}",
                $$"""{ "evidence": [{ "source": "first", "grade": "{{(i % 2 == 0 ? "A1" : "C3")}}" }] }""");

        var first = await talks.GetAsync("positions?minGrade=B2&limit=2");
        Assert.Equal("p4 p2", Ids(first));
        var second = await talks.GetAsync($"positions?minGrade=B2&limit=2&cursor={first.Json["next"]}");
        Assert.Equal("p0", Ids(second));
        Assert.Null(second.Json["next"]);
    }

    [Fact]
    public async Task Each_row_tells_whether_it_stands()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("sharp", """{ "statedOn": "2025-03-01" }""");
        await talks.StateAsync("loose", """{ "statedOn": "2025-03~" }""");
        await talks.StateAsync("over", """{ "statedOn": null, "holds": "2025-01-01/2025-02-01" }""");

        var list = await talks.GetAsync("positions?asOf=2025-03-05");
        Assert.Equal(
            ["loose possible", "sharp certain", "over none"],
            list.Json["items"]!.AsArray().Select(it => $"{it!["id"]} {it["certainty"]}"));
    }

    [Fact]
    public async Task A_group_without_issues_is_refused()
    {
        var talks = await Talks.OpenAsync(timeline);

        (await timeline.GetAsync($"{talks.Address}/positions?group=none")).IsProblem(400, "bad-query", "group");
    }

    [Fact]
    public async Task A_window_that_ends_before_it_begins_is_refused()
    {
        var talks = await Talks.OpenAsync(timeline);

        (await timeline.GetAsync($"{talks.Address}/positions?from=2025-03-02&to=2025-03-01")).IsProblem(400, "bad-query", "to");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(500)]
    public async Task Pages_give_every_row_exactly_once_with_ties_and_open_starts(int limit)
    {
        var talks = await Talks.OpenAsync(timeline);
        for (var i = 0; i < 4; i++)
            await talks.StateAsync($"tie-{i}", """{ "party": null, "parties": ["a", "b"] }""");
        for (var i = 0; i < 3; i++)
            await talks.StateAsync($"open-{i}", """{ "statedOn": null, "holds": "../..", "party": "b" }""");
        await talks.StateAsync("loose", """{ "statedOn": "2025-03~" }""");

        List<string> walked = [];
        string? next = null;
        do
        {
            var page = await talks.GetAsync($"positions?limit={limit}{(next is null ? "" : $"&cursor={next}")}");
            var items = page.Json["items"]!.AsArray();
            Assert.InRange(items.Count, 1, limit);
            walked.AddRange(items.Select(it => $"{it!["id"]}/{it["party"]}"));
            next = page.Json["next"]?.ToString();
        }
        while (next is not null);

        Assert.Equal(walked.Distinct(), walked);
        Assert.Equal(12, walked.Count);
        Assert.Equal(["loose/a", "tie-3/b", "tie-3/a"], walked.Take(3));
    }

    [Fact]
    public async Task A_party_and_issue_are_named_as_they_are_now()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1");
        var before = await talks.NowAsync();
        await talks.AmendAsync("p1", "corrections", """{ "reason": "r", "changes": { "party": "b" } }""");

        Assert.Equal("", Ids(await talks.GetAsync("positions?party=a")));
        Assert.Equal("p1", Ids(await talks.GetAsync($"positions?party=a&recordedBy={before}")));
    }

    static string Ids(Reply list) => string.Join(' ', list.Json["items"]!.AsArray().Select(it => $"{it!["id"]}"));
}
