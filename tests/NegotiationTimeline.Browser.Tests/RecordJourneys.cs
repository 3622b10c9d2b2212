using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NegotiationTimeline.Browser.Tests;

/// <summary>The page over a record that is only begun, kept private, or goes on growing.</summary>
public sealed class RecordJourneys(Chromium chromium, RunningTimeline timeline)
{
    [Fact]
    public async Task Talks_without_parties_say_how_to_add_them()
    {
        var talks = new NewTalks(timeline, "just-begun");
        await talks.Begin();
        var page = await chromium.Visit(timeline);
        await page.GotoAsync(talks.Page);
        await Expect(page.GetByText("PUT /api/negotiations/just-begun/parties/")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Slider)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Private_talks_are_marked_in_the_list_and_on_their_page()
    {
        var talks = new NewTalks(timeline, "behind-doors");
        await talks.Begin("private");
        var page = await chromium.Visit(timeline);
        await page.GotoAsync("/");
        await Expect(page.GetByRole(AriaRole.Listitem).Filter(new() { Has = page.Locator(talks.Link) }))
            .ToContainTextAsync("private");
        await page.Locator(talks.Link).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("private");
    }

    [Fact]
    public async Task A_cited_view_stays_as_it_was_when_the_record_grows()
    {
        var talks = new NewTalks(timeline, "growing");
        await talks.Begin();
        await talks.Set();
        await talks.State(position: 2, statedOn: "2025-04-01");
        var page = await chromium.Visit(timeline);
        await page.GotoAsync($"{talks.Page}?asOf=2025-04-20");
        var cell = new MatrixPage(page).Cell("Ukraine", "A full ceasefire");
        await Expect(cell).ToContainTextAsync("accepts");
        await page.GetByRole(AriaRole.Link, new() { Name = "Permanent link" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("recordedBy="));

        await talks.State(position: -2, statedOn: "2025-04-15");
        await page.ReloadAsync();

        await Expect(cell).ToContainTextAsync("accepts");
        await page.GetByRole(AriaRole.Link, new() { Name = "Show the record as it is now" }).ClickAsync();
        await Expect(cell).ToContainTextAsync("rejects");
    }
}
