using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NegotiationTimeline.Browser.Tests;

/// <summary>What the bundled sample has none of: texts that change, and rival counts.</summary>
public sealed class RevisedOfferJourneys(Chromium chromium, RunningTimeline timeline)
{
    [Fact]
    public async Task A_text_is_read_as_it_stood_and_earlier_texts_beside_it()
    {
        var page = await chromium.Visit(timeline);
        var talks = new RevisedOffer(timeline, "revised-offer");
        await talks.Record();
        await page.GotoAsync($"{talks.Page}?view=proposals&asOf=2025-04-20");
        var document = page.Locator("table.document");
        await Expect(document).ToContainTextAsync("Sixty days without fire.");
        await Expect(document).Not.ToContainTextAsync("Others watch over it.");
        await Expect(page.GetByText("in the text from 1 March 2025, dropped 1 April 2025")).ToBeVisibleAsync();
        await page.GetByText("The text of 1 March 2025").ClickAsync();
        await Expect(page.Locator(".texts details")).ToContainTextAsync(
            new Regex(@"Ninety days without fire\.\s+has other words now"));

        await page.GotoAsync($"{talks.Page}?view=proposals&asOf=2025-03-15");
        await Expect(document).ToContainTextAsync("Ninety days without fire.");
        await Expect(document).ToContainTextAsync("Others watch over it.");
    }

    [Fact]
    public async Task Rival_counts_stand_side_by_side_on_one_scale_and_no_sum_is_made()
    {
        var page = await chromium.Visit(timeline);
        var talks = new RevisedOffer(timeline, "rival-counts");
        await talks.Record();
        await page.GotoAsync($"{talks.Page}?view=truces&asOf=2025-04-20");
        await Expect(page.Locator(".tally-panel .lane-label"))
            .ToHaveTextAsync(["Northland, of Ukraine", "Ukraine, of Northland"]);
        await Expect(page.Locator(".count-label")).ToHaveTextAsync(["900", "59", "at least 387"]);
        await Expect(page.Locator("[data-entry=u1]"))
            .ToContainTextAsync("Superseded by u2: at least 387 shellings, counted up to 12 April 2025.");
        await Expect(page.Locator("truces-view")).Not.ToContainTextAsync(new Regex("1,?287|1,?346|446"));
    }

    [Fact]
    public async Task A_mark_leads_to_its_claim_from_the_keyboard()
    {
        var page = await chromium.Visit(timeline);
        var talks = new RevisedOffer(timeline, "counted");
        await talks.Record();
        await page.GotoAsync($"{talks.Page}?view=truces&asOf=2025-04-20");
        await page.Locator(".tallies [data-record]").First.FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.Locator(".tallies [data-record=u1]")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        var claim = page.Locator("[data-entry=u1]");
        await Expect(claim).ToBeFocusedAsync();
        await Expect(claim.Locator("cite")).ToContainTextAsync("A paper");
    }
}
