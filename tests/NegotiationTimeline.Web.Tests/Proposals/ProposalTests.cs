using System.Net;

namespace NegotiationTimeline.Web.Tests.Proposals;

/// <summary>A proposal is read as its text stood, over all three times.</summary>
[Collection(nameof(OpenRecord))]
public sealed class ProposalTests(RunningTimeline timeline)
{
    const string Halt = """{ "id": "halt", "issue": "x", "obligor": "b", "text": "Fire stops for a week." }""";

    [Fact]
    public async Task Each_text_is_read_at_its_date()
    {
        var offer = await OfferedTalks.OpenAsync(timeline);
        await offer.StepAsync("revisions", "r1", "2025-03-20", $$"""
            "clauses": [ {{Halt}} ], "drops": [ "stay" ],
            """);

        Assert.Equal("not-yet: ", await offer.TextAsync("asOf=2025-03-04"));
        Assert.Equal("tabled: halt Fire stops., stay Nobody leaves.", await offer.TextAsync("asOf=2025-03-19"));
        Assert.Equal("revised: halt Fire stops for a week.", await offer.TextAsync("asOf=2025-03-20"));
        var revised = await offer.ReadAsync();
        Assert.Equal(["2025-03-05", "2025-03-20"], revised["texts"]!.AsArray().Select(it => $"{it!["since"]}"));
        Assert.Equal("stay 2025-03-20", $"{revised["dropped"]![0]!["id"]} {revised["dropped"]![0]!["until"]}");
        Assert.Equal("r1 revision certain", $"{revised["steps"]![0]!["id"]} {revised["steps"]![0]!["step"]} {revised["steps"]![0]!["certainty"]}");
    }

    [Fact]
    public async Task A_step_is_known_from_its_evidence_and_there_once_it_is_recorded()
    {
        var offer = await OfferedTalks.OpenAsync(timeline);
        var before = await offer.Talks.NowAsync();
        await offer.StepAsync("withdrawal", "w1", "2025-03-20");

        Assert.Equal("withdrawn", $"{(await offer.ReadAsync())["state"]}");
        Assert.Equal("tabled", $"{(await offer.ReadAsync("knownBy=2025-04-09"))["state"]}");
        Assert.Equal("tabled", $"{(await offer.ReadAsync($"recordedBy={before}"))["state"]}");
        (await timeline.GetAsync($"{offer.Address}/offer?knownBy=2025-03-31")).IsProblem(404, "not-found", "proposal");
    }

    [Fact]
    public async Task A_step_is_corrected_and_retracted_like_any_record()
    {
        var offer = await OfferedTalks.OpenAsync(timeline);
        await offer.StepAsync("revisions", "r1", "2025-03-20", """ "drops": [ "stay" ], """);
        var cited = $"{(await offer.ReadAsync("asOf=2025-03-20"))["pin"]}";
        var then = (await timeline.GetAsync(cited)).Is(HttpStatusCode.OK).Text;

        (await offer.PutBackAsync("revisions/r1/corrections", """{ "reason": "r", "changes": { "on": "2025-03-22" } }""")).Is(HttpStatusCode.OK);
        Assert.Equal("tabled: halt Fire stops., stay Nobody leaves.", await offer.TextAsync("asOf=2025-03-20"));
        Assert.Equal("revised: halt Fire stops.", await offer.TextAsync("asOf=2025-03-22"));

        (await offer.PutBackAsync("revisions/r1/retraction", """{ "reason": "r" }""")).Is(HttpStatusCode.OK);
        Assert.Equal("tabled: halt Fire stops., stay Nobody leaves.", await offer.TextAsync(""));
        Assert.Equal(then, (await timeline.GetAsync(cited)).Text);
        Assert.Equal(["stated", "corrected", "retracted"],
            (await offer.ReadAsync(what: "offer/revisions/r1"))["history"]!.AsArray().Select(it => $"{it!["kind"]}"));
    }

    [Fact]
    public async Task To_take_an_offer_back_is_not_to_take_a_report_back()
    {
        var offer = await OfferedTalks.OpenAsync(timeline);
        await offer.StepAsync("withdrawal", "w1", "2025-03-20");
        Assert.Equal("withdrawn: halt Fire stops., stay Nobody leaves.", await offer.TextAsync(""));

        (await offer.PutBackAsync("disavowal", """{ "reason": "Untrue.", "evidence": [ { "source": "third" } ] }""")).Is(HttpStatusCode.OK);
        Assert.Equal("withdrawn: halt Fire stops., stay Nobody leaves.", await offer.TextAsync("knownBy=2025-04-19"));
        (await timeline.GetAsync($"{offer.Address}/offer")).IsProblem(404, "not-found", "proposal");
        Assert.Equal("unknown", await offer.Talks.CellAsync("", "a", "x"));
        Assert.Equal("withdrawn", $"{(await offer.ReadAsync(what: "offer/versions"))["state"]}");
    }

    [Fact]
    public async Task Proposals_are_listed_with_what_has_become_of_them()
    {
        var offer = await OfferedTalks.OpenAsync(timeline);
        foreach (var (id, day) in new[] { ("second", "06"), ("third", "07") })
            (await offer.PostAsync("", OfferedTalks.Body.Replace("\"offer\"", $"\"{id}\"", StringComparison.Ordinal)
                .Replace("03-05", $"03-{day}", StringComparison.Ordinal))).Is(HttpStatusCode.Created);
        await offer.StepAsync("adoption", "a1", "2025-03-20");

        Assert.Equal(["third tabled", "second tabled", "offer adopted"], await ListAsync(offer, ""));
        Assert.Equal(["offer adopted"], await ListAsync(offer, "?state=adopted"));
        Assert.Equal(["second tabled", "offer tabled"], await ListAsync(offer, "?asOf=2025-03-06"));
        var first = await offer.ReadAsync(what: "?limit=2");
        Assert.Equal(["offer adopted"], await ListAsync(offer, $"?limit=2&cursor={first["next"]}"));
        (await timeline.GetAsync($"{offer.Address}?state=agreed")).IsProblem(400, "bad-query", "state");
        (await timeline.GetAsync($"{offer.Address}?cursor=x")).IsProblem(400, "bad-query", "cursor");
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        var offer = await OfferedTalks.OpenAsync(timeline);
        foreach (var (address, what) in new[]
        {
            ("nothing", "proposal"), ("nothing/versions", "proposal"), ("nothing/stances/a", "proposal"),
            ("offer/stances/nobody", "party"), ("offer/clauses/nothing/stances/a", "clause"), ("nothing/clauses/halt/stances/a", "proposal"),
            ("offer/revisions/nothing", "revision"),
        })
            (await timeline.GetAsync($"{offer.Address}/{address}")).IsProblem(404, "not-found", what);
        (await timeline.GetAsync($"{offer.Address}/offer?party=nobody")).IsProblem(400, "bad-query", "party");
    }

    static async Task<string[]> ListAsync(OfferedTalks offer, string query) =>
        [.. (await offer.ReadAsync(what: query))["items"]!.AsArray().Select(it => $"{it!["id"]} {it["state"]}")];
}
