using System.Net;

namespace NegotiationTimeline.Web.Tests.Proposals;

/// <summary>What parties say to an offer and its clauses, and what tabling it comes to.</summary>
[Collection(nameof(OpenRecord))]
public sealed class AnswerTests(RunningTimeline timeline)
{
    [Fact]
    public async Task A_party_answers_the_whole_or_a_clause_by_a_position()
    {
        var offer = await OfferedTalks.OpenAsync(timeline);
        await offer.Talks.StateAsync("p1", """{ "party": "b", "issue": null, "clause": "offer/halt", "position": 1, "statedOn": "2025-03-10" }""");
        await offer.Talks.StateAsync("p2", """{ "party": "b", "issue": null, "proposal": "offer", "position": -1, "statedOn": "2025-03-10" }""");
        await offer.Talks.StateAsync("p3", """{ "party": "b", "issue": "y", "position": 2, "firmness": "red-line", "statedOn": "2025-03-10" }""");

        Assert.Equal("conditional 1 by p1", await offer.ToldAsync("b", "halt"));
        Assert.Equal("implied -2 by p3", await offer.ToldAsync("b", "stay"));
        Assert.Equal("reservations -1 by p2", await offer.ToldAsync("b"));
        Assert.Equal("unanswered  by ", await offer.ToldAsync("a", "halt"));
        var card = await offer.ReadAsync("party=b");
        Assert.Equal(["b"], card["parties"]!.AsArray().Select(it => $"{it}"));
        Assert.Equal("""[{"party":"b","position":-2,"positions":["p3"],"since":"2025-03-10","certainty":"certain","implied":true}]""",
            card["clauses"]![1]!["blockedBy"]!.ToJsonString());
        Assert.Equal("""[{"party":"b","position":1,"implied":false,"conditions":[]}]""", card["clauses"]![0]!["overlap"]!.ToJsonString());
        Assert.Equal("offer/halt", $"{(await offer.ReadAsync(what: "offer/clauses/halt/stances/b"))["cell"]!["clause"]}");
        Assert.Equal("p2", $"{(await offer.ReadAsync(what: "offer/stances/b"))["records"]![0]!["record"]!["id"]}");
    }

    [Fact]
    public async Task An_answer_to_a_text_that_was_revised_since_is_marked()
    {
        var offer = await OfferedTalks.OpenAsync(timeline);
        await offer.Talks.StateAsync("p1", """{ "party": "b", "issue": null, "clause": "offer/halt", "statedOn": "2025-03-10" }""");
        await offer.StepAsync("revisions", "r1", "2025-03-20", """ "clauses": [ { "id": "halt", "issue": "x", "text": "Fire stops at noon." } ], """);

        Assert.Equal(["False", "True"], await MarksAsync(offer, "halt", "2025-03-19", "2025-03-20"));
        Assert.Contains("""{"kind":"earlier-text","party":"b","text":null}""",
            (await offer.ReadAsync())["clauses"]![0]!["unsettled"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_position_can_be_on_every_clause_that_some_text_has()
    {
        var offer = await OfferedTalks.OpenAsync(timeline);
        var onNew = Talks.Position("p1", """{ "issue": null, "clause": "offer/new" }""");
        (await timeline.PostAsync($"{offer.Talks.Address}/positions", onNew)).IsProblem(422, "invalid-content", "clause");

        await offer.StepAsync("revisions", "r1", "2025-03-20", """ "clauses": [ { "id": "new", "issue": "x", "text": "New." } ], "drops": [ "stay" ], """);
        (await timeline.PostAsync($"{offer.Talks.Address}/positions", onNew)).Is(HttpStatusCode.Created);
        await offer.Talks.StateAsync("p2", """{ "issue": null, "clause": "offer/stay" }""");

        (await offer.PutBackAsync("revisions/r1/retraction", """{ "reason": "r" }""")).Is(HttpStatusCode.OK);
        (await timeline.PostAsync($"{offer.Talks.Address}/positions", Talks.Position("p3", """{ "issue": null, "clause": "offer/new" }""")))
            .IsProblem(422, "invalid-content", "clause");
    }

    [Fact]
    public async Task Tabling_makes_its_proposer_accept_the_whole_and_is_no_position_in_lists()
    {
        var offer = await OfferedTalks.OpenAsync(timeline);

        Assert.Equal("accepts 2 by proposals/offer", await offer.ToldAsync("a"));
        Assert.Equal("not-yet", $"{(await offer.ReadAsync("asOf=2025-03-04"))["state"]}");
        Assert.Equal("unanswered  by ", await offer.ToldAsync("a", query: "asOf=2025-03-04"));
        Assert.Equal("unknown", await offer.Talks.CellAsync("", "a", "x"));
        var cell = await offer.ReadAsync(what: "offer/stances/a");
        Assert.Equal("held 2 stated proposer", $"{cell["cell"]!["state"]} {cell["cell"]!["position"]} {cell["cell"]!["firmness"]} {cell["cell"]!["role"]}");
        Assert.Empty((await offer.Talks.GetAsync("positions")).Json["items"]!.AsArray());
        var item = (await timeline.GetAsync("/api/negotiations")).Json["items"]!.AsArray().Single(it => $"{it!["slug"]}" == offer.Talks.Slug)!;
        Assert.Equal("0", $"{item["positions"]}");
    }

    [Fact]
    public async Task Who_took_an_offer_back_did_propose_it_and_is_marked()
    {
        var offer = await OfferedTalks.OpenAsync(timeline);
        await offer.StepAsync("withdrawal", "w1", "2025-03-20");

        Assert.Equal("accepts 2 by proposals/offer", await offer.ToldAsync("a"));
        Assert.Equal(["False", "True"], await MarksAsync(offer, null, "2025-03-19", "2025-03-20"));
    }

    [Fact]
    public async Task A_refinement_of_who_tabled_it_is_followed_and_so_is_a_new_date_of_its_source()
    {
        var offer = await OfferedTalks.OpenAsync(timeline);
        (await offer.PutBackAsync("refinements",
            """{ "reason": "Two of them.", "changes": { "parties": [ "a", "b" ] }, "evidence": [ { "source": "second" } ] }""")).Is(HttpStatusCode.OK);

        Assert.Equal("unanswered  by ", await offer.ToldAsync("b", query: "knownBy=2025-04-09"));
        Assert.Equal("accepts 2 by proposals/offer", await offer.ToldAsync("b"));
        await offer.Talks.PutAsync("sources/second", """{ "publisher": "P", "title": "T", "publishedOn": "2025-04-08" }""");
        Assert.Equal("accepts 2 by proposals/offer", await offer.ToldAsync("b", query: "knownBy=2025-04-09"));
    }

    [Fact]
    public async Task A_filter_hides_answers_and_says_so()
    {
        var offer = await OfferedTalks.OpenAsync(timeline);
        await offer.Talks.StateAsync("p1",
            """{ "party": "b", "issue": null, "clause": "offer/halt", "evidence": [ { "source": "first", "grade": "C3" } ] }""");

        Assert.Equal("accepts 2 by p1", await offer.ToldAsync("b", "halt"));
        Assert.Equal("unanswered  by ", await offer.ToldAsync("b", "halt", "minGrade=B2"));
        var hidden = (await offer.ReadAsync("minGrade=B2&party=b"))["clauses"]![0]!["stances"]![0]!;
        Assert.Equal("""["p1"]""", hidden["filteredOut"]!.ToJsonString());
        Assert.Equal("accepts 2 by proposals/offer", await offer.ToldAsync("a", query: "onRecord=true"));
        Assert.Equal("unanswered  by ", await offer.ToldAsync("a", query: "authority=principal"));
    }

    /// <summary>For the clause whether b answered an earlier text; for the whole whether a took it back.</summary>
    static async Task<string[]> MarksAsync(OfferedTalks offer, string? clause, params string[] days)
    {
        List<string> marks = [];
        foreach (var day in days)
        {
            var card = await offer.ReadAsync($"asOf={day}");
            var cells = clause is null ? card["whole"]! : card["clauses"]!.AsArray().Single(it => $"{it!["id"]}" == clause)!["stances"]!;
            var cell = cells.AsArray().Single(it => $"{it!["party"]}" == (clause is null ? "a" : "b"))!;
            marks.Add($"{cell[clause is null ? "tookBack" : "answeredEarlierText"]!.GetValue<bool>()}");
        }

        return [.. marks];
    }
}
