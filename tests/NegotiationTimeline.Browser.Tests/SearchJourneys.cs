using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NegotiationTimeline.Browser.Tests;

/// <summary>The search in what was recorded.</summary>
public sealed class SearchJourneys(Chromium chromium, RunningTimeline timeline)
{
    [Fact]
    public async Task Words_find_records_newest_first_and_a_hit_opens_the_evidence_of_its_cell()
    {
        var page = await chromium.Visit(timeline);
        var matrix = await MatrixPage.At(page, "?asOf=2025-04-23");
        await matrix.Link("Records").ClickAsync();
        await page.GetByRole(AriaRole.Searchbox, new() { Name = "Search in what was recorded" }).FillAsync("bilaterally");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page).ToHaveURLAsync(new Regex("view=records&asOf=2025-04-23&q=bilaterally"));
        var hit = page.Locator(".found").First;
        await Expect(hit).ToHaveAttributeAsync("data-record", "E04");
        await Expect(hit.GetByRole(AriaRole.Button)).ToHaveTextAsync(new Regex(@"Russia\s+Russia and Ukraine hold direct talks"));
        await Expect(hit).ToContainTextAsync("open, or in part");
        await Expect(hit).ToContainTextAsync("21 April 2025");
        await Expect(hit).ToContainTextAsync("Vladimir Putin, President of Russia");
        await Expect(hit.Locator("blockquote[lang=en] mark")).ToHaveTextAsync("bilaterally");
        await Expect(hit.Locator(".grade").First).ToContainTextAsync("Grade B2");

        await hit.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(matrix.Evidence.Locator("[data-standing=winner]")).ToHaveAttributeAsync("data-record", "E04");
        await page.Keyboard.PressAsync("Escape");
        await Expect(hit.GetByRole(AriaRole.Button)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task What_was_not_yet_known_or_not_said_by_the_date_is_not_found()
    {
        var page = await chromium.Visit(timeline);
        await MatrixPage.At(page, "?view=records&asOf=2025-04-20&q=bilaterally");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Nothing is found" })).ToBeVisibleAsync();
        await MatrixPage.At(page, "?view=records&asOf=2025-04-23&knownBy=2025-04-21");
        await Expect(page.GetByText("No record could be known at this point of time.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_filters_of_the_page_narrow_the_search_and_what_analysts_say_stands_apart()
    {
        var page = await chromium.Visit(timeline);
        await MatrixPage.At(page, "?view=records&asOf=2025-04-23&q=talks&parties=russia&minGrade=B2");
        await Expect(page.Locator(".found")).ToHaveCountAsync(1);
        await Expect(page.Locator(".analysts mark").First).ToHaveTextAsync("talks");
        await page.GetByRole(AriaRole.Button, new() { Name = "Clear all" }).ClickAsync();
        await Expect(page.Locator(".found")).ToHaveCountAsync(3);
    }

    [Fact]
    public async Task A_long_list_goes_on_page_by_page_and_a_failed_page_can_be_asked_for_again()
    {
        var talks = new NewTalks(timeline, "many-records");
        await talks.Begin();
        await talks.Set();
        for (var day = 1; day <= 28; day++)
            await talks.State(1, $"2025-02-{day:00}");
        var page = await chromium.Visit(timeline);
        await page.GotoAsync($"{talks.Page}?view=records");
        await Expect(page.Locator(".found")).ToHaveCountAsync(25);

        await page.RouteAsync("**/positions?**", route => route.AbortAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Show more" }).ClickAsync();
        await Expect(page.Locator(".found")).ToHaveCountAsync(25);
        await page.UnrouteAsync("**/positions?**");
        await page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await Expect(page.Locator(".found")).ToHaveCountAsync(28);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Show more" })).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("?view=records&q=talks&asOf=2025-04-23", ".found")]
    [InlineData("?asOf=2025-04-23&along=recorded&minGrade=B2&parties=russia,ukraine", "replay-slider input:enabled")]
    public async Task On_a_narrow_screen_neither_search_nor_replay_makes_the_page_scroll_sideways(string query, string shown)
    {
        var page = await chromium.Visit(timeline, width: 320, height: 740);
        var matrix = await MatrixPage.At(page, query);
        await matrix.FoldBar.ClickAsync();
        await Expect(page.Locator(shown).First).ToBeVisibleAsync();
        await matrix.OpenFilter();
        Assert.Equal(0, await page.EvaluateAsync<int>(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }

    [Fact]
    public async Task Without_a_network_the_search_says_so_and_goes_on_by_itself_once_there_is_one()
    {
        var page = await chromium.Visit(timeline, anew: true);
        await MatrixPage.At(page, "?view=records&asOf=2025-04-23");
        await Expect(page.Locator(".found").First).ToBeVisibleAsync();
        await page.Context.SetOfflineAsync(true);
        await page.GetByRole(AriaRole.Searchbox).FillAsync("ceasefire");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText("You are offline").First).ToBeVisibleAsync();
        await page.Context.SetOfflineAsync(false);
        await Expect(page.Locator(".found")).ToHaveCountAsync(5);
    }
}
