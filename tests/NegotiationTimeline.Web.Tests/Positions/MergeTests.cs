namespace NegotiationTimeline.Web.Tests.Positions;

/// <summary>Two records are one, and two again.</summary>
[Collection(nameof(OpenRecord))]
public sealed class MergeTests(RunningTimeline timeline)
{
    [Fact]
    public async Task A_merge_gives_the_survivor_the_evidence_and_can_be_undone()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("loser", """{ "statedOn": "2025-03-05" }""");
        await talks.StateAsync("survivor", """{ "evidence": [{ "source": "third" }] }""");
        var before = await talks.NowAsync();

        await talks.AmendAsync("loser", "merge", """{ "into": "survivor", "reason": "one statement" }""");
        var merged = await talks.NowAsync();

        Assert.Equal("held 2 firm by survivor", await talks.CellAsync("&knownBy=2025-04-01"));
        Assert.Equal("held 2 firm by loser", await talks.CellAsync($"&knownBy=2025-04-01&recordedBy={before}"));
        Assert.Equal(("merged", "survivor"), ((await talks.GetAsync("positions/loser"))["state"], (await talks.GetAsync("positions/loser"))["mergedInto"]));
        Assert.Equal("recorded", (await talks.GetAsync($"positions/loser?recordedBy={before}"))["state"]);

        await talks.AmendAsync("loser", "reinstatement", """{ "reason": "two after all" }""");
        Assert.Equal("held 2 firm by loser", await talks.CellAsync("&knownBy=2025-04-01"));
        Assert.Equal("held 2 firm by survivor", await talks.CellAsync($"&knownBy=2025-04-01&recordedBy={merged}"));
    }

    [Fact]
    public async Task Merges_go_round_in_no_circle_and_into_nothing_that_is_gone()
    {
        var talks = await Talks.OpenAsync(timeline);
        foreach (var id in new[] { "p1", "p2", "p3" })
            await talks.StateAsync(id);
        Task<Reply> Merge(string one, string into) =>
            timeline.PostAsync($"{talks.Address}/positions/{one}/merge", $$"""{ "into": "{{into}}", "reason": "r" }""");

        (await Merge("p1", "p1")).IsProblem(409, "merge-cycle", "into");
        (await Merge("p1", "p2")).Is(System.Net.HttpStatusCode.OK);
        (await Merge("p2", "p1")).IsProblem(409, "merge-cycle", "into");
        (await Merge("p1", "p3")).IsProblem(409, "record-merged", "id");
        await talks.AmendAsync("p3", "retraction", """{ "reason": "r" }""");
        (await Merge("p2", "p3")).IsProblem(409, "survivor-is-gone", "into");
        await talks.AmendAsync("p2", "retraction", """{ "reason": "r" }""");
        (await timeline.PostAsync($"{talks.Address}/positions/p1/reinstatement", """{ "reason": "r" }"""))
            .IsProblem(409, "survivor-is-gone", "id");
    }
}
