using System.Net;
using System.Text.Json.Nodes;

namespace NegotiationTimeline.Web.Tests.Stances;

/// <summary>On what a cell rests, and whether it survives when only some of the evidence counts.</summary>
[Collection(nameof(OpenRecord))]
public sealed class SurvivalTests(RunningTimeline timeline)
{
    [Fact]
    public async Task What_a_filter_hid_is_shown_with_its_whole_evidence()
    {
        var talks = await TwoStatementsAsync();

        var answer = (await talks.GetAsync("stances/a/x?asOf=2025-04-25&minGrade=B2")).Json;

        Assert.Equal(
            ["filtered-out new confirmed 1 denied 0 depth 2: second hidden", "winner old confirmed 1 denied 1 depth 1: first counts, third hidden"],
            Told(answer));
        Assert.Equal("held -1 stated certain false", Unfiltered(answer));
        Assert.Equal("new", $"{answer["cell"]!["filteredOut"]![0]}");
        Assert.Equal(["0 0 ", "1 0 1"], answer["records"]!.AsArray().Select(it => it!["support"]!["counted"]!).Select(it => $"{it["confirmed"]} {it["denied"]} {it["depth"]}"));
        Assert.Equal(2, answer["records"]![1]!["record"]!["evidence"]!.AsArray().Count);
    }

    [Fact]
    public async Task Without_a_filter_all_evidence_counts_and_nothing_is_compared()
    {
        var talks = await TwoStatementsAsync();

        var answer = (await talks.GetAsync("stances/a/x?asOf=2025-04-25")).Json;

        Assert.Equal(
            ["winner new confirmed 1 denied 0 depth 2: second counts", "superseded old confirmed 1 denied 1 depth 1: first counts, third counts"],
            Told(answer));
        Assert.False(answer.AsObject().ContainsKey("unfiltered"));
        Assert.False(answer["records"]![0]!["support"]!.AsObject().ContainsKey("counted"));
    }

    [Theory]
    [InlineData("minGrade=C3", "held -1 stated certain true")]
    [InlineData("minGrade=A1", "held -1 stated certain false")]
    [InlineData("onRecord=true", "held -1 stated certain false")]
    [InlineData("speaker=Anna", "held -1 stated certain false")]
    [InlineData("minGrade=A1&asOf=2025-02-01", "unknown    ")]
    [InlineData("minGrade=B2&knownBy=2025-04-05", "held 2 firm certain true")]
    public async Task A_cell_says_whether_it_survives(string filter, string unfiltered)
    {
        var talks = await TwoStatementsAsync();
        var asOf = filter.Contains("asOf", StringComparison.Ordinal) ? "" : "&asOf=2025-04-25";

        Assert.Equal(unfiltered, Unfiltered((await talks.GetAsync($"stances/a/x?{filter}{asOf}")).Json));
    }

    [Fact]
    public async Task A_repost_is_traced_to_its_original_and_adds_no_witness()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.PutAsync("sources/copy", """{ "publisher": "Copy", "title": "T", "publishedOn": "2025-04-11", "repostOf": "second" }""");
        await talks.PutAsync("sources/copy-of-copy", """{ "publisher": "Blog", "title": "T", "publishedOn": "2025-04-12", "repostOf": "copy" }""");
        await talks.StateAsync("p1", """{ "evidence": [{ "source": "copy" }, { "source": "copy-of-copy" }, { "source": "third" }] }""");
        var before = await talks.NowAsync();

        var support = (await talks.GetAsync("stances/a/x?asOf=2025-04-25")).Json["records"]![0]!["support"]!;
        Assert.Equal("2", $"{support["confirmed"]}");
        Assert.Equal(
            ["second P 2025-04-10", "copy Copy 2025-04-11, second P 2025-04-10", ""],
            support["evidence"]!.AsArray().Select(it => string.Join(", ", it!["repostOf"]!.AsArray().Select(from =>
                $"{from!["slug"]} {from["publisher"]} {from["publishedOn"]}"))));

        // A circle can be filed by mistake; it is one witness, and it comes to an end.
        await talks.PutAsync("sources/second", """{ "publisher": "P", "title": "T", "publishedOn": "2025-04-10", "repostOf": "copy-of-copy" }""");
        Assert.Equal("2", $"{(await talks.GetAsync("stances/a/x?asOf=2025-04-25")).Json["records"]![0]!["support"]!["confirmed"]}");
        var then = (await talks.GetAsync($"stances/a/x?asOf=2025-04-25&recordedBy={before}")).Json["records"]![0]!["support"]!;
        Assert.Equal(support.ToJsonString(), then.ToJsonString());
    }

    [Fact]
    public async Task Under_a_filter_the_record_that_wins_is_shown_however_many_newer_ones_are_hidden()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("good", """{ "statedOn": "2025-01-02" }""");
        for (var i = 0; i < 105; i++)
            await talks.StateAsync($"bad-{i}", """{ "evidence": [{ "source": "first", "grade": "F6" }] }""");

        var answer = (await talks.GetAsync("stances/a/x?asOf=2025-04-25&minGrade=B2")).Json;
        Assert.Contains("winner good", string.Join('\n', Told(answer)), StringComparison.Ordinal);
        Assert.Equal("true", $"{answer["moreRecords"]}");
    }

    [Fact]
    public async Task The_pin_of_a_filtered_cell_gives_the_same_for_ever()
    {
        var talks = await TwoStatementsAsync();
        var pin = (await talks.GetAsync("stances/a/x?minGrade=B2"))["pin"];
        var first = (await timeline.GetAsync(pin)).Is(HttpStatusCode.OK);
        await talks.AmendAsync("new", "retraction", """{ "reason": "never said" }""");

        Assert.Equal(first.Text, (await timeline.GetAsync(pin)).Text);
    }

    /// <summary>An old one on good evidence, which is denied, and a new one by hearsay.</summary>
    async Task<Talks> TwoStatementsAsync()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("old",
            """
            { "evidence": [{ "source": "first", "grade": "B2", "attribution": "reported" },
                { "source": "third", "grade": "C4", "bearing": "denies" }] }
            """);
        await talks.StateAsync("new",
            """
            { "statedOn": "2025-04-01", "position": -1, "firmness": "stated",
              "evidence": [{ "source": "second", "grade": "C3", "attribution": "reported", "depth": 2 }] }
            """);
        return talks;
    }

    static IEnumerable<string> Told(JsonNode answer) => answer["records"]!.AsArray().Select(it =>
    {
        var support = it!["support"]!;
        return $"{it["standing"]} {it["record"]!["id"]} confirmed {support["confirmed"]} denied {support["denied"]} depth {support["depth"]}: "
            + string.Join(", ", support["evidence"]!.AsArray().Select(row => $"{row!["source"]} {((bool)row["counts"]! ? "counts" : "hidden")}"));
    });

    static string Unfiltered(JsonNode answer) => answer["unfiltered"] is { } it
        ? $"{it["state"]} {it["position"]} {it["firmness"]} {it["certainty"]} {it["survives"]}"
        : "none";
}
