using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NegotiationTimeline.Browser.Tests;

/// <summary>What assistive technology is told of the main views: kept, and looked at when it changes.</summary>
public sealed class AccessibilityTrees(Chromium chromium, RunningTimeline timeline)
{
    const string At = $"{MatrixPage.Talks}?asOf=2025-04-23";

    [Theory]
    [InlineData("times", At, "section.times")]
    [InlineData("matrix", At, "table.matrix")]
    [InlineData("citation", At, "#cite")]
    [InlineData("lanes", $"{At}&view=lanes&issue=ceasefire-30-day", "figure.frame")]
    [InlineData("distance", $"{At}&view=distance", "figure.frame")]
    [InlineData("pairs", $"{At}&view=distance", ".pairs")]
    [InlineData("proposals", $"{At}&view=proposals&proposal=us-final-offer", "table.document")]
    [InlineData("truces", $"{At}&view=truces", "figure.frame")]
    [InlineData("tallies", $"{At}&view=truces", ".claims")]
    [InlineData("red-lines", $"{At}&view=red-lines", "red-lines-view .ledger")]
    [InlineData("contradictions", $"{At}&view=contradictions", ".oppositions")]
    [InlineData("changes", $"{At}&view=changes&from=2025-04-20&kind=shift", "changes-view .axis")]
    [InlineData("acts", $"{At}&view=acts", "figure.frame")]
    [InlineData("evidence", $"{At}&cell=russia/ceasefire-30-day", "dialog .record")]
    [InlineData("not-found", "/negotiations/no-such-talks", "main")]
    public async Task Of_the_main_views(string name, string address, string part)
    {
        var page = await chromium.Visit(timeline);
        await page.GotoAsync(address);
        var shown = page.Locator(part).First;
        await Expect(shown).ToBeVisibleAsync();
        if (part is "figure.frame")
            await Expect(shown.Locator("svg").First).ToBeVisibleAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Kept.Verify(() => shown.AriaSnapshotAsync(), name);
    }
}
