using System.Text.Json;
using Xunit;

namespace NegotiationTimeline.Web.Tests.Changes;

/// <summary>The bundled talks, into which one test records.</summary>
public sealed class OwnTalks(Database.TestCluster cluster) : RunningTimeline(cluster)
{
    protected override bool WithSample => true;
}

/// <summary>"We cited your chart then: what is different?"</summary>
public sealed class CitedChartTests(OwnTalks timeline) : IClassFixture<OwnTalks>
{
    static readonly object[] Found =
        [new { source = "ipaper-2025-04-22", attribution = "reported", depth = 1, grade = "B3" }];

    [Fact]
    public async Task What_was_entered_corrected_and_retracted_since_is_told_and_the_old_answer_stays()
    {
        var cited = (await timeline.Http.AskAsync("stances?asOf=2025-04-23&knownBy=2025-04-23")).RootElement.Word("pin")!;
        var chart = (await timeline.Http.AskAsync(cited)).RootElement;
        var then = chart.Word("recordedBy");
        var question = $"changes?from=2025-04-23&to=2025-04-23&knownBy=2025-04-23&recordedByFrom={then}";
        Assert.Empty((await timeline.Http.AskAsync(question)).Items());

        await timeline.Http.RecordAsync("positions/E25/corrections", new { reason = "misread", changes = new { position = -2 } });
        await timeline.Http.RecordAsync("positions/E24/retraction", new { reason = "an analyst's words" });
        await timeline.Http.RecordAsync("positions", new
        {
            id = "N1",
            party = "us",
            issue = "direct-talks",
            position = 2,
            statedOn = "2025-04-20",
            evidence = Found,
        });
        await timeline.Http.RecordAsync("positions/E28/refinements",
            new { reason = "dated", changes = new { statedOn = "2025-04-21" }, evidence = Found });
        // Of 24 April: not on a chart as of the 23rd.
        await timeline.Http.RecordAsync("positions", new
        {
            id = "N2",
            party = "us",
            issue = "sanctions-relief",
            position = 2,
            statedOn = "2025-04-24",
            evidence = Found,
        });
        await timeline.Http.RecordAsync("positions/E24/reinstatement", new { reason = "it is his reading of their stance" });

        var answer = await timeline.Http.AskAsync(question);
        Assert.Equal(
            [
                "correction recorded ukraine freeze-only-ceasefire: -1 stated > -2 stated by E25",
                "retraction recorded ukraine direct-talks: -1 stated > unknown by E24",
                "late-entry recorded us direct-talks: unknown > 2 stated by N1",
                "late-entry recorded us early-deal: 2 stated > 2 stated by E28",
                "reinstatement recorded ukraine direct-talks: unknown > -1 stated by E24",
            ],
            answer.Items().Select(WithoutInstant));
        Assert.Equal(chart.GetRawText(), (await timeline.Http.AskAsync(cited)).RootElement.GetRawText());

        var pin = answer.RootElement.Word("pin")!;
        await timeline.Http.RecordAsync("positions/N1/retraction", new { reason = "never said" });
        Assert.Equal(answer.RootElement.GetProperty("items").GetRawText(),
            (await timeline.Http.AskAsync(pin)).RootElement.GetProperty("items").GetRawText());
    }

    static string WithoutInstant(string item) =>
        string.Join(' ', item.Split(' ').Where((_, i) => i != 2));
}
