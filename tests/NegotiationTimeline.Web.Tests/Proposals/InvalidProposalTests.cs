using System.Net;
using System.Text.Json.Nodes;

namespace NegotiationTimeline.Web.Tests.Proposals;

/// <summary>Bodies about proposals that say what cannot be: the field is named, and nothing recorded.</summary>
[Collection(nameof(OpenRecord))]
public sealed class InvalidProposalTests(RunningTimeline timeline)
{
    [Theory]
    [InlineData("", """{ "id": null }""", "id")]
    [InlineData("", """{ "id": "No slug" }""", "id")]
    [InlineData("", """{ "id": "No-Slug" }""", "id")]
    [InlineData("", """{ "title": "" }""", "title")]
    [InlineData("", """{ "party": "nobody" }""", "party")]
    [InlineData("", """{ "tabledOn": null }""", "tabledOn")]
    [InlineData("", """{ "tabledOn": "2025-03/.." }""", "tabledOn")]
    [InlineData("", """{ "lapsesOn": "2025-03-01" }""", "lapsesOn")]
    [InlineData("", """{ "clauses": [ { "id": "c", "issue": "nothing", "text": "T" } ] }""", "clauses[0].issue")]
    [InlineData("", """{ "clauses": [ { "id": "c", "issue": "x", "obligor": "nobody", "text": "T" } ] }""", "clauses[0].obligor")]
    [InlineData("", """{ "clauses": [ { "id": "c", "issue": "x", "text": "T", "after": "d" } ] }""", "clauses[0].after")]
    [InlineData("", """{ "clauses": [ { "id": "c", "issue": "x", "text": "T" }, { "id": "c", "issue": "x", "text": "T" } ] }""", "clauses")]
    [InlineData("", """{ "evidence": [] }""", "evidence")]
    [InlineData("/offer/revisions", """{ "on": "2025-03-04" }""", "on")]
    [InlineData("/offer/revisions", """{ "drops": [ "nothing" ] }""", "drops[0]")]
    [InlineData("/offer/revisions", """{ "drops": [ "halt/../stay" ] }""", "drops[0]")]
    [InlineData("/offer/revisions", """{ "clauses": [ { "id": "new", "issue": "x", "text": "T", "after": "stay" } ] }""", "drops[0]")]
    [InlineData("/offer/revisions", """{ "drops": null, "clauses": null }""", "clauses")]
    [InlineData("/offer/revisions", """{ "clauses": [ { "id": "halt", "issue": "x", "text": "T", "after": "stay" } ], "drops": null }""", "clauses")]
    [InlineData("/offer/withdrawal", """{ "party": "b" }""", "party")]
    [InlineData("/offer/withdrawal", """{ "evidence": [ { "source": "nothing" } ] }""", "evidence[0].source")]
    [InlineData("/offer/lapse", """{ "on": null }""", "on")]
    [InlineData("/offer/adoption", """{ "clauses": [ "nothing" ] }""", "clauses[0]")]
    [InlineData("/offer/adoption", """{ "clauses": [ "../halt" ] }""", "clauses[0]")]
    [InlineData("/offer/adoption", """{ "party": "nobody" }""", "party")]
    public async Task A_field_that_holds_what_cannot_be_is_named(string what, string changes, string field)
    {
        var offer = await OfferedTalks.OpenAsync(timeline);
        var before = await timeline.RecordAsync();

        (await offer.PostAsync(what, Changed(what, changes))).IsProblem(422, "invalid-content", field);

        Assert.Equal(before, await timeline.RecordAsync());
    }

    [Theory]
    [InlineData("", """{ "clause": 1 }""", "clause")]
    [InlineData("", """{ "clauses": [ { "id": "c", "issue": "x", "text": "T", "sense": "maybe" } ] }""", "clauses[0].sense")]
    [InlineData("", """{ "clauses": [ { "id": "c", "issue": "x", "text": "T", "salience": 1 } ] }""", "clauses[0].salience")]
    [InlineData("", """{ "reported": "yes" }""", "reported")]
    [InlineData("/offer/revisions", """{ "lapsesOn": "2025-05-01" }""", "lapsesOn")]
    [InlineData("/offer/revisions", """{ "drops": "stay" }""", "drops")]
    [InlineData("/offer/lapse", """{ "party": "a" }""", "party")]
    [InlineData("/offer/adoption", """{ "clauses": [ { "id": "halt" } ] }""", "clauses[0]")]
    public async Task A_field_that_does_not_exist_or_has_another_type_is_named(string what, string changes, string field)
    {
        var offer = await OfferedTalks.OpenAsync(timeline);
        var before = await timeline.RecordAsync();

        (await offer.PostAsync(what, Changed(what, changes))).IsProblem(400, "unreadable-body", field);

        Assert.Equal(before, await timeline.RecordAsync());
    }

    [Theory]
    [InlineData("""{ "reason": "r", "changes": { "clauses": [ { "id": "c", "issue": "nothing", "text": "T" } ] } }""", 422, "changes.clauses[0].issue")]
    [InlineData("""{ "reason": "r", "changes": { "tabledOn": null } }""", 422, "changes.tabledOn")]
    [InlineData("""{ "reason": "r", "changes": { "id": "other" } }""", 400, "changes.id")]
    [InlineData("""{ "reason": "r", "changes": { "clauses": [ { "id": "c", "sense": "maybe" } ] } }""", 400, "changes.clauses[0].sense")]
    public async Task A_correction_is_held_to_the_same(string body, int status, string field)
    {
        var offer = await OfferedTalks.OpenAsync(timeline);
        var before = await timeline.RecordAsync();

        (await offer.PutBackAsync("corrections", body)).IsProblem(status, status == 422 ? "invalid-content" : "unreadable-body", field);

        Assert.Equal(before, await timeline.RecordAsync());
    }

    [Theory]
    [InlineData("positions", """{ "clause": "offer/../halt" }""", "clause")]
    [InlineData("positions", """{ "proposal": "offer/lapse/l1" }""", "proposal")]
    [InlineData("assessments", """{ "proposal": "offer/lapse/l1" }""", "proposal")]
    public async Task A_name_never_leads_to_something_else(string where, string what, string field)
    {
        var offer = await OfferedTalks.OpenAsync(timeline);
        await offer.StepAsync("lapse", "l1", "2025-03-20");
        var before = await timeline.RecordAsync();
        var body = JsonNode.Parse("""{ "statedOn": "2025-03-25", "evidence": [ { "source": "second" } ] }""")!.AsObject();
        foreach (var (name, value) in JsonNode.Parse(where == "positions"
            ? """{ "party": "a", "position": 1 }"""
            : """{ "who": { "name": "N", "kind": "analyst" }, "summary": "s" }""")!.AsObject().Concat(JsonNode.Parse(what)!.AsObject()))
            body[name] = value!.DeepClone();

        (await timeline.PostAsync($"{offer.Talks.Address}/{where}", body.ToJsonString())).IsProblem(422, "invalid-content", field);

        Assert.Equal(before, await timeline.RecordAsync());
    }

    [Fact]
    public async Task A_step_needs_its_proposal()
    {
        var offer = await OfferedTalks.OpenAsync(timeline);
        foreach (var step in new[] { "revisions", "withdrawal", "lapse", "adoption" })
            (await offer.PostAsync($"/nothing/{step}", Changed($"/offer/{step}", "{}"))).IsProblem(404, "not-found", "proposal");
    }

    [Fact]
    public async Task The_same_body_twice_records_once_and_another_under_its_id_is_refused()
    {
        var offer = await OfferedTalks.OpenAsync(timeline);
        await offer.StepAsync("lapse", "l1", "2025-03-20");
        var before = await timeline.RecordAsync();

        (await offer.PostAsync("", OfferedTalks.Body)).Is(HttpStatusCode.Created);
        await offer.StepAsync("lapse", "l1", "2025-03-20");
        (await offer.PostAsync("", Changed("", """{ "id": "offer", "title": "Another" }"""))).IsProblem(409, "id-is-taken", "id");
        (await timeline.PostAsync($"{offer.Address}/offer/lapse/l1/retraction", """{ "reason": "r" }""", ("If-Match", "\"2\"")))
            .IsProblem(412, "moved-on", "If-Match");

        Assert.Equal(before, await timeline.RecordAsync());
    }

    /// <summary>A good body for the address, with the given fields in place of its own.</summary>
    static string Changed(string what, string changes)
    {
        var body = JsonNode.Parse(what == "" ? OfferedTalks.Body : """
            { "id": "s1", "on": "2025-03-20", "evidence": [ { "source": "second" } ] }
            """)!.AsObject();
        if (what == "")
            body["id"] = "other";
        if (what.EndsWith("revisions", StringComparison.Ordinal))
            body["drops"] = new JsonArray("stay");
        foreach (var (field, value) in JsonNode.Parse(changes)!.AsObject())
            if (value is null)
                body.Remove(field);
            else
                body[field] = value.DeepClone();
        return body.ToJsonString();
    }
}
