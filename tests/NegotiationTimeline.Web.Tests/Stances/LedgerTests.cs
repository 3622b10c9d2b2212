using System.Text.Json.Nodes;
using Xunit;

namespace NegotiationTimeline.Web.Tests.Stances;

/// <summary>Red lines and contradictions of the talks of spring 2025, worked out by hand from the reference.</summary>
public sealed class SampleLedgerTests(SampleTimeline timeline) : IClassFixture<SampleTimeline>
{
    const string Talks = "/api/negotiations/ukraine-2025";

    [Fact]
    public async Task On_23_April_two_red_lines_stand_and_one_is_superseded_but_not_dropped() => Assert.Equal(
        [
            // E02; E04 of 21 April lies elsewhere, and no record says that the line was given up (S23 only asks).
            "russia direct-talks -2 superseded certain held 2022-04~ -: asserted E02 2022-04~/.., superseded E04 2025-04-21",
            "russia zelensky-departure 2 stands certain held 2022-04~ -: asserted E02b 2022-04~/.., questioned S23 2025-04-22",
            // E21b, firm and undated, comes before E21 by its latest start: nothing softens the line.
            "ukraine crimea-recognition -2 stands certain held 2025-04-22 -: asserted E21 2025-04-22",
        ],
        await LinesAsync("asOf=2025-04-23&knownBy=2025-04-23"));

    [Fact]
    public async Task On_20_April_the_line_on_direct_talks_stood_and_that_on_Crimea_was_not_drawn() => Assert.Equal(
        [
            "russia direct-talks -2 stands certain held 2022-04~ -: asserted E02 2022-04~/..",
            "russia zelensky-departure 2 stands certain held 2022-04~ -: asserted E02b 2022-04~/..",
        ],
        await LinesAsync("asOf=2025-04-20&knownBy=2025-04-23"));

    [Fact]
    public async Task What_the_second_article_told_was_not_known_on_22_April() => Assert.Equal(
        ["russia direct-talks superseded", "russia zelensky-departure stands"],
        (await ItemsAsync("red-lines?asOf=2025-04-22&knownBy=2025-04-22")).Select(it => it!.Words("party", "issue", "state")));

    [Fact]
    public async Task Only_what_was_said_on_the_record_leaves_the_line_on_Crimea() => Assert.Equal(
        ["ukraine crimea-recognition stands"],
        (await ItemsAsync("red-lines?asOf=2025-04-23&onRecord=true")).Select(it => it!.Words("party", "issue", "state")));

    [Fact]
    public async Task Those_that_stand_can_be_asked_for() => Assert.Equal(
        ["russia zelensky-departure stands", "ukraine crimea-recognition stands"],
        (await ItemsAsync("red-lines?asOf=2025-04-23&state=stands")).Select(it => it!.Words("party", "issue", "state")));

    [Fact]
    public async Task A_red_line_names_its_records_with_dates_instants_and_sources()
    {
        var drawn = (await ItemsAsync("red-lines?asOf=2025-04-23&party=ukraine"))[0]!["events"]![0]!["record"]!;
        Assert.Equal("E21 2025-04-22 2025-04-21T21:00:00Z 2025-04-21T21:00:00Z", drawn.Words("id", "when", "earliest", "latest"));
        Assert.Equal("Volodymyr Zelensky principal", drawn["speaker"]!.Words("name", "authority"));
        Assert.Equal("""["feedwired-2025-04-23"]""", drawn["sources"]!.ToJsonString());
    }

    [Fact]
    public async Task Russia_contradicts_itself_on_direct_talks_and_nobody_else_does()
    {
        var items = await ItemsAsync("contradictions?asOf=2025-04-23&knownBy=2025-04-23");
        var only = Assert.Single(items)!;
        Assert.Equal("reversal russia direct-talks certain -", only.Words("kind", "party", "issue", "order", "changeReason"));
        Assert.Equal(["E02 -2", "E04 1"], only["statements"]!.AsArray().Select(it => it!.Words("id", "position")));
    }

    [Fact]
    public async Task Before_21_April_there_was_nothing_to_contradict()
    {
        Assert.Empty(await ItemsAsync("contradictions?asOf=2025-04-20"));
        Assert.Empty(await ItemsAsync("contradictions?asOf=2025-04-23&minGrade=B2"));
        Assert.Empty(await ItemsAsync("contradictions?asOf=2025-04-23&party=ukraine"));
    }

    [Fact]
    public async Task Both_ledgers_can_be_pinned()
    {
        await timeline.PinsAsync($"{Talks}/red-lines?asOf=2025-04-23&state=stands", "items", "asOf", "knownBy");
        await timeline.PinsAsync($"{Talks}/contradictions?asOf=2025-04-23", "items", "asOf", "knownBy");
    }

    [Theory]
    [InlineData("red-lines?state=bent", "state")]
    [InlineData("red-lines?from=2025-04-01", "from")]
    [InlineData("red-lines?party=narnia", "party")]
    [InlineData("red-lines?group=peace", "group")]
    [InlineData("red-lines?authority=king", "authority")]
    [InlineData("contradictions?state=stands", "state")]
    [InlineData("contradictions?issue=peace", "issue")]
    [InlineData("contradictions?asOf=2025-02-30", "asOf")]
    [InlineData("contradictions?minGrade=Z9", "minGrade")]
    public async Task What_cannot_be_read_is_refused(string query, string parameter) =>
        await timeline.IsRefusedAsync($"{Talks}/{query}", parameter);

    [Theory]
    [InlineData("distance")]
    [InlineData("red-lines")]
    [InlineData("contradictions")]
    public async Task Of_a_negotiation_that_is_not_there_nothing_is_told(string what) =>
        await timeline.IsRefusedAsync($"/api/negotiations/narnia/{what}", parameter: null, 404);

    async Task<JsonArray> ItemsAsync(string what) => (await timeline.AskAsync($"{Talks}/{what}"))["items"]!.AsArray();

    async Task<IEnumerable<string>> LinesAsync(string times) => (await ItemsAsync($"red-lines?{times}")).Select(it =>
        it!.Words("party", "issue", "position", "state", "certainty", "cell", "since", "lastReaffirmed") + ": "
        + string.Join(", ", it!["events"]!.AsArray().Select(e => $"{e!["kind"]} {(e["record"] ?? e["assessment"])!.Words("id", "when")}")));
}

/// <summary>What records that are stated here do to the ledgers.</summary>
public sealed class RecordedLedgerTests(RunningTimeline timeline) : IClassFixture<RunningTimeline>
{
    const string Red = """{ "firmness": "red-line" }""";

    [Fact]
    public async Task A_red_line_is_dropped_by_the_record_that_says_so_and_stands_before_it()
    {
        var talks = await AlliedTalks.OpenAsync(timeline);
        await talks.StateAsync("A", "north", "truce", -2, "2025-04-01", Red);
        await talks.StateAsync("B", "north", "truce", -2, "2025-04-05", Red);
        await talks.StateAsync("C", "north", "truce", 1, "2025-04-10",
            """{ "dropsRedLine": true, "changeReason": "prisoners were freed" }""");
        Assert.Equal("stands 2025-04-01 2025-04-05", await LineAsync(talks, "2025-04-09"));
        Assert.Equal("dropped 2025-04-01 2025-04-05", await LineAsync(talks, "2025-04-10"));

        var reversal = (await talks.AskAsync("contradictions?asOf=2025-04-20"))["items"]![0]!;
        Assert.Equal("reversal certain prisoners were freed", reversal.Words("kind", "order", "changeReason"));
    }

    [Fact]
    public async Task A_retracted_assertion_is_gone_and_still_there_for_an_earlier_recordedBy()
    {
        var talks = await AlliedTalks.OpenAsync(timeline);
        await talks.StateAsync("A", "north", "truce", -2, "2025-04-01", Red);
        var before = await talks.AskAsync("red-lines?asOf=2025-04-20");
        await talks.RetractAsync("A");
        Assert.Empty((await talks.AskAsync("red-lines?asOf=2025-04-20"))["items"]!.AsArray());
        Assert.Single((await talks.AskAsync($"red-lines?asOf=2025-04-20&recordedBy={before["recordedBy"]}"))["items"]!.AsArray());
    }

    [Fact]
    public async Task Speakers_who_differ_are_told_by_authority()
    {
        var talks = await AlliedTalks.OpenAsync(timeline);
        await talks.StateAsync("A", "north", "truce", -1, "2025-04-05", """{ "speaker": { "name": "Ben", "authority": "envoy" } }""");
        await talks.StateAsync("B", "north", "truce", -2, "2025-04-01", """{ "speaker": { "name": "Ann", "authority": "principal" } }""");
        var item = Assert.Single((await talks.AskAsync("contradictions?asOf=2025-04-20"))["items"]!.AsArray())!;
        Assert.Equal("speakers north truce - -", item.Words("kind", "party", "issue", "order", "changeReason"));
        Assert.Equal(["B -2", "A -1"], item["statements"]!.AsArray().Select(it => it!.Words("id", "position")));
        Assert.Empty((await talks.AskAsync("contradictions?asOf=2025-04-20&speaker=Ann"))["items"]!.AsArray());
        Assert.Empty((await talks.AskAsync("contradictions?asOf=2025-04-03"))["items"]!.AsArray());
    }

    static async Task<string> LineAsync(AlliedTalks talks, string asOf) =>
        Assert.Single((await talks.AskAsync($"red-lines?asOf={asOf}"))["items"]!.AsArray())!.Words("state", "since", "lastReaffirmed");
}
