using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NegotiationTimeline.Browser.Tests;

/// <summary>What is shown and what counts.</summary>
public sealed class FilterJourneys(Chromium chromium, RunningTimeline timeline)
{
    [Fact]
    public async Task Parties_and_a_group_are_chosen_in_the_panel_and_taken_back_one_by_one()
    {
        var page = await chromium.Visit(timeline);
        var matrix = await MatrixPage.At(page, "?asOf=2025-04-23");
        await matrix.OpenFilter();
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Russia", Exact = true }).CheckAsync();
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Ukraine", Exact = true }).CheckAsync();
        await page.GetByLabel("Group of issues").SelectOptionAsync("ceasefire");

        await Expect(page).ToHaveURLAsync(new Regex("parties=russia,ukraine&group=ceasefire"));
        await Expect(matrix.Table.GetByRole(AriaRole.Columnheader)).ToHaveTextAsync(["Issue", "Russia", "Ukraine"]);
        await Expect(matrix.RussiaOnDirectTalks).ToHaveCountAsync(0);

        await matrix.Button("Remove the filter “Ukraine”").ClickAsync();
        await Expect(matrix.Table.GetByRole(AriaRole.Columnheader)).ToHaveTextAsync(["Issue", "Russia"]);
        await page.GoBackAsync();
        await Expect(matrix.Table.GetByRole(AriaRole.Columnheader)).ToHaveTextAsync(["Issue", "Russia", "Ukraine"]);
    }

    [Fact]
    public async Task Where_a_filter_leaves_nothing_the_page_says_what_would_count_and_leads_out()
    {
        var page = await chromium.Visit(timeline);
        var matrix = await MatrixPage.At(page, "?asOf=2025-04-23&minGrade=A1&onRecord=true");
        var notice = page.Locator(".nothing-left");
        await Expect(notice).ToContainTextAsync(new Regex(@"Nothing is left under this filter\s+\d+ records would count without it"));
        await notice.GetByRole(AriaRole.Link, new() { Name = "Without “graded A1 or better”" }).ClickAsync();
        await Expect(notice).ToHaveCountAsync(0);
        await Expect(page).ToHaveURLAsync(new Regex("asOf=2025-04-23&onRecord=true$"));
        await Expect(matrix.RussiaOnDirectTalks).ToContainTextAsync("open, or in part");
    }

    [Fact]
    public async Task A_link_to_parties_that_are_gone_says_so_and_leads_back_to_all()
    {
        var page = await chromium.Visit(timeline);
        var matrix = await MatrixPage.At(page, "?asOf=2025-04-23&parties=atlantis");
        await page.GetByRole(AriaRole.Link, new() { Name = "Show all parties and issues" }).ClickAsync();
        await Expect(matrix.RussiaOnDirectTalks).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_view_that_takes_no_account_of_a_filter_says_so()
    {
        var page = await chromium.Visit(timeline);
        var matrix = await MatrixPage.At(page, "?asOf=2025-04-23&view=truces&minGrade=B2&group=ceasefire");
        await Expect(page.GetByText("This view takes no account of: group: ceasefire, graded B2 or better.")).ToBeVisibleAsync();
        await matrix.Link("Outstanding").ClickAsync();
        await Expect(page.GetByText("This view takes no account of: group: ceasefire. An offer is on many issues")).ToBeVisibleAsync();
        await matrix.Link("Red lines").ClickAsync();
        await Expect(page.GetByText("This view takes no account of")).ToHaveCountAsync(0);
        await MatrixPage.At(page, "?asOf=2025-04-23&view=acts&parties=france");
        await Expect(page.GetByText("This view takes no account of")).ToHaveCountAsync(0);
        await Expect(page.Locator("article[data-act=E30]")).ToBeVisibleAsync();
        await Expect(page.Locator("article[data-act=E14]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_filter_stays_from_view_to_view_and_the_lanes_show_what_it_hides()
    {
        var page = await chromium.Visit(timeline);
        var matrix = await MatrixPage.At(page, "?view=lanes&issue=direct-talks&asOf=2025-04-23&minGrade=B2");
        await Expect(matrix.Strip("Russia: hidden by the filter,.* to 20 Apr 2025")).ToBeVisibleAsync();
        await matrix.Figure.GetByRole(AriaRole.Button, new() { Name = "Cite" }).ClickAsync();
        await Expect(matrix.Figure.Locator(".citation")).ToContainTextAsync("counting only evidence graded B2 or better");
        await matrix.Link("Distance").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("view=distance&asOf=2025-04-23&minGrade=B2$"));
    }

    [Fact]
    public async Task While_the_slider_moves_what_is_hidden_is_not_called_unknown()
    {
        var page = await chromium.Visit(timeline);
        var matrix = await MatrixPage.At(page, "?asOf=2025-04-21&minGrade=B2");
        await matrix.Ready();
        await page.RouteAsync("**/api/**", route => route.AbortAsync());
        await matrix.Slider.PressAsync("ArrowLeft");
        await Expect(matrix.RussiaOnDirectTalks).ToContainTextAsync("hidden by the filter");
    }
}
