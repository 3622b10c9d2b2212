using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NegotiationTimeline.Browser.Tests;

/// <summary>What somebody reads who goes through a part of the page from top to bottom.</summary>
static class Reader
{
    /// <summary>The texts stand there, in this order, whatever stands between them; capitals are the style's.</summary>
    public static Task Reads(this ILocator part, params string[] texts) =>
        Expect(part).ToContainTextAsync(new Regex(
            string.Join(".*?", texts.Select(it => string.Join(@"\s+", it.Split(' ').Select(Regex.Escape)))),
            RegexOptions.Singleline | RegexOptions.IgnoreCase));

    public static async Task DoesNotRead(this ILocator part, params string[] texts)
    {
        foreach (var text in texts)
            await Expect(part).Not.ToContainTextAsync(text);
    }
}
