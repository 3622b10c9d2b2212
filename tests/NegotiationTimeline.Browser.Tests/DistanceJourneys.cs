using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NegotiationTimeline.Browser.Tests;

public sealed class DistanceJourneys(Chromium chromium, RunningTimeline timeline)
{
    [Fact]
    public async Task Russia_and_Ukraine_are_shown_first_since_most_can_be_said_of_them()
    {
        var matrix = await MatrixPage.At(await chromium.Visit(timeline), "?view=distance&asOf=2025-04-23");
        await Expect(matrix.Figure.GetByRole(AriaRole.Heading)).ToHaveTextAsync("Distance between Russia and Ukraine");
        await matrix.Figure.GetByRole(AriaRole.Button, new() { Name = "Table" }).ClickAsync();
        await Expect(matrix.Figure.GetByRole(AriaRole.Row).Last)
            .ToContainTextAsync(new Regex(@"21 April 2025\s*0.5\s*1"));
    }

    [Fact]
    public async Task The_pair_is_part_of_the_address_and_chosen_from_lists_or_from_all_pairs()
    {
        var page = await chromium.Visit(timeline);
        var matrix = await MatrixPage.At(page, "?view=distance&asOf=2025-04-23");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "and", Exact = true }).SelectOptionAsync("us");
        await Expect(page).ToHaveURLAsync(new Regex("between=russia,us"));
        await Expect(matrix.Figure.GetByRole(AriaRole.Heading)).ToContainTextAsync("Russia and United States");

        await page.GetByRole(AriaRole.Link, new() { Name = "Russia and Ukraine: 0.50, 1 issue" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("between=russia,ukraine"));
        await page.GoBackAsync();
        await Expect(matrix.Figure.GetByRole(AriaRole.Heading)).ToContainTextAsync("Russia and United States");
    }

    [Fact]
    public async Task Of_parties_without_an_issue_in_common_nothing_is_said()
    {
        var page = await chromium.Visit(timeline);
        await MatrixPage.At(page, "?view=distance&asOf=2025-04-23");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Russia and France: no issue in common" }))
            .ToBeVisibleAsync();
    }
}
