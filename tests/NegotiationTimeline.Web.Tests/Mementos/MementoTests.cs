using System.Globalization;
using System.Text.Json.Nodes;

namespace NegotiationTimeline.Web.Tests.Mementos;

/// <summary>Recorded time, as any client of Memento travels it.</summary>
public sealed class MementoTests(RunningTimeline timeline) : IClassFixture<RunningTimeline>, IDisposable
{
    readonly MementoClient client = new(timeline.Http.BaseAddress!.ToString());

    public void Dispose() => client.Dispose();

    [Theory]
    [InlineData("/stances?party=a")]
    [InlineData("")]
    public async Task A_client_finds_its_way_from_the_original_to_what_it_was_at_any_time(string resource)
    {
        var (talks, seconds) = await ThreeSecondsAsync(rename: resource.Length == 0);
        var original = $"{talks.Address}{resource}";

        var now = await client.GetAsync(original);
        Assert.Equal((200, null), (now.Status, now.MementoDatetime));
        Assert.EndsWith(original, now.To("original"), StringComparison.Ordinal);

        foreach (var second in seconds)
        {
            var memento = await client.AsOfAsync(original, second);
            Assert.Equal((200, second), (memento.Status, At(memento.MementoDatetime)));
            Assert.Equal("public, max-age=31536000, immutable", memento.Caching);
            Assert.Equal(Told(resource, second == seconds[0] ? 0 : second == seconds[1] ? 1 : 2), Told(resource, memento.Text));
            Assert.All(["original", "timegate", "timemap", "first", "last"], it => Assert.NotEmpty(memento.To(it)));
        }

        // Before the first there is the first; between two there is the earlier one; after the last there is the last.
        var first = await client.AsOfAsync(original, seconds[0].AddYears(-1));
        Assert.Equal(first.Find("first")!.Datetime, first.MementoDatetime);
        Assert.Equal(seconds[1], At((await client.AsOfAsync(original, seconds[2].AddSeconds(-1))).MementoDatetime));
        Assert.Equal(seconds[2], At((await client.AsOfAsync(original, seconds[2].AddYears(1))).MementoDatetime));
    }

    [Fact]
    public async Task Mementos_lead_to_each_other_and_stand_in_the_TimeMap()
    {
        var (talks, seconds) = await ThreeSecondsAsync();
        var original = $"{talks.Address}/stances";

        List<DateTimeOffset> walked = [];
        for (var at = (await client.AsOfAsync(original, seconds[2])).To("first"); at is not null;)
        {
            var memento = await client.GetAsync(at);
            walked.Add(At(memento.MementoDatetime));
            var before = memento.Find("prev")?.Datetime;
            Assert.Equal(walked.Count > 1 ? walked[^2] : walked[0], before is null ? walked[0] : At(before));
            at = memento.Find("next")?.To;
        }

        var map = await client.GetAsync((await client.GetAsync(original)).To("timemap"));
        Assert.Equal((200, "application/link-format"), (map.Status, map.Type));
        var links = MementoClient.Parse(map.Text);
        var mementos = links.Where(it => it.Relations.Contains("memento")).ToArray();
        Assert.Equal(walked, mementos.Select(it => At(it.Datetime)));
        Assert.Subset(walked.ToHashSet(), seconds.ToHashSet());
        Assert.Equal(["first", "memento"], mementos[0].Relations);
        Assert.Equal(["last", "memento"], mementos[^1].Relations);
        Assert.Equal(["original", "timegate"], links[0].Relations);
        foreach (var it in mementos)
            Assert.Equal(it.Datetime, (await client.GetAsync(it.To)).MementoDatetime);
        Assert.DoesNotContain(MementoClient.Parse((await client.GetAsync($"{original}/timemap?after=2100-01-01")).Text),
            it => it.Relations.Contains("memento"));
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("2025-04-20")]
    [InlineData("Mon, 20 Apr 2025 12:00:00 GMT")]
    [InlineData("Sun, 20 Apr 2025 12:00:00 +0200")]
    public async Task A_date_that_is_none_of_HTTP_is_refused(string date)
    {
        var talks = await Talks.OpenAsync(timeline);

        (await timeline.GetAsync($"{talks.Address}/stances", ("Accept-Datetime", date)))
            .IsProblem(400, "bad-query", "Accept-Datetime");
    }

    [Fact]
    public async Task What_may_still_change_is_no_memento_and_private_ones_are_kept_by_nobody()
    {
        var talks = await Talks.OpenAsync(timeline, "private");

        Assert.Null((await client.GetAsync($"{talks.Address}?recordedBy=2100-01-01")).MementoDatetime);
        var pinned = (await talks.GetAsync("stances"))["pin"];
        Assert.NotNull((await client.GetAsync(pinned)).MementoDatetime);
        Assert.Equal("no-store, private", (await client.GetAsync(pinned)).Caching);
        (await timeline.GetAsync($"{talks.Address}/stances", ("Origin", "https://elsewhere.example"), ("Accept-Datetime", "Sun, 20 Apr 2025 12:00:00 GMT")))
            .IsProblem(404, "not-found", "negotiation");
        (await timeline.GetAsync($"{talks.Address}/stances?notAParameter=1", ("Accept-Datetime", "Sun, 20 Apr 2025 12:00:00 GMT")))
            .IsProblem(400, "bad-query", "notAParameter");
    }

    [Theory]
    [InlineData("party=nobody", "party")]
    [InlineData("issue=nothing", "issue")]
    [InlineData("group=nothing", "group")]
    [InlineData("include=everything", "include")]
    [InlineData("groupBy=speaker&include=inherited", "include")]
    [InlineData("minGrade=Z9", "minGrade")]
    public async Task What_cannot_be_asked_has_no_history_either_and_is_refused_in_the_same_words(string query, string parameter)
    {
        var talks = await Talks.OpenAsync(timeline);
        var refused = (await timeline.GetAsync($"{talks.Address}/stances?{query}")).IsProblem(400, "bad-query", parameter);

        var map = await timeline.GetAsync($"{talks.Address}/stances/timemap?{query}");
        var gate = await timeline.GetAsync(
            $"{talks.Address}/stances?{query}", ("Accept-Datetime", "Sun, 20 Apr 2025 12:00:00 GMT"));

        Assert.All([map, gate], it => Assert.Equal(
            (refused["title"], refused["errors"]), (it.IsProblem(400, "bad-query", parameter)["title"], it["errors"])));
    }

    /// <summary>Three seconds in which something was recorded: the setup, one position, and its correction or another title.</summary>
    async Task<(Talks Talks, DateTimeOffset[] Seconds)> ThreeSecondsAsync(bool rename = false)
    {
        var talks = await Talks.OpenAsync(timeline);
        var setup = Second((await talks.PutAsync("parties/c", """{ "name": "c", "kind": "state" }"""))["recordedAt"]);
        await PassAsync(talks, setup);
        var stated = Second((await talks.StateAsync("p1"))["recordedAt"]);
        await PassAsync(talks, stated);
        var last = Second(rename
            ? (await timeline.PutAsync(talks.Address, """{ "title": "Renamed", "coverage": "2025-01-01/..", "codedThrough": "2025-04-30" }"""))["recordedAt"]
            : (await talks.AmendAsync("p1", "corrections", """{ "reason": "r", "changes": { "position": 1 } }"""))["recordedAt"]);
        await PassAsync(talks, last);
        return (talks, [setup, stated, last]);
    }

    /// <summary>Until the database's clock has left a second.</summary>
    static Task<string> PassAsync(Talks talks, DateTimeOffset second) => Webhooks.Patience.UntilAsync(
        async () => Second(await talks.NowAsync()) > second ? "" : null);

    static string Told(string resource, int state) => resource.Length > 0
        ? new[] { "", "2", "1" }[state]
        : new[] { "Talks", "Talks", "Renamed" }[state];

    static string Told(string resource, string text) => resource.Length > 0
        ? string.Concat(JsonNode.Parse(text)!["stances"]!.AsArray().Select(it => $"{it!["position"]}"))
        : $"{JsonNode.Parse(text)!["title"]}";

    static DateTimeOffset Second(string at)
    {
        var instant = DateTimeOffset.Parse(at, CultureInfo.InvariantCulture);
        return instant.AddTicks(-(instant.UtcTicks % TimeSpan.TicksPerSecond));
    }

    static DateTimeOffset At(string? datetime) =>
        DateTimeOffset.ParseExact(datetime!, "R", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
