using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NegotiationTimeline.Browser.Tests;

/// <summary>
/// The page can be measured; how fast it is nobody asserts, since machines differ. The figures of docs/benchmarks.md come
/// from <c>MEASURE=keep dotnet test --project tests/NegotiationTimeline.Browser.Tests --filter-class "*PageSpeed"</c>,
/// which measures often and writes them to <c>page-speed.md</c> beside the tests' binaries.
/// </summary>
public sealed class PageSpeed(Chromium chromium, RunningTimeline timeline)
{
    static readonly bool Keeps = Environment.GetEnvironmentVariable("MEASURE") == "keep";

    static readonly int Visits = Keeps ? 15 : 1;

    /// <summary>Milliseconds that are measured at a time, and longer until there are frames to count.</summary>
    static readonly int Long = Keeps ? 3000 : 200;

    /// <summary>Interactive: the table stands, the slider knows its changes, and the page has time for the next event.</summary>
    const string WhenInteractive =
        """
        const look = () => document.querySelector("[data-cell]") && document.querySelector(".ticks i")
            ? setTimeout(() => { window.interactive = performance.now(); }) : requestAnimationFrame(look);
        requestAnimationFrame(look);
        """;

    /// <summary>Moves the slider by a day at every frame, to and fro.</summary>
    const string Scrub =
        """
        (slider, long) => new Promise(done => {
            const began = performance.now();
            const frames = [began];
            let step = -1;
            const move = now => {
                frames.push(performance.now());
                if (now - began > long && frames.length > 3) return done([frames.length - 1, 1000 * (frames.length - 1) / (frames.at(-1) - began)]);
                if (slider.value === slider.min || slider.value === slider.max) step = slider.value === slider.min ? 1 : -1;
                slider.value = Number(slider.value) + step;
                slider.dispatchEvent(new Event("input", { bubbles: true }));
                requestAnimationFrame(move);
            };
            requestAnimationFrame(move);
        })
        """;

    /// <summary>Counts frames while something else moves.</summary>
    const string Count =
        """
        long => new Promise(done => {
            const began = performance.now();
            let frames = 0;
            const count = now => {
                frames++;
                if (now - began > long && frames > 2) return done([frames, 1000 * frames / (now - began)]);
                requestAnimationFrame(count);
            };
            requestAnimationFrame(count);
        })
        """;

    /// <summary>Two filters of evidence, and two parties: under them every step reads two sets of spans.</summary>
    const string Filtered = "&minGrade=C3&onRecord=true&parties=russia,ukraine";

    IPage? shared;

    [Fact]
    public async Task Of_the_sample()
    {
        var lines = new List<string> { await FirstLoad() };
        foreach (var (view, shown) in new[] { ("matrix", "table.matrix"), ("lanes", "figure.frame"), ("distance", "figure.frame") })
        {
            lines.Add(await Scrubbed(view, shown));
            lines.Add(await Scrubbed(view, shown, Filtered, "filtered"));
            lines.Add(await Scrubbed(view, shown, "&along=recorded", "along recordings"));
            lines.Add(await Played(view, shown, ""));
            lines.Add(await Played(view, shown, Filtered));
        }

        if (Keeps)
            await File.WriteAllLinesAsync(
                Path.Combine(AppContext.BaseDirectory, "page-speed.md"), lines, TestContext.Current.CancellationToken);
    }

    async Task<string> FirstLoad()
    {
        var (times, script) = (new List<double>(), 0d);
        for (var visit = 0; visit < Visits; visit++)
        {
            // A context of its own, and with it an empty cache.
            var page = await chromium.Visit(timeline, 1440, anew: true);
            await page.AddInitScriptAsync(WhenInteractive);
            await page.GotoAsync($"{MatrixPage.Talks}?asOf=2025-04-23");
            await page.WaitForFunctionAsync("window.interactive");
            times.Add(await page.EvaluateAsync<double>("window.interactive"));
            script = await page.EvaluateAsync<double>(
                "performance.getEntriesByType('resource').filter(it => it.name.endsWith('.js')).reduce((sum, it) => sum + it.encodedBodySize, 0)");
            await page.Context.CloseAsync();
        }

        times.Sort();
        return Said($"| interactive, cold cache | median {times[Visits / 2]:0} ms, slowest {times[^1]:0} ms of {Visits} | script {script / 1000:0.0} kB |");
    }

    async Task<string> Scrubbed(string view, string shown, string query = "", string how = "")
    {
        var page = await Visit();
        await MatrixPage.At(page, $"?asOf=2025-04-23&view={view}{query}");
        var slider = page.Locator(".times input[type=range]:enabled");
        await Expect(slider).ToBeVisibleAsync();
        await Expect(page.Locator(shown)).ToBeVisibleAsync();
        return await Measured(
            page, () => slider.EvaluateAsync<double[]>(Scrub, Long), $"scrubbing, {view}{(how is "" ? "" : $", {how}")}");
    }

    /// <summary>As fast as the page can play: thirty days a second, from the beginning of what the slider spans.</summary>
    async Task<string> Played(string view, string shown, string query)
    {
        var page = await Visit();
        var matrix = await MatrixPage.At(page, $"?asOf=2025-01-25&range=all&view={view}{query}");
        await Expect(matrix.Slider).ToBeEnabledAsync();
        await Expect(page.Locator(shown)).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Speed" }).SelectOptionAsync("30");
        await matrix.Button("Play").ClickAsync();
        return await Measured(
            page, () => page.EvaluateAsync<double[]>(Count, Long), $"playing, {view}{(query is "" ? "" : ", filtered")}");
    }

    /// <summary>A page of its own for each measurement, where measurements are kept.</summary>
    async Task<IPage> Visit() => Keeps || shared is null
        ? shared = await chromium.Visit(timeline, 1440, motion: ReducedMotion.NoPreference, anew: Keeps) : shared;

    static async Task<string> Measured(IPage page, Func<Task<double[]>> measure, string what)
    {
        // Time that the page's thread worked, which other programs of a busy machine do not lengthen.
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Performance.enable", new() { ["timeDomain"] = "threadTicks" });
        var before = await Worked(session);
        var measured = await measure();
        Assert.True(measured[0] > 1, "The slider did not move.");
        var each = 1000 * (await Worked(session) - before) / measured[0];
        await session.DetachAsync();
        if (Keeps)
            await page.Context.CloseAsync();
        return Said($"| {what} | {measured[1]:0.0} frames a second | {each:0.0} ms of work a frame |");
    }

    /// <summary>Seconds.</summary>
    static async Task<double> Worked(ICDPSession session)
    {
        var metrics = await session.SendAsync("Performance.getMetrics");
        return metrics!.Value.GetProperty("metrics").EnumerateArray()
            .Single(it => it.GetProperty("name").GetString() == "TaskDuration").GetProperty("value").GetDouble();
    }

    static string Said(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}
