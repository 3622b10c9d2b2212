namespace NegotiationTimeline.Web.Tests.Stances;

/// <summary>What a cell answers besides a plain stance.</summary>
[Collection(nameof(OpenRecord))]
public sealed class CellTests(RunningTimeline timeline)
{
    [Fact]
    public async Task What_is_not_covered_is_neither_unknown_nor_zero()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.PutAsync("parties/b", """{ "name": "b", "kind": "state", "coverage": "2025-03-01/2025-03-31" }""");
        await talks.StateAsync("p1", """{ "party": "b", "statedOn": null, "holds": "../.." }""");

        async Task<string> State(string party, string day) =>
            (await talks.GetAsync($"stances/{party}/x?asOf={day}")).Json["cell"]!["state"]!.ToString();

        Assert.Equal("not-covered unknown", $"{await State("a", "2024-12-31")} {await State("a", "2025-01-01")}");
        Assert.Equal("not-covered held", $"{await State("b", "2025-02-28")} {await State("b", "2025-03-01")}");
        Assert.Equal("held not-covered", $"{await State("b", "2025-03-31")} {await State("b", "2025-04-01")}");
    }

    [Fact]
    public async Task Rival_accounts_of_one_occasion_stand_side_by_side()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("one", """{ "occasion": "o", "position": -2 }""");
        await talks.StateAsync("other", """{ "occasion": "o", "position": -1, "evidence": [{ "source": "second" }] }""");
        await talks.StateAsync("same", """{ "occasion": "o", "position": -2, "evidence": [{ "source": "third" }] }""");

        Assert.Equal("held -2 firm by one", await talks.CellAsync("&knownBy=2025-04-09"));
        Assert.StartsWith("contested by", await talks.CellAsync("&knownBy=2025-04-10"), StringComparison.Ordinal);
        var cell = (await talks.GetAsync("stances/a/x?asOf=2025-04-25")).Json["cell"]!;
        Assert.Equal(["-1", "-2", "-2"], cell["accounts"]!.AsArray().Select(it => $"{it!["position"]}").Order(StringComparer.Ordinal));
        Assert.Null(cell["position"]);
    }

    [Fact]
    public async Task A_stance_grows_stale_by_the_patience_of_the_negotiation()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1", """{ "statedOn": "2025-03-01" }""");

        async Task<string> Age(string day)
        {
            var cell = (await talks.GetAsync($"stances/a/x?asOf={day}")).Json["cell"]!;
            return $"{cell["ageDays"]} {cell["stale"]}";
        }

        Assert.Equal(("180 false", "181 true"), (await Age("2025-08-28"), await Age("2025-08-29")));
        await timeline.PutAsync(talks.Address, """{ "title": "T", "coverage": "2025-01-01/..", "staleAfter": 10 }""");
        Assert.Equal(("10 false", "11 true"), (await Age("2025-03-11"), await Age("2025-03-12")));
    }

    [Fact]
    public async Task A_cell_shows_what_became_of_each_of_its_records()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("superseded", """{ "statedOn": "2025-02-01", "position": 1 }""");
        await talks.StateAsync("ended", """{ "statedOn": null, "holds": "2025-03-01/2025-03-05" }""");
        await talks.StateAsync("winner", """{ "statedOn": "2025-04", "occasion": "o" }""");
        await talks.StateAsync("corroborating", """{ "statedOn": "2025-03-30", "occasion": "o" }""");
        await talks.StateAsync("rival", """{ "statedOn": "2025-03-29", "occasion": "o", "position": 0 }""");
        await talks.StateAsync("alternative", """{ "statedOn": "2025-04-15" }""");
        await talks.StateAsync("after-as-of", """{ "statedOn": "2025-05-02", "occasion": "o" }""");

        var records = (await talks.GetAsync("stances/a/x?asOf=2025-05-01")).Json["records"]!.AsArray();

        Assert.All(records, it => Assert.Equal($"{it!["record"]!["id"]}", $"{it["standing"]}"));
        Assert.Equal(6, records.Count);
    }
}
