using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NegotiationTimeline.Browser.Tests;

/// <summary>Where files are imported, in the words of those who bring them.</summary>
sealed class ImportPage(IPage page)
{
    /// <summary>A spreadsheet's way of saving text: semicolons and UTF-16. No column is called as a field is.</summary>
    public static FilePayload Votes(string name, params string[] rows) => new()
    {
        Name = name,
        MimeType = "application/vnd.ms-excel",
        Buffer = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(
            string.Join("\r\n", ["country;resolution;vote;day;record", .. rows, ""]))],
    };

    /// <summary>A table whose columns are found by their names, for the talks of the sample.</summary>
    public static FilePayload Statements => new()
    {
        Name = "statements.csv",
        MimeType = "text/csv",
        Buffer = Encoding.UTF8.GetBytes(
            """
            party,issue,position,statedOn,source,publisher,publishedOn,quote
            Ukraine,ceasefire-30-day,2,23/04/2025,London communiqué,Cabinet Office,24/04/2025,An immediate ceasefire
            United Kingdom,ceasefire-30-day,2,23/04/2025,London communiqué,Cabinet Office,24/04/2025,We support it
            Russia,ceasefire-30-day,-1,24/04/2025,Evening briefing,Presidential press service,24/04/2025,There are nuances
            """),
    };

    public ILocator File => page.GetByLabel("File to import");

    public ILocator Heading => page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    public ILocator Stage => page.Locator(".stage h2");

    public ILocator Facts => page.GetByRole(AriaRole.Region, new() { Name = "The file", Exact = true });

    public ILocator FirstRows => page.GetByRole(AriaRole.Table, new() { Name = "The first rows of the file" });

    public ILocator Faulty => page.GetByRole(AriaRole.Table, new() { Name = "cannot be recorded" });

    public ILocator Ambiguous => page.GetByText("Either can be meant");

    public ILocator Field(string label) => page.GetByLabel(label, new() { Exact = true });

    public ILocator Button(string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Link(string name) => page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    public ILocator Fold(string name) => page.Locator("summary").Filter(new() { HasText = name });

    /// <summary>How many rows came to this.</summary>
    public ILocator Count(string name) => page.Locator($".tally [data-count={name}] dd").First;

    /// <summary>Chooses from a list as the keyboard does: by the first letters.</summary>
    public async Task Type(string label, string letters, string value)
    {
        await Field(label).FocusAsync();
        await page.Keyboard.TypeAsync(letters);
        await Expect(Field(label)).ToHaveValueAsync(value);
        await Expect(Field(label)).ToBeFocusedAsync();
    }

    /// <summary>Nobody is kept out, by daylight or in the dark.</summary>
    public async Task Check()
    {
        foreach (var scheme in new[] { ColorScheme.Dark, ColorScheme.Light })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await Axe.Check(page);
        }
    }
}
