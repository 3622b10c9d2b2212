namespace NegotiationTimeline.Web.Tests.Positions;

/// <summary>
/// Every way to amend a record (the table in DESIGN, section 3), with reads before and after on the three axes. Each
/// write is seen by the very next read; an earlier recordedBy never changes.
/// </summary>
[Collection(nameof(OpenRecord))]
public sealed class AmendmentTests(RunningTimeline timeline)
{
    [Fact]
    public async Task A_refinement_is_invisible_to_an_earlier_knownBy()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1");
        var before = await talks.NowAsync();

        await talks.AmendAsync("p1", "refinements",
            """{ "reason": "more", "changes": { "position": 1 }, "evidence": [{ "source": "second" }] }""");

        Assert.Equal("held 2 firm by p1", await talks.CellAsync("&knownBy=2025-04-09"));
        Assert.Equal("held 1 firm by p1", await talks.CellAsync("&knownBy=2025-04-10"));
        Assert.Equal("held 2 firm by p1", await talks.CellAsync($"&recordedBy={before}"));
    }

    [Fact]
    public async Task Earlier_evidence_makes_a_record_known_earlier()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1", """{ "evidence": [{ "source": "third" }] }""");
        var before = await talks.NowAsync();
        Assert.Equal("unknown", await talks.CellAsync("&knownBy=2025-04-10"));

        await talks.AmendAsync("p1", "evidence", """{ "reason": "found", "evidence": [{ "source": "second" }] }""");

        Assert.Equal("unknown", await talks.CellAsync("&knownBy=2025-04-09"));
        Assert.Equal("held 2 firm by p1", await talks.CellAsync("&knownBy=2025-04-10"));
        Assert.Equal("unknown", await talks.CellAsync($"&knownBy=2025-04-10&recordedBy={before}"));
    }

    [Fact]
    public async Task A_retraction_leaves_no_trace_after_it_and_every_trace_before_it()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1");
        var stood = await talks.NowAsync();

        await talks.AmendAsync("p1", "retraction", """{ "reason": "a hoax" }""");
        var gone = await talks.NowAsync();

        Assert.Equal("unknown", await talks.CellAsync());
        Assert.Equal("unknown", await talks.CellAsync("&knownBy=2025-04-01"));
        Assert.Equal("held 2 firm by p1", await talks.CellAsync($"&recordedBy={stood}"));
        Assert.Empty((await talks.GetAsync("positions?asOf=2025-04-25")).Json["items"]!.AsArray());
        Assert.Equal("retracted", (await talks.GetAsync("positions/p1"))["state"]);
        foreach (var (how, body) in new[]
        {
            ("corrections", """{ "reason": "r", "changes": { "position": 1 } }"""),
            ("refinements", """{ "reason": "r", "changes": { "position": 1 }, "evidence": [{ "source": "second" }] }"""),
            ("evidence", """{ "reason": "r", "evidence": [{ "source": "second" }] }"""),
            ("withdrawal", """{ "reason": "r", "evidence": [{ "source": "second" }] }"""),
            ("merge", """{ "into": "p1", "reason": "r" }"""),
        })
            (await timeline.PostAsync($"{talks.Address}/positions/p1/{how}", body)).IsProblem(409, "record-retracted", "id");

        await talks.AmendAsync("p1", "reinstatement", """{ "reason": "it was real" }""");
        Assert.Equal("held 2 firm by p1", await talks.CellAsync());
        Assert.Equal("unknown", await talks.CellAsync($"&recordedBy={gone}"));
    }

    [Fact]
    public async Task A_withdrawal_counts_from_its_publication()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1");
        var before = await talks.NowAsync();

        await talks.AmendAsync("p1", "withdrawal", """{ "reason": "taken back", "evidence": [{ "source": "third" }] }""");

        Assert.Equal("held 2 firm by p1", await talks.CellAsync("&knownBy=2025-04-19"));
        Assert.Equal("unknown", await talks.CellAsync("&knownBy=2025-04-20"));
        Assert.Equal("held 2 firm by p1", await talks.CellAsync($"&recordedBy={before}"));
        var (early, late) = (await talks.GetAsync("positions/p1?knownBy=2025-04-19"), await talks.GetAsync("positions/p1?knownBy=2025-04-20"));
        Assert.Equal(("recorded", ""), (early["state"], early["withdrawnFrom"]));
        Assert.Equal(("withdrawn", "2025-04-19T21:00:00Z"), (late["state"], late["withdrawnFrom"]));

        await talks.AmendAsync("p1", "reinstatement", """{ "reason": "printed again" }""");
        Assert.Equal("held 2 firm by p1", await talks.CellAsync("&knownBy=2025-04-20"));
    }

    [Fact]
    public async Task A_source_dated_anew_takes_every_citing_record_along_in_the_same_instant()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1");
        await talks.StateAsync("p2", """{ "party": "b" }""");
        var before = await talks.NowAsync();

        await talks.PutAsync("sources/first", """{ "publisher": "P", "title": "T", "publishedOn": "2025-04-15" }""");

        foreach (var party in new[] { "a", "b" })
        {
            Assert.Equal("unknown", await talks.CellAsync("&knownBy=2025-04-14", party));
            Assert.StartsWith("held 2", await talks.CellAsync("&knownBy=2025-04-15", party), StringComparison.Ordinal);
            Assert.StartsWith("held 2", await talks.CellAsync($"&knownBy=2025-04-01&recordedBy={before}", party), StringComparison.Ordinal);
        }

        var instants = await Task.WhenAll(new[] { "p1", "p2" }.Select(async id => (await talks.GetAsync($"positions/{id}")).Json["history"]![1]!));
        Assert.All(instants, it => Assert.Equal("evidence-redated", $"{it["kind"]}"));
        Assert.Single(instants.Select(it => $"{it["at"]}").Distinct());
    }

    [Fact]
    public async Task A_back_dated_record_changes_the_past_and_not_the_present()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("april", """{ "statedOn": "2025-04-05", "position": 1 }""");

        await talks.StateAsync("march", """{ "statedOn": "2025-03-05", "position": -2 }""");

        Assert.Equal("held 1 firm by april", await talks.CellAsync());
        var past = (await talks.GetAsync("stances/a/x?asOf=2025-03-10")).Json["cell"]!;
        Assert.Equal("-2", $"{past["position"]}");
    }

    [Fact]
    public async Task Before_its_evidence_was_published_a_record_is_not_there()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1", """{ "evidence": [{ "source": "second" }] }""");

        (await timeline.GetAsync($"{talks.Address}/positions/p1?knownBy=2025-04-09")).IsProblem(404, "not-found", "position");
        Assert.Equal("p1", (await talks.GetAsync("positions/p1?knownBy=2025-04-10"))["id"]);
    }

    [Fact]
    public async Task Every_deed_is_kept_with_reason_author_and_recorded_time()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1");
        await talks.AmendAsync("p1", "corrections", """{ "reason": "misread", "changes": { "position": 1 } }""");
        await talks.AmendAsync("p1", "retraction", """{ "reason": "a hoax" }""");

        var history = (await talks.GetAsync("positions/p1")).Json["history"]!.AsArray();

        Assert.Equal(["stated  local", "corrected misread local", "retracted a hoax local"],
            history.Select(it => $"{it!["kind"]} {it["reason"]} {it["author"]}"));
        Assert.Equal(history.Select(it => $"{it!["at"]}").Order(StringComparer.Ordinal), history.Select(it => $"{it!["at"]}"));
    }
}
