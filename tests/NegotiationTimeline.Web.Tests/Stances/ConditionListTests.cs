using System.Text.Json.Nodes;

namespace NegotiationTimeline.Web.Tests.Stances;

/// <summary>The list of conditions: open ones by default, each judged by what its cell answers.</summary>
[Collection(nameof(OpenRecord))]
public sealed class ConditionListTests(RunningTimeline timeline)
{
    const string List = """ "conditions": [{ "id": "list", "text": "A list is agreed." }] """;

    [Fact]
    public async Task A_condition_is_open_from_its_statement_until_something_becomes_of_it()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1", $"{{ {List} }}");
        await talks.AmendAsync("p1", "conditions/list", Resolved("met", "2025-03-05"));

        Assert.Empty(await ListAsync(talks, "asOf=2025-02-28&status=open,met"));
        Assert.Equal(["a issues/x p1 list open certain 2025-03-01"], await ListAsync(talks, "asOf=2025-03-04"));
        Assert.Empty(await ListAsync(talks, "asOf=2025-04-25"));
        Assert.Equal(["a issues/x p1 list met certain 2025-03-01 2025-03-05 so"], await ListAsync(talks, "asOf=2025-04-25&status=met"));
        Assert.Equal(["a issues/x p1 list open certain 2025-03-01"], await ListAsync(talks, "asOf=2025-04-25&knownBy=2025-04-09"));
    }

    [Fact]
    public async Task A_condition_lapses_with_its_statement()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1", $"{{ {List} }}");
        await talks.StateAsync("p2", """{ "statedOn": "2025-04-02" }""");

        Assert.Equal(["a issues/x p1 list open certain 2025-03-01"], await ListAsync(talks, "asOf=2025-04-01"));
        Assert.Empty(await ListAsync(talks, "asOf=2025-04-25"));
        Assert.Equal(["a issues/x p1 list lapsed certain 2025-03-01"], await ListAsync(talks, "asOf=2025-04-25&status=lapsed"));
    }

    [Fact]
    public async Task A_filter_drops_statements_and_what_became_of_conditions()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1", $"{{ {List} }}");
        await talks.AmendAsync("p1", "conditions/list", Resolved("met", "2025-03-05", "C3"));

        Assert.Equal(["a issues/x p1 list open certain 2025-03-01"], await ListAsync(talks, "minGrade=B2"));
        Assert.Empty(await ListAsync(talks, "minGrade=A1&status=open,met,lapsed"));
        Assert.Equal(["a issues/x p1 list met certain 2025-03-01 2025-03-05 so"], await ListAsync(talks, "status=met"));
    }

    [Fact]
    public async Task Parties_and_issues_choose_and_a_misspelt_one_is_refused()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1", $"{{ {List}, \"party\": null, \"parties\": [\"a\", \"b\"] }}");

        Assert.Equal(["b issues/x p1 list open certain 2025-03-01", "a issues/x p1 list open certain 2025-03-01"], await ListAsync(talks, ""));
        Assert.Equal(["b issues/x p1 list open certain 2025-03-01"], await ListAsync(talks, "party=b&issue=x"));
        Assert.Empty(await ListAsync(talks, "issue=y"));
        foreach (var (query, field) in new[]
            { ("party=c", "party"), ("issue=z", "issue"), ("proposal=p", "proposal"), ("status=done", "status"), ("cursor=x", "cursor"), ("limit=0", "limit") })
            (await timeline.GetAsync($"{talks.Address}/conditions?{query}")).IsProblem(400, "bad-query", field);
    }

    [Fact]
    public async Task Pages_follow_one_another_and_leave_nothing_out()
    {
        var talks = await Talks.OpenAsync(timeline);
        const string Two = """ "conditions": [{ "id": "list", "text": "t" }, { "id": "mandate", "text": "t" }] """;
        await talks.StateAsync("p1", $"{{ {Two}, \"party\": null, \"parties\": [\"a\", \"b\"] }}");
        await talks.StateAsync("p2", $"{{ {Two}, \"issue\": \"y\", \"statedOn\": \"2025-03-07\" }}");

        var whole = await ListAsync(talks, "");
        Assert.Equal(6, whole.Length);
        foreach (var limit in new[] { 1, 2, 3, 4 })
        {
            List<string> paged = [];
            var cursor = "";
            do
            {
                var page = (await talks.GetAsync($"conditions?limit={limit}{cursor}")).Json;
                paged.AddRange(page["items"]!.AsArray().Select(Told));
                cursor = page["next"] is { } next ? $"&cursor={next}" : "";
            }
            while (cursor.Length > 0);
            Assert.Equal(whole, paged);
        }
    }

    [Fact]
    public async Task A_pinned_list_stays_as_it_is()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1", $"{{ {List} }}");
        var pin = (await talks.GetAsync("conditions"))["pin"];
        var pinned = (await timeline.GetAsync(pin)).Text;
        await talks.AmendAsync("p1", "conditions/list", Resolved("waived", "2025-03-02"));

        Assert.Equal(pinned, (await timeline.GetAsync(pin)).Text);
        Assert.Empty(await ListAsync(talks, ""));
    }

    [Fact]
    public async Task The_timeline_changes_and_replay_tell_what_became_of_it()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1", $"{{ {List} }}");
        await talks.AmendAsync("p1", "conditions/list", Resolved("met", "2025-03-05"));

        var spans = (await talks.GetAsync("timeline?from=2025-03-01&to=2025-03-10")).Json["spans"]!.AsArray();
        Assert.Equal(["open", "met"], spans.Select(it => $"{it!["conditions"]![0]!["status"]}"));
        var change = (await talks.GetAsync("changes?from=2025-03-02&to=2025-03-10")).Json["items"]!.AsArray().Single()!;
        Assert.Equal(("firmness", "2025-03-04T22:00:00Z", "p1"), ($"{change["kind"]}", $"{change["at"]}", $"{change["records"]![0]!["id"]}"));
        var disclosed = (await talks.GetAsync("changes?from=2025-04-01&to=2025-04-01&knownByFrom=2025-04-09&knownByTo=2025-04-10"))
            .Json["items"]!.AsArray().Single()!;
        Assert.Equal(("late-disclosure", "open", "met"), ($"{disclosed["kind"]}", Status(disclosed["before"]!), Status(disclosed["after"]!)));
        var replay = (await talks.GetAsync("replay?axis=valid&from=2025-03-02&to=2025-03-10")).Text;
        Assert.Contains("id: 2025-03-04T22:00:00Z/1", replay, StringComparison.Ordinal);
    }

    static string Status(JsonNode cell) => $"{cell["conditions"]![0]!["status"]}";

    static string Resolved(string status, string on, string grade = "B2") =>
        $$"""{ "status": "{{status}}", "on": "{{on}}", "reason": "so", "evidence": [{ "source": "second", "grade": "{{grade}}" }] }""";

    static async Task<string[]> ListAsync(Talks talks, string query) =>
        [.. (await talks.GetAsync($"conditions?{query}")).Json["items"]!.AsArray().Select(Told)];

    static string Told(JsonNode? it) => string.Join(' ', new[]
    {
        it!["party"], it["subject"], it["position"], it["condition"]!["id"], it["state"], it["certainty"], it["since"],
        it["resolvedOn"], it["reason"],
    }.Where(part => part is not null));
}
