using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NegotiationTimeline.Browser.Tests;

/// <summary>Figures in frames on pages of other sites, and how they come there.</summary>
public sealed partial class EmbedJourneys(Chromium chromium, RunningTimeline timeline)
{
    const string Lanes = "ukraine-2025?view=lanes&asOf=2025-04-23&issue=ceasefire-30-day";
    const string Ceasefire = "A full 30-day ceasefire";
    const string Overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    string Script => $"<script type=\"module\" src=\"{timeline.Address}embed.js\"></script>";

    [Fact]
    public async Task A_frame_shows_one_figure_alone_and_takes_the_height_of_it()
    {
        await using var foreign = new ForeignPage(Frame($"embed/{Lanes}", height: 150) + Script);
        var page = await VisitAsync(foreign);
        var embed = page.FrameLocator("iframe");
        await Expect(embed.Locator("figcaption h2")).ToHaveTextAsync(Ceasefire);
        await Expect(embed.Locator("svg.lanes").First).ToBeVisibleAsync();
        await Expect(embed.GetByRole(AriaRole.Radio)).ToHaveCountAsync(0);
        await Expect(embed.GetByRole(AriaRole.Slider)).ToHaveCountAsync(0);
        await Expect(embed.GetByRole(AriaRole.Button, new() { Name = "Download as SVG" })).ToHaveCountAsync(0);
        await Expect(embed.GetByRole(AriaRole.Contentinfo)).ToContainTextAsync("Source: NegotiationTimeline");
        await page.WaitForFunctionAsync("() => parseInt(document.querySelector('iframe').style.height) > 400");
        var inner = page.Frames[1];
        Assert.Equal(0, await inner.EvaluateAsync<int>("document.documentElement.scrollHeight - innerHeight"));
    }

    [Fact]
    public async Task From_a_frame_a_link_leads_to_the_page_with_the_same_state()
    {
        await using var foreign = new ForeignPage(Frame($"embed/{Lanes}&theme=dark"));
        var page = await VisitAsync(foreign);
        var opened = await page.RunAndWaitForPopupAsync(() =>
            page.FrameLocator("iframe").GetByRole(AriaRole.Link, new() { NameRegex = new("^Explore") }).ClickAsync());
        await Expect(opened).ToHaveURLAsync(new Uri(timeline.Address, $"negotiations/{Lanes}").ToString());
    }

    [Fact]
    public async Task A_cell_in_a_frame_leads_to_its_evidence()
    {
        await using var foreign = new ForeignPage(Frame("embed/ukraine-2025?asOf=2025-04-23"));
        var page = await VisitAsync(foreign);
        var cell = page.FrameLocator("iframe").GetByRole(
            AriaRole.Link, new() { NameRegex = new("^Russia on “Russia and Ukraine hold direct talks”") });
        var opened = await page.RunAndWaitForPopupAsync(() => cell.ClickAsync());
        await Expect(opened.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
    }

    /// <summary>As WordPress does with what it found by oEmbed.</summary>
    [Fact]
    public async Task In_a_sandbox_the_figure_is_shown_and_fitted_all_the_same()
    {
        var frame = Frame($"embed/{Lanes}&theme=dark", height: 150);
        await using var foreign = new ForeignPage(
            frame.Replace("<iframe", "<iframe sandbox=\"allow-scripts\"", StringComparison.Ordinal) + Script);
        var page = await VisitAsync(foreign);
        await Expect(page.FrameLocator("iframe").Locator("svg.lanes").First).ToBeVisibleAsync();
        await Expect(page.FrameLocator("iframe").Locator("html")).ToHaveCSSAsync("background-color", "rgb(20, 23, 26)");
        await page.WaitForFunctionAsync("() => parseInt(document.querySelector('iframe').style.height) > 400");
    }

    [Fact]
    public async Task Nothing_else_lets_itself_be_framed()
    {
        string[] others =
        [
            "", "negotiations/ukraine-2025", "negotiations/ukraine-2025?view=lanes", "embed.html", "scalar",
            "api/negotiations/ukraine-2025",
        ];
        await using var foreign = new ForeignPage(string.Concat(others.Select(it => Frame(it))));
        var page = await chromium.Visit(timeline, anew: true);
        List<string> refused = [];
        page.Console += (_, message) => refused.Add(message.Text);
        await page.GotoAsync(foreign.Address);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.Equal(others.Length, refused.Count(it => it.Contains("frame-ancestors 'none'", StringComparison.Ordinal)));
        Assert.DoesNotContain(page.Frames, it => it.Url.StartsWith($"{timeline.Address}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(ColorScheme.Light, "dark", "rgb(20, 23, 26)")]
    [InlineData(ColorScheme.Dark, "light", "rgb(251, 250, 247)")]
    [InlineData(ColorScheme.Dark, "auto", "rgb(20, 23, 26)")]
    public async Task The_colours_follow_the_device_unless_the_address_says_otherwise(
        ColorScheme device, string theme, string paper)
    {
        var page = await chromium.Visit(timeline, scheme: device);
        await page.GotoAsync($"/embed/{Lanes}&theme={theme}");
        await Expect(page.Locator("html")).ToHaveCSSAsync("background-color", paper);
    }

    [Theory]
    [InlineData("iframe", "As a frame")]
    [InlineData("stance-steps", "As an element")]
    public async Task The_code_that_a_figure_hands_out_works_on_another_site(string tag, string heading)
    {
        var own = await chromium.Visit(timeline);
        await own.GotoAsync($"/negotiations/{Lanes}");
        await own.GetByRole(AriaRole.Button, new() { Name = "Embed" }).ClickAsync();
        var code = await own.GetByLabel(heading).InnerTextAsync();
        Assert.Contains(tag == "iframe" ? "recordedBy=" : "recorded-by=", code, StringComparison.Ordinal);
        await Expect(own.FrameLocator("iframe").Locator("figcaption h2")).ToHaveTextAsync(Ceasefire);

        await using var foreign = new ForeignPage(code);
        var page = await VisitAsync(foreign);
        var svg = tag == "iframe"
            ? page.FrameLocator("iframe").Locator("svg.lanes") : page.Locator("stance-steps svg.lanes");
        await Expect(svg.First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_embed_can_be_asked_to_follow_the_record_and_to_keep_to_a_theme()
    {
        var page = await chromium.Visit(timeline);
        await page.GotoAsync($"/negotiations/{Lanes}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Embed" }).ClickAsync();
        await page.GetByRole(AriaRole.Radio, new() { NameRegex = new("^as it grows") }).CheckAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "dark", Exact = true }).CheckAsync();
        await Expect(page.GetByLabel("As a frame")).Not.ToContainTextAsync("recordedBy");
        await Expect(page.GetByLabel("As a frame")).ToContainTextAsync("theme=dark");
    }

    [Fact]
    public async Task Of_a_private_negotiation_the_figure_says_that_it_cannot_be_embedded()
    {
        var talks = new NewTalks(timeline, "kept-at-home");
        await talks.Begin("private");
        await talks.Set();
        await talks.State(position: 2, statedOn: "2025-04-01");
        var page = await chromium.Visit(timeline);
        await page.GotoAsync($"{talks.Page}?asOf=2025-04-20");
        await page.GetByRole(AriaRole.Button, new() { Name = "Embed" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("This is not public");
    }

    [Fact]
    public async Task A_site_that_is_given_the_address_of_a_page_finds_the_embed_by_itself()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var html = await timeline.Http.GetStringAsync(new Uri($"negotiations/{Lanes}", UriKind.Relative), cancellation);
        var found = WebUtility.HtmlDecode(Discovery().Match(html).Groups["href"].Value);
        var offered = JsonNode.Parse(await timeline.Http.GetStringAsync(new Uri($"{found}&maxwidth=600"), cancellation))!;

        await using var foreign = new ForeignPage($"{offered["html"]}");
        var page = await VisitAsync(foreign);
        await Expect(page.FrameLocator("iframe").Locator("figcaption h2")).ToHaveTextAsync(Ceasefire);
        Assert.Equal(600, await page.Locator("iframe").EvaluateAsync<int>("it => it.offsetWidth"));
    }

    [Fact]
    public async Task What_is_on_show_in_the_page_is_on_show_in_its_embed_and_nothing_else()
    {
        var page = await chromium.Visit(timeline, width: 800);
        await page.GotoAsync("/embed/ukraine-2025?asOf=2025-04-23&parties=russia,ukraine&group=talks");
        await Expect(page.GetByRole(AriaRole.Columnheader)).ToHaveTextAsync(["Issue", "Russia", "Ukraine"]);
        await Expect(page.GetByRole(AriaRole.Row)).ToHaveCountAsync(5);
        await page.GotoAsync("/embed/ukraine-2025?asOf=2025-04-23&issues=direct-talks&minGrade=B2");
        await Expect(page.GetByRole(AriaRole.Rowheader)).ToHaveTextAsync(["talks", "Russia and Ukraine hold direct talks"]);
        await page.GotoAsync("/embed/ukraine-2025?view=truces&asOf=2025-04-23");
        await Expect(page.Locator("figure-frame:visible")).ToHaveCountAsync(1);
        await Expect(page.Locator("figure-frame")).ToHaveCountAsync(2);
        await Expect(page.Locator("figure-frame:visible")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task No_embed_keeps_anybody_out()
    {
        var page = await chromium.Visit(timeline, width: 640);
        foreach (var (address, shown) in new[]
        {
            ("ukraine-2025?asOf=2025-04-23", "table.matrix"), (Lanes, "figure.frame svg"),
            ("ukraine-2025?view=distance&asOf=2025-04-23", "figure.frame svg"), ("no-such-talks", "[role=alert]"),
        })
        {
            await Axe.Check(page, $"/embed/{address}", shown);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("&view=lanes&issue=ceasefire-30-day")]
    [InlineData("&view=distance")]
    public async Task On_a_narrow_screen_no_embed_scrolls_sideways(string view)
    {
        var page = await chromium.Visit(timeline, width: 320, height: 700);
        await page.GotoAsync($"/embed/ukraine-2025?asOf=2025-04-23{view}");
        await Expect(page.Locator(view == "" ? "table.matrix" : "figure.frame svg").First).ToBeVisibleAsync();
        Assert.Equal(0, await page.EvaluateAsync<int>(Overflow));
    }

    string Frame(string address, int height = 700) =>
        $"<iframe src=\"{timeline.Address}{address}\" title=\"T\" width=\"800\" height=\"{height}\"></iframe>";

    async Task<IPage> VisitAsync(ForeignPage foreign)
    {
        var page = await chromium.Visit(timeline);
        await page.GotoAsync(foreign.Address);
        return page;
    }

    [GeneratedRegex("""type="application/json\+oembed" href="(?<href>[^"]+)""")]
    private static partial Regex Discovery();
}
