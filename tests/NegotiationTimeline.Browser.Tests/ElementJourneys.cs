using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NegotiationTimeline.Browser.Tests;

/// <summary>The elements of one script tag, on a page of another site.</summary>
public sealed partial class ElementJourneys(Chromium chromium, RunningTimeline timeline)
{
    const string Talks = "negotiation=\"ukraine-2025\" as-of=\"2025-04-23\"";
    const string Background = "it => getComputedStyle(it).backgroundColor";

    string Script => $"<script type=\"module\" src=\"{timeline.Address}embed.js\"></script>";

    [Fact]
    public async Task A_matrix_shows_who_stands_where_and_its_cells_lead_to_their_evidence()
    {
        await using var foreign = new ForeignPage(
            $"<stance-matrix {Talks} party=\"russia,ukraine\" group=\"talks\"></stance-matrix>{Script}");
        var page = await VisitAsync(foreign);
        var matrix = page.Locator("stance-matrix");
        await Expect(matrix.GetByRole(AriaRole.Columnheader)).ToHaveTextAsync(["Issue", "Russia", "Ukraine"]);
        var cell = matrix.GetByRole(
            AriaRole.Link, new() { NameRegex = new("^Russia on “Russia and Ukraine hold direct talks”") });
        await Expect(cell).ToContainTextAsync("open, or in part");

        var opened = await page.RunAndWaitForPopupAsync(() => cell.ClickAsync());
        await Expect(opened).ToHaveURLAsync(
            new Regex("/negotiations/ukraine-2025.*asOf=2025-04-23.*cell=russia/direct-talks"));
        await Expect(opened.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_is_on_show_is_said_by_attributes_and_goes_along_to_the_page()
    {
        const string shown = "parties=\"russia\"";
        await using var foreign = new ForeignPage(
            $"<stance-matrix {Talks} {shown} issues=\"direct-talks\"></stance-matrix>"
            + $"<stance-steps {Talks} {shown} issue=\"ceasefire-30-day\"></stance-steps>{Script}");
        var page = await VisitAsync(foreign);
        var matrix = page.Locator("stance-matrix");
        await Expect(matrix.GetByRole(AriaRole.Columnheader)).ToHaveTextAsync(["Issue", "Russia"]);
        await Expect(matrix.GetByRole(AriaRole.Link, new() { NameRegex = new("^Explore") })).ToHaveAttributeAsync(
            "href", new Regex("parties=russia&issues=direct-talks"));
        await Expect(page.Locator("stance-steps .lane-label text")).ToHaveTextAsync(["Russia"]);
    }

    [Fact]
    public async Task Steps_are_drawn_named_and_twinned_by_a_table()
    {
        await using var foreign = new ForeignPage(
            $"<stance-steps {Talks} issue=\"ceasefire-30-day\"></stance-steps>{Script}");
        var page = await VisitAsync(foreign);
        var steps = page.Locator("stance-steps");
        await Expect(steps.GetByRole(AriaRole.Figure)).ToHaveAccessibleNameAsync("A full 30-day ceasefire");
        await Expect(steps.Locator(".hint").First).ToContainTextAsync("As of 23 April 2025, with hindsight");
        await Expect(steps.Locator("svg.lanes [data-span]").First).ToBeVisibleAsync();

        await steps.GetByRole(AriaRole.Button, new() { Name = "Table" }).ClickAsync();
        await Expect(steps.GetByRole(AriaRole.Row).Filter(new() { HasText = "Ukraine" }).First)
            .ToContainTextAsync("accepts");
    }

    [Fact]
    public async Task A_step_leads_to_its_evidence_from_the_keyboard_too()
    {
        await using var foreign = new ForeignPage($"<stance-steps {Talks} party=\"russia\"></stance-steps>{Script}");
        var page = await VisitAsync(foreign);
        var step = page.Locator("stance-steps").GetByRole(AriaRole.Link).And(page.Locator("[data-span]")).First;
        await step.FocusAsync();

        var opened = await page.RunAndWaitForPopupAsync(() => page.Keyboard.PressAsync("Enter"));
        await Expect(opened).ToHaveURLAsync(new Regex("view=lanes.*cell=russia/"));
    }

    [Fact]
    public async Task A_distance_is_drawn_between_the_parties_that_are_named()
    {
        await using var foreign = new ForeignPage(
            $"<stance-distance {Talks} between=\"russia,ukraine\"></stance-distance>{Script}");
        var page = await VisitAsync(foreign);
        var distance = page.Locator("stance-distance");
        await Expect(distance.GetByRole(AriaRole.Figure))
            .ToHaveAccessibleNameAsync("Distance between Russia and Ukraine");
        await Expect(distance.Locator("svg.distance")).ToBeVisibleAsync();
        await Expect(distance.GetByRole(AriaRole.Link, new() { NameRegex = new("^Explore") })).ToHaveAttributeAsync(
            "href", new Regex($"^{timeline.Address}negotiations/ukraine-2025.*view=distance.*between=russia,ukraine"));
    }

    [Fact]
    public async Task Another_date_is_read_and_shown_when_the_attribute_changes()
    {
        var one = "party=\"russia\" issue=\"direct-talks\" known-by=\"as-of\"";
        await using var foreign = new ForeignPage($"<stance-matrix {Talks} {one}></stance-matrix>{Script}");
        var page = await VisitAsync(foreign);
        var cell = page.Locator("stance-matrix td");
        await Expect(cell).ToContainTextAsync("open, or in part");
        await page.Locator("stance-matrix").EvaluateAsync("it => it.setAttribute('as-of', '2025-04-20')");
        await Expect(cell).ToContainTextAsync("no known position");
        await page.Locator("stance-matrix").EvaluateAsync("it => it.removeAttribute('known-by')");
        await Expect(cell).ToContainTextAsync("red line");
    }

    [Fact]
    public async Task Neither_site_dresses_the_other()
    {
        await using var foreign = new ForeignPage($"<p>Text</p><stance-steps {Talks}></stance-steps>{Script}");
        var page = await VisitAsync(foreign);
        var title = page.Locator("stance-steps .title");
        await Expect(title).ToHaveCSSAsync("text-transform", "none");
        await Expect(title).ToHaveCSSAsync("font-size", "22px");
        await Expect(title).ToHaveCSSAsync("font-style", "normal");
        await Expect(page.Locator("h1")).ToHaveCSSAsync("text-transform", "uppercase");
        await Expect(page.GetByText("Text", new() { Exact = true })).ToHaveCSSAsync("color", "rgb(176, 0, 106)");
    }

    [Fact]
    public async Task Colours_follow_the_device_unless_one_theme_is_chosen()
    {
        await using var foreign = new ForeignPage(
            $"<stance-steps id=\"own\" {Talks}></stance-steps>"
            + $"<stance-steps id=\"dark\" theme=\"dark\" {Talks}></stance-steps>{Script}");
        var page = await VisitAsync(foreign);
        await Expect(page.Locator("#dark svg").First).ToBeVisibleAsync();
        var dark = await page.Locator("#dark").EvaluateAsync<string>(Background);
        Assert.NotEqual(dark, await page.Locator("#own").EvaluateAsync<string>(Background));
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        Assert.Equal(dark, await page.Locator("#own").EvaluateAsync<string>(Background));
    }

    [Fact]
    public async Task What_is_wrong_is_said_in_the_place_of_each_figure()
    {
        (string Element, string Attributes, string Told)[] wrong =
        [
            ("stance-matrix", "", "The attribute negotiation is missing"),
            ("stance-distance", "negotiation=\"ukraine-2025\"", "such as between=\"russia,"),
            ("stance-matrix", "negotiation=\"nobody\"", "There is no negotiation 'nobody' here."),
            ("stance-matrix", "negotiation=\"ukraine-2025\" as-of=\"yesterday\"", "yesterday"),
            ("stance-steps", "negotiation=\"ukraine-2025\" issue=\"nothing\"", "no issue 'nothing'"),
            ("stance-steps", "negotiation=\"x\" server=\"http://127.0.0.1:1\"", "could not be loaded"),
        ];
        var elements = wrong.Select((it, n) => $"<{it.Element} id=\"wrong-{n}\" {it.Attributes}></{it.Element}>");
        await using var foreign = new ForeignPage(string.Concat(elements) + Script);
        var page = await VisitAsync(foreign);
        foreach (var (n, (_, _, told)) in wrong.Index())
        {
            var alert = page.Locator($"#wrong-{n}").GetByRole(AriaRole.Alert);
            await Expect(alert).ToContainTextAsync(told);
            await Expect(alert).ToContainTextAsync("What to do:");
        }
    }

    [Fact]
    public async Task A_private_negotiation_is_not_there_for_another_site()
    {
        var talks = new NewTalks(timeline, "not-for-them");
        await talks.Begin("private");
        await talks.Set();
        await using var foreign = new ForeignPage(
            $"<stance-matrix negotiation=\"not-for-them\"></stance-matrix>{Script}");
        var page = await VisitAsync(foreign);
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("There is no negotiation 'not-for-them' here.");
    }

    [Fact]
    public async Task A_matrix_alone_loads_no_charts_and_a_second_script_tag_does_no_harm()
    {
        var again = Script.Replace("embed.js", "embed.js?again", StringComparison.Ordinal);
        await using var foreign = new ForeignPage($"{Script}{again}<stance-matrix {Talks}></stance-matrix>");
        var page = await chromium.Visit(timeline, anew: true);
        List<string> loaded = [];
        page.Response += (_, response) => loaded.Add(response.Url);
        List<string> errors = [];
        page.PageError += (_, error) => errors.Add(error);
        await page.GotoAsync(foreign.Address);
        await Expect(page.Locator("stance-matrix table")).ToBeVisibleAsync();
        Assert.Empty(errors);
        Assert.DoesNotContain(loaded, it => it.Contains("axis", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_examples_of_the_docs_work_as_they_are()
    {
        var examples = Example().Matches(Repository.Doc("embedding.md")).Select(it => it.Groups["html"].Value);
        var site = timeline.Address.GetLeftPart(UriPartial.Authority);
        await using var foreign = new ForeignPage(
            string.Concat(examples).Replace("https://timeline.example", site, StringComparison.Ordinal));
        var page = await VisitAsync(foreign);

        await Expect(page.Locator("stance-steps svg.lanes").First).ToBeVisibleAsync();
        await Expect(page.Locator("stance-distance svg.distance")).ToBeVisibleAsync();
        await Expect(page.FrameLocator("iframe").Locator("svg.lanes").First).ToBeVisibleAsync();
        var matrix = page.Locator("stance-matrix");
        await Expect(matrix.Locator(".hint").First).ToContainTextAsync("As of 23 April 2025");
        await page.GetByRole(AriaRole.Slider).First.FillAsync("9");
        await Expect(matrix.Locator(".hint").First).ToContainTextAsync("As of 9 April 2025");
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task No_element_keeps_anybody_out(ColorScheme scheme)
    {
        await using var foreign = new ForeignPage(
            $"<stance-matrix {Talks}></stance-matrix><stance-steps {Talks}></stance-steps>"
            + $"<stance-distance {Talks} between=\"russia,ukraine\"></stance-distance>{Script}");
        var page = await chromium.Visit(timeline, width: 700, scheme: scheme);
        await page.GotoAsync(foreign.Address);
        string[] all = ["stance-matrix table", "stance-steps svg.lanes[role]", "stance-distance svg.distance"];
        foreach (var shown in all)
            await Expect(page.Locator(shown).First).ToBeVisibleAsync();
        await page.AddScriptTagAsync(new() { Path = Repository.Axe });
        Assert.Empty(await page.EvaluateAsync<string[]>(
            """
            async () => (await axe.run("stance-matrix, stance-steps, stance-distance")).violations
                .flatMap(it => it.nodes.map(node => `${it.id}: ${it.help} at ${node.target.flat().join(" ")}`))
            """));
    }

    async Task<IPage> VisitAsync(ForeignPage foreign)
    {
        var page = await chromium.Visit(timeline);
        await page.GotoAsync(foreign.Address);
        return page;
    }

    [GeneratedRegex("```html\n(?<html>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
