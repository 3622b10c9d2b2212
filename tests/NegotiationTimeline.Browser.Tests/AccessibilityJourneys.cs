using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NegotiationTimeline.Browser.Tests;

/// <summary>What the checker axe can see of the WCAG; keyboard and words are for the other journeys.</summary>
public sealed class AccessibilityJourneys(Chromium chromium, RunningTimeline timeline)
{
    [Fact]
    public async Task No_page_keeps_anybody_out()
    {
        var page = await chromium.Visit(timeline);
        await Axe.Check(page, "/", ".negotiations");
        await Axe.Check(page, $"{MatrixPage.Talks}?asOf=2025-04-20", "table.matrix");
        await Axe.Check(page, $"{MatrixPage.Talks}?asOf=2025-04-23&minGrade=B2", "table.matrix");
        await page.GetByRole(AriaRole.Button, new() { Name = "Filter", Exact = true }).ClickAsync();
        await Expect(page.Locator(".filter-panel .choices-list").First).ToBeVisibleAsync();
        await Axe.Check(page);
        await Axe.Check(page, $"{MatrixPage.Talks}?asOf=2025-04-23&minGrade=A1", ".nothing-left");
        await Axe.Check(page, $"{MatrixPage.Talks}?asOf=2025-04-23&along=published&knownBy=2025-04-22", "replay-slider input:enabled");
        await Axe.Check(page, $"{MatrixPage.Talks}?view=records&q=talks&asOf=2025-04-23", ".found mark");
        await Axe.Check(page, $"{MatrixPage.Talks}?view=records&q=zebra&asOf=2025-04-23", ".notice.empty");
        await Axe.Check(page, "/negotiations/no-such-talks", "[role=alert]");
    }

    [Fact]
    public async Task No_view_keeps_anybody_out()
    {
        var page = await chromium.Visit(timeline);
        foreach (var view in new[] { "lanes&issue=ceasefire-30-day", "lanes&party=russia", "distance" })
        {
            await Axe.Check(page, $"{MatrixPage.Talks}?view={view}&asOf=2025-04-23", "figure.frame svg");
            await page.GetByRole(AriaRole.Button, new() { Name = "Table" }).ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Cite" }).ClickAsync();
            await Expect(page.Locator(".twin")).ToBeVisibleAsync();
            await Axe.Check(page);
        }
    }

    [Fact]
    public async Task No_offer_and_no_truce_keeps_anybody_out()
    {
        var page = await chromium.Visit(timeline);
        const string offer = $"{MatrixPage.Talks}?view=proposals&asOf=2025-04-23&proposal=us-final-offer";
        await Axe.Check(page, offer, "table.document");
        await Axe.Check(page, $"{offer}&cell=ukraine/clauses/us-final-offer/crimea", "dialog .cite");
        await Axe.Check(page, $"{offer}&knownBy=2025-04-22", ".notice");
        await Axe.Check(page, $"{MatrixPage.Talks}?view=truces&asOf=2025-04-23", ".tallies");
        var talks = new RevisedOffer(timeline, "seen-by-all");
        await talks.Record();
        await Axe.Check(page, $"{talks.Page}?view=proposals&asOf=2025-04-20", "table.document");
        await Axe.Check(page, $"{talks.Page}?view=truces&asOf=2025-04-20", ".tallies");
    }

    [Fact]
    public async Task No_ledger_keeps_anybody_out()
    {
        var page = await chromium.Visit(timeline);
        var changes = $"{MatrixPage.Talks}?view=changes&asOf=2025-04-23";
        await Axe.Check(page, $"{changes}&from=2025-04-20&knownBy=asOf", ".statement");
        await Axe.Check(page, $"{changes}&from=2025-04-24", "[role=alert]");
        await Axe.Check(page, $"{MatrixPage.Talks}?view=red-lines&asOf=2025-04-23", ".ledger-entry");
        await Axe.Check(page, $"{MatrixPage.Talks}?view=red-lines&asOf=2025-04-20&knownBy=asOf", ".notice.empty");
        await Axe.Check(page, $"{MatrixPage.Talks}?view=contradictions&asOf=2025-04-23", ".voices");
        await Axe.Check(page, $"{MatrixPage.Talks}?view=outstanding&asOf=2025-04-23&group=ceasefire", ".ledger-entry");
        await Axe.Check(page, $"{MatrixPage.Talks}?view=outstanding&asOf=2025-04-20&knownBy=asOf", ".notice.empty");
        await Axe.Check(page, $"{MatrixPage.Talks}?view=speakers&asOf=2025-04-23&onRecord=true&analysts=beside", ".voice .analysts");
        await Axe.Check(page, $"{MatrixPage.Talks}?view=acts&asOf=2025-04-23#act-E30", ".act-entry");
    }

    [Fact]
    public async Task No_evidence_keeps_anybody_out()
    {
        var page = await chromium.Visit(timeline);
        foreach (var cell in new[] { "russia/direct-talks", "russia/ceasefire-30-day", "us/reported-terms-confirmed" })
        {
            await Axe.Check(page, $"{MatrixPage.Talks}?asOf=2025-04-23&minGrade=B3&cell={cell}", "dialog .cite");
            foreach (var closed in await page.Locator("dialog .story > summary").AllAsync())
                await closed.ClickAsync();
            await Expect(page.Locator("dialog .history").First).ToBeVisibleAsync();
            await Axe.Check(page);
        }
    }
}
