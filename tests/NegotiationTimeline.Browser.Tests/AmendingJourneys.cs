using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NegotiationTimeline.Browser.Tests;

/// <summary>Records are mended through the page, and what else than positions there is to record.</summary>
public sealed class AmendingJourneys(Chromium chromium, RunningTimeline timeline)
{
    [Fact]
    public async Task A_position_is_corrected_with_before_and_after_and_then_retracted_and_reinstated()
    {
        var (page, talks) = await Begin("to-mend");
        await talks.State(position: 2, statedOn: "2025-04-01");
        await page.GotoAsync($"{talks.Page}?asOf=2025-04-30&cell=ukraine/ceasefire");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Correct:") }).ClickAsync();
        var form = new FormPage(page);
        await Expect(form.Field("Accepts")).ToBeCheckedAsync();
        await Expect(page.GetByText("Nothing differs from the record yet")).ToBeVisibleAsync();

        await form.Field("Has reservations").CheckAsync();
        await form.Needed("Stated on").FillAsync("2025-04-02");
        await form.Needed("Reason").FillAsync("Misread.");

        await Expect(form.Changes.GetByRole(AriaRole.Row)).ToHaveTextAsync(
            [new Regex("Field"), new Regex("Stance\\s*Accepts\\s*Has reservations"), new Regex("1 April 2025\\s*2 April 2025")]);
        await Expect(form.Preview.Locator(".faces").Last).ToContainTextAsync(new Regex("accepts.*has reservations", RegexOptions.Singleline));
        await form.Button("Record the correction").ClickAsync();
        await Expect(form.Done).ToContainTextAsync("Corrected");
        await Expect(page.GetByRole(AriaRole.List).Filter(new() { HasText = "Misread." })).ToBeVisibleAsync();

        await form.Link("Retract").ClickAsync();
        await form.Needed("Reason").FillAsync("Recorded twice.");
        await Expect(form.Preview).ToContainTextAsync("The record would be gone.");
        await form.Button("Retract the record").ClickAsync();
        await Expect(form.Done).ToContainTextAsync("Retracted");
        await form.Link("Undo: reinstate it").ClickAsync();
        await form.Needed("Reason").FillAsync("It was not.");
        await form.Button("Reinstate the record").ClickAsync();
        await Expect(form.Done).ToContainTextAsync("Reinstated");
        await form.Link("See it in the matrix").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("has reservations");
    }

    [Fact]
    public async Task An_act_is_recorded_and_corrected()
    {
        var (page, talks) = await Begin("to-act");
        var form = await FormPage.At(page, talks, "acts");
        await form.Chosen("Kind").SelectOptionAsync("meeting-held");
        await form.Needed("Title").FillAsync("Talks in Paris");
        await form.Needed("On").FillAsync("2025-04-17");
        await form.Source.FillAsync("paper");
        await form.Button("Record it").ClickAsync();
        await Expect(form.Done).ToBeVisibleAsync();

        await form.Link("Correct").ClickAsync();
        await form.Needed("Title").FillAsync("Talks in Paris and London");
        await form.Needed("Reason").FillAsync("Both cities.");
        await Expect(form.Changes).ToContainTextAsync("Talks in Paris and London");
        await form.Button("Record the correction").ClickAsync();

        await Expect(form.Done).ToContainTextAsync("Corrected");
        await Expect(page.GetByText("Talks in Paris and London").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_truce_and_a_report_of_its_violation_are_recorded()
    {
        var (page, talks) = await Begin("to-rest");
        var form = await FormPage.At(page, talks, "truces");
        await form.Needed("Short name").FillAsync("easter");
        await form.Needed("Title").FillAsync("Easter truce");
        await page.GetByRole(AriaRole.Group, new() { NameRegex = new("^Declared by") }).GetByLabel("Ukraine").CheckAsync();
        await form.Needed("Declared on").FillAsync("2025-04-19");
        await form.Field("In force by its terms").FillAsync("2025-04-19/2025-04-20");
        await form.Source.FillAsync("paper");
        await form.Button("Record it").ClickAsync();
        await Expect(form.Done).ToBeVisibleAsync();

        await form.Link("Violation report").ClickAsync();
        await form.Pick(form.Chosen("Truce"), "east", "Easter truce");
        await form.Chosen("Who claims").SelectOptionAsync("ukraine");
        await form.Field("How many").FillAsync("many");
        await form.Field("Of what").FillAsync("violations");
        await form.Field("Claimed on").FillAsync("2025-04-20");
        await form.Source.FillAsync("paper");
        await form.Button("Record it").ClickAsync();
        await Expect(form.Field("How many")).ToBeFocusedAsync();
        await form.Field("How many").FillAsync("2935");
        await form.Button("Record it").ClickAsync();

        await Expect(form.Done).ToBeVisibleAsync();
        await Expect(page.GetByText("2935")).ToBeVisibleAsync();
        await Expect(page).ToHaveURLAsync(new Regex("record=truces/easter/violations/"));
    }

    [Fact]
    public async Task A_party_that_is_entered_can_be_chosen_at_once()
    {
        var (page, talks) = await Begin("to-enter");
        var form = await FormPage.At(page, talks, "parties");
        await form.Needed("Short name").FillAsync("russia");
        await form.Needed("Name").FillAsync("Russia");
        await form.Chosen("Kind").SelectOptionAsync("state");
        await form.Button("Record it").ClickAsync();
        await Expect(page.GetByText("russia is on file.")).ToBeVisibleAsync();

        await form.Link("Position").ClickAsync();

        await Expect(form.Field("Russia")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_party_on_file_is_described_anew_and_loses_only_what_is_emptied()
    {
        var (page, talks) = await Begin("to-describe");
        var ukraine = $"/api/negotiations/to-describe/parties/ukraine";
        var cancellation = TestContext.Current.CancellationToken;
        using var coloured = JsonContent.Create(new { name = "Ukraine", kind = "state", colour = "#0057b7", sameAs = new[] { "iso3166:UA" } });
        (await timeline.Http.PutAsync(ukraine, coloured, cancellation)).EnsureSuccessStatusCode();
        var form = await FormPage.At(page, talks, "parties");
        await form.Needed("Name").FillAsync("Ukraine");
        await Expect(form.Needed("Short name")).ToHaveValueAsync("ukraine");
        await form.Chosen("Kind").SelectOptionAsync("state");
        await form.Button("Record it").ClickAsync();
        await Expect(form.Needed("Short name")).ToBeFocusedAsync();
        await Expect(form.Refusal).ToContainTextAsync("'ukraine' is on file already");
        await page.GetByText("On file already: 1").ClickAsync();
        await form.Link("Ukraine").ClickAsync();

        await form.Needed("Name").FillAsync("The Ukrainian side");
        await page.GetByText("More fields").ClickAsync();
        await form.Field("Colour").FillAsync("");
        await Expect(form.Changes).ToContainTextAsync(new Regex("Name\\s*Ukraine\\s*The Ukrainian side.*Colour\\s*#0057b7\\s*nothing", RegexOptions.Singleline));
        await form.Button("Describe it so").ClickAsync();
        await Expect(page.GetByText("It is described anew.")).ToBeVisibleAsync();

        var party = (await timeline.Http.GetFromJsonAsync<JsonNode>(ukraine, cancellation))!["party"]!;

        Assert.Equal("The Ukrainian side: iso3166:UA", $"{party["name"]}{party["colour"]}: {party["sameAs"]![0]}");
    }

    [Fact]
    public async Task Whoever_was_slower_sees_what_the_other_did_and_keeps_the_draft()
    {
        var (page, talks) = await Begin("to-meet");
        await talks.State(position: 2, statedOn: "2025-04-01");
        const string Positions = "/api/negotiations/to-meet/positions";
        var cancellation = TestContext.Current.CancellationToken;
        var listed = await timeline.Http.GetFromJsonAsync<JsonNode>(Positions, cancellation);
        var id = $"{listed!["items"]![0]!["id"]}";
        var form = await FormPage.At(page, talks, $"positions/{id}/corrections");
        await form.Field("Has reservations").CheckAsync();
        await form.Needed("Reason").FillAsync("Misread.");
        using var others = JsonContent.Create(new { reason = "Dated wrongly.", changes = new { statedOn = "2025-04-03" } });
        (await timeline.Http.PostAsync($"{Positions}/{id}/corrections", others, cancellation)).EnsureSuccessStatusCode();

        await form.Button("Record the correction").ClickAsync();

        await Expect(form.Refusal).ToContainTextAsync("Somebody else was faster");
        await Expect(page.GetByRole(AriaRole.Table, new() { Name = "Changed meanwhile" })).ToContainTextAsync(
            new Regex("1 April 2025\\s*3 April 2025"));
        await Expect(page.GetByText("Dated wrongly.")).ToBeVisibleAsync();
        await Expect(form.Changes.GetByRole(AriaRole.Row)).ToHaveCountAsync(2);
        await Expect(form.Needed("Stated on")).ToHaveValueAsync("2025-04-03");
        await form.Button("Record the correction").ClickAsync();
        await Expect(form.Done).ToContainTextAsync("Corrected");
    }

    [Fact]
    public async Task Two_records_that_are_one_are_merged()
    {
        var (page, talks) = await Begin("to-merge");
        await talks.State(position: 2, statedOn: "2025-04-01");
        await talks.State(position: 2, statedOn: "2025-04-02");
        var listed = (await timeline.Http.GetFromJsonAsync<JsonNode>(
            "/api/negotiations/to-merge/positions", TestContext.Current.CancellationToken))!["items"]!.AsArray();
        var form = await FormPage.At(page, talks, $"positions/{listed[0]!["id"]}/merge");
        await form.Needed("Reason").FillAsync("One statement, told twice.");
        await form.Chosen("Into the record").PressSequentiallyAsync($"{listed[1]!["id"]}");
        await Expect(form.Options).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Expect(form.Chosen("Into the record")).ToHaveValueAsync($"{listed[1]!["id"]}");
        await Expect(form.Preview).ToContainTextAsync("it would rest on other records");
        await Expect(form.Preview).ToContainTextAsync("The record would be gone.");
        await form.Button("Merge the records").ClickAsync();

        await Expect(form.Done).ToContainTextAsync("Merged");
        await Expect(page.GetByText($"Merged into another record {listed[1]!["id"]}")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task No_form_keeps_anybody_out_in_light_or_dark()
    {
        var page = await chromium.Visit(timeline, width: 360, height: 740);
        await page.GotoAsync("/?record=open");
        await CheckForm(page);
        string[] others =
        [
            "positions", "assessments", "acts", "proposals", "revisions", "withdrawal", "lapse", "adoption", "truces",
            "violations", "reciprocation", "extension", "negotiation", "parties/european-allies", "issues", "sources",
            "positions/E04/corrections", "positions/E04/merge", "positions/E05/conditions/targets-agreed",
        ];
        await page.GotoAsync($"{MatrixPage.Talks}?asOf=2025-04-23&record=positions/E05");
        await Expect(page.Locator(".one-record")).ToBeVisibleAsync();
        await Axe.Check(page);
        foreach (var record in others)
        {
            await page.EvaluateAsync(
                "(it) => { history.pushState(null, '', it); dispatchEvent(new Event('place')); }",
                $"{MatrixPage.Talks}?asOf=2025-04-23&record={record}");
            await CheckForm(page);
        }
    }

    static async Task CheckForm(IPage page)
    {
        await Expect(page.Locator("record-page form")).ToBeVisibleAsync();
        await page.EvaluateAsync("() => document.querySelectorAll('details').forEach((it) => { it.open = true; })");
        await page.Locator("record-page button[type=submit]").ClickAsync();
        await Expect(page.Locator(".refusal, .done, [role=status] > .remark").First).ToBeVisibleAsync();
        await Axe.Check(page);
        Assert.Equal(360, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
    }

    async Task<(IPage Page, NewTalks Talks)> Begin(string slug)
    {
        var talks = new NewTalks(timeline, slug);
        await talks.Begin();
        await talks.Set();
        return (await chromium.Visit(timeline), talks);
    }
}
