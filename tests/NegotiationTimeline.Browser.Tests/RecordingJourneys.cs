using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NegotiationTimeline.Browser.Tests;

/// <summary>Records are made through the page: seen beforehand, refused at their fields, never lost while typed.</summary>
public sealed class RecordingJourneys(Chromium chromium, RunningTimeline timeline)
{
    [Fact]
    public async Task A_position_is_previewed_then_recorded_then_seen_in_the_matrix()
    {
        var (page, talks) = await Begin("to-record");
        await page.GotoAsync($"{talks.Page}?asOf=2025-04-30");
        await page.GetByRole(AriaRole.Link, new() { Name = "Record a statement" }).ClickAsync();
        var form = new FormPage(page);
        await Expect(form.Preview).ToContainTextAsync("Fill in the needed fields");

        await form.FillPosition("2025-04-18~");

        await Expect(page.GetByText("Read as: on one day from 17 April 2025 to 19 April 2025.")).ToBeVisibleAsync();
        await Expect(form.Preview).ToContainTextAsync("The world could know it from 20 April 2025.");
        await Expect(form.Preview.Locator(".faces").Last).ToContainTextAsync(new Regex("no known position.*accepts", RegexOptions.Singleline));
        await form.Button("Record it").ClickAsync();

        await Expect(form.Done).ToContainTextAsync("Recorded");
        await Expect(form.Link("Undo: retract it")).ToBeVisibleAsync();
        await form.Link("See it in the matrix").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("accepts");
    }

    [Fact]
    public async Task A_record_of_the_same_cell_and_a_near_date_is_pointed_out()
    {
        var (page, talks) = await Begin("to-double");
        await talks.State(position: 2, statedOn: "2025-04-17");
        var form = await FormPage.At(page, talks, "positions");

        await form.FillPosition("2025-04-18", "Rejects");

        await Expect(form.Preview).ToContainTextAsync("Is it one of these?");
        await Expect(form.Preview).ToContainTextAsync("accepts, 17 April 2025");
        await Expect(form.Preview.Locator(".faces")).ToContainTextAsync(new Regex("accepts.*rejects", RegexOptions.Singleline));
    }

    [Fact]
    public async Task What_the_server_refuses_is_said_at_its_field_and_what_was_typed_stays()
    {
        var (page, talks) = await Begin("to-refuse");
        var form = await FormPage.At(page, talks, "positions");
        await form.FillPosition("2025-04-31");
        await form.Field("Summary").FillAsync("Agrees.");
        await Expect(page.GetByText("There is no day 31 in 2025-04.").First).ToBeVisibleAsync();

        await form.Button("Record it").ClickAsync();

        await Expect(form.Needed("Stated on")).ToBeFocusedAsync();
        await Expect(form.Needed("Stated on")).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(form.Needed("Stated on")).ToHaveAccessibleDescriptionAsync(new Regex("Write a day from 01 to 30"));
        await Expect(form.Refusal).ToContainTextAsync("1 field needs mending");
        await Expect(form.Field("Summary")).ToHaveValueAsync("Agrees.");
        await form.Needed("Stated on").FillAsync("2025-04-18");
        await form.Button("Record it").ClickAsync();
        await Expect(form.Done).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_draft_survives_a_reload_and_is_gone_once_it_is_recorded()
    {
        var (page, talks) = await Begin("to-reload");
        var form = await FormPage.At(page, talks, "positions");
        await form.FillPosition("2025-04-18");
        await form.Field("Summary").FillAsync("Half a sen");

        await page.ReloadAsync();

        await Expect(form.Field("Summary")).ToHaveValueAsync("Half a sen");
        await Expect(form.Field("Accepts")).ToBeCheckedAsync();
        await Expect(form.Source).ToHaveValueAsync("paper");
        await Expect(page.GetByText("This is your draft from before.")).ToBeVisibleAsync();
        await form.Button("Record it").ClickAsync();
        await form.Link("Record another").ClickAsync();
        await Expect(form.Field("Summary")).ToHaveValueAsync("");
    }

    [Theory]
    [InlineData(403, "You may read this record, but not add to it")]
    [InlineData(503, "Nothing can be recorded at the moment")]
    [InlineData(0, "The server does not answer")]
    public async Task Who_cannot_record_is_told_so_and_keeps_the_draft(int status, string told)
    {
        var (page, talks) = await Begin($"to-fail-{status}");
        var form = await FormPage.At(page, talks, "positions");
        await form.FillPosition("2025-04-18");
        await page.RouteAsync("**/positions", route =>
            route.Request.Method != "POST" ? route.ContinueAsync()
            : status == 0 ? route.AbortAsync()
            : route.FulfillAsync(new() { Status = status, ContentType = "application/problem+json", Body = "{}" }));

        await form.Button("Record it").ClickAsync();

        await Expect(form.Refusal).ToContainTextAsync(told);
        await Expect(form.Refusal).ToBeFocusedAsync();
        await page.UnrouteAsync("**/positions");
        await form.Button("Record it").ClickAsync();
        await Expect(form.Done).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_source_that_is_not_on_file_is_filed_within_the_form()
    {
        var (page, talks) = await Begin("to-file");
        var form = await FormPage.At(page, talks, "positions");
        await form.FillPosition("2025-04-18");
        await form.Button("File a new source").ClickAsync();
        await form.Needed("Publisher").FillAsync("The Agency");
        await form.Needed("Title").FillAsync("What was said");
        await form.Needed("Published on").FillAsync("2199-04-19");
        await form.Button("File this source").ClickAsync();
        await Expect(form.Needed("Published on")).ToBeFocusedAsync();
        await Expect(page.Locator(".fault").GetByText("lies in the future")).ToBeVisibleAsync();

        await form.Needed("Published on").FillAsync("2025-04-19");
        await form.Button("File this source").ClickAsync();

        await Expect(form.Source).ToHaveValueAsync("the-agency-2025-04-19");
        await Expect(page.Locator(".read-back").Last).ToContainTextAsync("The Agency, What was said, 19 April 2025");
        await Expect(form.Preview).ToContainTextAsync("The world could know it from 19 April 2025.");
    }

    [Fact]
    public async Task Everything_works_from_the_keyboard()
    {
        var (page, talks) = await Begin("to-type");
        var form = await FormPage.At(page, talks, "positions");
        await Expect(form.Heading).ToBeFocusedAsync();
        async Task Press(params string[] keys)
        {
            foreach (var key in keys)
                await page.Keyboard.PressAsync(key);
        }

        // Party, kind of subject, issue, stance (the first of the scale, then to its fifth), firmness, kind of date, date.
        await Press("Tab", "Space", "Tab", "Tab", "ArrowDown", "Tab", "Space", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown");
        await Press("Tab", "Tab", "Tab");
        await page.Keyboard.TypeAsync("2025-04-18");
        await Press("Tab", "Tab");
        await page.Keyboard.TypeAsync("Agrees.");
        await Press("Tab");
        await page.Keyboard.TypeAsync("paper");
        await Press("Escape", "Enter");

        await Expect(form.Done).ToBeVisibleAsync();
        await Expect(page.GetByText("Accepts", new() { Exact = true })).ToBeVisibleAsync();
    }

    async Task<(IPage Page, NewTalks Talks)> Begin(string slug)
    {
        var talks = new NewTalks(timeline, slug);
        await talks.Begin();
        await talks.Set();
        return (await chromium.Visit(timeline), talks);
    }
}
