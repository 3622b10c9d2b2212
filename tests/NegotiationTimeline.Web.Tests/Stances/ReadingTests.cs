using System.Net;

namespace NegotiationTimeline.Web.Tests.Stances;

/// <summary>What a reader of stances may ask, and what is answered where nothing is said.</summary>
[Collection(nameof(OpenRecord))]
public sealed class ReadingTests(RunningTimeline timeline)
{
    [Fact]
    public async Task Without_times_it_is_now_but_never_beyond_the_coding()
    {
        var talks = await Talks.OpenAsync(timeline);

        var answer = await talks.GetAsync("stances");

        Assert.Equal(answer["recordedBy"], answer["knownBy"]);
        Assert.Equal(("2025-04-30T20:59:59.999999Z", "false"), (answer["asOf"], answer["beyondCoding"]));
        Assert.InRange(DateTimeOffset.Parse(answer["recordedBy"], null), DateTimeOffset.UtcNow.AddMinutes(-1), DateTimeOffset.UtcNow.AddMinutes(1));
    }

    [Fact]
    public async Task AsOf_and_knownBy_follow_an_explicit_recordedBy()
    {
        var talks = await Talks.OpenAsync(timeline);
        await timeline.PutAsync(talks.Address, """{ "title": "Not coded through any day" }""");
        var now = await talks.NowAsync();

        var answer = await talks.GetAsync($"stances?recordedBy={now}");

        Assert.Equal((now, now, now), (answer["asOf"], answer["knownBy"], answer["recordedBy"]));
        Assert.Equal("false", answer["beyondCoding"]);
    }

    [Theory]
    [InlineData("stances?asOf=2025-04-30", "false")]
    [InlineData("stances?asOf=2025-05-01", "true")]
    [InlineData("stances/a/x?asOf=2025-05-01", "true")]
    [InlineData("positions?asOf=2025-05-01", "true")]
    [InlineData("timeline?to=2025-04-30", "false")]
    [InlineData("timeline?to=2025-05-01", "true")]
    public async Task What_lies_beyond_the_coding_says_so(string read, string beyond)
    {
        var talks = await Talks.OpenAsync(timeline);

        Assert.Equal(beyond, (await talks.GetAsync(read))["beyondCoding"]);
    }

    [Theory]
    [InlineData("", "a/x b/x b/y")]
    [InlineData("&party=a", "a/x")]
    [InlineData("&party=a,b&issue=x", "a/x b/x")]
    [InlineData("&party=a&party=b&issue=y", "b/y")]
    [InlineData("&group=gy", "b/y")]
    [InlineData("&include=unknown", "a/x a/y b/x b/y")]
    [InlineData("&include=unknown&party=a&issue=y", "a/y")]
    public async Task A_reader_chooses_parties_issues_and_groups(string choice, string cells)
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1", """{ "party": null, "parties": ["a", "b"] }""");
        await talks.StateAsync("p2", """{ "party": "b", "issue": "y" }""");

        var stances = (await talks.GetAsync($"stances?asOf=2025-04-25{choice}")).Json["stances"]!.AsArray();

        Assert.Equal(cells, string.Join(' ', stances.Select(it => $"{it!["party"]}/{it["issue"]}")));
    }

    [Theory]
    [InlineData("", "held new", "")]
    [InlineData("&minGrade=B2", "held old", "new")]
    [InlineData("&minGrade=b2", "held old", "new")]
    [InlineData("&minGrade=A1", "unknown", "new old")]
    [InlineData("&onRecord=true", "held old", "new")]
    [InlineData("&onRecord=false", "held new", "")]
    [InlineData("&speaker=anna", "held old", "new")]
    [InlineData("&authority=spokesperson", "held old", "new")]
    [InlineData("&authority=envoy", "held new", "")]
    [InlineData("&authority=official&speaker=Boris", "held new", "")]
    public async Task A_filter_shows_what_it_hid(string filter, string cell, string hidden)
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("old",
            """
            { "speaker": { "name": "Anna", "authority": "principal" },
              "evidence": [{ "source": "first", "grade": "B2", "attribution": "on-the-record" }] }
            """);
        await talks.StateAsync("new",
            """
            { "statedOn": "2025-04-01", "speaker": { "name": "Boris", "authority": "envoy" },
              "evidence": [{ "source": "second", "grade": "C3", "attribution": "reported" }] }
            """);

        foreach (var read in new[] { "stances/a/x?asOf=2025-04-25", "stances?asOf=2025-04-25&party=a&issue=x&include=unknown" })
        {
            var json = (await talks.GetAsync(read + filter)).Json;
            var it = json["cell"] ?? json["stances"]![0]!;
            Assert.Equal(cell, $"{it["state"]} {it["positions"]!.AsArray().FirstOrDefault()}".Trim());
            Assert.Equal(hidden, string.Join(' ', it["filteredOut"]!.AsArray()));
        }
    }

    [Fact]
    public async Task The_timeline_has_a_span_for_each_stance_and_says_where_it_goes_on()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1", """{ "statedOn": null, "holds": "2025-03-01/2025-03-31" }""");
        await talks.StateAsync("p2", """{ "statedOn": "2025-04-10", "position": -1 }""");

        var answer = await talks.GetAsync("timeline?party=a&issue=x&from=2025-03-15&to=2025-04-20&include=unknown");

        Assert.Equal(("2025-03-14T22:00:00Z", "2025-04-20T20:59:59.999999Z"), (answer["from"], answer["to"]));
        Assert.Equal(
            [
                "held 2 2025-03-14T22:00:00Z 2025-03-31T21:00:00Z false", "unknown  2025-03-31T21:00:00Z 2025-04-09T21:00:00Z false",
                "held -1 2025-04-09T21:00:00Z 2025-04-20T21:00:00Z true",
            ],
            answer.Json["spans"]!.AsArray().Select(it => $"{it!["state"]} {it["position"]} {it["from"]} {it["to"]} {it["continues"]}"));
    }

    [Fact]
    public async Task A_contested_span_gives_every_account_and_any_other_gives_none()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1", """{ "statedOn": "2025-03-01" }""");
        await talks.StateAsync("p2", """{ "statedOn": "2025-04-10", "position": -1, "occasion": "a call" }""");
        await talks.StateAsync("p3", """{ "statedOn": "2025-04-10", "position": -2, "occasion": "a call" }""");

        var spans = (await talks.GetAsync("timeline?party=a&issue=x&from=2025-03-15&to=2025-04-20")).Json["spans"]!.AsArray();

        Assert.Null(spans[0]!["accounts"]);
        Assert.Equal(["p2 -1", "p3 -2"], spans[^1]!["accounts"]!.AsArray().Select(it => $"{it!["id"]} {it["position"]}").Order());
    }

    [Theory]
    [InlineData("to=9999-12-31")]
    [InlineData("asOf=9999-12-31")]
    [InlineData("from=0001-01-01&to=9999-12-31")]
    [InlineData("from=9999-12-31&to=9999-12-31")]
    public async Task A_window_may_reach_to_the_edge_of_the_calendar(string window)
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1");

        var spans = (await talks.GetAsync($"timeline?party=a&issue=x&{window}")).Json["spans"]!.AsArray();

        Assert.Equal(("p1", "9999-12-31T23:59:59.999999Z"), ($"{spans[^1]!["records"]![0]}", $"{spans[^1]!["to"]}"));
    }

    [Fact]
    public async Task The_sources_are_those_published_by_knownBy_as_of_recordedBy()
    {
        var talks = await Talks.OpenAsync(timeline);
        var before = await talks.NowAsync();
        await talks.PutAsync("sources/late", """{ "publisher": "P", "title": "T", "publishedOn": "2025-04-02" }""");

        async Task<string> Slugs(string times) =>
            string.Join(' ', (await talks.GetAsync($"sources?{times}")).Json["items"]!.AsArray().Select(it => $"{it!["slug"]}"));

        Assert.Equal("first second undated late", await Slugs("knownBy=2025-04-10"));
        Assert.Equal("first undated", await Slugs($"knownBy=2025-04-09&recordedBy={before}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/stances")]
    [InlineData("/stances/a/x")]
    [InlineData("/timeline")]
    [InlineData("/positions")]
    [InlineData("/positions/p1")]
    [InlineData("/sources")]
    public async Task HEAD_answers_like_GET_without_the_body(string read)
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1");
        var pin = (await timeline.GetAsync(talks.Address + read))["pin"];

        var (get, head) = (await timeline.GetAsync(pin), await timeline.SendAsync(HttpMethod.Head, pin, null));

        Assert.Equal(HttpStatusCode.OK, head.Status);
        Assert.Equal((get.ETag, get.Caching, get.Content.ContentLength), (head.ETag, head.Caching, head.Content.ContentLength));
        Assert.Empty(head.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await timeline.SendAsync(HttpMethod.Head, "/api/negotiations/nobody", null)).Status);
        Assert.Equal(HttpStatusCode.OK, (await timeline.SendAsync(HttpMethod.Head, "/", null)).Status);
    }

    [Fact]
    public async Task Of_what_was_recorded_later_nothing_was_on_record_and_what_is_misspelt_is_refused()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1");
        var then = await talks.NowAsync();
        await talks.PutAsync("parties/c", """{ "name": "c", "kind": "state" }""");
        await talks.PutAsync("issues/z", """{ "proposition": "z", "group": "gz" }""");
        await talks.StateAsync("p2", """{ "party": "c", "issue": "z" }""");

        string[] reads =
            ["stances", "timeline", "changes?to=2025-04-20&from=2025-04-01", "positions", "conditions", "outstanding",
                "red-lines", "contradictions", "distance", "acts", "assessments", "replay?axis=valid"];
        foreach (var read in reads)
        {
            var address = $"{talks.Address}/{read}{(read.Contains('?') ? '&' : '?')}";
            Assert.DoesNotContain("p2", (await timeline.GetAsync($"{address}recordedBy={then}&party=c")).Is(HttpStatusCode.OK).Text,
                StringComparison.Ordinal);
            (await timeline.GetAsync($"{address}recordedBy={then}&party=d")).IsProblem(400, "bad-query", "party");
        }

        foreach (var narrowed in new[] { "issue=z", "group=gz", "issue=x,z" })
            Assert.DoesNotContain("p2", (await talks.GetAsync($"stances?recordedBy={then}&{narrowed}")).Text,
                StringComparison.Ordinal);
        foreach (var read in new[] { "timeline", "positions", "distance" })
            await talks.GetAsync($"{read}?recordedBy={then}&group=gz");
        (await timeline.GetAsync($"{talks.Address}/stances?recordedBy={then}&group=gq")).IsProblem(400, "bad-query", "group");
        (await timeline.GetAsync($"{talks.Address}/distance?recordedBy={then}&between=a,c"))
            .IsProblem(400, "bad-query", "between");
    }

    [Theory]
    [InlineData("Élysée")]
    [InlineData("elysee")]
    [InlineData("\"lodz at the ELYSEE\"")]
    [InlineData("\"łódź at the élysée\"")]
    [InlineData("київ")]
    [InlineData("підтримав")]
    [InlineData("\"ПІДТРИМАВ переговори\"")]
    [InlineData("Київ")]
    [InlineData("backed")]
    public async Task Words_are_found_in_any_script_and_language_of_the_record_and_Latin_ones_without_their_accents(string typed)
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1",
            """
            { "summary": "In Łódź at the Élysée.", "evidence": [{ "source": "first", "quote": "Київ підтримав переговори",
              "language": "uk", "translations": [{ "language": "en", "text": "Kyiv backed talks" }] }] }
            """);
        await talks.StateAsync("p2", """{ "summary": "Else.", "statedOn": "2025-03-02" }""");

        var found = await talks.GetAsync($"positions?q={Uri.EscapeDataString(typed)}");

        Assert.Equal(["p1"], found.Json["items"]!.AsArray().Select(it => $"{it!["id"]}"));
        Assert.Empty((await talks.GetAsync("positions?q=%D0%9A%D0%B8%D1%97%D0%B2%20-elysee")).Json["items"]!.AsArray());
        Assert.Empty((await talks.GetAsync("positions?q=%D0%9A%D0%B8%D1%96%D0%B2")).Json["items"]!.AsArray());
        Assert.Single((await talks.GetAsync("positions?called=LODZ")).Json["items"]!.AsArray());
    }
}
