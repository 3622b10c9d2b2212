using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NegotiationTimeline.Browser.Tests;

/// <summary>Files are imported through the page: mapped, tried, recorded, undone, and undone again.</summary>
public sealed class ImportJourneys(Chromium chromium, RunningTimeline timeline)
{
    static readonly string[] Rows =
    [
        "Ukraine;A full ceasefire;yes;04/03/2025;paper", "Narnia;A full ceasefire;no;04/03/2025;paper",
        "Gondor;A full ceasefire;abstain;05/03/2025;paper", "Rohan;A full ceasefire;perhaps;05/03/2025;paper",
    ];

    [Fact]
    public async Task A_file_is_mapped_checked_recorded_where_it_is_good_undone_and_brought_back()
    {
        var (page, talks) = await Begin("to-import");
        await page.GotoAsync($"{talks.Page}?record=positions");
        await page.GetByRole(AriaRole.Link, new() { Name = "Import a file…" }).ClickAsync();
        var import = new ImportPage(page);
        await Expect(import.Heading).ToHaveTextAsync("Import a file");
        await Expect(page.GetByText("No file has been imported")).ToBeVisibleAsync();

        await import.File.FocusAsync();
        await import.File.SetInputFilesAsync(ImportPage.Votes("votes.csv", Rows));
        await Expect(import.Heading).ToHaveTextAsync("Import 1: votes.csv");
        await Expect(import.Facts).ToContainTextAsync(Having("semicolons.*UTF-16"));
        await Expect(import.FirstRows).ToContainTextAsync("Narnia");
        await Map(page, import);
        await Axe.Check(page);

        await import.Button("Check all rows").ClickAsync();
        await Expect(import.Count("new")).ToHaveTextAsync("3");
        await Expect(import.Count("faulty")).ToHaveTextAsync("1");
        await Expect(import.Faulty.GetByRole(AriaRole.Row).Last).ToContainTextAsync(Having("5.*vote.*perhaps.*value map"));
        await Expect(page.Locator(".creates")).ToContainTextAsync("2 new parties");
        await Axe.Check(page);
        await page.ReloadAsync();
        await Expect(import.Button("Record 3 rows")).ToBeDisabledAsync();
        await page.GetByText("Good rows only").ClickAsync();
        await import.Button("Record 3 rows").ClickAsync();

        await Expect(import.Stage).ToHaveTextAsync("3 rows recorded");
        await Expect(import.Stage).ToBeFocusedAsync();
        await import.Link("See the matrix").ClickAsync();
        await Expect(Cell(page, "narnia")).ToContainTextAsync("rejects");
        await page.GoBackAsync();
        await Undo(page, import);
        await import.Link("See the matrix").ClickAsync();
        await Expect(Cell(page, "narnia")).ToContainTextAsync("no known position");
        await page.GoBackAsync();
        await BringBack(import);
        await UseAgain(page, talks, import);
    }

    /// <summary>By the keyboard alone, until what is not in the map is the only fault left.</summary>
    static async Task Map(IPage page, ImportPage import)
    {
        await import.Type("Each row is one of", "po", "positions");
        await import.Type("Party", "co", "country");
        await import.Type("Issue", "res", "resolution");
        await import.Type("Stance", "vo", "vote");
        await import.Type("Stated on", "da", "day");
        await import.Type("Evidence: source", "rec", "record");
        await Expect(import.Ambiguous).ToBeVisibleAsync();
        await page.GetByLabel("Day first").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await Expect(import.Ambiguous).ToHaveCountAsync(0);

        await import.Fold("What the cells of vote mean").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await import.Type("yes", "acc", "2");
        await import.Type("no", "rej", "-2");
        await import.Type("abstain", "non", "0");
        await page.GetByLabel("Enter parties, issues and sources that are new").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await Expect(import.FirstRows).ToContainTextAsync("Accepts (2)");
        await Expect(import.FirstRows).ToContainTextAsync("2025-03-04");
        await Expect(page.Locator(".sample-faults")).ToContainTextAsync("'perhaps' is not in the value map");

        await import.Fold("Saved mappings").ClickAsync();
        await import.Field("Keep this mapping as").FillAsync("votes");
        await import.Button("Keep it").ClickAsync();
        await Expect(page.GetByText("The mapping is kept as “votes”.")).ToBeVisibleAsync();
    }

    static async Task Undo(IPage page, ImportPage import)
    {
        await import.Button("Undo this import").ClickAsync();
        await import.Button("Undo it").ClickAsync();
        await Expect(import.Field("Reason")).ToHaveAttributeAsync("aria-invalid", "true");
        await Axe.Check(page);
        await import.Field("Reason").FillAsync("The wrong year.");
        await import.Button("Undo it").ClickAsync();
        await Expect(import.Stage).ToHaveTextAsync("This import is undone");
    }

    static async Task BringBack(ImportPage import)
    {
        await import.Button("Bring it back").ClickAsync();
        await import.Field("Reason").FillAsync("It was the right one.");
        await import.Button("Bring it back").ClickAsync();
        await Expect(import.Stage).ToHaveTextAsync("3 rows recorded");
    }

    /// <summary>The same rows again, by the mapping that was kept: nothing is recorded twice.</summary>
    static async Task UseAgain(IPage page, NewTalks talks, ImportPage import)
    {
        await page.GotoAsync($"{talks.Page}?record=imports");
        await Expect(page.GetByRole(AriaRole.Row).Last).ToContainTextAsync(Having("votes.csv.*4.*recorded.*3"));
        await import.Field("Read it by a saved mapping").SelectOptionAsync("votes");
        await import.File.SetInputFilesAsync(ImportPage.Votes("more.csv", [
            .. Rows[..3], "Narnia;A full ceasefire;yes;11/03/2025;paper", "Gondor;A full ceasefire;no;06/03/2025;paper",
        ]));
        await Expect(import.Heading).ToHaveTextAsync("Import 2: more.csv");
        await Expect(import.Field("Stance")).ToHaveValueAsync("vote");
        await import.Button("Check all rows").ClickAsync();
        await Expect(import.Count("same")).ToHaveTextAsync("3");
        await Expect(import.Count("duplicates")).ToHaveTextAsync("1");
        await Expect(page.Locator(".likely").GetByRole(AriaRole.Row).Last).ToContainTextAsync(Having("6.*gondor.*2025-03-06.*positions/"));
        await Axe.Check(page);
        await import.Button("Record 2 rows").ClickAsync();
        await Expect(import.Stage).ToHaveTextAsync("2 rows recorded");
    }

    [Fact]
    public async Task What_cannot_be_taken_is_said_at_its_place_and_can_be_given_up()
    {
        var (page, talks) = await Begin("to-refuse-files");
        await page.GotoAsync($"{talks.Page}?record=imports");
        var import = new ImportPage(page);

        await import.File.SetInputFilesAsync(ImportPage.Votes("header.csv"));
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("a header and no rows below it");
        await page.Context.SetOfflineAsync(true);
        await Expect(page.GetByText("a file can be sent once you are connected")).ToBeVisibleAsync();
        await Expect(import.File).ToBeDisabledAsync();
        await Axe.Check(page);
        await page.Context.SetOfflineAsync(false);

        await import.File.SetInputFilesAsync(ImportPage.Votes("votes.csv", Rows));
        await import.Field("Each row is one of").SelectOptionAsync("positions");
        await import.Field("Stated on").SelectOptionAsync("day");
        await import.Field("Written otherwise").FillAsync("month first");
        await page.Keyboard.PressAsync("Tab");
        await Expect(import.Field("Written otherwise")).ToHaveAccessibleDescriptionAsync(new Regex("is not a format of dates"));
        await import.Button("Give this import up").ClickAsync();
        await Expect(import.Stage).ToHaveTextAsync("This import was cancelled");

        await page.GotoAsync($"{talks.Page}?record=imports&recordedBy=2099-01-01");
        await Expect(page.GetByText("You are looking at the record as it once stood")).ToBeVisibleAsync();
        await page.GotoAsync($"{talks.Page}?record=imports/99");
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
    }

    static Regex Having(string parts) => new(parts, RegexOptions.Singleline);

    static ILocator Cell(IPage page, string party) => page.Locator($"[data-cell='{party}/ceasefire']").First;

    async Task<(IPage Page, NewTalks Talks)> Begin(string slug)
    {
        var page = await chromium.Visit(timeline);
        NewTalks talks = new(timeline, slug);
        await talks.Begin();
        await talks.Set();
        return (page, talks);
    }
}
