using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NegotiationTimeline.Browser.Tests;

/// <summary>What the checker axe can see of the WCAG; keyboard and words are for the other journeys.</summary>
public sealed class AccessibilityJourneys(Chromium chromium, RunningTimeline timeline)
{
    const string Violations =
        """
        async () => (await axe.run()).violations
            .flatMap(it => it.nodes.map(node => `${it.id}: ${it.help} at ${node.target.join(" ")}`))
        """;

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task No_page_keeps_anybody_out(ColorScheme scheme)
    {
        var page = await chromium.Visit(timeline, scheme: scheme);
        await Check(page, "/", ".negotiations");
        await Check(page, $"{MatrixPage.Talks}?asOf=2025-04-20", "table.matrix");
        await Check(page, $"{MatrixPage.Talks}?asOf=2025-04-23&minGrade=B2", "table.matrix");
        await Check(page, "/negotiations/no-such-talks", "[role=alert]");
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task No_view_keeps_anybody_out(ColorScheme scheme)
    {
        var page = await chromium.Visit(timeline, scheme: scheme);
        foreach (var view in new[] { "lanes&issue=ceasefire-30-day", "lanes&party=russia", "distance" })
        {
            await Check(page, $"{MatrixPage.Talks}?view={view}&asOf=2025-04-23", "figure.frame svg");
            await page.GetByRole(AriaRole.Button, new() { Name = "Table" }).ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Cite" }).ClickAsync();
            await Expect(page.Locator(".twin")).ToBeVisibleAsync();
            Assert.Empty(await page.EvaluateAsync<string[]>(Violations));
        }
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task No_ledger_keeps_anybody_out(ColorScheme scheme)
    {
        var page = await chromium.Visit(timeline, scheme: scheme);
        var changes = $"{MatrixPage.Talks}?view=changes&asOf=2025-04-23";
        await Check(page, $"{changes}&from=2025-04-20&knownBy=asOf", ".statement");
        await Check(page, $"{changes}&from=2025-04-24", "[role=alert]");
        await Check(page, $"{MatrixPage.Talks}?view=red-lines&asOf=2025-04-23", ".ledger-entry");
        await Check(page, $"{MatrixPage.Talks}?view=red-lines&asOf=2025-04-20&knownBy=asOf", ".notice.empty");
        await Check(page, $"{MatrixPage.Talks}?view=contradictions&asOf=2025-04-23", ".voices");
        await Check(page, $"{MatrixPage.Talks}?view=acts&asOf=2025-04-23#act-E30", ".act-entry");
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task No_evidence_keeps_anybody_out(ColorScheme scheme)
    {
        var page = await chromium.Visit(timeline, scheme: scheme);
        foreach (var cell in new[] { "russia/direct-talks", "russia/ceasefire-30-day", "us/reported-terms-confirmed" })
            await Check(page, $"{MatrixPage.Talks}?asOf=2025-04-23&cell={cell}", "dialog .cite");
    }

    static async Task Check(IPage page, string address, string shown)
    {
        await page.GotoAsync(address);
        await Expect(page.Locator(shown).First).ToBeVisibleAsync();
        await page.AddScriptTagAsync(new() { Path = Repository.Axe });
        Assert.Empty(await page.EvaluateAsync<string[]>(Violations));
    }
}
