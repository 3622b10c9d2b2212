using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NegotiationTimeline.Browser.Tests;

/// <summary>What assistive technology is told of the main views: kept, and looked at when it changes.</summary>
public sealed class AccessibilityTrees(Chromium chromium, RunningTimeline timeline)
{
    const string At = $"{MatrixPage.Talks}?asOf=2025-04-23";

    [Theory]
    [InlineData(At, "times: section.times", "matrix: table.matrix", "citation: #cite")]
    [InlineData($"{At}&view=lanes&issue=ceasefire-30-day", "lanes: figure.frame")]
    [InlineData($"{At}&view=distance", "distance: figure.frame", "pairs: .pairs")]
    [InlineData($"{At}&view=proposals&proposal=us-final-offer", "proposals: table.document")]
    [InlineData($"{At}&view=truces", "truces: figure.frame", "tallies: .claims")]
    [InlineData($"{At}&view=red-lines", "red-lines: red-lines-view .ledger")]
    [InlineData($"{At}&view=contradictions", "contradictions: .oppositions")]
    [InlineData($"{At}&view=changes&from=2025-04-20&kind=shift", "changes: changes-view .axis")]
    [InlineData($"{At}&view=acts", "acts: figure.frame")]
    [InlineData($"{At}&cell=russia/ceasefire-30-day", "evidence: dialog .record")]
    [InlineData("/negotiations/no-such-talks", "not-found: main")]
    public async Task Of_the_main_views(string address, params string[] parts)
    {
        var page = await chromium.Visit(timeline);
        await page.GotoAsync(address);
        foreach (var (name, part) in parts.Select(it => it.Split(": ")).Select(it => (it[0], it[1])))
        {
            var shown = page.Locator(part).First;
            await Expect(shown).ToBeVisibleAsync();
            if (part is "figure.frame")
                await Expect(shown.Locator("svg").First).ToBeVisibleAsync();
            await Kept.Verify(() => shown.AriaSnapshotAsync(), name);
        }
    }
}
