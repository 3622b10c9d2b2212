using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NegotiationTimeline.Browser.Tests;

/// <summary>Our slides in TimelineJS itself, on a page of another site that asks for them by their address.</summary>
public sealed class SlideJourneys(Chromium chromium, RunningTimeline timeline)
{
    const string Box = "<div id=\"slides\" style=\"width: 100%; height: 600px\"></div>";

    /// <summary>What the reader made of the file, once it has laid it out, or the message that it shows instead.</summary>
    const string Read =
        """
        url => new Promise(resolve => {
            const box = document.querySelector("#slides");
            const shown = new TL.Timeline(box, url, { font: null, duration: 0, script_path: `${location.origin}/` });
            const told = () => ({
                errors: shown.config?.getErrors().map(String) ?? [], message: box.querySelector(".tl-message-full")?.innerText ?? "",
                days: (shown.config?.events ?? []).map(it => ({ id: it.unique_id,
                    from: it.start_date.data.date_obj.toDateString(), to: it.end_date?.data.date_obj.toDateString() ?? "" })),
            });
            shown.on("ready", () => resolve(told()));
            const wrong = setInterval(() => { if (told().errors.length) { clearInterval(wrong); resolve(told()); } }, 100);
        })
        """;

    [Fact]
    public async Task TimelineJS_shows_every_slide_on_its_days_in_its_group_and_complains_of_nothing()
    {
        var address = $"{timeline.Address}api/negotiations/ukraine-2025/export/timelinejs.json?asOf=2025-04-23";
        var sent = JsonNode.Parse(await timeline.Http.GetStringAsync(new Uri(address), TestContext.Current.CancellationToken))!;
        var page = await PageAsync();

        var read = (await page.EvaluateAsync(Read, address))!.Value;

        Assert.Empty(read.GetProperty("errors").EnumerateArray());
        var days = read.GetProperty("days").EnumerateArray().ToDictionary(it => $"{it.GetProperty("id")}");
        var events = sent["events"]!.AsArray();
        Assert.NotEmpty(events);
        Assert.Equal(events.Count, days.Count);
        Assert.All(events, it => Assert.Equal(
            (Day(it!["start_date"]!), it["end_date"] is { } end ? Day(end) : ""),
            ($"{days[$"{it["unique_id"]}"].GetProperty("from")}", $"{days[$"{it["unique_id"]}"].GetProperty("to")}")));
        await Expect(page.Locator(".tl-slide")).ToHaveCountAsync(events.Count + 1);
        await Expect(page.Locator(".tl-timemarker")).ToHaveCountAsync(events.Count);
        await Expect(page.Locator(".tl-slide-titleslide h2").First)
            .ToHaveTextAsync(WebUtility.HtmlDecode($"{sent["title"]!["text"]!["headline"]}"));
        var groups = events.Select(it => $"{it!["group"]}").Distinct().Order();
        Assert.Equal(groups, (await page.Locator(".tl-timegroup-message").AllTextContentsAsync()).Distinct().Order());
        await Expect(page.Locator(".tl-message-full:visible")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Odd_texts_and_dates_are_shown_as_they_were_recorded()
    {
        const string Odd = "<img src=x onerror=alert(1)> & “Їжак” 'quoted' {1} =1+1";
        var talks = new NewTalks(timeline, "slides-of-odd-things");
        await talks.Begin();
        await talks.Set();
        var page = await PageAsync();
        var empty = await ReadAsync(page, talks);
        Assert.Contains("has no events", $"{Assert.Single(empty.GetProperty("errors").EnumerateArray())}", StringComparison.Ordinal);
        foreach (var (id, date) in new[]
        {
            ("sharp", "2025-04-20"), ("uncertain", "2025-04~"), ("set", "[2025-03-01..2025-03-03]"), ("year", "0044"),
            ("decade", "199X"), ("last-day", "2024-02-29"),
        })
        {
            await talks.Record("/acts", new
            {
                id,
                kind = "incident",
                title = $"{Odd} {id}",
                parties = new[] { "ukraine" },
                statedOn = date,
                evidence = new[] { new { source = "paper", attribution = "reported", depth = 1, grade = "B3" } },
            });
        }

        var dialogs = 0;
        page.Dialog += (_, dialog) =>
        {
            dialogs++;
            _ = dialog.DismissAsync();
        };

        var read = await ReadAsync(page, talks);

        Assert.Empty(read.GetProperty("errors").EnumerateArray());
        var days = read.GetProperty("days").EnumerateArray()
            .ToDictionary(it => $"{it.GetProperty("id")}", it => $"{it.GetProperty("from")} – {it.GetProperty("to")}");
        Assert.Equal(
            [
                ("acts-decade-1", "Mon Jan 01 1990 – Fri Dec 31 1999"), ("acts-last-day-1", "Thu Feb 29 2024 – "),
                ("acts-set-1", "Sat Mar 01 2025 – Mon Mar 03 2025"), ("acts-sharp-1", "Sun Apr 20 2025 – "),
                ("acts-uncertain-1", "Sat Mar 01 2025 – Sat May 31 2025"), ("acts-year-1", "Fri Jan 01 0044 – Sat Dec 31 0044"),
            ],
            days.OrderBy(it => it.Key, StringComparer.Ordinal).Select(it => (it.Key, it.Value)));
        var slide = page.Locator(".tl-slide:has-text('uncertain')").First;
        await Expect(slide.Locator("h2")).ToHaveTextAsync($"{Odd} uncertain");
        await Expect(slide.Locator(".tl-headline-date")).ToHaveTextAsync("2025-04~");
        await Expect(page.Locator(".tl-slide img")).ToHaveCountAsync(0);
        Assert.Equal(0, dialogs);
    }

    async Task<IPage> PageAsync()
    {
        await using var foreign = new ForeignPage(Box);
        var page = await chromium.Visit(timeline);
        await page.GotoAsync(foreign.Address);
        await page.AddStyleTagAsync(new() { Path = Repository.TimelineJs("css/timeline.css") });
        await page.AddScriptTagAsync(new() { Path = Repository.TimelineJs("js/timeline.js") });
        return page;
    }

    async Task<JsonElement> ReadAsync(IPage page, NewTalks talks) =>
        (await page.EvaluateAsync(Read, $"{timeline.Address}api{talks.Page}/export/timelinejs.json"))!.Value;

    static string Day(JsonNode date) =>
        new DateOnly((int)date["year"]!, (int)date["month"]!, (int)date["day"]!).ToString(
            "ddd MMM dd yyyy", CultureInfo.InvariantCulture);
}
