using System.Net.Http.Json;
using Xunit;

namespace NegotiationTimeline.Web.Tests.Changes;

/// <summary>Only the rows that matter are read; what matters may lie far back, or in another cell.</summary>
public sealed class CrowdedCellTests(OwnTalks timeline) : IClassFixture<OwnTalks>
{
    const string Cell = "party=france&issue=sanctions-relief";

    static readonly object[] Found =
        [new { source = "ipaper-2025-04-22", attribution = "reported", depth = 1, grade = "B3" }];

    [Fact]
    public async Task A_change_is_told_whole_however_far_back_its_cell_reaches()
    {
        await StateAsync("first", 1, new(2025, 1, 1));
        for (var day = 0; day < 60; day++)
            await StateAsync($"again-{day}", -2, new DateOnly(2025, 2, 1).AddDays(day));
        await StateAsync("turn", 1, new(2025, 4, 10));
        var then = (await timeline.Http.AskAsync("stances")).RootElement.Word("recordedBy");

        var turned = await timeline.Http.AskAsync($"changes?{Cell}&from=2025-04-09&to=2025-04-11");
        Assert.Equal(["shift valid 2025-04-09T21:00:00Z france sanctions-relief: -2 stated > 1 stated by turn"], turned.Items());
        var before = turned.RootElement.GetProperty("items")[0].GetProperty("before");
        Assert.Equal(("2025-02-01", "2025-04-01"), (before.Word("since"), before.Word("lastReaffirmed")));
        var played = await Played.AllAsync(timeline.Http, $"axis=valid&{Cell}&from=2025-04-09&to=2025-04-11");
        Assert.Equal(["2025-02-01", "2025-04-10"], played.SkipLast(1).Select(it => Assert.Single(it.Cells).Cell.Word("since")));

        // What turned it goes elsewhere; then the party is no longer coded for that time.
        await timeline.Http.RecordAsync("positions/turn/corrections", new { reason = "of NATO", changes = new { issue = "no-nato-membership" } });
        await DescribeAsync("2025-01-01/2025-04-05");
        Assert.Equal(
            [
                "correction recorded france no-nato-membership: unknown > 1 stated by turn",
                "correction recorded france sanctions-relief: 1 stated > -2 stated by turn",
                "correction recorded france no-nato-membership: 1 stated > not-covered by ",
                "correction recorded france sanctions-relief: -2 stated > not-covered by ",
            ],
            (await timeline.Http.AskAsync(
                $"changes?party=france&issue=sanctions-relief,no-nato-membership&from=2025-04-11&to=2025-04-11&knownBy=2025-04-23&recordedByFrom={then}"))
            .Items().Select(it => string.Join(' ', it.Split(' ').Where((_, i) => i != 2))));
    }

    Task StateAsync(string id, int position, DateOnly day) => timeline.Http.RecordAsync("positions", new
    {
        id,
        party = "france",
        issue = "sanctions-relief",
        position,
        statedOn = $"{day:yyyy-MM-dd}",
        evidence = Found,
    });

    async Task DescribeAsync(string coverage)
    {
        using var answer = await timeline.Http.PutAsJsonAsync(
            new Uri("/api/negotiations/ukraine-2025/parties/france", UriKind.Relative),
            new { name = "France", kind = "state", coverage }, TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
