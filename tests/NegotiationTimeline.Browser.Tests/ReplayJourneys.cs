using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NegotiationTimeline.Browser.Tests;

/// <summary>What became known, and what was recorded, played along its own axis.</summary>
public sealed class ReplayJourneys(Chromium chromium, RunningTimeline timeline)
{
    const string Faces =
        """
        () => Object.fromEntries([...document.querySelectorAll("button.cell")]
            .map(it => [it.dataset.cell, `${it.dataset.state} ${it.dataset.position} ${it.dataset.firmness}`.trim()]))
        """;

    [Theory]
    [InlineData("published", "As known by", "knownBy")]
    [InlineData("recorded", "As recorded by", "recordedBy")]
    public async Task Reading_the_frames_to_a_moment_gives_the_matrix_of_that_moment(string along, string slider, string axis)
    {
        var page = await chromium.Visit(timeline);
        var matrix = await MatrixPage.At(page, $"?asOf=2025-04-23&along={along}");
        var track = page.GetByRole(AriaRole.Slider, new() { Name = slider });
        await Expect(track).ToBeEnabledAsync();
        var last = int.Parse((await track.GetAttributeAsync("max"))!, null);
        Assert.InRange(last, 2, 200);
        for (var stop = 0; stop <= last; stop++)
        {
            var before = page.Url;
            await track.PressAsync(stop == 0 ? "Home" : "ArrowRight");
            await Expect(page.Locator(".reading .hint").Last).ToContainTextAsync($"stop {stop + 1} of {last + 1}");
            await Expect(page).Not.ToHaveURLAsync(before);
            await page.WaitForFunctionAsync("() => !document.querySelector('[aria-busy=true]')");
            var moment = Regex.Match(page.Url, $"{axis}=([^&]+)").Groups[1].Value;
            Assert.Equal(await Told($"asOf=2025-04-23&{axis}={moment}"), await Known(page));
        }

        await Expect(matrix.RussiaOnDirectTalks).ToContainTextAsync("open, or in part");
    }

    [Fact]
    public async Task It_plays_by_the_space_bar_from_before_all_reports_and_one_step_back_undoes_it()
    {
        var page = await chromium.Visit(timeline);
        var matrix = await MatrixPage.At(page, "?asOf=2025-04-23");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Plays" }).SelectOptionAsync("published");
        await Expect(page).ToHaveURLAsync(new Regex("along=published"));
        var track = page.GetByRole(AriaRole.Slider, new() { Name = "As known by" });
        await Expect(track).ToBeEnabledAsync();
        await track.PressAsync(" ");

        await Expect(track).ToHaveAttributeAsync("aria-valuetext", "22 April 2025");
        await Expect(matrix.RussiaOnDirectTalks).ToHaveAttributeAsync("data-changed", "");
        await Expect(matrix.Announcement).ToContainTextAsync("As of 23 April 2025, as known on 22 April 2025", new() { Timeout = 15_000 });
        await Expect(matrix.Button("Play")).ToBeVisibleAsync(new() { Timeout = 15_000 });
        await Expect(page).ToHaveURLAsync(new Regex("knownBy=2025-04-23"));
        await page.GoBackAsync();
        await Expect(page).Not.ToHaveURLAsync(new Regex("knownBy="));
    }

    [Fact]
    public async Task Scrubbing_asks_nothing_of_the_server_until_it_rests()
    {
        var page = await chromium.Visit(timeline);
        var matrix = await MatrixPage.At(page, "?asOf=2025-04-23&along=recorded");
        var track = page.GetByRole(AriaRole.Slider, new() { Name = "As recorded by" });
        await Expect(track).ToBeEnabledAsync();
        await Expect(matrix.RussiaOnDirectTalks).ToContainTextAsync("open, or in part");
        await page.RouteAsync("**/api/**", route => route.AbortAsync());
        await track.PressAsync("Home");
        await Expect(matrix.RussiaOnDirectTalks).ToContainTextAsync("no known position");
        await track.PressAsync("ArrowRight");
        await Expect(matrix.RussiaOnDirectTalks).ToContainTextAsync(new Regex(@"rejects\s+firm"));
    }

    [Fact]
    public async Task What_became_known_lights_up_in_the_past_of_the_lanes()
    {
        var page = await chromium.Visit(timeline);
        var matrix = await MatrixPage.At(page, "?view=lanes&party=russia&asOf=2025-04-23&along=published&knownBy=2025-04-21");
        await Expect(page.GetByText("Nothing to draw in this window")).ToBeVisibleAsync();
        var track = page.GetByRole(AriaRole.Slider, new() { Name = "As known by" });
        await Expect(track).ToBeEnabledAsync();
        await track.PressAsync("PageUp");
        await Expect(matrix.Strip("Russia and Ukraine hold direct talks: rejects").First).ToHaveAttributeAsync("data-late", "true");
    }

    static async Task<SortedDictionary<string, string>> Known(IPage page)
    {
        var faces = await page.EvaluateAsync<Dictionary<string, string>>(Faces);
        return new(faces.Where(it => it.Value != "unknown").ToDictionary());
    }

    /// <summary>The cells of an answer of the API, as the page would know them.</summary>
    async Task<SortedDictionary<string, string>> Told(string query)
    {
        var answer = await timeline.Http.GetStringAsync(
            $"/api/negotiations/ukraine-2025/stances?{query}", TestContext.Current.CancellationToken);
        return new(JsonNode.Parse(answer)!["stances"]!.AsArray().ToDictionary(
            it => $"{it!["party"]}/{it["issue"]}",
            it => (string)it!["state"]! == "held" ? $"held {it["position"]} {it["firmness"]}" : (string)it["state"]!));
    }
}
