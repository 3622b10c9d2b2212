using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NegotiationTimeline.Browser.Tests;

/// <summary>A record with all that can be told of one: translations, a denial, a condition that was met, an amendment.</summary>
public sealed class StoryJourneys(Chromium chromium, RunningTimeline timeline)
{
    [Fact]
    public async Task The_evidence_tells_who_denies_it_in_which_words_and_what_became_of_its_condition()
    {
        var talks = new NewTalks(timeline, "whole-story");
        await Tell(talks);
        var page = await chromium.Visit(timeline);
        await page.GotoAsync($"{talks.Page}?asOf=2025-04-20&cell=ukraine/ceasefire");
        var record = page.GetByRole(AriaRole.Dialog).Locator("[data-record=p1]");

        await Expect(record.Locator("blockquote[lang=uk]")).ToContainTextAsync("Ми готові");
        await Expect(record.Locator("blockquote.translation[lang=en]")).ToContainTextAsync("We are ready");
        await Expect(record).ToContainTextAsync("Supported by 2 independent sources (A paper; A weekly); first hand.");
        await Expect(record.Locator(".denied")).ToHaveTextAsync("Denied by 1 source (A ministry).");
        await Expect(record.Locator(".source[data-bearing=denies]")).ToContainTextAsync("denies it");
        await Expect(record.Locator(".resolutions")).ToContainTextAsync(new Regex("met, 10 April 2025: monitors are sent"));
        await Expect(record.Locator(".resolutions")).ToContainTextAsync("Monitors arrived.");

        await record.GetByText("All versions, with reasons and authors").ClickAsync();
        await Expect(record.Locator(".history > li")).ToHaveCountAsync(3);
        await Expect(record.Locator(".history")).ToContainTextAsync(new Regex(@"Something became of a condition.*monitors:\s+met", RegexOptions.Singleline));
        await Expect(record.Locator(".history")).ToContainTextAsync("A day was named later.");
        await Expect(record.Locator(".history ins").First).ToHaveTextAsync("2 April 2025");
        await Expect(record.Locator(".versions > li")).ToHaveCountAsync(2);
    }

    static object Article(string publisher, string title, string publishedOn) =>
        new { publisher, title, publishedOn, language = "en", kind = "news-article" };

    static async Task Tell(NewTalks talks)
    {
        await talks.Begin();
        await talks.Set();
        await talks.Source("ministry", Article("A ministry", "A denial", "2025-04-05"));
        await talks.Source("later", Article("A weekly", "A reconstruction", "2025-04-22"));
        await talks.Record("/positions", new
        {
            id = "p1",
            party = "ukraine",
            issue = "ceasefire",
            position = 1,
            firmness = "stated",
            clarity = "explicit",
            role = "responder",
            statedOn = "2025-04~",
            conditions = new[] { new { id = "monitors", text = "monitors are sent" } },
            evidence = new object[]
            {
                new
                {
                    source = "paper",
                    attribution = "on-the-record",
                    depth = 0,
                    grade = "A2",
                    quote = "Ми готові",
                    language = "uk",
                    translations = new[] { new { language = "en", text = "We are ready" } },
                },
                new { source = "ministry", attribution = "spokesperson", depth = 0, grade = "B2", bearing = "denies" },
            },
        });
        var later = new[] { new { source = "later", attribution = "reported", depth = 1, grade = "B3" } };
        await talks.Record("/positions/p1/refinements", new
        {
            reason = "A day was named later.",
            changes = new { statedOn = "2025-04-02" },
            evidence = later,
        });
        await talks.Record("/positions/p1/conditions/monitors", new
        {
            id = "arrived",
            status = "met",
            on = "2025-04-10",
            reason = "Monitors arrived.",
            evidence = later,
        });
    }
}
