using System.Text.Json;
using Xunit;

namespace NegotiationTimeline.Web.Tests.Changes;

/// <summary>What became of proposals, truces and acts, beside the stances, over real storage.</summary>
public sealed class MatterChangesTests(OwnTalks timeline) : IClassFixture<OwnTalks>
{
    const string InApril = "from=2025-04-20&to=2025-04-23&knownBy=2025-04-23";

    static readonly object[] Found =
        [new { source = "ipaper-2025-04-22", attribution = "reported", depth = 1, grade = "B3" }];

    static readonly object[] Later =
        [new { source = "feedwired-2025-04-23", attribution = "reported", depth = 1, grade = "C3" }];

    [Fact]
    public async Task A_selection_leaves_what_has_to_do_with_it()
    {
        Assert.Equal(
            ["confirmation valid proposals/us-final-offer: tabled possible > tabled by proposals/us-final-offer"],
            await AskAsync($"{InApril}&issue=crimea-recognition"));
        Assert.Equal(
            ["lapse valid truces/easter-2025: in-force > in-force possible by truces/easter-2025"],
            (await AskAsync($"{InApril}&party=russia")).Where(it => !it.Contains("acts/", StringComparison.Ordinal)));
        Assert.Equal([], await AskAsync($"{InApril}&issue=bucha-responsibility"));
        Assert.NotEmpty(await AskAsync($"{InApril}&minGrade=A1"));
    }

    [Fact]
    public async Task What_was_recorded_corrected_and_taken_back_since_is_told_with_its_kind()
    {
        var kinds = new List<string>();
        const string act = "acts/visit";
        await TellAsync("acts", new
        {
            id = "visit",
            kind = "meeting-held",
            title = "A visit",
            party = "france",
            statedOn = "2025-04-21",
            evidence = Found,
        });
        await TellAsync($"{act}/corrections", new { reason = "a slip", changes = new { title = "A short visit" } });
        await TellAsync($"{act}/retraction", new { reason = "another year" });
        await TellAsync($"{act}/reinstatement", new { reason = "this year" });
        Assert.Equal(
            [
                "late-entry recorded acts/visit: nothing > done by acts/visit",
                "correction recorded acts/visit: done > done by acts/visit",
                "retraction recorded acts/visit: done > nothing by acts/visit",
                "reinstatement recorded acts/visit: nothing > done by acts/visit",
            ],
            kinds);

        async Task TellAsync(string where, object body) => kinds.AddRange(await DoneAsync(where, body));
    }

    [Fact]
    public async Task What_its_publisher_took_back_or_a_correction_moved_is_not_called_retracted()
    {
        foreach (var (id, changes) in new[] { ("first-talks", null), ("second-talks", null), ("less-talk", "first-talks") })
            await timeline.Http.RecordAsync("acts", new
            {
                id,
                kind = "meeting-changed",
                title = id,
                party = "france",
                statedOn = "2025-03-21",
                changes,
                evidence = Found,
            });

        Assert.Equal(
            ["late-entry recorded acts/second-talks: done > nothing by acts/second-talks"],
            await DoneAsync("acts/second-talks/withdrawal", new { reason = "r", evidence = Later }));
        await timeline.Http.RecordAsync("acts/second-talks/reinstatement", new { reason = "r" });
        Assert.Equal(
            [
                "correction recorded acts/first-talks: done > done by acts/less-talk",
                "correction recorded acts/less-talk: done > done by acts/less-talk",
                "correction recorded acts/second-talks: done > done by acts/less-talk",
            ],
            await DoneAsync(
                "acts/less-talk/corrections", new { reason = "r", changes = new { changes = "second-talks" } }));
    }

    [Fact]
    public async Task A_further_text_of_an_offer_is_a_shift_that_shows_its_clauses()
    {
        await timeline.Http.RecordAsync("proposals", new
        {
            id = "island",
            title = "An offer",
            party = "uk",
            tabledOn = "2025-02-01",
            clauses = new[] { new { id = "halt", issue = "civilian-strikes-halt", text = "Strikes stop." } },
            evidence = Found,
        });
        await timeline.Http.RecordAsync("proposals/island/revisions", new
        {
            id = "softer",
            on = "2025-02-03",
            clauses = new[] { new { id = "halt", issue = "civilian-strikes-halt", text = "Strikes on towns stop." } },
            evidence = Found,
        });
        await timeline.Http.RecordAsync("proposals/island/withdrawal", new { id = "back", on = "2025-02-05", evidence = Found });

        var answer = await timeline.Http.AskAsync("changes?from=2025-01-31&to=2025-02-28");
        Assert.Equal(
            [
                "first valid proposals/island: nothing > tabled by proposals/island",
                "shift valid proposals/island: tabled > revised by proposals/island/revisions/softer",
                "shift valid proposals/island: revised > withdrawn by proposals/island/withdrawal/back",
            ],
            answer.Matters());
        var revised = answer.RootElement.GetProperty("matters")[1];
        Assert.Equal("clause halt on civilian-strikes-halt: Strikes stop.", Detail(revised.GetProperty("before")));
        Assert.Equal("clause halt on civilian-strikes-halt: Strikes on towns stop.", Detail(revised.GetProperty("after")));
    }

    [Fact]
    public async Task Pages_hold_stances_and_matters_in_one_order()
    {
        var whole = await timeline.Http.AskAsync(
            "changes?from=2025-04-20&to=2025-04-23&knownByFrom=2025-04-20&knownByTo=2025-04-23");
        List<string> items = [], matters = [];
        var cursor = "";
        do
        {
            var page = await timeline.Http.AskAsync(
                $"changes?from=2025-04-20&to=2025-04-23&knownByFrom=2025-04-20&knownByTo=2025-04-23&limit=3{cursor}");
            Assert.InRange(page.Items().Count() + page.Matters().Count(), 1, 3);
            items.AddRange(page.Items());
            matters.AddRange(page.Matters());
            cursor = page.RootElement.Word("next") is { } next ? $"&cursor={next}" : null;
        }
        while (cursor is not null);
        Assert.Equal(whole.Items(), items);
        Assert.Equal(whole.Matters(), matters);
    }

    static string? Detail(JsonElement matter) => matter.GetProperty("details")[0].GetString();

    /// <summary>Records it, and tells what differs from just before.</summary>
    async Task<IEnumerable<string>> DoneAsync(string where, object body)
    {
        var then = (await timeline.Http.AskAsync("stances")).RootElement.Word("recordedBy");
        await timeline.Http.RecordAsync(where, body);
        return await AskAsync($"from=2025-04-23&to=2025-04-23&knownBy=2025-04-23&recordedByFrom={then}");
    }

    async Task<IEnumerable<string>> AskAsync(string query) =>
        (await timeline.Http.AskAsync($"changes?{query}")).Matters();
}
