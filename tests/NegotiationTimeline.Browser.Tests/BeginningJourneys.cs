using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NegotiationTimeline.Browser.Tests;

/// <summary>From nothing to what is on record, by the page alone; nothing is recorded twice, lost, or dropped unseen.</summary>
public sealed class BeginningJourneys(Chromium chromium, RunningTimeline timeline)
{
    [Fact]
    public async Task A_negotiation_is_opened_and_gets_its_first_position_by_the_page_alone()
    {
        var page = await chromium.Visit(timeline);
        var form = new FormPage(page);
        await page.GotoAsync("/");
        await form.Link("Open a negotiation").ClickAsync();
        await Expect(form.Heading).ToBeFocusedAsync();
        await form.Button("Open it").ClickAsync();
        await Expect(form.Refusal).ToContainTextAsync("3 fields need mending");
        await Expect(form.Needed("Title")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Talks on a bridge");
        await Expect(form.Needed("Short name")).ToHaveValueAsync("talks-on-a-bridge");
        await form.Refusal.GetByRole(AriaRole.Button).Last.ClickAsync();
        await Expect(form.Chosen("Time zone")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("kyiv");
        await Expect(form.Options).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Expect(form.Chosen("Time zone")).ToHaveValueAsync("Europe/Kyiv");
        await Expect(form.Preview).ToContainTextAsync("An empty negotiation begins.");
        await page.Keyboard.PressAsync("Enter");

        await form.Link("Enter the parties").ClickAsync();
        await form.Needed("Name").FillAsync("Ukraine");
        await form.Chosen("Kind").SelectOptionAsync("state");
        await Expect(form.Preview).ToContainTextAsync("No stance moves.");
        await form.Button("Record it").ClickAsync();
        await Expect(page.GetByText("ukraine is on file.")).ToBeVisibleAsync();
        await page.Locator(".next").GetByText("Raise an issue").ClickAsync();
        await form.Needed("Proposition").FillAsync("A new bridge");
        await form.Needed("Short name").FillAsync("ceasefire");
        await form.Button("Record it").ClickAsync();
        await Expect(page.GetByText("ceasefire is on file.")).ToBeVisibleAsync();
        await page.Locator(".next").GetByText("Record a position").ClickAsync();

        await form.FillPosition("2025-04-18?");
        await Expect(page.GetByText("No source on file has this name. Choose one from the list, or file it as new.")).ToBeVisibleAsync();
        await form.Button("File a new source").ClickAsync();
        await form.Needed("Publisher").FillAsync("The Gazette");
        await form.Needed("Title").FillAsync("A bridge");
        await form.Needed("Published on").FillAsync("2025-04-19");
        await form.Button("File this source").ClickAsync();
        await Expect(page.GetByText("The Gazette, A bridge, 19 April 2025")).ToBeVisibleAsync();
        await form.Button("Record it").ClickAsync();
        await form.Link("See it in the matrix").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("accepts");
    }

    [Fact]
    public async Task A_corrected_grade_keeps_the_translation_of_the_quote()
    {
        var (page, talks) = await Begin("to-translate");
        await talks.Record("/positions", new
        {
            id = "p1",
            party = "ukraine",
            issue = "ceasefire",
            position = 2,
            statedOn = "2025-04-01",
            evidence = new[]
            {
                new
                {
                    source = "paper", grade = "C3", quote = "Так.", language = "uk",
                    translations = new[] { new { language = "en", text = "Yes." } },
                },
            },
        });
        var form = await FormPage.At(page, talks, "positions/p1/corrections");
        await form.Needed("Reason").FillAsync("Graded too low.");
        await form.Button("Add a source").ClickAsync();
        await form.Source.FillAsync("paper");
        await Expect(page.GetByText("its quote or its translations on file would go")).ToBeVisibleAsync();
        await form.Button("Remove: Source 1").ClickAsync();
        await form.Button("Take it up, to correct it: paper").ClickAsync();
        await form.Field("Grade").FillAsync("B2");
        await form.Button("Record the correction").ClickAsync();
        await Expect(form.Done).ToContainTextAsync("Corrected");

        var evidence = (await timeline.Http.GetFromJsonAsync<JsonNode>(
            "/api/negotiations/to-translate/positions/p1", TestContext.Current.CancellationToken))!["versions"]![0]!["record"]!["evidence"]![0]!;
        Assert.Equal("B2 Так. Yes.", $"{evidence["grade"]} {evidence["quote"]} {evidence["translations"]![0]!["text"]}");
    }

    [Fact]
    public async Task What_is_sent_again_since_its_answer_got_lost_is_recorded_once()
    {
        var (page, talks) = await Begin("to-resend");
        var form = await FormPage.At(page, talks, "positions");
        await form.FillPosition("2025-04-18");
        await page.RouteAsync("**/positions", async route =>
        {
            if (route.Request.Method != "POST")
            {
                await route.ContinueAsync();
                return;
            }

            await route.FetchAsync();
            await route.AbortAsync();
        });
        await form.Button("Record it").ClickAsync();
        await Expect(form.Refusal).ToContainTextAsync("The server does not answer");
        await page.UnrouteAsync("**/positions");
        await page.ReloadAsync();
        await Expect(form.Field("Accepts")).ToBeCheckedAsync();

        await form.Button("Record it").ClickAsync();

        await Expect(form.Done).ToBeVisibleAsync();
        var listed = await timeline.Http.GetFromJsonAsync<JsonNode>(
            "/api/negotiations/to-resend/positions", TestContext.Current.CancellationToken);
        Assert.Single(listed!["items"]!.AsArray());
    }

    [Fact]
    public async Task A_clause_is_picked_from_its_proposal_and_what_is_pinned_is_left_before_one_records()
    {
        var page = await chromium.Visit(timeline);
        var form = new FormPage(page);
        await page.GotoAsync($"{MatrixPage.Talks}?asOf=2025-04-23&recordedBy=2100-01-01T00:00:00Z&record=positions");
        await Expect(page.GetByText("You are looking at the record as it once stood")).ToBeVisibleAsync();
        await form.Link("Leave that point and record").ClickAsync();

        await form.Field("Russia").CheckAsync();
        await form.Field("Clause").CheckAsync();
        await form.Pick(form.Field("Of which proposal"), "thirty", "thirty");
        await form.Field("Which clause").SelectOptionAsync("ceasefire");
        await form.Field("Rejects").CheckAsync();
        await form.Needed("Stated on").FillAsync("2025-04-20");
        await form.Pick(form.Source, "feedwired", "23 April 2025");

        await Expect(form.Preview.Locator(".faces")).ToContainTextAsync("rejects");
        await form.Link("End of a truce").ClickAsync();
        await page.GoBackAsync();
        await Expect(form.Field("Of which proposal")).ToHaveValueAsync("thirty-day-ceasefire");
        await form.Button("Clear the form").ClickAsync();
        await Expect(form.Field("Russia")).Not.ToBeCheckedAsync();
    }

    async Task<(IPage Page, NewTalks Talks)> Begin(string slug)
    {
        var talks = new NewTalks(timeline, slug);
        await talks.Begin();
        await talks.Set();
        return (await chromium.Visit(timeline), talks);
    }
}
