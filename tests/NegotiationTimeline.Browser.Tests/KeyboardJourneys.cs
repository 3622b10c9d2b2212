using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NegotiationTimeline.Browser.Tests;

/// <summary>Everything from the keyboard alone, with a focus that can be seen.</summary>
public sealed class KeyboardJourneys(Chromium chromium, RunningTimeline timeline)
{
    /// <summary>What has the focus: its name as a reader knows it, and whether a line around it shows that it has it.</summary>
    const string Focused =
        """
        () => {
            const it = document.activeElement;
            const marked = it.matches("input[type=radio]") ? it.nextElementSibling : it;
            const { outlineStyle, outlineWidth } = getComputedStyle(marked);
            const name = it.labels?.[0]?.textContent ?? it.getAttribute("aria-label") ?? it.textContent;
            const isShown = outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
            return [(it.getAttribute("aria-label") ?? name).trim().replace(/\s+/g, " "), `${isShown || it.type === "range"}`];
        }
        """;

    static readonly string[] Stops =
    [
        "Skip to content", "NegotiationTimeline", "Matrix", "Lanes", "Distance", "6 weeks", "Play", "Speed",
        "Previous change", "Previous day", "Date", "Next day", "Next change", "Stances as of", "With hindsight",
        "Cite this view", "Russia on “Russia and Ukraine hold direct talks”", "Download as SVG", "Download as CSV",
        "Permanent link", "Copy citation", "How this record was made",
    ];

    [Fact]
    public async Task The_tab_key_reaches_every_control_in_the_order_of_the_page_and_the_focus_shows()
    {
        var page = await chromium.Visit(timeline);
        await (await MatrixPage.At(page, "?asOf=2025-04-21")).Ready();
        var stops = new List<string>();
        while (stops.Count < 80 && stops.LastOrDefault()?.StartsWith(Stops[^1], StringComparison.Ordinal) != true)
        {
            await page.Keyboard.PressAsync("Tab");
            var focused = await page.EvaluateAsync<string[]>(Focused);
            Assert.True(focused[1] == "true", $"The focus does not show on “{focused[0]}”.");
            stops.Add(focused[0]);
        }

        var rest = stops.AsEnumerable();
        foreach (var wanted in Stops)
        {
            rest = rest.SkipWhile(it => !it.Contains(wanted, StringComparison.Ordinal));
            Assert.True(rest.Any(), $"“{wanted}” is not reached in its turn: {string.Join(" | ", stops)}");
        }

        // The whole table is one stop.
        Assert.Single(stops, it => it.Contains(" on “", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_focus_shows_on_the_slider()
    {
        var page = await chromium.Visit(timeline);
        var matrix = await MatrixPage.At(page, "?asOf=2025-04-21");
        await matrix.Ready();
        var track = page.Locator(".track");
        await track.ScrollIntoViewIfNeededAsync();
        var before = await track.ScreenshotAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Next change" }).FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        await Expect(matrix.Slider).ToBeFocusedAsync();
        Assert.NotEqual(before, await track.ScreenshotAsync());
    }

    [Fact]
    public async Task Skipping_leads_to_the_content()
    {
        var page = await chromium.Visit(timeline);
        await (await MatrixPage.At(page, "?asOf=2025-04-21")).Ready();
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Skip to content" })).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Main)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link).First).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Arrows_walk_the_table_enter_opens_a_cell_and_escape_returns_to_it()
    {
        var page = await chromium.Visit(timeline);
        var matrix = await MatrixPage.At(page, "?asOf=2025-04-23");
        await matrix.Ready();
        await matrix.RussiaOnDirectTalks.FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(matrix.Cell("Ukraine", "Russia and Ukraine hold direct talks")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(matrix.Cell("European allies of Ukraine", "Russia and Ukraine hold direct talks")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Control+Home");
        await page.Keyboard.PressAsync("ArrowDown");
        var walked = matrix.Cell("Russia", "A settlement is reached quickly");
        await Expect(walked).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("Enter");
        await Expect(matrix.Evidence).ToBeVisibleAsync();
        await Expect(matrix.Evidence.GetByRole(AriaRole.Heading, new() { Level = 2 }).First).ToBeFocusedAsync();
        for (var stop = 0; stop < 12; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            Assert.True(await page.EvaluateAsync<bool>("!document.activeElement.closest('main, header:not(dialog *)') || !!document.activeElement.closest('dialog')"));
        }

        await page.Keyboard.PressAsync("Escape");
        await Expect(walked).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Shift+Tab");
        await page.Keyboard.PressAsync("Tab");
        await Expect(walked).ToBeFocusedAsync();
    }

    [Fact]
    public async Task What_may_be_known_and_what_plays_are_chosen_from_the_keyboard()
    {
        var page = await chromium.Visit(timeline);
        var matrix = await MatrixPage.At(page, "?asOf=2025-03-25");
        await matrix.Ready();
        await matrix.KnownBy("With hindsight").FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page).ToHaveURLAsync(new Regex("knownBy=asOf"));
        await Expect(matrix.KnownBy("As known then")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowLeft");
        await Expect(page).Not.ToHaveURLAsync(new Regex("knownBy"));

        await matrix.Ready();
        await matrix.Button("Play").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(matrix.Button("Pause")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(matrix.Button("Play")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_page_that_a_link_leads_to_is_read_from_its_beginning()
    {
        var page = await chromium.Visit(timeline);
        await page.GotoAsync("/");
        await page.Locator("a[href='/negotiations/ukraine-2025']").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(new MatrixPage(page).Table).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Main)).ToBeFocusedAsync();
    }
}
