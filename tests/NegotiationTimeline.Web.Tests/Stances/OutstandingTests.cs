using System.Net;

namespace NegotiationTimeline.Web.Tests.Stances;

/// <summary>What waits for an answer: offers, conditions and ultimatums in one answer, each in its state at asOf.</summary>
[Collection(nameof(OpenRecord))]
public sealed class OutstandingTests(RunningTimeline timeline)
{
    async Task<Talks> TalksAsync()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1", """{ "conditions": [{ "id": "list", "text": "A list is agreed." }] }""");
        await talks.AmendAsync("p1", "conditions/list",
            """{ "status": "waived", "on": "2025-03-10", "reason": "so", "evidence": [{ "source": "first" }] }""");
        (await timeline.PostAsync($"{talks.Address}/acts",
            """
            { "id": "u1", "kind": "ultimatum", "title": "Answer by 5 March.", "party": "b", "towards": ["a"],
              "statedOn": "2025-03-02", "deadline": "2025-03-05", "evidence": [{ "source": "first" }] }
            """)).Is(HttpStatusCode.Created);
        (await timeline.PostAsync($"{talks.Address}/acts",
            """
            { "id": "m1", "kind": "meeting-held", "title": "They met.", "parties": ["a", "b"], "statedOn": "2025-03-03",
              "evidence": [{ "source": "first" }] }
            """)).Is(HttpStatusCode.Created);
        (await timeline.PostAsync($"{talks.Address}/proposals",
            """
            { "id": "o1", "title": "An offer", "party": "b", "tabledOn": "2025-03-03", "lapsesOn": "2025-03-06",
              "clauses": [{ "id": "c", "issue": "x", "text": "x" }], "evidence": [{ "source": "first" }] }
            """)).Is(HttpStatusCode.Created);
        (await timeline.PostAsync($"{talks.Address}/proposals",
            """
            { "id": "o2", "title": "Another", "party": "a", "tabledOn": "2025-03-02",
              "clauses": [{ "id": "c", "issue": "y", "text": "y" }], "evidence": [{ "source": "first" }] }
            """)).Is(HttpStatusCode.Created);
        (await timeline.PostAsync($"{talks.Address}/proposals/o2/withdrawal",
            """{ "id": "w1", "on": "2025-03-07", "evidence": [{ "source": "first" }] }""")).Is(HttpStatusCode.Created);
        return talks;
    }

    [Fact]
    public async Task Each_is_in_its_state_at_the_date()
    {
        var talks = await TalksAsync();

        Assert.Equal(
            ["o1 open 2025-03-03", "o2 open 2025-03-02", "p1 open 2025-03-01", "u1 open 2025-03-02"],
            await ToldAsync(talks, "asOf=2025-03-04"));
        Assert.Equal(
            ["o1 lapsed 2025-03-06", "o2 withdrawn 2025-03-07", "p1 open 2025-03-01", "u1 lapsed 2025-03-05"],
            await ToldAsync(talks, "asOf=2025-03-08"));
        Assert.Equal(
            ["o1 lapsed 2025-03-06", "o2 withdrawn 2025-03-07", "p1 waived 2025-03-01", "u1 lapsed 2025-03-05"],
            await ToldAsync(talks, ""));
        Assert.Empty(await ToldAsync(talks, "asOf=2025-02-01"));
        Assert.Empty(await ToldAsync(talks, "knownBy=2025-03-20"));
    }

    [Fact]
    public async Task States_and_parties_choose()
    {
        var talks = await TalksAsync();

        Assert.Equal(["o1 lapsed 2025-03-06", "u1 lapsed 2025-03-05"], await ToldAsync(talks, "state=lapsed,open"));
        Assert.Equal(["o2 withdrawn 2025-03-07"], await ToldAsync(talks, "state=withdrawn"));
        Assert.Equal(["p1 waived 2025-03-01"], await ToldAsync(talks, "state=waived"));
        Assert.Equal(["o1 lapsed 2025-03-06", "u1 lapsed 2025-03-05"], await ToldAsync(talks, "party=b"));
        Assert.Equal(
            ["o2 withdrawn 2025-03-07", "p1 waived 2025-03-01", "u1 lapsed 2025-03-05"], await ToldAsync(talks, "party=a"));
        (await timeline.GetAsync($"{talks.Address}/outstanding?state=gone")).IsProblem(400, "bad-query", "state");
        (await timeline.GetAsync($"{talks.Address}/outstanding?party=c")).IsProblem(400, "bad-query", "party");
        (await timeline.GetAsync("/api/negotiations/nowhere/outstanding")).IsProblem(404, "not-found", "negotiation");
    }

    [Fact]
    public async Task A_filter_of_evidence_hides_what_is_told_less_well_and_what_is_told_to_have_become_of_it()
    {
        var talks = await TalksAsync();
        const string told = """[{ "source": "first", "grade": "B2", "attribution": "reported" }]""";
        (await timeline.PostAsync($"{talks.Address}/acts",
            $$"""
            { "id": "u2", "kind": "threat", "title": "Or else.", "party": "b", "statedOn": "2025-03-02",
              "speaker": { "name": "Envoy Name", "authority": "envoy" }, "evidence": {{told}} }
            """)).Is(HttpStatusCode.Created);
        (await timeline.PostAsync($"{talks.Address}/proposals",
            $$"""
            { "id": "o3", "title": "A third", "party": "a", "tabledOn": "2025-03-04", "evidence": {{told}},
              "clauses": [{ "id": "c", "issue": "y", "text": "y", "obligor": "b" }] }
            """)).Is(HttpStatusCode.Created);
        (await timeline.PostAsync($"{talks.Address}/proposals/o3/withdrawal",
            """{ "id": "w3", "on": "2025-03-07", "evidence": [{ "source": "first" }] }""")).Is(HttpStatusCode.Created);

        Assert.Equal(["o3 open 2025-03-04", "p1 open 2025-03-01", "u2 open 2025-03-02"], await ToldAsync(talks, "minGrade=B2"));
        Assert.Equal(["u2 open 2025-03-02"], await ToldAsync(talks, "speaker=Envoy%20Name"));
        Assert.Equal(["u2 open 2025-03-02"], await ToldAsync(talks, "authority=envoy"));
        Assert.Empty(await ToldAsync(talks, "onRecord=true"));
        Assert.Equal(
            ["o1 lapsed 2025-03-06", "u2 open 2025-03-02", "u1 lapsed 2025-03-05"], await ToldAsync(talks, "party=b"));
    }

    static async Task<string[]> ToldAsync(Talks talks, string query)
    {
        var answer = (await talks.GetAsync($"outstanding?{query}")).Json;
        return
        [
            .. answer["offers"]!.AsArray().Select(it => $"{it!["id"]} {it["state"]} {it["since"]}"),
            .. answer["conditions"]!.AsArray().Select(it => $"{it!["position"]} {it["state"]} {it["since"]}"),
            .. answer["ultimatums"]!.AsArray().Select(it => $"{it!["id"]} {it["state"]} {it["since"]}"),
        ];
    }
}
