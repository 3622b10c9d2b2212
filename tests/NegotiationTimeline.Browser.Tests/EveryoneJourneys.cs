using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NegotiationTimeline.Browser.Tests;

/// <summary>For readers who zoom, hear, print, want calm or their own colours, and write dates in their own way.</summary>
public sealed class EveryoneJourneys(Chromium chromium, RunningTimeline timeline)
{
    const string Unreachable =
        """
        () => [...document.querySelectorAll("*")]
            .filter(it => /auto|scroll/.test(getComputedStyle(it).overflowX) && it.scrollWidth > it.clientWidth + 1)
            .filter(it => it.tabIndex < 0 && !it.querySelector("a, button, input, select, [tabindex='0']"))
            .map(it => it.outerHTML.slice(0, 80))
        """;

    const string Shown =
        "table.matrix, table.document, figure.frame svg, .opposition, .voice, .found, record-page form, .negotiations, .notice";

    /// <summary>A screen of 1280 by 1024 at 400 %; then a telephone's, and that of a small tablet.</summary>
    [Theory]
    [InlineData(MatrixPage.Talks)]
    [InlineData("/")]
    [InlineData("/negotiations/no-such-talks")]
    [InlineData($"{MatrixPage.Talks}?asOf=2025-04-23")]
    [InlineData($"{MatrixPage.Talks}?asOf=2025-04-23&cell=russia/ceasefire-30-day")]
    [InlineData($"{MatrixPage.Talks}?view=lanes&asOf=2025-04-23&issue=ceasefire-30-day")]
    [InlineData($"{MatrixPage.Talks}?view=lanes&asOf=2025-04-23&party=russia")]
    [InlineData($"{MatrixPage.Talks}?view=distance&asOf=2025-04-23")]
    [InlineData($"{MatrixPage.Talks}?view=proposals&asOf=2025-04-23&proposal=us-final-offer")]
    [InlineData($"{MatrixPage.Talks}?view=truces&asOf=2025-04-23")]
    [InlineData($"{MatrixPage.Talks}?view=changes&from=2025-04-20&asOf=2025-04-23")]
    [InlineData($"{MatrixPage.Talks}?view=red-lines&asOf=2025-04-23")]
    [InlineData($"{MatrixPage.Talks}?view=contradictions&asOf=2025-04-23")]
    [InlineData($"{MatrixPage.Talks}?view=acts&asOf=2025-04-23")]
    [InlineData($"{MatrixPage.Talks}?view=records&q=talks&asOf=2025-04-23")]
    [InlineData($"{MatrixPage.Talks}?record=positions")]
    [InlineData($"{MatrixPage.Talks}?view=outstanding&asOf=2025-04-23")]
    [InlineData($"{MatrixPage.Talks}?view=speakers&asOf=2025-04-23&analysts=beside")]
    public async Task At_400_percent_and_on_narrow_screens_only_regions_that_take_the_focus_scroll_sideways(string address)
    {
        var page = await chromium.Visit(timeline, width: 320, height: 256);
        await page.GotoAsync(address);
        await Expect(page.Locator(Shown).First).ToBeVisibleAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.Equal(0, await page.EvaluateAsync<int>(MatrixPage.Overflow));
        Assert.Empty(await page.EvaluateAsync<string[]>(Unreachable));
        foreach (var width in new[] { 360, 768 })
        {
            await page.SetViewportSizeAsync(width, 740);
            // Figures are drawn once more for another width.
            await page.WaitForFunctionAsync($"innerWidth === {width} && {MatrixPage.Overflow} === 0");
        }
    }

    [Fact]
    public async Task A_narrow_screen_shows_the_figure_first_and_opens_times_and_filters_by_tap_and_key()
    {
        var page = await chromium.Visit(timeline, width: 360, height: 740);
        var matrix = await MatrixPage.At(page, "?asOf=2025-04-23&minGrade=B2");
        await Expect(matrix.FoldBar).ToHaveAccessibleNameAsync(
            "As of 23 April 2025 with hindsight · graded B2 or better Change");
        await Expect(matrix.FoldBar).ToHaveAttributeAsync("aria-expanded", "false");
        await Expect(matrix.Slider).ToBeHiddenAsync();
        await Expect(matrix.Button("Filter")).ToBeHiddenAsync();
        await Expect(matrix.RussiaOnDirectTalks).ToBeInViewportAsync();

        await matrix.FoldBar.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(matrix.FoldBar).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(matrix.Button("Filter")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("!!document.activeElement.closest('.times')"));
        await Axe.Check(page);

        await matrix.Slider.FocusAsync();
        await page.Keyboard.PressAsync("ArrowLeft");
        await matrix.KnownBy("As known then").CheckAsync();
        await matrix.FoldBar.ClickAsync();
        await Expect(matrix.Slider).ToBeHiddenAsync();
        await Expect(matrix.FoldBar).ToHaveAccessibleNameAsync(
            "As of 22 April 2025 as known then · graded B2 or better Change");
        await Expect(page).ToHaveURLAsync(new Regex("knownBy=asOf"));
    }

    [Fact]
    public async Task A_wide_screen_has_room_for_times_and_filters_and_no_bar()
    {
        var page = await chromium.Visit(timeline);
        var matrix = await MatrixPage.At(page, "?asOf=2025-04-23");
        await Expect(matrix.Slider).ToBeVisibleAsync();
        await Expect(matrix.FoldBar).ToBeHiddenAsync();
    }

    [Fact]
    public async Task What_plays_fast_is_told_seldom()
    {
        var page = await chromium.Visit(timeline, motion: ReducedMotion.NoPreference);
        var matrix = await MatrixPage.At(page, "?asOf=2025-03-20");
        await matrix.Ready();
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Speed" }).SelectOptionAsync("30");
        await matrix.Announcement.EvaluateAsync(
            """
            it => {
                window.told = 0;
                new MutationObserver(() => window.told++).observe(it, { characterData: true, childList: true, subtree: true });
            }
            """);
        await matrix.Button("Play").ClickAsync();
        await Expect(matrix.Slider).ToHaveAttributeAsync("aria-valuetext", new Regex("23 April 2025"));
        await Expect(matrix.Button("Play")).ToBeVisibleAsync();
        await Expect(matrix.Announcement).ToContainTextAsync("As of 23 April 2025");
        // 34 days went by.
        Assert.InRange(await page.EvaluateAsync<int>("window.told"), 1, 5);
    }

    [Fact]
    public async Task Who_asks_for_calm_sees_nothing_move_and_plays_change_by_change()
    {
        var page = await chromium.Visit(timeline, motion: ReducedMotion.Reduce);
        await page.RouteAsync("**/stances*", _ => { });
        await page.GotoAsync($"{MatrixPage.Talks}?asOf=2025-04-20");
        await Expect(page.Locator(".loading")).ToBeVisibleAsync();
        Assert.Equal(0, await page.EvaluateAsync<int>("document.getAnimations().length"));
        await Expect(page.GetByRole(AriaRole.Combobox, new() { Name = "Speed" }).Locator("option")).ToHaveCountAsync(1);
    }

    [Theory]
    [InlineData("en-GB", "20 April 2025", "Sunday")]
    [InlineData("en-US", "April 20, 2025", "Sunday")]
    [InlineData("de-DE", "20. April 2025", "Sonntag")]
    public async Task Dates_are_written_as_the_reader_writes_them(string locale, string day, string weekday)
    {
        var page = await chromium.Visit(timeline, locale: locale);
        var matrix = await MatrixPage.At(page, "?asOf=2025-04-20");
        await Expect(page.Locator(".reading .day")).ToHaveTextAsync(day);
        await Expect(matrix.Slider).ToHaveAttributeAsync("aria-valuetext", $"{day}, {weekday}");
        await Expect(page.Locator("#cite .citation")).ToContainTextAsync(day);
    }

    /// <summary>The reader of these tests sits in Los Angeles.</summary>
    [Fact]
    public async Task Days_are_those_of_the_negotiation_wherever_the_reader_is()
    {
        var page = await chromium.Visit(timeline);
        await MatrixPage.At(page, "?asOf=2025-04-20T21:30:00Z");
        await Expect(page.Locator(".reading")).ToContainTextAsync("21 April 2025");
        await Expect(page.Locator(".reading")).ToContainTextAsync("00:30 (Kyiv time)");
    }

    [Fact]
    public async Task Every_quote_says_its_language()
    {
        var page = await chromium.Visit(timeline);
        var matrix = await MatrixPage.At(page, "?asOf=2025-04-23&cell=russia/direct-talks");
        await Expect(matrix.Evidence.Locator("blockquote[lang]").First).ToBeVisibleAsync();
        await Expect(matrix.Evidence.Locator("blockquote:not([lang])")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task In_the_readers_own_colours_what_is_chosen_and_the_slider_still_stand_out()
    {
        var page = await chromium.Visit(timeline, forced: ForcedColors.Active);
        var matrix = await MatrixPage.At(page, "?asOf=2025-04-23");
        await matrix.Ready();
        const string Background = "it => getComputedStyle(it.nextElementSibling ?? it).backgroundColor";
        Assert.NotEqual(
            await matrix.KnownBy("With hindsight").EvaluateAsync<string>(Background),
            await matrix.KnownBy("As known then").EvaluateAsync<string>(Background));
        const string Line = "it => getComputedStyle(it).borderBottomStyle";
        Assert.NotEqual(
            await matrix.Link("Matrix").EvaluateAsync<string>(Line), await matrix.Link("Lanes").EvaluateAsync<string>(Line));
        await matrix.Link("Acts").ClickAsync();
        var all = page.GetByRole(AriaRole.Button, new() { NameRegex = new("^All: ") });
        const string Own = "it => getComputedStyle(it).backgroundColor";
        Assert.NotEqual(
            await all.EvaluateAsync<string>(Own),
            await page.GetByRole(AriaRole.Button, new() { NameRegex = new("1 × threat") }).EvaluateAsync<string>(Own));
        await Axe.Check(page);
    }

    /// <summary>Also of a view opened first on this visit, whose styles came after those for paper.</summary>
    [Fact]
    public async Task Paper_shows_the_figures_of_every_view_and_none_of_its_controls()
    {
        var page = await chromium.Visit(timeline, scheme: ColorScheme.Dark);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var view in new[] { "lanes", "distance", "proposals", "truces", "changes&from=2025-04-20", "red-lines",
            "contradictions", "outstanding", "acts" })
        {
            await MatrixPage.At(page, $"?view={view}&asOf=2025-04-23");
            await Expect(page.Locator(Shown).First).ToBeVisibleAsync();
            await Expect(page.Locator("#cite .citation")).ToBeVisibleAsync();
            Assert.Empty(await page.EvaluateAsync<string[]>(
                """
                () => [...document.querySelectorAll("nav, .times, .take, .picker, .kinds, fold-bar, .record-link")]
                    .filter(it => it.checkVisibility()).map(it => it.outerHTML.slice(0, 80))
                """));
            Assert.Empty(await page.EvaluateAsync<string[]>(
                """
                () => [...document.querySelectorAll("figure.frame svg text")]
                    .filter(it => !it.checkVisibility()).map(it => it.textContent)
                """));
            Assert.Equal("rgb(0, 0, 0)", await page.EvaluateAsync<string>("getComputedStyle(document.body).color"));
        }
    }

    [Fact]
    public async Task Paper_shows_the_times_the_whole_table_the_key_and_where_it_is_kept()
    {
        var page = await chromium.Visit(timeline, scheme: ColorScheme.Dark);
        var matrix = await MatrixPage.At(page, "?asOf=2025-04-23");
        await matrix.Ready();
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(page.Locator(".shown-times")).ToHaveTextAsync("As of 23 April 2025, with hindsight");
        await Expect(page.Locator(".legend").First).ToBeVisibleAsync();
        await Expect(matrix.Slider).ToBeHiddenAsync();
        await Expect(page.Locator("#cite .permanent")).ToBeVisibleAsync();
        Assert.Contains("/negotiations/ukraine-2025?asOf=2025-04-23&recordedBy=", await page.Locator("#cite .permanent")
            .EvaluateAsync<string>("it => decodeURIComponent(getComputedStyle(it, '::after').content)"));
        Assert.Equal("rgb(255, 255, 255)",
            await page.EvaluateAsync<string>("getComputedStyle(document.documentElement).backgroundColor"));
    }
}
