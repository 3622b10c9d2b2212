using System.Net;

namespace NegotiationTimeline.Web.Tests.Truces;

/// <summary>Violation reports over HTTP: side by side, over the three times, never summed.</summary>
[Collection(nameof(OpenRecord))]
public sealed class RivalTallyTests(RunningTimeline timeline)
{
    [Fact]
    public async Task Rival_claimants_stand_side_by_side_each_with_its_series()
    {
        var talks = await Ceasing.WithTruceAsync(timeline);
        await ReportAsync(talks, "v1", """{ "cutOff": "2025-04-06T10:00:00" }""");
        await ReportAsync(talks, "v2", """{ "count": 25, "cutOff": "2025-04-06T20:00:00" }""");
        await ReportAsync(talks, "v3", """{ "claimant": "a", "accused": "b", "count": 900, "unit": "violations" }""");

        var claims = (await talks.GetAsync("truces/t")).Json["violations"]!.AsArray();
        Assert.Equal(["a", "b"], claims.Select(it => $"{it!["claimant"]}"));
        Assert.Equal(["v2 10", " 25"], claims[1]!["tallies"]!.AsArray()
            .Select(it => $"{it!["supersededBy"]?["by"]} {it["count"]}"));
        Assert.Contains("2025-04-06T20:00:00",
            $"{claims[1]!["tallies"]![0]!["supersededBy"]!["reason"]}", StringComparison.Ordinal);
        Assert.Equal(
            ["2025-04-06T07:00:00Z cutOff 10 v1", "2025-04-06T17:00:00Z cutOff 25 v2"],
            claims[1]!["series"]!.AsArray().Single()!["points"]!.AsArray()
                .Select(it => $"{it!["at"]} {it["by"]} {it["count"]} {it["report"]}"));
        Assert.DoesNotContain("total", (await talks.GetAsync("truces/t")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tally_is_there_from_its_claim_its_publication_and_its_recording_on()
    {
        var talks = await Ceasing.WithTruceAsync(timeline);
        var before = await talks.NowAsync();
        await ReportAsync(talks, "v", """{ "evidence": [{ "source": "second" }] }""");

        Assert.Equal("v", await IdsAsync(talks, ""));
        Assert.Equal("", await IdsAsync(talks, "?asOf=2025-04-05"));
        Assert.Equal("", await IdsAsync(talks, "?knownBy=2025-04-09"));
        Assert.Equal("", await IdsAsync(talks, $"?recordedBy={before}"));
    }

    [Fact]
    public async Task A_correction_of_the_unit_undoes_what_superseded_it()
    {
        var talks = await Ceasing.WithTruceAsync(timeline);
        await ReportAsync(talks, "v1", """{ "cutOff": "2025-04-06T10:00:00" }""");
        await ReportAsync(talks, "v2", """{ "count": 25, "cutOff": "2025-04-06T20:00:00" }""");
        (await timeline.PostAsync($"{talks.Address}/truces/t/violations/v2/corrections",
            """{ "reason": "They counted drones.", "changes": { "unit": "drones" } }""")).Is(HttpStatusCode.OK);

        var claims = (await talks.GetAsync("truces/t")).Json["violations"]![0]!;
        Assert.All(claims["tallies"]!.AsArray(), it => Assert.Null(it!["supersededBy"]));
        Assert.Equal(["shellings", "drones"], claims["series"]!.AsArray().Select(it => $"{it!["unit"]}"));
    }

    async Task ReportAsync(Talks talks, string id, string changes) =>
        await talks.RecordAsync(timeline, "truces/t/violations", Ceasing.Violation(id, changes));

    static async Task<string> IdsAsync(Talks talks, string times) => string.Join(' ',
        (await talks.GetAsync($"truces/t{times}")).Json["violations"]!.AsArray()
            .SelectMany(it => it!["tallies"]!.AsArray()).Select(it => $"{it!["id"]}"));
}
