namespace NegotiationTimeline.Web.Tests.Positions;

/// <summary>We coded it wrongly: every version is patched, from the recorded time of the correction on.</summary>
[Collection(nameof(OpenRecord))]
public sealed class CorrectionTests(RunningTimeline timeline)
{
    [Fact]
    public async Task A_correction_holds_for_every_knownBy_from_its_recorded_time()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1");
        var before = await talks.NowAsync();

        await talks.AmendAsync("p1", "corrections", """{ "reason": "misread", "changes": { "position": -1, "firmness": "stated" } }""");

        Assert.Equal("held -1 stated by p1", await talks.CellAsync());
        Assert.Equal("held -1 stated by p1", await talks.CellAsync("&knownBy=2025-04-01"));
        Assert.Equal("unknown", await talks.CellAsync("&knownBy=2025-03-31"));
        Assert.Equal("held 2 firm by p1", await talks.CellAsync($"&recordedBy={before}"));
    }

    [Fact]
    public async Task A_correction_moves_a_record_to_another_party_or_issue()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1");
        var before = await talks.NowAsync();

        await talks.AmendAsync("p1", "corrections", """{ "reason": "r", "changes": { "party": "b", "issue": "y" } }""");

        Assert.Equal("unknown", await talks.CellAsync());
        Assert.Equal("held 2 firm by p1", await talks.CellAsync(party: "b", issue: "y"));
        Assert.Equal("held 2 firm by p1", await talks.CellAsync($"&recordedBy={before}"));
        Assert.Equal("unknown", await talks.CellAsync($"&recordedBy={before}", "b", "y"));
    }

    [Fact]
    public async Task A_correction_after_a_refinement_mends_both_versions_and_keeps_their_dates()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1");
        await talks.AmendAsync("p1", "refinements",
            """{ "reason": "dated", "changes": { "statedOn": "2025-03-20" }, "evidence": [{ "source": "second" }] }""");
        await talks.AmendAsync("p1", "corrections", """{ "reason": "misread", "changes": { "position": 1 } }""");

        var versions = (await talks.GetAsync("positions/p1")).Json["versions"]!.AsArray();

        Assert.Equal(["2025-03-01 1", "2025-03-20 1"],
            versions.Select(it => $"{it!["record"]!["statedOn"]} {it["record"]!["position"]}"));
    }

    [Fact]
    public async Task A_correction_empties_optional_fields_with_null()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1",
            """
            { "summary": "s", "occasion": "o", "changeReason": "c", "conditions": [{ "id": "c1", "text": "if" }],
              "speaker": { "name": "N", "authority": "envoy" } }
            """);

        await talks.AmendAsync("p1", "corrections",
            """{ "reason": "r", "changes": { "summary": null, "occasion": null, "changeReason": null, "conditions": null, "speaker": null } }""");

        var record = (await talks.GetAsync("positions/p1")).Json["versions"]![0]!["record"]!;
        Assert.All(["summary", "occasion", "changeReason", "speaker"], field => Assert.Null(record[field]));
        Assert.Empty(record["conditions"]!.AsArray());
    }

    [Fact]
    public async Task A_correction_says_that_a_party_declined_and_what_was_last_held()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("old", """{ "statedOn": "2025-02-01", "position": -2 }""");
        await talks.StateAsync("p1");

        await talks.AmendAsync("p1", "corrections", """{ "reason": "r", "changes": { "declined": true } }""");

        Assert.Equal("declined by p1", await talks.CellAsync());
        var lastHeld = (await talks.GetAsync("stances/a/x?asOf=2025-04-25")).Json["cell"]!["lastHeld"]!;
        Assert.Equal(("old", "-2"), ($"{lastHeld["id"]}", $"{lastHeld["position"]}"));
        await talks.AmendAsync("p1", "corrections", """{ "reason": "r", "changes": { "declined": false, "position": 0 } }""");
        Assert.Equal("held 0 firm by p1", await talks.CellAsync());
    }

    [Fact]
    public async Task Correcting_the_evidence_moves_when_a_record_was_known()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1");
        var before = await talks.NowAsync();

        await talks.AmendAsync("p1", "corrections", """{ "reason": "wrong article", "changes": { "evidence": [{ "source": "second" }] } }""");

        Assert.Equal("unknown", await talks.CellAsync("&knownBy=2025-04-09"));
        Assert.Equal("held 2 firm by p1", await talks.CellAsync("&knownBy=2025-04-10"));
        Assert.Equal("held 2 firm by p1", await talks.CellAsync($"&knownBy=2025-04-09&recordedBy={before}"));
    }
}
