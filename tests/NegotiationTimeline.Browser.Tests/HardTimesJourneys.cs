using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NegotiationTimeline.Browser.Tests;

public sealed class HardTimesJourneys(Chromium chromium, RunningTimeline timeline)
{
    [Fact]
    public async Task An_unknown_negotiation_is_explained_with_a_way_on()
    {
        var page = await chromium.Visit(timeline);
        await page.GotoAsync("/negotiations/no-such-talks");
        var problem = page.GetByRole(AriaRole.Alert);
        await Expect(problem).ToBeVisibleAsync();
        await Expect(problem.GetByRole(AriaRole.Button, new() { Name = "Try again" })).ToBeVisibleAsync();
        await Expect(problem.GetByRole(AriaRole.Link, new() { Name = "All negotiations" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Offline_the_last_answer_stays_and_the_page_asks_again_once_connected()
    {
        var page = await chromium.Visit(timeline, anew: true);
        var matrix = await MatrixPage.At(page, "?asOf=2025-04-20");
        await Expect(matrix.Table).ToBeVisibleAsync();

        await page.Context.SetOfflineAsync(true);
        await matrix.Slider.PressAsync("ArrowRight");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("You are offline");
        await Expect(matrix.Table).ToBeVisibleAsync();

        await page.Context.SetOfflineAsync(false);
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        await Expect(matrix.Announcement).ToContainTextAsync("As of 21 April 2025");
    }
}
