using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace NegotiationTimeline.Browser.Tests;

public sealed class TimeTravelJourneys(Chromium chromium, RunningTimeline timeline)
{
    static readonly Regex RejectsAsARedLine = new(@"rejects\s+red line");
    static readonly Regex TentativelyOpen = new(@"open, or in part\s+tentative");

    [Fact]
    public async Task The_list_leads_to_the_talks_of_spring_2025()
    {
        var page = await chromium.Visit(timeline);
        await page.GotoAsync("/");
        await page.Locator("a[href='/negotiations/ukraine-2025']").ClickAsync();
        await Expect(new MatrixPage(page).Table).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Moving_the_slider_from_20_to_23_April_turns_Russia_from_rejecting_direct_talks_to_open()
    {
        var page = await chromium.Visit(timeline);
        var matrix = await MatrixPage.At(page, "?asOf=2025-04-20");
        await Expect(matrix.RussiaOnDirectTalks).ToContainTextAsync(RejectsAsARedLine);

        for (var day = 0; day < 3; day++)
            await matrix.Slider.PressAsync("ArrowRight");

        await Expect(matrix.RussiaOnDirectTalks).ToContainTextAsync(TentativelyOpen);
        await Expect(matrix.Announcement).ToContainTextAsync("As of 23 April 2025");
        await Expect(page).ToHaveURLAsync(new Regex("asOf=2025-04-23"));
    }

    [Fact]
    public async Task What_was_said_by_20_April_was_not_yet_public_then()
    {
        var matrix = await MatrixPage.At(await chromium.Visit(timeline), "?asOf=2025-04-20");
        await Expect(matrix.RussiaOnDirectTalks).ToContainTextAsync(RejectsAsARedLine);
        await matrix.KnownBy("As known then").CheckAsync();
        await Expect(matrix.RussiaOnDirectTalks).ToContainTextAsync("no known position");
    }

    [Fact]
    public async Task Two_accounts_of_one_reply_are_shown_side_by_side()
    {
        var matrix = await MatrixPage.At(await chromium.Visit(timeline), "?asOf=2025-04-23");
        var contested = matrix.Cell("Russia", "A full 30-day ceasefire");
        await Expect(contested).ToContainTextAsync("accounts differ");
        await Expect(contested).ToContainTextAsync("rejects");
        await Expect(contested).ToContainTextAsync("has reservations");
    }

    [Fact]
    public async Task The_back_button_undoes_one_move_of_the_slider_as_a_whole()
    {
        var page = await chromium.Visit(timeline);
        var matrix = await MatrixPage.At(page, "?asOf=2025-04-20");
        await matrix.Slider.PressAsync("ArrowRight");
        await Expect(page).ToHaveURLAsync(new Regex("asOf=2025-04-21"));
        await matrix.Slider.PressAsync("ArrowRight");
        await Expect(page).ToHaveURLAsync(new Regex("asOf=2025-04-22"));

        await page.GoBackAsync();

        await Expect(page).ToHaveURLAsync(new Regex("asOf=2025-04-20"));
        await Expect(matrix.RussiaOnDirectTalks).ToContainTextAsync(RejectsAsARedLine);
        await Expect(matrix.Slider).ToHaveAttributeAsync("aria-valuetext", new Regex("20 April 2025"));
    }
}
