using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NegotiationTimeline.Browser.Tests;

/// <summary>What the page shows while it has nothing to show, or not what was hoped for.</summary>
public sealed class StateJourneys(Chromium chromium, RunningTimeline timeline)
{
    const string Negotiation = "**/api/negotiations/ukraine-2025*";
    const string Stances = "**/api/negotiations/ukraine-2025/stances*";
    const string Talks = $"{MatrixPage.Talks}?asOf=2025-04-20";

    [Fact]
    public async Task Without_a_negotiation_the_list_says_how_to_begin()
    {
        var page = await chromium.Visit(timeline);
        await page.RouteAsync("**/api/negotiations", it => it.FulfillAsync(new() { Json = new { items = Array.Empty<int>() } }));
        await page.GotoAsync("/");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "No negotiation is recorded yet." })).ToBeVisibleAsync();
        await Axe.Check(page);
    }

    [Fact]
    public async Task A_negotiation_without_parties_says_what_it_lacks()
    {
        var talks = new NewTalks(timeline, "not-begun");
        await talks.Begin("private");
        var page = await Open(talks.Page);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "This negotiation has no parties or no issues yet." }))
            .ToBeVisibleAsync();
        await Axe.Check(page);
    }

    [Fact]
    public async Task A_negotiation_without_records_says_so_and_claims_no_stance()
    {
        var talks = new NewTalks(timeline, "nothing-said");
        await talks.Begin("private");
        await talks.Set();
        var page = await Open($"{talks.Page}?asOf=2025-04-20");
        await Expect(page.GetByText("No position that stood on 20 April 2025 is on record.")).ToBeVisibleAsync();
        await Expect(page.Locator("[data-cell='ukraine/ceasefire']")).ToContainTextAsync("no known position");
        await Axe.Check(page);
    }

    [Theory]
    [InlineData(Negotiation)]
    [InlineData(Stances)]
    public async Task A_long_wait_is_told_once_it_is_long(string waiting)
    {
        var page = await chromium.Visit(timeline, anew: true);
        await page.Clock.InstallAsync();
        await page.RouteAsync(waiting, _ => { });
        await page.GotoAsync(Talks);
        await Expect(page.Locator(".loading")).ToBeVisibleAsync();
        await Expect(page.Locator(".slow")).ToHaveCountAsync(0);
        await page.Clock.FastForwardAsync(5_000);
        await Expect(page.GetByText("This takes longer than usual.")).ToBeVisibleAsync();
        await Axe.Check(page);
    }

    [Fact]
    public async Task What_is_shown_stays_while_a_further_answer_is_long_in_coming()
    {
        var page = await chromium.Visit(timeline, anew: true);
        await page.Clock.InstallAsync();
        var matrix = await MatrixPage.At(page, "?asOf=2025-04-20");
        await matrix.Ready();
        await page.RouteAsync(Stances, _ => { });
        await matrix.Slider.PressAsync("ArrowRight");
        await page.Clock.FastForwardAsync(1_000);
        await page.Clock.FastForwardAsync(5_000);
        await Expect(page.GetByText("This takes longer than usual.")).ToBeVisibleAsync();
        await Expect(matrix.Table).ToBeVisibleAsync();
    }

    /// <summary>Once an answer is there, what was already shown stays where it was.</summary>
    [Fact]
    public async Task Nothing_jumps_when_answers_arrive()
    {
        var page = await chromium.Visit(timeline, anew: true);
        await page.AddInitScriptAsync(
            """
            window.shifted = 0;
            new PerformanceObserver(list => list.getEntries().forEach(it => { window.shifted += it.value; }))
                .observe({ type: "layout-shift", buffered: true });
            """);
        var matrix = await MatrixPage.At(page, "?asOf=2025-04-20");
        await matrix.Ready();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.InRange(await page.EvaluateAsync<double>("window.shifted"), 0, 0.1);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_asked_again_by_itself()
    {
        var page = await chromium.Visit(timeline, anew: true);
        await page.Clock.InstallAsync();
        await page.RouteAsync(Negotiation, it => it.AbortAsync());
        await page.GotoAsync(Talks);
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The server does not answer");
        await Axe.Check(page);
        await page.UnrouteAsync(Negotiation);
        await page.Clock.FastForwardAsync(10_000);
        await Expect(page.GetByRole(AriaRole.Table)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_lost_connection_is_told_before_anything_fails_and_a_view_that_was_not_loaded_comes_later()
    {
        var page = await chromium.Visit(timeline, scheme: ColorScheme.Dark, anew: true);
        await page.GotoAsync(Talks);
        await new MatrixPage(page).Ready();
        await page.Context.SetOfflineAsync(true);
        await Expect(page.GetByText("What is shown stays")).ToBeVisibleAsync();
        await new MatrixPage(page).Link("Distance").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("You are offline");
        await Axe.Check(page);
        await page.Context.SetOfflineAsync(false);
        await Expect(page.GetByText("What is shown stays")).ToHaveCountAsync(0);
        await Expect(page.Locator("figure.frame svg").First).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(401, "This is not for everybody", "Sign in")]
    [InlineData(403, "You may not see this", "Ask them for access")]
    [InlineData(404, "Not found", "Check the address")]
    [InlineData(500, "The server answered 500", "look at the server's log")]
    public async Task A_refusal_says_what_it_is_and_what_to_do(int status, string title, string remedy)
    {
        var page = await chromium.Visit(timeline, scheme: status % 2 == 0 ? ColorScheme.Light : ColorScheme.Dark);
        await page.RouteAsync(Negotiation, it => it.FulfillAsync(new() { Status = status }));
        await page.GotoAsync(Talks);
        var problem = page.GetByRole(AriaRole.Alert);
        await Expect(problem.GetByRole(AriaRole.Heading)).ToHaveTextAsync(title);
        await Expect(problem).ToContainTextAsync(remedy);
        await Expect(page).ToHaveTitleAsync($"{title} · NegotiationTimeline");
        await Axe.Check(page);

        await page.UnrouteAsync(Negotiation);
        await problem.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Table)).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("?asOf=someday", "Give a day such as 2025-04-20")]
    [InlineData("?asOf=2025-04-20&minGrade=Z9", "Z9")]
    [InlineData("?view=distance&asOf=2025-04-20&between=russia,nobody", "nobody")]
    public async Task What_the_address_asks_in_vain_is_told_with_a_remedy(string query, string told)
    {
        var page = await Open(MatrixPage.Talks + query);
        await Expect(page.GetByRole(AriaRole.Alert).First).ToContainTextAsync(told);
        await Axe.Check(page);
    }

    [Fact]
    public async Task An_unknown_party_in_the_address_is_named_with_a_way_back()
    {
        var page = await Open($"{MatrixPage.Talks}?view=lanes&asOf=2025-04-20&party=nobody");
        await Expect(page.GetByText("a party “nobody”, which is not in this record")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Show this view without it" }).ClickAsync();
        await Expect(page.GetByText("nobody")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Evidence_of_an_unknown_party_is_not_found_and_the_table_stays()
    {
        var page = await Open($"{Talks}&cell=nobody/direct-talks");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("There is no party 'nobody' here.");
        await Axe.Check(page);
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Table)).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeFocusedAsync();
    }

    [Fact]
    public async Task An_address_that_leads_nowhere_says_so()
    {
        var page = await Open("/nowhere/at/all");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "There is no such page" })).ToBeVisibleAsync();
        await Expect(page).ToHaveTitleAsync("There is no such page · NegotiationTimeline");
    }

    async Task<IPage> Open(string address)
    {
        var page = await chromium.Visit(timeline, scheme: ColorScheme.Dark);
        await page.GotoAsync(address);
        return page;
    }
}
