using Microsoft.Playwright;

namespace NegotiationTimeline.Browser.Tests;

/// <summary>The page of one negotiation, in the words of its readers.</summary>
sealed class MatrixPage(IPage page)
{
    public const string Talks = "/negotiations/ukraine-2025";

    public ILocator Slider => page.GetByRole(AriaRole.Slider, new() { Name = "Stances as of" });

    public ILocator Evidence => page.GetByRole(AriaRole.Dialog);

    public ILocator Announcement => page.Locator("p[aria-live=polite]");

    public ILocator Table => page.GetByRole(AriaRole.Table);

    public ILocator Cell(string party, string proposition) =>
        page.GetByRole(AriaRole.Button, new() { NameRegex = new($"^{party} on “{proposition}”:") });

    public ILocator RussiaOnDirectTalks => Cell("Russia", "Russia and Ukraine hold direct talks");

    public ILocator KnownBy(string choice) => page.GetByRole(AriaRole.Radio, new() { Name = choice, Exact = true });

    public static async Task<MatrixPage> At(IPage page, string query = "")
    {
        await page.GotoAsync(Talks + query);
        return new MatrixPage(page);
    }
}
