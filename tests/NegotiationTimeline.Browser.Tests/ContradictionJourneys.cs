using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NegotiationTimeline.Browser.Tests;

/// <summary>Which statements of a party contradict its own earlier ones, and who speaks for it.</summary>
public sealed class ContradictionJourneys(Chromium chromium, RunningTimeline timeline)
{
    const string Found = "?view=contradictions&asOf=2025-04-23";

    [Fact]
    public async Task Putins_perhaps_stands_face_to_face_with_his_red_line_and_can_be_taken_along()
    {
        var page = await chromium.Visit(timeline);
        var matrix = await MatrixPage.At(page, Found);
        var reversal = page.Locator("article[data-kind=reversal]");
        await Expect(reversal).ToHaveCountAsync(1);
        var sides = reversal.Locator(".side");
        await Expect(sides.Nth(0)).ToContainTextAsync(new Regex(@"(?s)Earlier.*rejects.*red line.*principal.*E02"));
        await Expect(sides.Nth(1)).ToContainTextAsync(new Regex(@"(?s)Later.*open, or in part.*21 April 2025.*E04"));
        await Expect(sides.Nth(1)).ToContainTextAsync("The i Paper, 22 Apr 2025");
        await Expect(reversal).ToContainTextAsync("No reason for the change is on record");

        // Two accounts of one reply are no contradiction, but stand side by side.
        var voices = page.Locator("article.voices[data-issue=ceasefire-30-day][data-party=russia]");
        await Expect(voices).ToContainTextAsync("they differ");
        await Expect(voices).ToContainTextAsync("Vladimir Putin, President of Russia, principal");
        await Expect(voices).ToContainTextAsync("No speaker named");

        foreach (var format in new[] { "SVG", "CSV" })
        {
            var taken = await page.RunAndWaitForDownloadAsync(
                () => page.GetByRole(AriaRole.Button, new() { Name = $"Download as {format}" }).ClickAsync());
            Assert.Equal($"ukraine-2025-contradictions.{format.ToLowerInvariant()}", taken.SuggestedFilename);
            var text = await File.ReadAllTextAsync(await taken.PathAsync(), TestContext.Current.CancellationToken);
            Assert.Contains("Vladimir Putin", text);
        }

        await reversal.GetByRole(AriaRole.Button, new() { NameRegex = new("^Evidence") }).ClickAsync();
        await Expect(matrix.Evidence.Locator("[data-record=E02]")).ToBeVisibleAsync();
        await Expect(page).ToHaveURLAsync(new Regex("cell=russia/direct-talks"));
    }

    [Fact]
    public async Task Before_21_April_nothing_contradicts_and_that_is_said()
    {
        var page = await chromium.Visit(timeline);
        await MatrixPage.At(page, "?view=contradictions&asOf=2025-04-20");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "No contradiction is on record" }))
            .ToBeVisibleAsync();
    }
}
