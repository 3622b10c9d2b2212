using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace NegotiationTimeline.Browser.Tests;

/// <summary>One headless Chromium for all journeys; every journey has a profile of its own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    const string Remedy = "Install Chromium or Chrome so that it is on the PATH (Debian: apt-get install chromium).";

    static readonly string[] Quiet =
    [
        "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
        "--disable-sync", "--no-first-run",
    ];

    /// <summary>By the id of the test that opened them.</summary>
    static readonly ConcurrentDictionary<string, ConcurrentBag<IBrowserContext>> Opened = new();

    IPlaywright? playwright;
    IBrowser? browser;
    string missing = "";

    public async ValueTask InitializeAsync()
    {
        // A busy machine answers late, and nothing is learned from being impatient with it.
        Assertions.SetDefaultExpectTimeout(20_000);
        var installed = InstalledChromium.OnPath();
        if (installed is null && !InstalledChromium.Download())
        {
            missing = $"No Chromium was found and none could be downloaded. {Remedy}";
            return;
        }

        playwright = await Playwright.CreateAsync();
        try
        {
            browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = installed, Args = Quiet });
        }
        catch (PlaywrightException refused) when (installed is null)
        {
            // The downloaded one needs libraries of the system that may not be there.
            missing = $"The downloaded Chromium does not start. {Remedy}\n{refused.Message}";
        }
    }

    /// <summary>A fresh page for the running timeline; skips, or under CI fails, where there is none.</summary>
    public async Task<IPage> Visit(
        RunningTimeline timeline, int width = 1280, int height = 900, ColorScheme scheme = ColorScheme.Light,
        string locale = "en-GB", ReducedMotion motion = ReducedMotion.Reduce,
        ForcedColors forced = ForcedColors.None)
    {
        if (browser is null)
            NotHere(missing);

        // A reader far from the negotiation: what the page shows must be the negotiation's days all the same.
        var profile = await browser!.NewContextAsync(new()
        {
            BaseURL = timeline.Address.ToString(),
            Locale = locale,
            TimezoneId = "America/Los_Angeles",
            ViewportSize = new() { Width = width, Height = height },
            // What still fades in has no contrast yet, and what still moves cannot be pictured.
            ColorScheme = scheme,
            ReducedMotion = motion,
            ForcedColors = forced,
        });
        Opened.GetOrAdd(TestContext.Current.Test!.UniqueID, _ => []).Add(profile);
        return await profile.NewPageAsync();
    }

    public static async Task CloseProfilesOf(string test)
    {
        if (!Opened.TryRemove(test, out var profiles))
            return;
        foreach (var profile in profiles)
            await profile.CloseAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.CloseAsync();
        playwright?.Dispose();
    }

    static void NotHere(string reason)
    {
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(reason);
        Assert.Skip(reason);
    }
}
