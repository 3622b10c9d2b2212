using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NegotiationTimeline.Browser.Tests;

/// <summary>A truce and what is claimed of its violation: question 4 through the page.</summary>
public sealed class TruceJourneys(Chromium chromium, RunningTimeline timeline)
{
    const string Easter = "?view=truces&asOf=2025-04-23&truce=easter-2025";
    const string PageOverflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    [Fact]
    public async Task The_Easter_truce_is_told_with_what_no_source_tells_of_it()
    {
        var page = await At(Easter);
        await Expect(page.Locator("#truce-heading")).ToContainTextAsync(
            new Regex("Easter truce of 2025.*possibly in force"));
        var head = page.Locator(".offer-head");
        await Expect(head).ToContainTextAsync("Russia, declared by one side alone");
        await Expect(head).ToContainTextAsync("19 April 2025 or 20 April 2025");
        await Expect(head).ToContainTextAsync(new Regex(@"In force by its terms\s+not told"));
        await Expect(head).ToContainTextAsync("more than one reading on this day: in force or expired.");
        await Expect(page.GetByText("No answer to it is on record. That is no refusal.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_band_is_certain_on_Easter_Sunday_alone()
    {
        var page = await At(Easter);
        foreach (var stretch in new[]
                 {
                     "possibly in force, 19 Apr 2025", "in force, 20 Apr 2025",
                     "possibly in force, from 21 Apr 2025 on",
                 })
            await Expect(page.GetByRole(AriaRole.Img, new() { Name = stretch, Exact = true })).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Table" }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Table).First)
            .ToContainTextAsync("not declared or announced or in force");
    }

    [Fact]
    public async Task Both_claims_of_Ukraine_stand_with_what_they_leave_out_and_that_Russia_has_none_is_said()
    {
        var page = await At(Easter);
        var counted = page.Locator("[data-entry=E12]");
        await Expect(counted).ToContainTextAsync("59 shellings");
        await Expect(counted).ToContainTextAsync(
            new Regex(@"Counted up to\s+not told\s+How it was counted\s+not told"));
        await Expect(page.Locator("[data-entry=E11]")).ToContainTextAsync("no number given");
        await Expect(page.GetByText("No claim on record from Russia.")).ToBeVisibleAsync();
        await Expect(page.GetByText("are never added up")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_claim_names_its_source_attribution_grade_and_passage()
    {
        var page = await At(Easter);
        var claim = page.Locator("[data-entry=E12]");
        await claim.GetByText("What this rests on").ClickAsync();
        await Expect(claim.Locator("cite")).ToContainTextAsync("TheFeedWired");
        await Expect(claim.Locator(".repost")).ToContainTextAsync("FRANCE 24");
        await Expect(claim.Locator(".grade")).ToContainTextAsync("C3");
        await Expect(claim.Locator(".locator")).ToContainTextAsync("A party's claim");
    }

    [Theory]
    [InlineData("2025-04-18", "not declared")]
    [InlineData("2025-04-19", "possibly in force")]
    [InlineData("2025-04-20", "in force")]
    public async Task The_state_follows_the_date(string asOf, string state)
    {
        var page = await At($"?view=truces&asOf={asOf}&truce=easter-2025");
        await Expect(page.Locator("#truce-heading .becoming")).ToHaveTextAsync(state);
    }

    [Fact]
    public async Task The_slider_moves_the_line_of_the_date_and_the_state_with_it()
    {
        var page = await At("?view=truces&asOf=2025-04-19&truce=easter-2025");
        await Expect(page.Locator("#truce-heading .becoming")).ToHaveTextAsync("possibly in force");
        await new MatrixPage(page).Slider.PressAsync("ArrowRight");
        await Expect(page.Locator("#truce-heading .becoming")).ToHaveTextAsync("in force");
        await Expect(page).ToHaveURLAsync(new Regex("asOf=2025-04-20"));
    }

    [Fact]
    public async Task A_truce_that_no_report_had_told_of_is_not_there_yet()
    {
        var page = await At("?view=truces&asOf=2025-04-20&knownBy=2025-04-20&truce=easter-2025");
        await Expect(page.GetByText("This truce is not known at this point of time")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Where_there_is_no_truce_the_page_says_so()
    {
        var page = await At("?view=truces&asOf=2025-04-20&knownBy=2025-04-20");
        await Expect(page.GetByText("No truce is on record as of 20 April 2025, as known on 20 April 2025."))
            .ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(0, "ukraine-2025-easter-2025.svg", "declared by Russia")]
    [InlineData(1, "ukraine-2025-easter-2025-tallies.svg", "Ukraine, of Russia")]
    public async Task Each_figure_can_be_taken_along(int figure, string name, string told)
    {
        var page = await At(Easter);
        await Expect(page.Locator(".tallies")).ToBeVisibleAsync();
        var taken = await page.RunAndWaitForDownloadAsync(() =>
            page.GetByRole(AriaRole.Button, new() { Name = "Download as SVG" }).Nth(figure).ClickAsync());
        Assert.Equal(name, taken.SuggestedFilename);
        Assert.Contains(told, await File.ReadAllTextAsync(
            await taken.PathAsync(), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(360)]
    [InlineData(768)]
    public async Task A_narrow_screen_does_not_scroll_the_page_sideways(int width)
    {
        var page = await chromium.Visit(timeline, width, height: 800);
        await page.GotoAsync(MatrixPage.Talks + Easter);
        await Expect(page.Locator(".tallies")).ToBeVisibleAsync();
        Assert.Equal(0, await page.EvaluateAsync<int>(PageOverflow));
    }

    async Task<IPage> At(string query)
    {
        var page = await chromium.Visit(timeline);
        await page.GotoAsync(MatrixPage.Talks + query);
        return page;
    }
}
