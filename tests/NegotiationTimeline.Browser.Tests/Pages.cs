using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace NegotiationTimeline.Browser.Tests;

/// <summary>
/// Pages go from journey to journey, one journey at a time. A profile, a process and the page's scripts, compiled anew for
/// each journey, are most of what a browser works for; what a journey leaves behind is cleared away instead.
/// </summary>
static class Pages
{
    static readonly ConcurrentDictionary<string, ConcurrentQueue<Task<IPage?>>> left = new();

    /// <summary>By the id of the test; without a locale, nobody gets it afterwards.</summary>
    static readonly ConcurrentDictionary<string, ConcurrentQueue<(IPage Page, string? Locale)>> lent = new();

    /// <summary>A page of readers of that language that no journey uses, if there is one.</summary>
    public static async Task<IPage?> Left(string locale)
    {
        while (Of(locale).TryDequeue(out var page))
        {
            if (await page is { IsClosed: false } cleared)
                return cleared;
        }

        return null;
    }

    public static void Lend(IPage page, string? locale) =>
        lent.GetOrAdd(TestContext.Current.Test!.UniqueID, _ => []).Enqueue((page, locale));

    /// <summary>Nobody waits for it but who wants one of these pages.</summary>
    public static void TakeBack(string test)
    {
        if (!lent.TryRemove(test, out var pages))
            return;
        foreach (var (page, locale) in pages)
        {
            if (locale is null)
                _ = Task.Run(() => page.Context.CloseAsync());
            else
                Of(locale).Enqueue(Task.Run(() => Cleared(page)));
        }
    }

    static ConcurrentQueue<Task<IPage?>> Of(string locale) => left.GetOrAdd(locale, _ => []);

    static async Task<IPage?> Cleared(IPage page)
    {
        try
        {
            foreach (var opened in page.Context.Pages.Where(it => it != page).ToList())
                await opened.CloseAsync();
            await page.UnrouteAllAsync();
            // Of the same origin, so that its drafts can be forgotten; there, nothing runs on.
            await page.GotoAsync("/health/live");
            await page.EvaluateAsync("localStorage.clear()");
            return page;
        }
        catch (PlaywrightException)
        {
            // Whatever it is about, the next journey gets another one.
            _ = page.Context.CloseAsync();
            return null;
        }
    }
}
