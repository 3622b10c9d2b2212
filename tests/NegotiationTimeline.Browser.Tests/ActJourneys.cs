using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NegotiationTimeline.Browser.Tests;

/// <summary>What was done, threatened, scheduled or expected.</summary>
public sealed class ActJourneys(Chromium chromium, RunningTimeline timeline)
{
    const string Acts = "?view=acts&asOf=2025-04-23";

    [Fact]
    public async Task A_meeting_that_was_downgraded_is_linked_to_what_it_changed_and_table_and_list_tell_all()
    {
        var page = await chromium.Visit(timeline);
        var matrix = await MatrixPage.At(page, Acts);
        await Expect(page.Locator("svg .link-of-acts")).ToHaveCountAsync(1);
        await Expect(page.Locator("svg [data-act=E29] .scheduled")).ToBeVisibleAsync();
        var changed = Act(page, "E30");
        await Expect(changed).ToContainTextAsync("between 22 April 2025 and 23 April 2025");
        await Expect(changed).ToContainTextAsync(new Regex(@"AGREE\s*·\s*verbal cooperation"));
        await changed.GetByRole(AriaRole.Link, new() { Name = "Talks in London on 23 April" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("#act-E29$"));
        await Expect(Act(page, "E29")).ToBeInViewportAsync();

        // What lies outside the window is named, and listed.
        await Expect(page.GetByText("Outside this window")).ToContainTextAsync("Mass graves found in Bucha");
        await Expect(page.Locator("figure.frame svg [data-act=E36]")).ToHaveCountAsync(0);
        await Expect(Act(page, "E36")).ToBeVisibleAsync();

        // The table names dates as recorded, and the event of PLOVER.
        await matrix.Figure.GetByRole(AriaRole.Button, new() { Name = "Table" }).ClickAsync();
        await Expect(matrix.Figure.GetByRole(AriaRole.Row).Filter(new() { HasText = "E31" })).ToContainTextAsync(
            new Regex(@"(?s)incident.*\[\.\.2025-04-23\].*ASSAULT.*material-conflict"));
    }

    [Fact]
    public async Task A_mark_leads_from_the_keyboard_to_its_act_and_its_evidence()
    {
        var page = await chromium.Visit(timeline);
        await MatrixPage.At(page, Acts);
        var mark = page.Locator("figure.frame svg a[data-act=E14]");
        await mark.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(Act(page, "E14")).ToBeInViewportAsync();

        await Act(page, "E14").GetByText("Evidence: 1 source").ClickAsync();
        await Expect(Act(page, "E14").Locator("cite")).ToContainTextAsync("TheFeedWired");
    }

    [Fact]
    public async Task Acts_are_chosen_by_party_and_kind_and_that_is_part_of_the_address()
    {
        var page = await chromium.Visit(timeline);
        var matrix = await MatrixPage.At(page, Acts);
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Party" }).SelectOptionAsync("russia");
        await Expect(matrix.Figure.GetByRole(AriaRole.Heading, new() { Name = "Acts of and towards Russia" }))
            .ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "1 × ultimatum" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("party=russia&kind=ultimatum"));
        await Expect(page.Locator("article.act-entry")).ToHaveCountAsync(1);
        await page.GoBackAsync();
        await Expect(page.Locator("article.act-entry")).Not.ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_link_to_one_act_leads_to_where_it_is_told()
    {
        var page = await chromium.Visit(timeline);
        await MatrixPage.At(page, $"{Acts}&act=E27");
        await Expect(Act(page, "E27")).ToBeInViewportAsync();
        await Expect(Act(page, "E27")).ToBeFocusedAsync();
    }

    static ILocator Act(IPage page, string id) => page.Locator($"article[data-act={id}]");
}
