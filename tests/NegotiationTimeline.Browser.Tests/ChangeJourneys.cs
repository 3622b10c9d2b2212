using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NegotiationTimeline.Browser.Tests;

/// <summary>What changed between two points, on whose words, and whether a cited chart still looks the same.</summary>
public sealed class ChangeJourneys(Chromium chromium, RunningTimeline timeline)
{
    const string April = "?view=changes&from=2025-04-20&asOf=2025-04-23";

    [Fact]
    public async Task From_20_to_23_April_Russia_moves_on_Putins_words_and_that_is_a_real_shift()
    {
        var page = await chromium.Visit(timeline);
        await MatrixPage.At(page, April);
        var shift = page.Locator("article[data-kind=shift][data-of='russia/direct-talks']");
        await Expect(shift).ToHaveCountAsync(1);
        await Expect(shift).ToContainTextAsync("real shift");
        await Expect(shift.Locator("[data-side=before]")).ToContainTextAsync(new Regex(@"rejects\s+red line"));
        await Expect(shift.Locator("[data-side=after]")).ToContainTextAsync("open, or in part");
        await Expect(shift.Locator(".statement")).ToContainTextAsync("Vladimir Putin, President of Russia, principal");
        await Expect(shift.Locator(".statement")).ToContainTextAsync("The i Paper, 22 Apr 2025");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "21 April 2025" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task To_a_reader_of_then_most_of_it_was_a_late_disclosure()
    {
        var page = await chromium.Visit(timeline);
        var matrix = await MatrixPage.At(page, April);
        await matrix.KnownBy("As known then").CheckAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "It became known" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "It happened" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new(@"^\d+ late disclosures$") }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("kind=late-disclosure"));
        await Expect(page.Locator("article[data-kind=late-disclosure][data-of*='russia/']")).ToHaveCountAsync(7);
        await Expect(page.Locator("article[data-kind=shift]")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("before", "E02", "As of 20 April 2025")]
    [InlineData("after", "E04", "As of 21 April 2025")]
    public async Task Each_side_of_a_change_opens_its_evidence_and_closing_it_leads_back(
        string side, string winner, string when)
    {
        var page = await chromium.Visit(timeline);
        var matrix = await MatrixPage.At(page, April);
        var face = page.Locator($"article[data-of='russia/direct-talks'] [data-side={side}]");
        await face.PressAsync("Enter");
        await Expect(matrix.Evidence.Locator("[data-standing=winner]").First)
            .ToHaveAttributeAsync("data-record", winner);
        await Expect(matrix.Evidence).ToContainTextAsync(when);

        await page.Keyboard.PressAsync("Escape");

        await Expect(page).ToHaveURLAsync(new Regex("view=changes&from=2025-04-20&asOf=2025-04-23$|"
            + "view=changes&asOf=2025-04-23&from=2025-04-20$"));
        await Expect(face).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_dates_are_chosen_by_hand_or_by_a_preset_and_the_back_button_undoes_that()
    {
        var page = await chromium.Visit(timeline);
        await MatrixPage.At(page, "?view=changes&asOf=2025-04-23");
        var title = page.Locator("figcaption h2");
        await Expect(title).ToHaveTextAsync("What changed from 16 April 2025 to 23 April 2025");
        await page.GetByLabel("From the end of").FillAsync("2025-04-21");
        await page.GetByLabel("From the end of").BlurAsync();
        await Expect(title).ToHaveTextAsync("What changed from 21 April 2025 to 23 April 2025");
        await page.GetByRole(AriaRole.Button, new() { Name = "The last change" }).ClickAsync();
        await Expect(title).ToHaveTextAsync("What changed from 22 April 2025 to 23 April 2025");
        await page.GoBackAsync();
        await Expect(title).ToHaveTextAsync("What changed from 21 April 2025 to 23 April 2025");
        await page.GetByLabel("to the end of").FillAsync("2025-04-20");
        await page.GetByLabel("to the end of").BlurAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_chart_that_was_cited_is_compared_with_the_record_of_now()
    {
        var talks = new NewTalks(timeline, "cited-then");
        await talks.Begin();
        await talks.Set();
        await talks.State(position: 2, statedOn: "2025-04-01", id: "yes");
        var page = await chromium.Visit(timeline);
        await page.GotoAsync($"{talks.Page}?asOf=2025-04-20");
        var cited = await page.GetByRole(AriaRole.Link, new() { Name = "Permanent link" }).GetAttributeAsync("href");

        await page.GotoAsync($"{talks.Page}?view=changes&asOf=2025-04-20");
        await page.GetByRole(AriaRole.Radio, new() { Name = "your citation with today" }).CheckAsync();
        await page.GetByLabel("Permanent link of your citation").FillAsync("last week");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("neither a date");
        await page.GetByLabel("Permanent link of your citation").FillAsync(cited!);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText("would look the same today")).ToBeVisibleAsync();

        await talks.State(position: -2, statedOn: "2025-04-15", id: "no");
        await talks.Retract("yes");
        await page.ReloadAsync();

        var recorded = page.Locator("section[data-axis=recorded]");
        await Expect(recorded.Locator("article[data-kind=late-entry] [data-side=after]"))
            .ToContainTextAsync("rejects");
        await Expect(page.Locator("figcaption h2"))
            .ToHaveTextAsync("What this record says otherwise of 20 April 2025");
    }

    [Fact]
    public async Task The_table_tells_what_the_arrows_draw()
    {
        var page = await chromium.Visit(timeline);
        var matrix = await MatrixPage.At(page, April);
        await matrix.Figure.GetByRole(AriaRole.Button, new() { Name = "Table" }).ClickAsync();
        await Expect(matrix.Figure.GetByRole(AriaRole.Row).Nth(1)).ToContainTextAsync(
            new Regex("(?s)It happened.*real shift.*Russia.*rejects, red line.*open, or in part, tentative.*E04"));
    }
}
