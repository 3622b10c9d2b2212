using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NegotiationTimeline.Browser.Tests;

/// <summary>The last five questions of docs/questions.md, asked through the page as a reader would.</summary>
public sealed class LaterQuestionJourneys(Chromium chromium, RunningTimeline timeline)
{
    [Fact]
    public async Task Question_6_which_statements_of_a_party_contradict_its_own_earlier_ones()
    {
        var page = await chromium.Visit(timeline);
        var matrix = await MatrixPage.At(page, "?asOf=2025-04-23&parties=russia");
        await matrix.Link("Contradictions").ClickAsync();
        var found = page.Locator("article.opposition[data-kind]");
        await Expect(found).ToHaveCountAsync(1);
        await found.Reads("Russia", "Russia and Ukraine hold direct talks", "reversal",
            "The later words are on the other side of the earlier ones.",
            "Earlier", "rejects", "red line", "Vladimir Putin, President of Russia, principal", "from about April 2022 on",
            "E02", "Sources: The i Paper, 22 Apr 2025", "at least 2 years apart",
            "Later", "open, or in part", "tentative, ambiguous", "21 April 2025", "E04",
            "Sources: The i Paper, 22 Apr 2025; TheFeedWired, 23 Apr 2025", "No reason for the change is on record.");
        await found.DoesNotRead("The dates leave open which came first.");
        // Two accounts of one reply are none: there the articles differ.
        await page.Locator("article.voices[data-issue=ceasefire-30-day]").Reads("they differ");

        await found.GetByRole(AriaRole.Button, new() { NameRegex = new("^Evidence") }).ClickAsync();
        await Expect(matrix.Evidence.Locator("[data-standing=superseded][data-record=E02]")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Question_7_which_red_lines_stand_since_when_last_reaffirmed_when_and_questioned_by_whom()
    {
        var page = await chromium.Visit(timeline);
        var matrix = await MatrixPage.At(page, "?asOf=2025-04-23");
        await Expect(page.Locator("button.cell [data-firmness=red-line]")).ToHaveCountAsync(2);
        await matrix.Link("Red lines").ClickAsync();
        var lines = page.Locator("article.ledger-entry");
        await Expect(lines).ToHaveCountAsync(3);
        await lines.Filter(new() { HasText = "Russia and Ukraine hold direct talks" }).Reads("superseded", "rejects",
            "since about April 2022; no dated repetition.",
            "A later stance lies elsewhere. No record says that the line was given up.", "asserted", "E02", "superseded",
            "Vladimir Putin, President of Russia, principal", "21 April 2025", "E04");
        await lines.Filter(new() { HasText = "Zelensky leaves power" }).Reads("stands", "accepts",
            "since about April 2022; no dated repetition.", "Nothing that was said since takes it back.", "E02b",
            "questioned", "that moves nothing", "Narrator, The i Paper", "22 April 2025", "S23",
            "Asks whether Putin has dropped his demand");
        await lines.Filter(new() { HasText = "Crimea is officially recognised" }).Reads("Ukraine", "stands", "rejects",
            "since 22 April 2025; no dated repetition.", "Volodymyr Zelensky", "E21");
        await page.GetByRole(AriaRole.Button, new() { Name = "2 stand" }).ClickAsync();
        await Expect(lines).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task Question_8_which_offers_conditions_and_ultimatums_are_open_and_which_lapsed()
    {
        var page = await chromium.Visit(timeline);
        var matrix = await MatrixPage.At(page, "?asOf=2025-04-23");
        await matrix.Link("Outstanding").ClickAsync();
        var entries = page.Locator("article.ledger-entry");
        await Expect(entries).ToHaveCountAsync(5);
        ILocator Part(string part) => page.Locator($"section[data-part={part}]");
        await Part("offers").Reads("Offers", "open", "offer, known only from a report", "United States",
            "The one-page American offer, as reported", "us-final-offer", "Tabled", "on or before 23 April 2025",
            "That a party rejects it does not end it. It names no last day.", "open", "United States, Ukraine",
            "A full ceasefire of thirty days", "Tabled", "March 2025");
        await Part("conditions").Reads("open", "Russia", "The two sides agree which targets are legitimate", "E05", "On",
            "Strikes on civilian targets stop", "Stated", "21 April 2025");
        await Part("ultimatums").Reads("open", "ultimatum", "United States",
            "Both sides say yes or the United States walks away", "E14", "Towards", "Russia, Ukraine", "Made", "23 April 2025",
            "It names no deadline, and without one it cannot lapse.", "threat", "Threat to leave the mediation", "E13",
            "on or before 23 April 2025");
        await page.GetByRole(AriaRole.Button, new() { Name = "0 lapsed" }).ClickAsync();
        await Expect(page.GetByText("None in this state.")).ToBeVisibleAsync();
        await page.GoBackAsync();
        await Expect(entries).ToHaveCountAsync(5);

        // The evidence is a click away, in the drawer; that of an act where acts are told.
        await entries.Filter(new() { HasText = "which targets are legitimate" })
            .GetByRole(AriaRole.Button, new() { NameRegex = new("^Evidence") }).ClickAsync();
        await matrix.Evidence.Reads("Strikes on civilian targets stop", "E05", "Vladimir Putin");
        await page.Keyboard.PressAsync("Escape");
        await entries.Filter(new() { HasText = "walks away" }).GetByRole(AriaRole.Link, new() { NameRegex = new("^Evidence") })
            .ClickAsync();
        await Expect(page.Locator("article[data-act=E14]")).ToBeFocusedAsync();
        await page.Locator("article[data-act=E14]").Reads("Both sides say yes", "JD Vance");
    }

    [Fact]
    public async Task What_is_outstanding_is_narrowed_by_party_and_by_evidence_and_taken_along()
    {
        var page = await chromium.Visit(timeline);
        var matrix = await MatrixPage.At(page, "?view=outstanding&asOf=2025-04-23");
        var entries = page.Locator("article.ledger-entry");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Party" }).SelectOptionAsync("russia");
        await Expect(entries).ToHaveCountAsync(2);
        await Expect(page).ToHaveURLAsync(new Regex("party=russia"));
        await matrix.Figure.GetByRole(AriaRole.Button, new() { Name = "Table" }).ClickAsync();
        await matrix.Table.Reads("condition", "legitimate", "Russia", "open", "2025-04-21", "positions/E05", "ultimatum",
            "acts/E14");
        var taken = await page.RunAndWaitForDownloadAsync(() =>
            page.GetByRole(AriaRole.Button, new() { Name = "Download as SVG" }).ClickAsync());
        Assert.Equal("ukraine-2025-outstanding.svg", taken.SuggestedFilename);

        await MatrixPage.At(page, "?view=outstanding&asOf=2025-04-23&onRecord=true");
        await page.GetByText("if all evidence counted").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Count all evidence" }).ClickAsync();
        await Expect(entries).ToHaveCountAsync(5);
        await MatrixPage.At(page, "?view=outstanding&asOf=2025-04-20&knownBy=asOf");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Nothing waits for an answer" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Question_9_what_was_added_corrected_or_retracted_since_a_chart_was_cited_and_would_it_look_different()
    {
        var talks = new NewTalks(timeline, "cited");
        await talks.Begin();
        await talks.Set();
        await talks.Put("/parties/france", new { name = "France", kind = "state" });
        await talks.Put("/issues/talks", new { proposition = "Direct talks", group = "talks" });
        await talks.State(position: 2, statedOn: "2025-04-01", id: "p1");
        await talks.Post("/positions", Of("ukraine", "talks", -1, "p2"));
        var page = await chromium.Visit(timeline);
        await page.GotoAsync($"{talks.Page}?asOf=2025-04-20");
        var matrix = new MatrixPage(page);
        await Expect(matrix.Cell("Ukraine", "A full ceasefire")).ToContainTextAsync("accepts");
        await page.GetByRole(AriaRole.Link, new() { Name = "Permanent link" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("recordedBy="));
        var cited = page.Url;

        await talks.Correct("p1", "Misread: it was a refusal.", new { position = -2 });
        await talks.Post("/positions", Of("france", "ceasefire", 2, "p3"));
        await talks.Retract("p2");

        // The citation goes on giving what was cited.
        await page.ReloadAsync();
        await Expect(matrix.Cell("Ukraine", "A full ceasefire")).ToContainTextAsync("accepts");
        await Expect(matrix.Cell("France", "A full ceasefire")).ToContainTextAsync("no known position");
        await page.GotoAsync($"{talks.Page}?view=changes&asOf=2025-04-20");
        await page.GetByRole(AriaRole.Radio, new() { Name = "your citation with today" }).CheckAsync();
        await page.GetByLabel("Permanent link of your citation").FillAsync(cited);
        await page.Keyboard.PressAsync("Enter");
        var recorded = page.Locator("section[data-axis=recorded] article.change-entry");
        await Expect(recorded).ToHaveCountAsync(3);
        await page.Locator("article[data-kind=correction]").Reads("Ukraine", "A full ceasefire", "accepts", "rejects", "p1");
        await page.Locator("article[data-kind=late-entry]").Reads("France", "A full ceasefire", "no known position", "accepts", "p3");
        await page.Locator("article[data-kind=retraction]").Reads("Ukraine", "Direct talks", "has reservations", "no known position", "p2");

        // By whom, and why.
        await page.Locator("article[data-kind=correction] [data-side=after]").ClickAsync();
        await matrix.Evidence.GetByText("All versions, with reasons and authors").ClickAsync();
        var corrected = matrix.Evidence.Locator(".history li").Filter(new() { HasText = "Corrected" });
        await corrected.Reads("Corrected", "Misread: it was a refusal.");
        await Expect(corrected).ToContainTextAsync(new Regex(@"by \w+"));
        await Expect(corrected.Locator("del")).ToHaveTextAsync("accepts");
        await Expect(corrected.Locator("ins")).ToHaveTextAsync("rejects");
    }

    [Fact]
    public async Task Question_10_only_what_was_said_on_the_record_by_speaker_and_then_the_same_with_analysts_beside_it()
    {
        var page = await chromium.Visit(timeline);
        var matrix = await MatrixPage.At(page, "?asOf=2025-04-23");
        await matrix.Link("Speakers").ClickAsync();
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "On the record only" }).CheckAsync();
        await Expect(page).ToHaveURLAsync(new Regex("onRecord=true"));
        ILocator Voice(string party, string name) => page.Locator($"article.voice[data-party={party}][data-speaker='{name}']");
        var putin = Voice("russia", "Vladimir Putin");
        await putin.Reads("Russia", "Vladimir Putin", "President of Russia, principal", "1 stance, 3 hidden by the filter",
            "Russia and Ukraine hold direct talks", "open, or in part", "tentative", "21 Apr 2025",
            "Zelensky leaves power", "hidden by the filter", "1 record", "A full 30-day ceasefire", "hidden by the filter",
            "Strikes on civilian targets stop", "hidden by the filter");
        await Voice("ukraine", "Volodymyr Zelensky").Reads("President of Ukraine, principal",
            "1 stance, 3 hidden by the filter", "direct talks", "hidden by the filter", "ceasefire",
            "hidden by the filter", "2 records", "Crimea is officially recognised", "rejects", "red line", "22 Apr 2025",
            "Four further regions", "hidden by the filter");
        await Voice("us", "Donald Trump").Reads("0 stances, 1 hidden by the filter", "A settlement is reached quickly",
            "hidden by the filter");
        await Expect(page.Locator("article.voice .cell[data-state=held]")).ToHaveCountAsync(2);
        await Expect(page.Locator("article.voice .cell[data-state=unknown]")).ToHaveCountAsync(12);
        await Expect(page.Locator("speakers-view .analysts")).ToHaveCountAsync(0);

        await page.GetByRole(AriaRole.Checkbox, new() { Name = "What analysts say beside it" }).CheckAsync();
        var talks = putin.Locator("[data-issue=direct-talks]");
        await talks.Reads("open, or in part", "Analysts say", "S10", "Kingston-Cox, ITSS Verona", "S01");
        await Expect(Voice("ukraine", "Volodymyr Zelensky").Locator("[data-issue=crimea-recognition] .analysts")).ToHaveCountAsync(0);
        await Expect(page.Locator("article.voice .cell[data-state=held]")).ToHaveCountAsync(2);

        // The same answer in the drawer, and as a table to take along.
        await talks.GetByRole(AriaRole.Button).ClickAsync();
        await matrix.Evidence.Reads("It survives the filter", "E04", "Vladimir Putin, President of Russia, principal", "S10");
        await page.Keyboard.PressAsync("Escape");
        var taken = await page.RunAndWaitForDownloadAsync(() =>
            page.GetByRole(AriaRole.Button, new() { Name = "Download as CSV" }).ClickAsync());
        var text = await File.ReadAllTextAsync(await taken.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Contains("Volodymyr Zelensky,President of Ukraine,principal,Crimea is officially", text, StringComparison.Ordinal);
        Assert.Contains("E08b", text, StringComparison.Ordinal);
    }

    static object Of(string party, string issue, int position, string id) => new
    {
        id,
        party,
        issue,
        position,
        statedOn = "2025-04-01",
        evidence = new[] { new { source = "paper", attribution = "reported", depth = 1, grade = "B3" } },
    };
}
