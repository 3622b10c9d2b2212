using Microsoft.Playwright;

namespace NegotiationTimeline.Browser.Tests;

/// <summary>One headless Chromium for all journeys.</summary>
public sealed class Chromium : IAsyncLifetime
{
    const string Remedy = "Install Chromium or Chrome so that it is on the PATH (Debian: apt-get install chromium).";

    static readonly string[] Quiet =
    [
        "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
        "--disable-sync", "--no-first-run",
    ];

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

    /// <summary>
    /// A page for the running timeline on which nothing is open; skips, or under CI fails, where there is none. It is
    /// one that an earlier journey left, with what it had loaded, unless a journey needs it <paramref name="anew"/>.
    /// </summary>
    public async Task<IPage> Visit(
        RunningTimeline timeline, int width = 1280, int height = 900, ColorScheme scheme = ColorScheme.Light,
        string locale = "en-GB", ReducedMotion motion = ReducedMotion.Reduce,
        ForcedColors forced = ForcedColors.None, bool anew = false)
    {
        if (browser is null)
            NotHere(missing);

        var page = (anew ? null : await Pages.Left(locale)) ?? await Open(timeline, locale);
        Pages.Lend(page, anew ? null : locale);
        await page.SetViewportSizeAsync(width, height);
        await page.EmulateMediaAsync(new()
        {
            Media = Media.Null,
            ColorScheme = scheme,
            ReducedMotion = motion,
            ForcedColors = forced,
        });
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.CloseAsync();
        playwright?.Dispose();
    }

    async Task<IPage> Open(RunningTimeline timeline, string locale)
    {
        // A reader far from the negotiation: what the page shows must be the negotiation's days all the same.
        var profile = await browser!.NewContextAsync(new()
        {
            BaseURL = timeline.Address.ToString(),
            Locale = locale,
            TimezoneId = "America/Los_Angeles",
            // What still fades in has no contrast yet, and what still moves cannot be pictured.
            ReducedMotion = ReducedMotion.Reduce,
        });
        return await profile.NewPageAsync();
    }

    static void NotHere(string reason)
    {
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(reason);
        Assert.Skip(reason);
    }
}
