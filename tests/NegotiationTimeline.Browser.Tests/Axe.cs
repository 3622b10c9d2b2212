using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NegotiationTimeline.Browser.Tests;

/// <summary>The checker axe, run in the page.</summary>
static class Axe
{
    const string Violations =
        """
        async () => (await axe.run()).violations
            .flatMap(it => it.nodes.map(node => `${it.id}: ${it.help} at ${node.target.join(" ")}`))
        """;

    /// <summary>Goes to an address and, once what is named is shown, checks the whole page.</summary>
    public static async Task Check(IPage page, string address, string shown)
    {
        await page.GotoAsync(address);
        await Expect(page.Locator(shown).First).ToBeVisibleAsync();
        await Check(page);
    }

    public static async Task Check(IPage page)
    {
        await page.AddScriptTagAsync(new() { Path = Repository.Axe });
        Assert.Empty(await page.EvaluateAsync<string[]>(Violations));
    }
}
