using System.Text.Json.Nodes;
using Xunit;

namespace NegotiationTimeline.Web.Tests.Stances;

/// <summary>Distances of the talks of spring 2025, worked out by hand from the reference.</summary>
public sealed class SampleDistanceTests(SampleTimeline timeline) : IClassFixture<SampleTimeline>
{
    const string Talks = "/api/negotiations/ukraine-2025";
    const string Series = $"{Talks}/distance?between=ukraine,russia&from=2025-04-01&to=2025-04-23&knownBy=2025-04-23";

    [Fact]
    public async Task Russia_and_Ukraine_move_apart_on_direct_talks_on_21_April()
    {
        // Direct talks are the only issue on which both hold one stance: E02 -2 and E24 -1, then E04 +1 and E24 -1.
        var answer = await timeline.AskAsync(Series);
        Assert.Equal(
            ["2025-03-31T21:00:00Z 0.25 1", "2025-04-20T21:00:00Z 0.5 1"],
            answer["points"]!.AsArray().Select(it => it!.Words("at", "distance", "issues")));
        Assert.Equal("""["ukraine","russia"]""", answer["between"]!.ToJsonString());
        Assert.Equal("2025-03-31T21:00:00Z 2025-04-23T20:59:59.999999Z false", answer.Words("from", "to", "beyondCoding"));
    }

    [Fact]
    public async Task Each_issue_can_be_had_by_itself_with_its_gaps()
    {
        var perIssue = (await timeline.AskAsync($"{Series}&per=issue&group=talks"))["perIssue"]!.AsArray();
        Assert.Equal(
            ["direct-talks 0.25,0.5", "early-deal -", "reported-terms-confirmed -"],
            perIssue.Select(it => $"{it!["issue"]} " + string.Join(',', it["points"]!.AsArray().Select(p => p!.Words("distance")))));
    }

    [Fact]
    public async Task All_pairs_at_a_date_give_null_where_nothing_can_be_said()
    {
        var answer = await timeline.AskAsync($"{Talks}/distance?asOf=2025-04-23&knownBy=2025-04-23");
        var pairs = answer["pairs"]!.AsArray();
        Assert.Equal(15, pairs.Count);
        Assert.Equal(["russia ukraine 0.5 1"], Said(pairs).Where(it => !it.EndsWith("- 0", StringComparison.Ordinal)));
        Assert.Equal(14, Said(pairs).Count(it => it.EndsWith("- 0", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_day_before_the_second_article_only_the_ceasefire_was_shared()
    {
        // E09b -1 (E09a was not known yet) and E08 +2: three of four steps.
        var answer = await timeline.AskAsync($"{Talks}/distance?asOf=2025-04-20&knownBy=2025-04-22&party=russia,ukraine");
        Assert.Equal(["russia ukraine 0.75 1"], Said(answer["pairs"]!.AsArray()));
    }

    [Fact]
    public async Task All_pairs_can_be_had_over_time_and_issue_by_issue()
    {
        const string times = "to=2025-04-23&knownBy=2025-04-23&per=issue";
        var two = await timeline.AskAsync($"{Talks}/distance?between=russia,ukraine&from=2025-04-01&{times}");
        var all = (await timeline.AskAsync($"{Talks}/distance?from=2025-04-01&{times}"))["series"]!.AsArray();
        Assert.Equal(15, all.Count);
        Assert.Equal("russia ukraine", all[0]!.Words("a", "b"));
        Assert.Equal(two["points"]!.ToJsonString(), all[0]!["points"]!.ToJsonString());
        Assert.Equal(two["perIssue"]!.ToJsonString(), all[0]!["perIssue"]!.ToJsonString());

        var pairs = (await timeline.AskAsync($"{Talks}/distance?asOf=2025-04-23&per=issue"))["pairs"]!;
        Assert.Equal(["direct-talks 1 0.5"], pairs[0]!["perIssue"]!.AsArray().Select(it => it!.Words("issue", "salience", "distance")));
    }

    [Fact]
    public async Task Under_a_filter_that_leaves_nothing_there_is_a_gap() => Assert.Equal(
        ["2025-03-31T21:00:00Z - 0"],
        (await timeline.AskAsync($"{Series}&onRecord=true"))["points"]!.AsArray().Select(it => it!.Words("at", "distance", "issues")));

    [Fact]
    public async Task The_series_says_at_each_of_its_points_what_all_pairs_say_at_that_date()
    {
        var points = (await timeline.AskAsync($"{Talks}/distance?between=russia,ukraine&from=2022-01-01&to=2025-04-23&knownBy=2025-04-23"))["points"]!;
        Assert.True(points.AsArray().Count > 2);
        foreach (var point in points.AsArray())
        {
            var pair = (await timeline.AskAsync(
                $"{Talks}/distance?party=russia,ukraine&asOf={point!["at"]}&knownBy=2025-04-23"))["pairs"]![0]!;
            Assert.Equal(point.Words("distance", "issues"), pair.Words("distance", "issues"));
        }
    }

    [Fact]
    public async Task Both_answers_can_be_pinned()
    {
        await timeline.PinsAsync($"{Series}&per=issue", "points", "perIssue", "from", "to", "knownBy");
        await timeline.PinsAsync($"{Talks}/distance?asOf=2025-04-20", "pairs", "asOf", "knownBy");
    }

    [Fact]
    public async Task Beyond_the_coding_the_answer_says_so() => Assert.Equal(
        "true", (await timeline.AskAsync($"{Talks}/distance?between=russia,ukraine&from=2025-04-01&to=2025-05-01")).Words("beyondCoding"));

    [Theory]
    [InlineData("between=russia", "between")]
    [InlineData("between=russia,russia", "between")]
    [InlineData("between=russia,ukraine,us", "between")]
    [InlineData("between=russia,narnia", "between")]
    [InlineData("between=russia,ukraine&party=us", "party")]
    [InlineData("between=russia,ukraine&from=2025-04-20&to=2025-04-19", "to")]
    [InlineData("between=russia,ukraine&to=2025-04-19&asOf=2025-04-19", "asOf")]
    [InlineData("between=russia,ukraine&per=day", "per")]
    [InlineData("from=2025-04-20&to=2025-04-19", "to")]
    [InlineData("to=2025-04-20&asOf=2025-04-20", "asOf")]
    [InlineData("asof=2025-04-20", "asof")]
    [InlineData("asOf=20.4.2025", "asOf")]
    [InlineData("issue=peace", "issue")]
    public async Task What_cannot_be_read_is_refused(string query, string parameter) =>
        await timeline.IsRefusedAsync($"{Talks}/distance?{query}", parameter);

    static IEnumerable<string> Said(JsonArray pairs) => pairs.Select(it => it!.Words("a", "b", "distance", "issues"));
}

/// <summary>Distances of a negotiation in which issues weigh differently.</summary>
public sealed class WeightedDistanceTests(RunningTimeline timeline) : IClassFixture<RunningTimeline>
{
    [Fact]
    public async Task Issues_weigh_by_their_salience_and_those_without_weight_not_at_all()
    {
        var talks = await AlliedTalks.OpenAsync(timeline);
        await talks.StateAsync("T1", "north", "truce", -2, "2025-04-01");
        await talks.StateAsync("T2", "south", "truce", 2, "2025-04-01");
        await talks.StateAsync("K", "north,south", "talks", 1, "2025-04-03");
        await talks.StateAsync("F1", "north", "flags", -1, "2025-04-05");
        await talks.StateAsync("F2", "south", "flags", 1, "2025-04-05");
        await talks.StateAsync("D", "south", "truce", null, "2025-04-10");

        var answer = await talks.AskAsync("distance?between=north,south&from=2025-03-31&to=2025-04-20&per=issue");
        Assert.Equal(
            ["2025-03-31T00:00:00Z - 0", "2025-04-01T00:00:00Z 1 1", "2025-04-03T00:00:00Z 0.75 2", "2025-04-10T00:00:00Z 0 1"],
            answer["points"]!.AsArray().Select(it => it!.Words("at", "distance", "issues")));
        Assert.Equal(
            ["truce 3 -,1,-", "talks 1 -,0", "flags 0 -,0.5"],
            answer["perIssue"]!.AsArray().Select(it =>
                $"{it!.Words("issue", "salience")} " + string.Join(',', it!["points"]!.AsArray().Select(p => p!.Words("distance")))));

        var flags = await talks.AskAsync("distance?issue=flags&party=north,south&asOf=2025-04-20");
        Assert.Equal("- 0", flags["pairs"]![0]!.Words("distance", "issues"));
    }

    [Fact]
    public async Task A_change_of_salience_is_seen_from_its_recording_on()
    {
        var talks = await AlliedTalks.OpenAsync(timeline);
        await talks.StateAsync("T1", "north", "truce", -2, "2025-04-01");
        await talks.StateAsync("T2", "south", "truce", 2, "2025-04-01");
        await talks.StateAsync("K", "north,south", "talks", 1, "2025-04-01");
        const string ask = "distance?party=north,south&asOf=2025-04-20";
        var before = await talks.AskAsync(ask);
        await talks.PutAsync("issues/talks", """{ "proposition": "talks", "salience": 3, "group": "talks" }""");
        Assert.Equal("0.5", (await talks.AskAsync(ask))["pairs"]![0]!.Words("distance"));
        Assert.Equal("0.75", (await talks.AskAsync($"{ask}&recordedBy={before["recordedBy"]}"))["pairs"]![0]!.Words("distance"));
    }
}
