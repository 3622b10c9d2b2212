using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NegotiationTimeline.Browser.Tests;

/// <summary>Questions of docs/questions.md asked through matrix, evidence and citation, as a reader would.</summary>
public sealed class QuestionJourneys(Chromium chromium, RunningTimeline timeline)
{
    [Fact]
    public async Task Question_1_what_was_publicly_known_on_22_April_of_each_stance_as_of_20_April()
    {
        var page = await chromium.Visit(timeline);
        var matrix = await MatrixPage.At(page);
        await page.GetByLabel("Date", new() { Exact = true }).FillAsync("2025-04-20");
        await matrix.KnownBy("As known on").CheckAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "As known on" }).FillAsync("2025-04-22");

        await Expect(page).ToHaveURLAsync(new Regex("asOf=2025-04-20&knownBy=2025-04-22"));
        await Expect(page.Locator("button.cell:not([data-state=unknown])")).ToHaveCountAsync(7);
        await Expect(matrix.RussiaOnDirectTalks).ToContainTextAsync(new Regex(@"rejects\s+red line"));
        await Expect(matrix.Cell("United States", "A settlement is reached quickly")).ToContainTextAsync("possibly accepts");
        await Expect(matrix.Cell("Ukraine", "Crimea is officially recognised as part of Russia"))
            .ToContainTextAsync("no known position");
    }

    [Fact]
    public async Task Question_6_the_evidence_shows_a_statement_beside_the_earlier_ones_that_it_contradicts()
    {
        var page = await chromium.Visit(timeline);
        var evidence = (await MatrixPage.At(page, "?asOf=2025-04-23&cell=russia/direct-talks")).Evidence;
        await Expect(evidence.Locator("[data-standing=winner]")).ToContainTextAsync(new Regex(@"open, or in part.*21 April 2025", RegexOptions.Singleline));
        var earlier = evidence.Locator("[data-standing=superseded]");
        await Expect(earlier).ToHaveCountAsync(2);
        await Expect(earlier.First).ToContainTextAsync(new Regex(@"rejects\s+red line"));
        await Expect(earlier.First).ToContainTextAsync("from about April 2022 on");
    }

    [Fact]
    public async Task Question_7_which_red_lines_stand_since_when_and_questioned_by_whom()
    {
        var page = await chromium.Visit(timeline);
        var matrix = await MatrixPage.At(page, "?asOf=2025-04-23");
        await Expect(page.Locator("button.cell [data-firmness=red-line]")).ToHaveCountAsync(2);
        var departure = matrix.Cell("Russia", "Zelensky leaves power before the sides engage");
        await Expect(departure).ToContainTextAsync(new Regex(@"accepts\s+red line\s+c\. Apr 2022"));
        await departure.ClickAsync();

        var question = matrix.Evidence.Locator(".analysts [data-record=S23]");
        await Expect(question).ToContainTextAsync("asks whether the red line still stands");
        await Expect(question).ToContainTextAsync("Narrator, The i Paper");
    }

    [Fact]
    public async Task Question_9_a_cited_view_stays_and_the_evidence_says_what_was_corrected_since_by_whom_and_why()
    {
        var talks = new NewTalks(timeline, "cited");
        await talks.Begin();
        await talks.Set();
        await talks.State(position: 2, statedOn: "2025-04-01", id: "p1");
        var page = await chromium.Visit(timeline);
        await page.GotoAsync($"{talks.Page}?asOf=2025-04-20");
        var matrix = new MatrixPage(page);
        var cell = matrix.Cell("Ukraine", "A full ceasefire");
        await Expect(cell).ToContainTextAsync("accepts");
        await page.GetByRole(AriaRole.Link, new() { Name = "Permanent link" }).ClickAsync();

        await talks.Correct("p1", "Misread: it was a refusal.", new { position = -2 });
        await page.ReloadAsync();
        await Expect(cell).ToContainTextAsync("accepts");
        await page.GetByRole(AriaRole.Link, new() { Name = "Show the record as it is now" }).ClickAsync();
        await Expect(cell).ToContainTextAsync("rejects");
        await cell.ClickAsync();
        await matrix.Evidence.GetByText("All versions, with reasons and authors").ClickAsync();

        var corrected = matrix.Evidence.Locator(".history li").Filter(new() { HasText = "Corrected" });
        await Expect(corrected).ToContainTextAsync("Misread: it was a refusal.");
        await Expect(corrected).ToContainTextAsync(new Regex(@"by \w+"));
        await Expect(corrected.Locator("del")).ToHaveTextAsync("accepts");
        await Expect(corrected.Locator("ins")).ToHaveTextAsync("rejects");
    }
}
