using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NegotiationTimeline.Browser.Tests;

/// <summary>
/// The pictures of the docs can be taken. To take them anew:
/// <c>PICTURES=keep dotnet test --project tests/NegotiationTimeline.Browser.Tests --filter-class "*Pictures"</c>.
/// </summary>
public sealed class Pictures(Chromium chromium, RunningTimeline timeline)
{
    const int MostBytes = 300_000;
    const string Matrix = $"{MatrixPage.Talks}?asOf=2025-04-23";
    const string Evidence = $"{Matrix}&cell=russia/direct-talks";
    const string Proposals = $"{MatrixPage.Talks}?view=proposals&asOf=2025-04-23&proposal=us-final-offer";
    const string Changes = $"{MatrixPage.Talks}?view=changes&from=2025-04-20&asOf=2025-04-23";
    const string Recording = $"{Matrix}&record=positions";
    const string Importing = $"{MatrixPage.Talks}?record=imports";
    const string Truces = $"{MatrixPage.Talks}?view=truces&asOf=2025-04-23";

    [Theory]
    [InlineData("matrix.png", Matrix, 1440, 1330, ColorScheme.Light)]
    [InlineData("matrix-dark.png", Matrix, 1440, 1330, ColorScheme.Dark)]
    [InlineData("evidence.png", Evidence, 1440, 1000, ColorScheme.Light)]
    [InlineData("phone.png", Matrix, 390, 1000, ColorScheme.Light)]
    [InlineData("proposals.png", Proposals, 1440, 1400, ColorScheme.Light)]
    [InlineData("truces.png", Truces, 1440, 1400, ColorScheme.Light)]
    [InlineData("changes.png", Changes, 1440, 1400, ColorScheme.Light)]
    [InlineData("recording.png", Recording, 1440, 1200, ColorScheme.Light)]
    [InlineData("import.png", Importing, 1440, 1500, ColorScheme.Light)]
    public async Task Of_the_docs(string name, string address, int width, int height, ColorScheme scheme)
    {
        var page = await chromium.Visit(timeline, width, height, scheme);
        await page.GotoAsync(address);
        if (address == Importing)
            await new ImportPage(page).File.SetInputFilesAsync(ImportPage.Statements);
        var shown = address == Evidence ? "dialog .repost" : "table.matrix, .drawing svg, record-page form, table.sample";
        await Expect(page.Locator(shown).First).ToBeVisibleAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        var keep = Environment.GetEnvironmentVariable("PICTURES") == "keep";
        var picture = await page.ScreenshotAsync(new() { Path = keep ? Repository.Picture(name) : null });
        Assert.InRange(picture.Length, 10_000, MostBytes);
    }
}
