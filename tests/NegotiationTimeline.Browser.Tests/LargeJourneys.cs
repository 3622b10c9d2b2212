using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NegotiationTimeline.Browser.Tests;

/// <summary>A negotiation that no screen can hold is read in parts, and drawn where it is in view.</summary>
public sealed class LargeJourneys(Chromium chromium, RunningTimeline timeline, LargeTalks talks) : IClassFixture<LargeTalks>
{
    /// <summary>A screen of 1280 by 900 holds some 60 cells; what is drawn beyond it is within reach of one movement.</summary>
    const int MostCells = 600;

    readonly string all = LargeTalks.Page;

    [Fact]
    public async Task It_opens_at_its_first_issues_and_draws_what_is_in_view()
    {
        Assert.NotNull(talks);
        var page = await Open("?asOf=2025-04-30");
        await Expect(page.GetByText("Issues 1 to 50 of 2,000")).ToBeVisibleAsync();
        await Expect(page.Locator("th[scope=row]")).ToHaveCountAsync(50);
        await Expect(page.GetByRole(AriaRole.Columnheader)).ToHaveCountAsync(LargeTalks.Parties + 1);
        await Expect(Cell(page, "p001/i0001")).ToContainTextAsync("accepts");
        Assert.InRange(await page.Locator("[data-cell]").CountAsync(), 50, MostCells);
    }

    [Fact]
    public async Task Every_row_tells_its_place_in_the_whole_table()
    {
        var page = await Open("?part=40");
        var table = page.GetByRole(AriaRole.Table);
        // 2,000 issues, five heads of groups, and the head of the table.
        await Expect(table).ToHaveAttributeAsync("aria-rowcount", "2006");
        await Expect(table.Locator("tr[data-issue=i2000]")).ToHaveAttributeAsync("aria-rowindex", "2006");
        await Expect(page.GetByText("Issues 1,951 to 2,000 of 2,000")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_far_corner_is_drawn_when_the_keyboard_goes_there()
    {
        var page = await Open("?asOf=2025-04-30");
        await Cell(page, "p001/i0001").FocusAsync();
        await page.Keyboard.PressAsync("Control+End");
        await Expect(Cell(page, "p200/i0050")).ToBeFocusedAsync();
        await Expect(Cell(page, "p200/i0050")).ToContainTextAsync("has reservations");
        await Expect(Cell(page, "p200/i0050")).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Party 200");
        await page.Keyboard.PressAsync("Escape");
        await Expect(Cell(page, "p200/i0050")).ToBeFocusedAsync();
        Assert.InRange(await page.Locator("[data-cell]").CountAsync(), 50, 2 * MostCells);
    }

    [Fact]
    public async Task Rows_are_drawn_as_they_come_into_view()
    {
        var page = await Open("?asOf=2025-04-30");
        await Expect(Cell(page, "p001/i0001")).ToBeVisibleAsync();
        await Expect(Cell(page, "p001/i0050")).ToHaveCountAsync(0);
        await page.Locator("tr[data-issue=i0050] th").ScrollIntoViewIfNeededAsync();
        await Expect(Cell(page, "p001/i0050")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Issues_are_found_by_group_by_words_and_part_by_part_and_the_address_keeps_it()
    {
        var page = await Open();
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Group" }).SelectOptionAsync("Water");
        await Expect(page.GetByText("Issues 1 to 50 of 400")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Next", Exact = true }).ClickAsync();
        await Expect(page.GetByText("Issues 51 to 100 of 400")).ToBeVisibleAsync();
        await Expect(page).ToHaveURLAsync(new Regex("group=Water&part=2"));

        await page.GetByRole(AriaRole.Searchbox, new() { Name = "Find an issue" }).FillAsync("article 2000");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("th[scope=row]")).ToHaveTextAsync("Article 2000 is adopted");
        await Expect(Cell(page, "p001/i2000")).ToContainTextAsync("accepts");

        await page.GetByRole(AriaRole.Searchbox).FillAsync("no such words");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText("No issue matches.")).ToBeVisibleAsync();
        await page.GoBackAsync();
        await Expect(page.Locator("th[scope=row]")).ToHaveTextAsync("Article 2000 is adopted");
    }

    [Fact]
    public async Task The_filter_opens_with_a_part_of_its_lists_and_finds_the_rest_by_words_from_the_keyboard_alone()
    {
        var page = await chromium.Visit(timeline);
        await page.GotoAsync(LargeTalks.Page);
        await Expect(page.Locator("[data-cell]").First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Filter", Exact = true }).PressAsync("Enter");
        var issues = page.GetByRole(AriaRole.Group, new() { Name = "Issues" });
        await Expect(issues.GetByRole(AriaRole.Checkbox)).ToHaveCountAsync(50);
        await issues.Reads("all 2000", "50 of 2000 shown.");
        await issues.GetByRole(AriaRole.Searchbox).FillAsync("article 1999");
        await Expect(issues.GetByRole(AriaRole.Checkbox)).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync(" ");
        await Expect(page).ToHaveURLAsync(new Regex("issues=i1999"));
        await Expect(issues.GetByRole(AriaRole.Checkbox, new() { Name = "Article 1999" })).ToBeFocusedAsync();
        await Expect(page.Locator("tr[data-issue]")).ToHaveCountAsync(1);

        await page.GetByRole(AriaRole.Group, new() { Name = "Parties" }).GetByRole(AriaRole.Searchbox).FillAsync("party 200");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Party 200" }).CheckAsync();
        await Expect(page).ToHaveURLAsync(new Regex("parties=p200"));
        await Expect(page.Locator("[data-cell]")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Every_view_of_issues_asks_about_a_part_of_them_and_says_so()
    {
        var page = await Open("?view=red-lines&asOf=2025-04-30&group=Water");
        await Expect(page.GetByText("Only the issues chosen above were looked through.")).ToBeVisibleAsync();
        await Expect(page.GetByText("Issues 1 to 50 of 400")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Group" }).SelectOptionAsync("All groups");
        foreach (var view in new[] { "Contradictions", "Changes", "Speakers" })
        {
            await page.GetByRole(AriaRole.Link, new() { Name = view, Exact = true }).ClickAsync();
            await Expect(page.GetByText("Issues 1 to 50 of 2,000")).ToBeVisibleAsync();
            await Expect(page.Locator($"{view.ToLowerInvariant()}-view .kinds, .voices-told, .notice.empty").First)
                .ToBeVisibleAsync();
            await Expect(page.Locator(".notice.problem, .notice.error, [role=alert]")).ToHaveCountAsync(0);
        }
    }

    [Fact]
    public async Task Lanes_ask_for_an_issue_or_a_party_before_they_draw()
    {
        var page = await Open("?view=lanes&asOf=2025-04-30");
        await Expect(page.GetByText("Choose one issue")).ToBeVisibleAsync();
        await Expect(page.Locator("figure.frame")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Article 1 is adopted", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Figure, new() { Name = "Article 1 is adopted" })).ToBeVisibleAsync();
        await Expect(page.Locator(".lane-label").GetByText("Party 200")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Distance_asks_for_two_parties_before_it_draws()
    {
        var page = await Open("?view=distance&asOf=2025-04-30");
        await Expect(page.GetByText("Choose two parties")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Between" }).SelectOptionAsync("p001");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "and", Exact = true }).SelectOptionAsync("p002");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Distance between Party 1 and Party 2" }))
            .ToBeVisibleAsync();
        await Expect(page.Locator("figure.frame svg").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task It_keeps_nobody_out()
    {
        var page = await chromium.Visit(timeline);
        await Axe.Check(page, $"{all}?asOf=2025-04-30", "[data-cell]");
        await Axe.Check(page, $"{all}?view=lanes", ".issues");
        await Axe.Check(page, $"{all}?view=distance", ".picker");
    }

    [Fact]
    public async Task Its_embed_shows_a_part_and_says_so()
    {
        var page = await chromium.Visit(timeline);
        await page.GotoAsync($"{all.Replace("negotiations", "embed", StringComparison.Ordinal)}?asOf=2025-04-30&group=Water");
        await Expect(page.Locator(".remark").First).ToContainTextAsync("Issues 1 to 50 of 400");
        await Expect(page.Locator("[data-cell]").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task On_a_narrow_screen_it_never_makes_the_page_scroll_sideways()
    {
        var page = await chromium.Visit(timeline, width: 320, height: 256);
        foreach (var view in new[] { "matrix", "lanes", "distance" })
        {
            await page.GotoAsync($"{all}?view={view}");
            await Expect(page.Locator(".part, .picker").First).ToBeVisibleAsync();
            Assert.Equal(0, await page.EvaluateAsync<int>(MatrixPage.Overflow));
        }
    }

    async Task<IPage> Open(string query = "")
    {
        var page = await chromium.Visit(timeline);
        await page.GotoAsync(all + query);
        return page;
    }

    static ILocator Cell(IPage page, string name) => page.Locator($"[data-cell='{name}']");
}
