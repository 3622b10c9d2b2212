using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NegotiationTimeline.Browser.Tests;

public sealed class LaneJourneys(Chromium chromium, RunningTimeline timeline)
{
    const string DirectTalks = "?view=lanes&issue=direct-talks";

    [Fact]
    public async Task A_lane_shows_Russia_turn_from_a_red_line_to_openness()
    {
        var matrix = await MatrixPage.At(await chromium.Visit(timeline), $"{DirectTalks}&asOf=2025-04-23");
        await Expect(matrix.Strip("Russia: rejects, red line,.* to 20 Apr 2025")).ToBeVisibleAsync();
        await Expect(matrix.Strip("Russia: open, or in part, tentative, from 21 Apr 2025 on")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_strip_of_another_time_opens_its_own_evidence()
    {
        var page = await chromium.Visit(timeline);
        var matrix = await MatrixPage.At(page, $"{DirectTalks}&asOf=2025-04-23");
        await matrix.Strip("Russia: rejects, red line,.* to 20 Apr 2025").ClickAsync();

        await Expect(matrix.Evidence).ToContainTextAsync("red line");
        await Expect(matrix.Evidence.Locator("[data-standing=winner]").First)
            .ToHaveAttributeAsync("data-record", "E02");
        await Expect(page).ToHaveURLAsync(new Regex("view=lanes&asOf=2025-03-12&.*cell=russia/direct-talks"));
    }

    [Fact]
    public async Task The_lanes_are_walked_by_arrow_keys_and_opened_by_Enter()
    {
        var page = await chromium.Visit(timeline);
        var matrix = await MatrixPage.At(page, $"{DirectTalks}&asOf=2025-04-23");
        await matrix.Strip("Russia: rejects").First.FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");

        await Expect(matrix.Strip("Russia: open, or in part")).ToBeFocusedAsync();
        await Expect(page.Locator(".tip")).ToContainTextAsync("Russia: open, or in part, tentative");
        await page.Keyboard.PressAsync("Enter");
        await Expect(matrix.Evidence).ToBeVisibleAsync();
        await Expect(page).ToHaveURLAsync(new Regex("asOf=2025-04-23"));
    }

    [Fact]
    public async Task The_lanes_of_one_party_are_chosen_and_part_of_the_address()
    {
        var page = await chromium.Visit(timeline);
        var matrix = await MatrixPage.At(page, $"{DirectTalks}&asOf=2025-04-23");
        await page.GetByRole(AriaRole.Radio, new() { Name = "issue, for one party" }).CheckAsync();
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Party" }).SelectOptionAsync("ukraine");

        await Expect(page).ToHaveURLAsync(new Regex("party=ukraine"));
        await Expect(matrix.Strip("A full 30-day ceasefire: accepts, firm").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_table_tells_what_the_lanes_draw()
    {
        var page = await chromium.Visit(timeline);
        var matrix = await MatrixPage.At(page, "?view=lanes&issue=ceasefire-30-day&asOf=2025-04-23");
        await matrix.Figure.GetByRole(AriaRole.Button, new() { Name = "Table" }).ClickAsync();
        var row = matrix.Figure.GetByRole(AriaRole.Row).Filter(new() { HasText = "until further notice" }).First;
        await Expect(row).ToContainTextAsync("accounts differ (rejects; has reservations)");
    }

    [Fact]
    public async Task What_became_known_by_the_next_day_lights_up_in_the_past()
    {
        var page = await chromium.Visit(timeline);
        var matrix = await MatrixPage.At(page, "?view=lanes&party=russia&asOf=2025-04-21&knownBy=asOf");
        await Expect(page.GetByText("Nothing to draw in this window")).ToBeVisibleAsync();
        await matrix.Slider.PressAsync("ArrowRight");
        await Expect(page.Locator("[data-span][data-late=true]").First).ToBeVisibleAsync();
    }
}
