using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NegotiationTimeline.Browser.Tests;

/// <summary>From view to view of one negotiation.</summary>
public sealed class ViewJourneys(Chromium chromium, RunningTimeline timeline)
{
    [Fact]
    public async Task A_link_leads_to_another_view_at_the_same_date_and_the_back_button_returns()
    {
        var page = await chromium.Visit(timeline);
        var matrix = await MatrixPage.At(page, "?asOf=2025-04-20");
        await Expect(matrix.Link("Matrix")).ToHaveAttributeAsync("aria-current", "page");
        await matrix.Link("Lanes").ClickAsync();

        await Expect(matrix.Figure).ToBeVisibleAsync();
        await Expect(page).ToHaveURLAsync(new Regex(@"\?view=lanes&asOf=2025-04-20$"));
        await Expect(page).ToHaveTitleAsync(new Regex("^Lanes · "));
        await Expect(matrix.Link("Lanes")).ToHaveAttributeAsync("aria-current", "page");

        await page.GoBackAsync();
        await Expect(matrix.Table).ToBeVisibleAsync();
        await Expect(page).ToHaveTitleAsync(new Regex("^Russia"));
    }

    [Fact]
    public async Task The_views_are_reached_from_the_keyboard_and_the_focus_stays_on_the_link()
    {
        var page = await chromium.Visit(timeline);
        var matrix = await MatrixPage.At(page, "?asOf=2025-04-20");
        await matrix.Link("Matrix").FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page).ToHaveURLAsync(new Regex("view=distance"));
        await Expect(matrix.Figure).ToBeVisibleAsync();
        await Expect(matrix.Link("Distance")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task On_a_narrow_screen_the_navigation_shows_where_the_reader_is()
    {
        var page = await chromium.Visit(timeline, width: 360, height: 740);
        var matrix = await MatrixPage.At(page, "?view=acts&asOf=2025-04-23");
        await Expect(matrix.Figure).ToBeVisibleAsync();
        await Expect(matrix.Link("Acts")).ToBeInViewportAsync(new() { Ratio = 1 });
    }

    [Fact]
    public async Task A_view_that_does_not_exist_is_told_with_those_that_do_and_the_matrix_is_shown()
    {
        var page = await chromium.Visit(timeline);
        var matrix = await MatrixPage.At(page, "?view=no-such-view&asOf=2025-04-20");
        await Expect(matrix.Table).ToBeVisibleAsync();
        await page.Locator(".remark").First.Reads("“no-such-view”", "The views are matrix, lanes", "and records");
        await page.GetByRole(AriaRole.Link, new() { Name = "Show this view without it" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex(@"ukraine-2025\?asOf=2025-04-20$"));
        await Expect(page.GetByText("no-such-view")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_figure_can_be_taken_along()
    {
        var page = await chromium.Visit(timeline);
        var matrix = await MatrixPage.At(page, "?view=lanes&asOf=2025-04-23&issue=ceasefire-30-day");
        await Expect(matrix.Figure).ToBeVisibleAsync();
        foreach (var format in new[] { "SVG", "PNG", "CSV" })
        {
            var taken = await page.RunAndWaitForDownloadAsync(
                () => page.GetByRole(AriaRole.Button, new() { Name = $"Download as {format}" }).ClickAsync());
            Assert.Equal($"ukraine-2025-lanes.{format.ToLowerInvariant()}", taken.SuggestedFilename);
            var bytes = await File.ReadAllBytesAsync(await taken.PathAsync(), TestContext.Current.CancellationToken);
            if (format == "PNG")
                Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], bytes[..4]);
            else
                Assert.Contains("Ukraine", System.Text.Encoding.UTF8.GetString(bytes));
        }
    }

    [Fact]
    public async Task A_figure_names_its_citation_and_a_link_that_stays()
    {
        var page = await chromium.Visit(timeline);
        var matrix = await MatrixPage.At(page, "?view=lanes&asOf=2025-04-23&issue=ceasefire-30-day");
        await matrix.Figure.GetByRole(AriaRole.Button, new() { Name = "Cite" }).ClickAsync();
        await Expect(matrix.Figure.Locator(".citation")).ToContainTextAsync("A full 30-day ceasefire. Russia");
        await matrix.Figure.GetByRole(AriaRole.Link, new() { Name = "Permanent link" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("view=lanes&asOf=2025-04-23&recordedBy=.*&issue=ceasefire-30-day"));
    }
}
