using System.Net;

namespace NegotiationTimeline.Web.Tests.Stances;

/// <summary>The matrix told apart by who speaks.</summary>
[Collection(nameof(OpenRecord))]
public sealed class SpeakerTests(RunningTimeline timeline)
{
    const string Anna = """{ "name": "Anna", "office": "President", "authority": "principal" }""";

    const string Boris = """{ "name": "Boris", "authority": "envoy" }""";

    [Theory]
    [InlineData("", "a/x Anna principal: held 2 by old; a/x Boris envoy: held -1 by new")]
    [InlineData("&asOf=2025-03-31", "a/x Anna principal: held 2 by old")]
    [InlineData("&minGrade=B2", "a/x Anna principal: held 2 by old; a/x Boris envoy: unknown  by  hid new")]
    [InlineData("&onRecord=true", "a/x Anna principal: held 2 by old; a/x Boris envoy: unknown  by  hid new")]
    [InlineData("&authority=spokesperson", "a/x Anna principal: held 2 by old; a/x Boris envoy: unknown  by  hid new")]
    [InlineData("&speaker=boris", "a/x Anna principal: unknown  by  hid old; a/x Boris envoy: held -1 by new")]
    [InlineData("&party=b", "")]
    [InlineData("&party=b&issue=x&include=unknown", "b/x nobody: unknown  by ")]
    public async Task Each_speaker_is_heard_apart_under_every_filter(string choice, string entries)
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("old",
            $$"""{ "speaker": {{Anna}}, "evidence": [{ "source": "first", "grade": "B2", "attribution": "on-the-record" }] }""");
        await talks.StateAsync("new", $$"""{ "statedOn": "2025-04-01", "position": -1, "speaker": {{Boris}}, "evidence": [{ "source": "second", "grade": "C3" }] }""");

        Assert.Equal(entries, await EntriesAsync(talks, choice));
    }

    [Fact]
    public async Task What_nobody_said_by_name_stands_apart_from_what_someone_said()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("nobody", """{ "position": -2 }""");
        await talks.StateAsync("an-office", """{ "position": -1, "statedOn": "2025-03-02", "speaker": { "office": "Press office", "authority": "official" } }""");
        await talks.StateAsync("anna", $$"""{ "statedOn": "2025-02-01", "speaker": {{Anna}} }""");
        await talks.StateAsync("anna-again", """{ "statedOn": "2025-02-03", "position": 1, "speaker": { "name": "ANNA", "authority": "official" } }""");

        Assert.Equal("a/x ANNA official: held 1 by anna-again; a/x nobody: held -1 by an-office", await EntriesAsync(talks, ""));
    }

    [Fact]
    public async Task A_rival_account_of_what_a_speaker_said_counts_however_old_it_is_dated()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("rival", $$"""{ "statedOn": "2025-01-02", "position": -2, "occasion": "o", "speaker": {{Anna}} }""");
        await talks.StateAsync("boris", $$"""{ "statedOn": "2025-01-03", "position": -1, "occasion": "o", "speaker": {{Boris}} }""");
        for (var day = 1; day <= 9; day++)
            await talks.StateAsync($"day-{day}", $$"""{ "statedOn": "2025-03-0{{day}}", "position": {{day % 3}}, "speaker": {{Anna}} }""");
        await talks.StateAsync("new", $$"""{ "statedOn": "2025-04-01", "occasion": "o", "speaker": {{Anna}} }""");

        Assert.Equal("a/x Anna principal: contested  by new rival; a/x Boris envoy: held -1 by boris", await EntriesAsync(talks, ""));
    }

    [Fact]
    public async Task A_speaker_is_heard_as_the_three_times_allow()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("anna", $$"""{ "speaker": {{Anna}} }""");
        var before = await talks.NowAsync();
        await talks.StateAsync("boris", $$"""{ "speaker": {{Boris}}, "position": -1, "evidence": [{ "source": "third" }] }""");
        await talks.StateAsync("late", $$"""{ "speaker": {{Anna}}, "position": 0, "statedOn": "2025-04-01", "evidence": [{ "source": "third" }] }""");

        Assert.Equal("a/x Anna principal: held 0 by late; a/x Boris envoy: held -1 by boris", await EntriesAsync(talks, ""));
        Assert.Equal("a/x Anna principal: held 2 by anna", await EntriesAsync(talks, "&knownBy=2025-04-19"));
        Assert.Equal("a/x Anna principal: held 2 by anna", await EntriesAsync(talks, $"&recordedBy={before}"));
        await talks.AmendAsync("boris", "corrections", $$"""{ "reason": "It was Anna.", "changes": { "speaker": {{Anna}} } }""");
        Assert.Equal("a/x Anna principal: held 0 by late", await EntriesAsync(talks, ""));
    }

    [Fact]
    public async Task The_plain_matrix_names_no_speaker()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1");

        Assert.False((await talks.GetAsync("stances")).Json["stances"]![0]!.AsObject().ContainsKey("speaker"));
        var apart = (await talks.GetAsync("stances?groupBy=speaker")).Json["stances"]![0]!.AsObject();
        Assert.True(apart.ContainsKey("speaker"));
        Assert.Null(apart["speaker"]);
    }

    [Fact]
    public async Task What_cannot_be_grouped_is_refused()
    {
        var talks = await Talks.OpenAsync(timeline);

        (await timeline.GetAsync($"{talks.Address}/stances?groupBy=office")).IsProblem(400, "bad-query", "groupBy");
        (await timeline.GetAsync($"{talks.Address}/stances?groupBy=speaker&include=inherited")).IsProblem(400, "bad-query", "include");
        (await timeline.GetAsync($"{talks.Address}/timeline?groupBy=speaker")).IsProblem(400, "bad-query", "groupBy");
    }

    [Fact]
    public async Task More_speakers_than_anyone_could_read_are_refused()
    {
        var talks = await Talks.OpenAsync(timeline);
        for (var i = 0; i <= 200; i++)
            await talks.StateAsync($"p{i}", $$"""{ "issue": "{{(i < 200 ? 'x' : 'y')}}", "speaker": { "name": "Speaker {{i}}", "authority": "envoy" } }""");

        (await timeline.GetAsync($"{talks.Address}/stances?groupBy=speaker")).IsProblem(400, "bad-query", "groupBy");
        Assert.Equal(200, (await talks.GetAsync("stances?groupBy=speaker&issue=x")).Json["stances"]!.AsArray().Count);
    }

    [Fact]
    public async Task The_pin_keeps_the_speakers_apart()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("anna", $$"""{ "speaker": {{Anna}} }""");
        var pin = (await talks.GetAsync("stances?groupBy=speaker"))["pin"];
        var pinned = (await timeline.GetAsync(pin)).Is(HttpStatusCode.OK);
        await talks.StateAsync("boris", $$"""{ "speaker": {{Boris}}, "position": -1 }""");

        Assert.Equal(pinned.Text, (await timeline.GetAsync(pin)).Text);
        Assert.Equal("Anna", $"{pinned.Json["stances"]![0]!["speaker"]!["name"]}");
    }

    static async Task<string> EntriesAsync(Talks talks, string choice)
    {
        var asOf = choice.Contains("asOf", StringComparison.Ordinal) ? "" : "&asOf=2025-04-25";
        var stances = (await talks.GetAsync($"stances?groupBy=speaker{asOf}{choice}")).Json["stances"]!.AsArray();
        return string.Join("; ", stances.Select(it =>
            $"{it!["party"]}/{it["issue"]} "
            + (it["speaker"] is { } speaker ? $"{speaker["name"]} {speaker["authority"]}" : "nobody")
            + $": {it["state"]} {it["position"]} by {string.Join(' ', it["positions"]!.AsArray())}"
            + (it["filteredOut"]!.AsArray() is { Count: > 0 } hidden ? $" hid {string.Join(' ', hidden)}" : "")));
    }
}
