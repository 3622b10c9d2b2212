using Microsoft.Playwright;

namespace NegotiationTimeline.Browser.Tests;

/// <summary>The page of one negotiation, in the words of its readers.</summary>
sealed class MatrixPage(IPage page)
{
    public const string Talks = "/negotiations/ukraine-2025";

    /// <summary>How many pixels of the page lie beyond the right edge of the screen.</summary>
    public const string Overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    public ILocator Slider => page.GetByRole(AriaRole.Slider, new() { Name = "Stances as of" });

    public ILocator Evidence => page.GetByRole(AriaRole.Dialog);

    public ILocator Announcement => page.Locator("p[aria-live=polite]");

    public ILocator Table => page.GetByRole(AriaRole.Table);

    public ILocator Figure => page.Locator("figure.frame");

    public ILocator Link(string view) =>
        page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = view, Exact = true });

    public ILocator Button(string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>A stance in a lane, by the beginning of its words.</summary>
    public ILocator Strip(string words) => page.GetByRole(AriaRole.Button, new() { NameRegex = new($"^{words}") });

    public ILocator Cell(string party, string proposition) =>
        page.GetByRole(AriaRole.Button, new() { NameRegex = new($"^{party} on “{proposition}”:") });

    public ILocator RussiaOnDirectTalks => Cell("Russia", "Russia and Ukraine hold direct talks");

    public ILocator KnownBy(string choice) => page.GetByRole(AriaRole.Radio, new() { Name = choice, Exact = true });

    /// <summary>In the place of the times and the filters on a narrow screen.</summary>
    public ILocator FoldBar => page.Locator("fold-bar button");

    /// <summary>What is shown and what counts is chosen in a panel of its own.</summary>
    public Task OpenFilter() => Button("Filter").ClickAsync();

    /// <summary>The slider knows where the changes are once it has marks for them.</summary>
    public async Task Ready()
    {
        await Assertions.Expect(page.Locator(".ticks i").First).ToBeAttachedAsync();
        await Assertions.Expect(Table).ToBeVisibleAsync();
    }

    public static async Task<MatrixPage> At(IPage page, string query = "")
    {
        await page.GotoAsync(Talks + query);
        return new MatrixPage(page);
    }
}
