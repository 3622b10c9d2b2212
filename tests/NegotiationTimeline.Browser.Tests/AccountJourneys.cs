using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NegotiationTimeline.Browser.Tests;

/// <summary>What the evidence of a cell tells of records that are more than one plain statement.</summary>
public sealed class AccountJourneys(Chromium chromium, RunningTimeline timeline)
{
    [Fact]
    public async Task Two_sources_of_one_record_stand_together_and_a_re_post_names_its_original()
    {
        var record = (await Open("russia/direct-talks")).Locator("[data-record=E04]");
        await Expect(record.Locator(".source")).ToHaveCountAsync(2);
        await Expect(record).ToContainTextAsync("Known from 22 April 2025");
        await Expect(record.Locator(".repost")).ToContainTextAsync("FRANCE 24");
    }

    [Fact]
    public async Task A_superseded_red_line_stands_apart_from_what_came_after_it()
    {
        var evidence = await Open("russia/direct-talks");
        var earlier = evidence.GetByRole(AriaRole.Article).And(evidence.Locator("[data-standing=superseded]"));
        await Expect(earlier.And(evidence.Locator("[data-record=E02]"))).ToContainTextAsync("red line");
        await Expect(evidence.GetByRole(AriaRole.Heading, new() { Name = "Earlier, superseded" })).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("2025-04-22", "on or before 22 April 2025")]
    [InlineData("2025-04-23", "March 2025")]
    public async Task A_refined_record_is_dated_by_what_was_known(string knownBy, string stated)
    {
        var evidence = await Open("ukraine/ceasefire-30-day", $"asOf=2025-04-22&knownBy={knownBy}");
        var record = evidence.Locator("[data-record=E08]");
        await Expect(record).ToContainTextAsync($"Stated {stated}");
    }

    [Fact]
    public async Task Accounts_that_differ_are_told_without_preferring_one()
    {
        var evidence = await Open("russia/ceasefire-30-day");
        var heading = evidence.GetByRole(AriaRole.Heading, new() { Name = "The accounts, side by side" });
        var accounts = heading.Locator("..");
        await Expect(accounts.GetByRole(AriaRole.Article)).ToHaveCountAsync(2);
        await Expect(evidence.GetByText("No account is preferred")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("us/reported-terms-confirmed", "asked and would not say")]
    [InlineData("ukraine/direct-talks", "Hearsay: all that supports it is a report of a report")]
    [InlineData("uk/direct-talks", "That does not mean neutral")]
    public async Task What_to_be_careful_about_is_said_in_words(string cell, string caution) =>
        await Expect(await Open(cell)).ToContainTextAsync(caution);

    [Fact]
    public async Task The_citation_of_a_cell_names_its_party_issue_and_times() =>
        await Expect((await Open("russia/direct-talks")).Locator(".citation")).ToContainTextAsync(
            "Russia on “Russia and Ukraine hold direct talks”: as of 23 April 2025, with hindsight");

    [Fact]
    public async Task A_filter_tells_what_it_hides()
    {
        var evidence = await Open("ukraine/direct-talks", "asOf=2025-04-23&minGrade=B2");
        await Expect(evidence).ToContainTextAsync("The filter hides 1 record: E24");
    }

    async Task<ILocator> Open(string cell, string times = "asOf=2025-04-23") =>
        (await MatrixPage.At(await chromium.Visit(timeline), $"?{times}&cell={cell}")).Evidence;
}
