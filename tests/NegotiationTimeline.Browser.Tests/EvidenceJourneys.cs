using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NegotiationTimeline.Browser.Tests;

public sealed class EvidenceJourneys(Chromium chromium, RunningTimeline timeline)
{
    const string OpenCell = "?asOf=2025-04-23&cell=russia/direct-talks";

    [Fact]
    public async Task A_cell_opens_its_evidence_with_quote_source_and_grade()
    {
        var page = await chromium.Visit(timeline);
        var matrix = await MatrixPage.At(page, "?asOf=2025-04-23");
        await matrix.RussiaOnDirectTalks.ClickAsync();

        var winner = matrix.Evidence.Locator("[data-standing=winner]").First;
        await Expect(winner.Locator("blockquote:not(.translation)").First).ToBeVisibleAsync();
        await Expect(winner.Locator("cite").First).ToContainTextAsync("published");
        await Expect(winner.GetByText("Grade").First).ToBeVisibleAsync();
        await Expect(page).ToHaveURLAsync(new Regex("cell=russia/direct-talks"));
    }

    [Fact]
    public async Task Escape_closes_the_evidence_and_gives_the_focus_back_to_its_cell()
    {
        var page = await chromium.Visit(timeline);
        var matrix = await MatrixPage.At(page, "?asOf=2025-04-23");
        await matrix.RussiaOnDirectTalks.PressAsync("Enter");
        await Expect(matrix.Evidence).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("Escape");

        await Expect(matrix.Evidence).ToBeHiddenAsync();
        await Expect(matrix.RussiaOnDirectTalks).ToBeFocusedAsync();
        await Expect(page).Not.ToHaveURLAsync(new Regex("cell="));
    }

    [Fact]
    public async Task A_link_to_a_cell_restores_date_knowledge_and_evidence()
    {
        var page = await chromium.Visit(timeline);
        var matrix = await MatrixPage.At(page, "?asOf=2025-04-21&knownBy=2025-04-22&cell=russia/direct-talks");

        await Expect(matrix.Evidence).ToContainTextAsync("As of 21 April 2025, as known on 22 April 2025");
        await page.Keyboard.PressAsync("Escape");

        await Expect(matrix.Slider).ToHaveAttributeAsync("aria-valuetext", new Regex("21 April 2025"));
        await Expect(matrix.KnownBy("As known on")).ToBeCheckedAsync();
        await Expect(matrix.RussiaOnDirectTalks).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_back_button_closes_the_evidence()
    {
        var page = await chromium.Visit(timeline);
        var matrix = await MatrixPage.At(page, "?asOf=2025-04-23");
        await matrix.RussiaOnDirectTalks.ClickAsync();
        await Expect(matrix.Evidence).ToBeVisibleAsync();

        await page.GoBackAsync();

        await Expect(matrix.Evidence).ToBeHiddenAsync();
        await Expect(matrix.Table).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_narrow_screen_shows_the_evidence_across_its_width()
    {
        var page = await chromium.Visit(timeline, width: 360, height: 740);
        var matrix = await MatrixPage.At(page, OpenCell);
        await Expect(matrix.Evidence.Locator("[data-standing=winner]").First).ToBeVisibleAsync();
        var box = await matrix.Evidence.BoundingBoxAsync();
        Assert.Equal(360, box!.Width);
    }
}
