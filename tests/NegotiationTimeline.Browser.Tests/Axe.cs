using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NegotiationTimeline.Browser.Tests;

/// <summary>The checker axe, run in the page.</summary>
static class Axe
{
    const string Violations =
        """
        async rules => (await axe.run(rules)).violations
            .flatMap(it => it.nodes.map(node => `${it.id}: ${it.help} at ${node.target.join(" ")}`))
        """;

    /// <summary>Goes to an address and, once what is named is shown, checks the whole page.</summary>
    public static async Task Check(IPage page, string address, string shown)
    {
        await page.GotoAsync(address);
        await Expect(page.Locator(shown).First).ToBeVisibleAsync();
        await Check(page);
    }

    /// <summary>By all rules as it is by day; by night the same page has other colours, and nothing else.</summary>
    public static async Task Check(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("'axe' in window"))
            await page.AddScriptTagAsync(new() { Path = Repository.Axe });
        // What passed is not told, and need not be written down for each of a thousand cells.
        string[] told = ["violations"];
        await Check(page, ColorScheme.Light, new { resultTypes = told });
        await Check(page, ColorScheme.Dark,
            new { resultTypes = told, runOnly = new[] { "color-contrast", "link-in-text-block" } });
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
    }

    static async Task Check(IPage page, ColorScheme scheme, object rules)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });
        Assert.Empty(await page.EvaluateAsync<string[]>(Violations, rules));
    }
}
