using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NegotiationTimeline.Browser.Tests;

/// <summary>A truce and what is claimed of its violation: question 4 through the page.</summary>
public sealed class TruceJourneys(Chromium chromium, RunningTimeline timeline)
{
    const string Easter = "?view=truces&asOf=2025-04-23&truce=easter-2025";

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

        // The band is certain on Easter Sunday alone.
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
    public async Task Both_claims_of_Ukraine_stand_with_what_they_rest_on_and_leave_out_and_that_Russia_has_none_is_said()
    {
        var page = await At(Easter);
        var counted = page.Locator("[data-entry=E12]");
        await Expect(counted).ToContainTextAsync("59 shellings");
        await Expect(counted).ToContainTextAsync(
            new Regex(@"Counted up to\s+not told\s+How it was counted\s+not told"));
        await Expect(page.Locator("[data-entry=E11]")).ToContainTextAsync("no number given");
        await Expect(page.GetByText("No claim on record from Russia.")).ToBeVisibleAsync();
        await Expect(page.GetByText("are never added up")).ToBeVisibleAsync();

        await counted.GetByText("What this rests on").ClickAsync();
        await Expect(counted.Locator("cite")).ToContainTextAsync("TheFeedWired");
        await Expect(counted.Locator(".repost")).ToContainTextAsync("FRANCE 24");
        await Expect(counted.Locator(".grade")).ToContainTextAsync("C3");
        await Expect(counted.Locator(".locator")).ToContainTextAsync("A party's claim");
    }

    [Fact]
    public async Task The_state_follows_the_date_from_day_to_day()
    {
        var page = await At("?view=truces&asOf=2025-04-18&truce=easter-2025");
        await Expect(page.Locator("#truce-heading .becoming")).ToHaveTextAsync("not declared");
        var days = new[] { ("2025-04-19", "possibly in force"), ("2025-04-20", "in force") };
        foreach (var (day, state) in days)
        {
            await new MatrixPage(page).Slider.PressAsync("ArrowRight");
            await Expect(page.Locator("#truce-heading .becoming")).ToHaveTextAsync(state);
            await Expect(page).ToHaveURLAsync(new Regex($"asOf={day}"));
        }

        await page.ReloadAsync();
        await Expect(page.Locator("#truce-heading .becoming")).ToHaveTextAsync("in force");
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

    [Fact]
    public async Task Each_figure_can_be_taken_along()
    {
        var page = await At(Easter);
        await Expect(page.Locator(".tallies")).ToBeVisibleAsync();
        string[] all = ["easter-2025.svg: declared by Russia", "easter-2025-tallies.svg: Ukraine, of Russia"];
        foreach (var (figure, told) in all.Index())
        {
            var taken = await page.RunAndWaitForDownloadAsync(() =>
                page.GetByRole(AriaRole.Button, new() { Name = "Download as SVG" }).Nth(figure).ClickAsync());
            Assert.Equal($"ukraine-2025-{told.Split(": ")[0]}", taken.SuggestedFilename);
            Assert.Contains(told.Split(": ")[1], await File.ReadAllTextAsync(
                await taken.PathAsync(), TestContext.Current.CancellationToken));
        }
    }

    async Task<IPage> At(string query)
    {
        var page = await chromium.Visit(timeline);
        await page.GotoAsync(MatrixPage.Talks + query);
        return page;
    }
}
