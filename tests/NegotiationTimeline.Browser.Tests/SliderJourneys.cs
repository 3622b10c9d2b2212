using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NegotiationTimeline.Browser.Tests;

/// <summary>The slider from the keyboard, and what plays.</summary>
public sealed class SliderJourneys(Chromium chromium, RunningTimeline timeline)
{
    [Fact]
    public async Task Page_keys_step_from_change_to_change()
    {
        var matrix = await MatrixPage.At(await chromium.Visit(timeline), "?asOf=2025-04-01");
        await matrix.Ready();
        await matrix.Slider.PressAsync("PageUp");
        await Expect(matrix.Slider).ToHaveAttributeAsync("aria-valuetext", new Regex("21 April 2025"));
        await Expect(matrix.RussiaOnDirectTalks).ToHaveAttributeAsync("data-changed", "");
        await matrix.Slider.PressAsync("PageDown");
        await Expect(matrix.Slider).ToHaveAttributeAsync("aria-valuetext", new Regex("31 March 2025"));
    }

    [Fact]
    public async Task The_space_bar_plays_to_the_end_and_one_step_back_undoes_it()
    {
        var page = await chromium.Visit(timeline);
        var matrix = await MatrixPage.At(page, "?asOf=2025-04-21");
        await matrix.Ready();
        await matrix.Slider.PressAsync(" ");
        await Expect(matrix.Button("Pause")).ToBeVisibleAsync();

        await Expect(matrix.Button("Play")).ToBeVisibleAsync(new() { Timeout = 15_000 });
        await Expect(page).ToHaveURLAsync(new Regex("asOf=2025-04-23"));
        await Expect(matrix.Announcement).ToContainTextAsync("As of 23 April 2025");
        await page.GoBackAsync();
        await Expect(matrix.Slider).ToHaveAttributeAsync("aria-valuetext", new Regex("21 April 2025"));
    }

    [Fact]
    public async Task A_key_pauses_what_plays_where_it_is()
    {
        var page = await chromium.Visit(timeline);
        var matrix = await MatrixPage.At(page, "?asOf=2025-04-01");
        await matrix.Ready();
        await matrix.Slider.PressAsync(" ");
        await Expect(matrix.Slider).ToHaveAttributeAsync("aria-valuetext", new Regex("21 April 2025"));
        await matrix.Slider.PressAsync(" ");
        await Expect(matrix.Button("Play")).ToBeVisibleAsync();
        await Expect(page).ToHaveURLAsync(new Regex("asOf=2025-04-2[123]"));
    }

    [Fact]
    public async Task Moving_over_many_days_asks_the_server_once_it_rests()
    {
        var page = await chromium.Visit(timeline);
        var matrix = await MatrixPage.At(page, "?asOf=2025-04-20");
        await matrix.Ready();
        var asked = 0;
        page.Request += (_, request) => asked += request.Url.Contains("/api/") ? 1 : 0;

        // One task of the page, so that nothing can settle in between.
        await matrix.Slider.EvaluateAsync(
            """
            slider => {
                for (let step = 0; step < 30; step++) {
                    slider.value = Number(slider.value) - 1;
                    slider.dispatchEvent(new Event("input", { bubbles: true }));
                }
            }
            """);
        await Expect(page).ToHaveURLAsync(new Regex("asOf=2025-03-21"));
        await Expect(matrix.Announcement).ToContainTextAsync("As of 21 March 2025");
        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task A_moved_slider_shows_the_stances_of_its_day_before_the_server_answers()
    {
        var page = await chromium.Visit(timeline);
        var matrix = await MatrixPage.At(page, "?asOf=2025-04-20");
        await matrix.Ready();
        await page.RouteAsync("**/api/**", route => route.AbortAsync());
        await matrix.Slider.PressAsync("ArrowRight");
        await Expect(matrix.RussiaOnDirectTalks).ToContainTextAsync(new Regex(@"open, or in part\s+tentative"));
    }
}
