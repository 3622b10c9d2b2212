using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NegotiationTimeline.Browser.Tests;

/// <summary>Which red lines stand, since when, last reaffirmed when, questioned by whom.</summary>
public sealed class RedLineJourneys(Chromium chromium, RunningTimeline timeline)
{
    const string Ledger = "?view=red-lines&asOf=2025-04-23";

    [Fact]
    public async Task Two_red_lines_stand_and_each_says_since_when()
    {
        var page = await chromium.Visit(timeline);
        await MatrixPage.At(page, Ledger);
        await page.GetByRole(AriaRole.Button, new() { Name = "2 stand" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("state=stands"));
        await Expect(page.Locator("article.ledger-entry")).ToHaveCountAsync(2);
        await Expect(Line(page, "crimea-recognition")).ToContainTextAsync("since 22 April 2025; no dated repetition");
        await Expect(Line(page, "zelensky-departure")).ToContainTextAsync("since about April 2022");
    }

    [Fact]
    public async Task A_line_that_the_narrator_questions_stands_all_the_same()
    {
        var page = await chromium.Visit(timeline);
        await MatrixPage.At(page, Ledger);
        var line = Line(page, "zelensky-departure");
        await Expect(line.Locator("[data-assessment=S23]")).ToContainTextAsync("Narrator, The i Paper");
        await Expect(line.Locator("header")).ToContainTextAsync("stands");
    }

    [Fact]
    public async Task The_line_against_talks_is_superseded_by_a_record_that_does_not_give_it_up()
    {
        var page = await chromium.Visit(timeline);
        var matrix = await MatrixPage.At(page, Ledger);
        var line = Line(page, "direct-talks");
        await Expect(line.Locator("header")).ToContainTextAsync("No record says that the line was given up");
        await Expect(line.Locator("li[data-kind=superseded] [data-record=E04]")).ToContainTextAsync("21 April 2025");

        await line.GetByRole(AriaRole.Button, new() { NameRegex = new("^Evidence") }).PressAsync("Enter");
        await Expect(matrix.Evidence.Locator("[data-standing=winner]").First)
            .ToHaveAttributeAsync("data-record", "E04");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page).ToHaveURLAsync(new Regex(@"\?view=red-lines&asOf=2025-04-23$"));
    }

    [Fact]
    public async Task Before_it_was_known_no_red_line_is_on_record()
    {
        var page = await chromium.Visit(timeline);
        await MatrixPage.At(page, "?view=red-lines&asOf=2025-04-20&knownBy=asOf");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "No red line is on record" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task On_20_April_the_line_against_talks_still_stood()
    {
        var page = await chromium.Visit(timeline);
        await MatrixPage.At(page, "?view=red-lines&asOf=2025-04-20");
        await Expect(Line(page, "direct-talks")).ToHaveAttributeAsync("data-state", "stands");
        await Expect(page.Locator("figure.frame svg .strip[data-state=stands]").First).ToBeVisibleAsync();
    }

    static ILocator Line(IPage page, string issue) => page.Locator($"article.ledger-entry[data-issue={issue}]");
}
