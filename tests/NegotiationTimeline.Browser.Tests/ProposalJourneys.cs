using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NegotiationTimeline.Browser.Tests;

/// <summary>An offer, clause by clause and party by party: questions 3, 5, 8 and 10 through the page.</summary>
public sealed class ProposalJourneys(Chromium chromium, RunningTimeline timeline)
{
    const string Offer = "?view=proposals&asOf=2025-04-23&proposal=us-final-offer";
    const string Crimea = "Crimea is recognised officially";

    [Fact]
    public async Task The_document_says_who_is_for_and_against_each_clause_and_what_nobody_answered()
    {
        var page = await At(Offer);
        // A red line that its issue implies blocks it.
        var against = Row(page, Crimea).GetByRole(AriaRole.Cell).Nth(1);
        await Expect(against).ToContainTextAsync(new Regex(@"Ukraine\s+implied: rejects\s+red line\s+22 Apr 2025"));
        await Expect(Row(page, Crimea).GetByRole(AriaRole.Cell).First).ToContainTextAsync("Nobody, as far as is known");
        await Expect(Row(page, Crimea)).ToContainTextAsync("Who is to do it is not said.");
        foreach (var issue in new[] { "Ukraine stays outside NATO", "Sanctions on Russia are eased" })
            await Expect(Row(page, issue).GetByRole(AriaRole.Cell).Last).ToContainTextAsync("Nobody has answered.");

        // A firm refusal blocks without being a red line.
        var firm = Row(page, "Four further regions").GetByRole(AriaRole.Cell).Nth(1);
        await Expect(firm).ToContainTextAsync(new Regex(@"Ukraine\s+implied: rejects\s+firm, ambiguous"));
        await Expect(firm).Not.ToContainTextAsync("red line");

        var whole = Row(page, "The offer as a whole");
        await Expect(whole).ToContainTextAsync("Answers to the whole are answers to no clause.");
        await Expect(whole.GetByRole(AriaRole.Cell).First).ToContainTextAsync(new Regex(@"United States\s+accepts"));
        await Expect(whole.GetByRole(AriaRole.Cell).Nth(1)).ToContainTextAsync(new Regex(@"Ukraine\s+has reservations"));

        // What analysts say of it stands apart from what parties answer.
        var said = page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Hawn, LSE" });
        await Expect(said).ToContainTextAsync("Reads the offer as giving Putin almost everything that he wanted.");
        await Expect(page.Locator("table.document")).Not.ToContainTextAsync("Hawn");
    }

    [Fact]
    public async Task Implied_opens_the_records_that_it_is_implied_by_and_Escape_leads_back_to_the_very_cell()
    {
        var page = await At(Offer);
        var cell = Answer(page, "Ukraine", Crimea);
        await cell.PressAsync("Enter");
        var evidence = page.GetByRole(AriaRole.Dialog);
        await Expect(evidence).ToContainTextAsync("Nothing on record was said to this clause itself.");
        await Expect(evidence).ToContainTextAsync("Implied by the stance on the issue");
        await Expect(evidence.Locator("[data-record=E21]")).ToContainTextAsync("There is nothing to talk about");
        await Expect(page).ToHaveURLAsync(new Regex("cell=ukraine/clauses/us-final-offer/crimea"));

        await page.Keyboard.PressAsync("Escape");
        await Expect(evidence).ToBeHiddenAsync();
        await Expect(cell).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_link_to_an_answer_to_the_whole_opens_its_evidence()
    {
        var page = await At($"{Offer}&cell=us/proposals/us-final-offer");
        var evidence = page.GetByRole(AriaRole.Dialog);
        await Expect(evidence).ToContainTextAsync("United States on the offer as a whole");
        await Expect(evidence.Locator("[data-standing=winner]")).ToHaveAttributeAsync("data-record", "E15");
        await Expect(evidence.Locator("[data-record='proposals/us-final-offer']")
            .GetByRole(AriaRole.Link, new() { Name = "All versions" }))
            .ToHaveAttributeAsync("href", "/api/negotiations/ukraine-2025/proposals/us-final-offer/versions");
    }

    [Fact]
    public async Task On_the_record_only_what_was_quoted_stays_and_what_is_hidden_is_counted()
    {
        var page = await At($"{Offer}&onRecord=true");
        await Expect(Answer(page, "Ukraine", Crimea)).ToContainTextAsync("implied: rejects");
        await Expect(Answer(page, "Ukraine", "Four further regions")).ToContainTextAsync("1 hidden by the filter");
        await Expect(Answer(page, "Ukraine", "The offer as a whole")).ToContainTextAsync("no answer");
    }

    [Fact]
    public async Task Both_offers_are_on_the_table_and_the_chosen_one_is_part_of_the_address()
    {
        var page = await At("?view=proposals&asOf=2025-04-23");
        var list = page.GetByRole(AriaRole.Navigation, new() { Name = "Offers" });
        await Expect(list.GetByText("on the table")).ToHaveCountAsync(2);
        await list.GetByRole(AriaRole.Link, new() { NameRegex = new("A full ceasefire of thirty days") }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("proposal=thirty-day-ceasefire"));
        await Expect(Heading(page)).ToContainTextAsync("A full ceasefire of thirty days");
        await page.GoBackAsync();
        await Expect(Heading(page)).ToContainTextAsync("The one-page American offer");
    }

    [Fact]
    public async Task An_offer_that_no_report_had_told_of_is_not_there_and_hindsight_brings_it_back()
    {
        var page = await At("?view=proposals&asOf=2025-04-20&knownBy=2025-04-22&proposal=us-final-offer");
        await Expect(page.GetByText("This offer is not known at this point of time")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Status).GetByRole(AriaRole.Link, new() { Name = "With hindsight" }).ClickAsync();
        await Expect(Heading(page)).ToContainTextAsync(new Regex("The one-page American offer.*possibly on the table"));
    }

    [Fact]
    public async Task The_slider_leads_back_to_before_the_tabling()
    {
        var page = await At("?view=proposals&asOf=2025-02-20&proposal=thirty-day-ceasefire");
        await Expect(Heading(page)).ToContainTextAsync("not yet tabled");
        await Expect(page.GetByText("it had no text then")).ToBeVisibleAsync();
        await Expect(page.Locator("table.document")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_plays_takes_the_text_along()
    {
        var page = await At("?view=proposals&asOf=2025-03-01&proposal=thirty-day-ceasefire");
        await Expect(Heading(page)).ToContainTextAsync("possibly on the table");
        await new MatrixPage(page).Button("Play").ClickAsync();
        await Expect(Heading(page).Locator(".becoming")).ToHaveTextAsync("on the table");
    }

    [Fact]
    public async Task The_scorecard_can_be_taken_along()
    {
        var page = await At(Offer);
        (string Name, int Figure, string Told)[] files =
        [
            ("us-final-offer.svg", 0, "Nobody has answered."),
            ("us-final-offer.csv", 0, "Who is to do it is not said."),
            ("us-final-offer-answers.csv", 1, "implied: rejects"),
        ];
        foreach (var (name, figure, told) in files)
        {
            var format = name[^3..].ToUpperInvariant();
            var taken = await page.RunAndWaitForDownloadAsync(() =>
                page.GetByRole(AriaRole.Button, new() { Name = $"Download as {format}" }).Nth(figure).ClickAsync());
            Assert.Equal($"ukraine-2025-{name}", taken.SuggestedFilename);
            Assert.Contains(told, await File.ReadAllTextAsync(
                await taken.PathAsync(), TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task When_the_server_fails_the_page_says_so_and_asks_again()
    {
        var page = await chromium.Visit(timeline);
        await page.RouteAsync("**/proposals/us-final-offer?*", route => route.FulfillAsync(new() { Status = 500 }));
        await page.GotoAsync(MatrixPage.Talks + Offer);
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The server answered 500");
        await page.UnrouteAllAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await Expect(Row(page, Crimea)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_narrow_screen_shows_every_column()
    {
        var page = await chromium.Visit(timeline, width: 360, height: 800);
        await page.GotoAsync(MatrixPage.Talks + Offer);
        await Expect(Row(page, Crimea).GetByText("What is left to settle")).ToBeVisibleAsync();
    }

    async Task<IPage> At(string query)
    {
        var page = await chromium.Visit(timeline);
        await page.GotoAsync(MatrixPage.Talks + query);
        return page;
    }

    static ILocator Row(IPage page, string clause) =>
        page.Locator("table.document").GetByRole(AriaRole.Row).Filter(new() { HasText = clause });

    static ILocator Answer(IPage page, string party, string clause) =>
        page.GetByRole(AriaRole.Button, new() { NameRegex = new($"^{party} on “{clause}") });

    static ILocator Heading(IPage page) => page.Locator("#offer-heading");
}
