using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NegotiationTimeline.Browser.Tests;

/// <summary>
/// The first five questions of docs/questions.md, asked through the page as a reader would; each answer is what stands
/// there to be read, in whole.
/// </summary>
public sealed class QuestionJourneys(Chromium chromium, RunningTimeline timeline)
{
    [Fact]
    public async Task Question_1_what_was_publicly_known_on_22_April_of_each_stance_as_of_20_April()
    {
        var page = await chromium.Visit(timeline);
        var matrix = await MatrixPage.At(page);
        await page.GetByLabel("Date", new() { Exact = true }).FillAsync("2025-04-20");
        await matrix.KnownBy("As known on").CheckAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "As known on" }).FillAsync("2025-04-22");

        await Expect(page).ToHaveURLAsync(new Regex("asOf=2025-04-20&knownBy=2025-04-22"));
        await Expect(page.Locator("button.cell:not([data-state=unknown])")).ToHaveCountAsync(7);
        (string Party, string Issue, string[] Said)[] known =
        [
            ("Russia", "Russia and Ukraine hold direct talks", ["rejects", "red line", "c. Apr 2022"]),
            ("Russia", "Zelensky leaves power before the sides engage", ["accepts", "red line", "c. Apr 2022"]),
            ("Russia", "A full 30-day ceasefire", ["possibly has reservations", "by 22 Apr 2025"]),
            ("Russia", "Russia answers for the killings in Bucha", ["rejects", "c. Apr 2022"]),
            ("Ukraine", "A full 30-day ceasefire", ["possibly accepts", "firm", "by 22 Apr 2025"]),
            ("Ukraine", "A ceasefire that only freezes the front line", ["possibly has reservations", "by 22 Apr 2025"]),
            ("United States", "A settlement is reached quickly", ["possibly accepts", "by 22 Apr 2025"]),
        ];
        foreach (var (party, issue, said) in known)
            await matrix.Cell(party, issue).Reads(said);
        await matrix.RussiaOnDirectTalks.DoesNotRead("possibly");
        // What only the article of the 23rd tells of, or Putin said on the 21st.
        await matrix.Cell("Ukraine", "Crimea is officially recognised as part of Russia").Reads("no known position");
        await matrix.Cell("Russia", "Strikes on civilian targets stop").Reads("no known position");

        await matrix.RussiaOnDirectTalks.ClickAsync();
        await Expect(matrix.Evidence.Locator("[data-standing]")).ToHaveCountAsync(1);
        await matrix.Evidence.Locator("[data-record=E02]").Reads("rejects", "Known from", "22 April 2025", "Grade B3");
    }

    [Fact]
    public async Task Question_2_what_changed_from_20_to_23_April_on_whose_words_and_of_what_kind_each_change_is()
    {
        var page = await chromium.Visit(timeline);
        var matrix = await MatrixPage.At(page, "?view=changes&from=2025-04-20&asOf=2025-04-23");
        await matrix.KnownBy("As known then").CheckAsync();
        var shift = page.Locator("article[data-kind=shift][data-of='russia/direct-talks']");
        await shift.Reads("real shift", "Russia", "Russia and Ukraine hold direct talks", "rejects", "red line",
            "open, or in part", "tentative", "ambiguous", "Vladimir Putin, President of Russia, principal",
            "21 April 2025", "E04", "The i Paper, 22 Apr 2025; TheFeedWired, 23 Apr 2025");

        // In the words of the page: what it is, of whom, on what.
        await Expect(page.Locator("section[data-axis=recorded]")).ToHaveCountAsync(0);
        var known = page.Locator("section[data-axis=published] article.change-entry[data-of*='/']");
        var happened = page.Locator("section[data-axis=valid] article.change-entry[data-of*='/']");
        Assert.Equal(Sorted(
            [
                .. Of("late-disclosure", "russia/direct-talks", "russia/zelensky-departure", "russia/ceasefire-30-day",
                    "russia/bucha-responsibility", "ukraine/ceasefire-30-day", "ukraine/freeze-only-ceasefire",
                    "us/early-deal", "russia/direct-talks", "russia/change-of-government", "russia/ceasefire-30-day",
                    "ukraine/direct-talks", "ukraine/crimea-recognition", "acts/E06", "acts/E27", "acts/E29", "acts/E36",
                    "proposals/thirty-day-ceasefire", "truces/easter-2025", "acts/E13", "acts/E29", "acts/E31",
                    "acts/E32", "acts/E33", "acts/E34", "proposals/us-final-offer", "truces/easter-2025"),
                .. Of("refinement", "ukraine/ceasefire-30-day", "proposals/thirty-day-ceasefire"),
            ]), await Told(known));
        Assert.Equal(Sorted(
            [
                .. Of("shift", "russia/direct-talks", "acts/E29"),
                .. Of("first", "russia/civilian-strikes-halt", "ukraine/four-regions-recognition",
                    "us/reported-terms-confirmed", "acts/E30", "acts/E38", "acts/E14"),
                .. Of("confirmation", "ukraine/freeze-only-ceasefire", "us/early-deal", "ukraine/direct-talks",
                    "acts/E27", "acts/E13", "acts/E30", "acts/E31", "proposals/us-final-offer"),
                .. Of("firmness", "ukraine/crimea-recognition"), .. Of("lapse", "truces/easter-2025"),
            ]), await Told(happened));
        await known.Filter(new() { HasText = "accounts differ" }).Reads("late disclosure", "Russia",
            "A full 30-day ceasefire", "possibly has reservations", "accounts differ", "March 2025", "E09a");
        await page.Locator("article[data-of='ukraine/crimea-recognition'][data-kind=firmness]")
            .Reads("firmer", "rejects", "red line", "E21");
        await page.Locator("article[data-of='truces/easter-2025'][data-kind=lapse]")
            .Reads("no longer certain", "in force", "possibly in force");
        await Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = new("correction") })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Question_3_where_each_party_stands_on_each_clause_what_overlaps_what_blocks_and_what_nobody_answered()
    {
        var page = await chromium.Visit(timeline);
        var matrix = await MatrixPage.At(page, "?asOf=2025-04-23");
        await matrix.Link("Proposals").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^The one-page American offer") }).ClickAsync();
        var head = page.Locator(".offer-head");
        await head.Reads("on the table", "United States", "on or before 23 April 2025", "Known only from a report");
        await head.GetByText("What this rests on").ClickAsync();
        await head.Reads("TheFeedWired", "reported", "hearsay, 2 removes", "Grade C4");

        var rows = page.Locator("table.document").GetByRole(AriaRole.Row);
        ILocator Row(string clause) => rows.Filter(new() { HasText = clause });
        const string silent = "No answer from Russia, United States, United Kingdom, France and European allies of Ukraine.";
        await Row("Crimea is recognised officially (de jure)").Reads(
            "How far", "de jure", "Nobody, as far as is known", "Ukraine", "implied: rejects", "red line", "22 Apr 2025", silent);
        var regions = Row("Four further regions are recognised unofficially");
        await regions.Reads("de facto", "Nobody, as far as is known", "Ukraine", "implied: rejects", "firm, ambiguous", silent);
        await regions.DoesNotRead("red line");
        foreach (var clause in new[] { "Ukraine stays outside NATO", "Sanctions on Russia are eased" })
            await Row(clause).Reads("Nobody, as far as is known", "Nobody, as far as is known", "Nobody has answered.");
        await Row("The offer as a whole").Reads("Answers to the whole are answers to no clause.", "United States", "accepts",
            "Ukraine", "has reservations", "No answer from Russia, United Kingdom, France and European allies of Ukraine.");

        // Party by party, too.
        var grid = page.Locator("table.matrix, table.grid").Last;
        await grid.GetByRole(AriaRole.Button, new() { NameRegex = new("^Ukraine on “Crimea") }).ClickAsync();
        await matrix.Evidence.Reads("Nothing on record was said to this clause itself.",
            "Implied by the stance on the issue", "E21", "There is nothing to talk about");
    }

    [Fact]
    public async Task Question_4_who_declared_the_truce_for_when_was_it_matched_and_every_rival_tally()
    {
        var page = await chromium.Visit(timeline);
        var matrix = await MatrixPage.At(page, "?asOf=2025-04-23");
        await matrix.Link("Truces").ClickAsync();
        await page.Locator("#truce-heading").Reads("Easter truce of 2025", "possibly in force");
        await page.Locator(".offer-head").Reads("Russia, declared by one side alone", "19 April 2025 or 20 April 2025",
            "In force by its terms", "not told", "In force on", "20 April 2025", "Terms", "not told",
            "in force or expired");
        await Expect(page.GetByText("No answer to it is on record. That is no refusal.")).ToBeVisibleAsync();
        foreach (var stretch in new[]
                 {
                     "possibly in force, 19 Apr 2025", "in force, 20 Apr 2025",
                     "possibly in force, from 21 Apr 2025 on",
                 })
            await Expect(page.GetByRole(AriaRole.Img, new() { Name = stretch, Exact = true })).ToBeVisibleAsync();

        await Expect(page.Locator("[data-entry^=E]")).ToHaveCountAsync(2);
        await Expect(page.GetByText("are never added up")).ToBeVisibleAsync();
        await Expect(page.GetByText("Ukraine claims")).ToBeVisibleAsync();
        await page.Locator("[data-entry=E12]").Reads("59 shellings", "E12", "Against", "Russia", "Claimed", "20 April 2025",
            "When they happened", "20 April 2025 (uncertain)", "Counted up to", "not told", "How it was counted", "not told");
        await page.Locator("[data-entry=E11]").Reads("no number given", "E11", "Against", "Russia", "Claimed",
            "on or before 22 April 2025", "about 19 April 2025 to about 20 April 2025", "not told", "not told");
        await Expect(page.GetByText("No claim on record from Russia. That says something of the sources")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Question_5_on_what_a_cell_rests_and_whether_it_survives_if_only_graded_B2_counts()
    {
        var page = await chromium.Visit(timeline);
        var matrix = await MatrixPage.At(page, "?asOf=2025-04-23");
        await matrix.OpenFilter();
        await page.GetByLabel("Source at least").SelectOptionAsync("B");
        await page.GetByLabel("Statement at least").SelectOptionAsync("2");
        await Expect(page).ToHaveURLAsync(new Regex("minGrade=B2"));
        await Expect(matrix.Cell("Ukraine", "A full 30-day ceasefire")).ToContainTextAsync("hidden by the filter");
        await matrix.RussiaOnDirectTalks.ClickAsync();

        var evidence = matrix.Evidence;
        await evidence.Reads("open, or in part", "tentative", "ambiguous", "Since", "21 April 2025",
            "It survives the filter: the stance is the same when all evidence counts.");
        await Expect(evidence.Locator("[data-standing=winner]")).ToHaveCountAsync(1);
        var winner = evidence.Locator("[data-standing=winner][data-record=E04]");
        await winner.Reads("Vladimir Putin, President of Russia, principal",
            "Supported by 2 independent sources (The i Paper; TheFeedWired); second hand at best. Nobody here denies it.",
            "Under the filter 1 of them counts.", "The i Paper", "transcript", "second hand", "Grade B2",
            "usually reliable; probably true", "TheFeedWired", "It goes back to FRANCE 24", "does not count under the filter",
            "on the record", "second hand", "Grade C2");
        var hidden = evidence.Locator("[data-standing=filtered-out]");
        await Expect(hidden).ToHaveCountAsync(2);
        await hidden.First.Reads("rejects", "red line", "E02", "from about April 2022 on",
            "Under the filter none of them counts.", "reported", "Grade B3");
        await hidden.Nth(1).Reads("rejects", "firm", "E01", "reported", "Grade C3");

        // A day earlier there is only what the filter hides, and that is not called unknown.
        await page.Keyboard.PressAsync("Escape");
        await matrix.Slider.PressAsync("Home");
        await page.GetByLabel("Date", new() { Exact = true }).FillAsync("2025-04-20");
        await Expect(matrix.RussiaOnDirectTalks).ToContainTextAsync("hidden by the filter");
        await matrix.RussiaOnDirectTalks.ClickAsync();
        await evidence.Reads("It does not survive the filter. When all evidence counts: rejects, red line.");
    }

    static IEnumerable<string> Of(string kind, params string[] matters) => matters.Select(it => $"{kind} {it}");

    static string[] Sorted(IEnumerable<string> told) => [.. told.Order(StringComparer.Ordinal)];

    static async Task<string[]> Told(ILocator entries)
    {
        await Expect(entries.First).ToBeVisibleAsync();
        return Sorted(await entries.EvaluateAllAsync<string[]>("all => all.map(it => `${it.dataset.kind} ${it.dataset.of}`)"));
    }
}
