using System.Net;
using System.Text.Json.Nodes;
using NegotiationTimeline.Web.Tests.Proposals;
using NegotiationTimeline.Web.Tests.Truces;

namespace NegotiationTimeline.Web.Tests.Stances;

/// <summary>Every command tells beforehand what it would change: stances, or what is told of an offer, a truce, an act.</summary>
[Collection(nameof(OpenRecord))]
public sealed class RehearsalTests(RunningTimeline timeline)
{
    [Fact]
    public async Task A_merge_and_its_undoing_are_foreseen_in_the_cells_of_both_records()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1");
        await talks.StateAsync("p2", """{ "statedOn": "2025-03-10", "position": -2, "evidence": [{ "source": "second" }] }""");

        var merged = await TryAsync(talks, "positions/p2/merge", """{ "into": "p1", "reason": "The same words." }""");
        Assert.Equal("a/x from 2025-03-09T22:00:00Z: held -2 p2 -> held 2 p1", Stances(merged));
        Assert.Equal("held -2 firm by p2", await talks.CellAsync());

        await talks.AmendAsync("p2", "merge", """{ "into": "p1", "reason": "The same words." }""");
        var undone = await TryAsync(talks, "positions/p2/reinstatement", """{ "reason": "They are not." }""");
        Assert.Equal("a/x from 2025-03-09T22:00:00Z: held 2 p1 -> held -2 p2", Stances(undone));
        Assert.Equal("2025-04-09T21:00:00Z", undone["knownFrom"]);
        Assert.Equal("held 2 firm by p1", await talks.CellAsync());
    }

    [Fact]
    public async Task What_becomes_of_a_condition_is_foreseen_in_the_cell_that_depends_on_it()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1", """{ "conditions": [{ "id": "c", "text": "b agrees" }] }""");

        var met = await TryAsync(talks, "positions/p1/conditions/c",
            """{ "status": "met", "on": "2025-04-02", "reason": "b agreed.", "evidence": [{ "source": "first" }] }""");

        var change = Assert.Single(met.Json["changes"]!.AsArray())!;
        Assert.Equal("2025-04-01T21:00:00Z", $"{change["from"]}");
        Assert.Equal("open -> met", $"{change["before"]!["conditions"]![0]!["status"]} -> {change["after"]!["conditions"]![0]!["status"]}");
        (await timeline.PostAsync($"{talks.Address}/positions/p1/conditions/none/preview", """{ "status": "met", "on": "2025-04-02", "reason": "r", "evidence": [{ "source": "first" }] }"""))
            .Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_tabling_moves_its_proposers_and_a_step_moves_the_offer()
    {
        var talks = await Talks.OpenAsync(timeline);
        var tabled = await TryAsync(talks, "proposals", OfferedTalks.Body);
        Assert.Equal("a/offer from 2025-03-04T22:00:00Z: unknown  -> held 2 proposals/offer", Stances(tabled));
        Assert.Equal("proposals/offer from 2025-03-04T22:00:00Z:  -> tabled", Matters(tabled));
        (await timeline.GetAsync($"{talks.Address}/proposals/offer")).Is(HttpStatusCode.NotFound);

        (await timeline.PostAsync($"{talks.Address}/proposals", OfferedTalks.Body)).Is(HttpStatusCode.Created);
        var lapsed = await TryAsync(talks, "proposals/offer/lapse", """{ "on": "2025-04-03", "evidence": [{ "source": "second" }] }""");

        Assert.Equal("proposals/offer from 2025-04-02T21:00:00Z: tabled -> lapsed", Matters(lapsed));
        Assert.Equal("", Stances(lapsed));
        Assert.Equal("tabled", $"{(await talks.GetAsync("proposals/offer")).Json["state"]}");
    }

    [Fact]
    public async Task A_truce_and_an_act_tell_what_changes_of_them_and_an_assessment_that_nothing_does()
    {
        var talks = await Ceasing.WithTruceAsync(timeline);

        var claimed = await TryAsync(talks, "truces/t/violations?asOf=2025-04-07", Ceasing.Violation("v"));
        var meeting = await TryAsync(talks, "acts", """{ "kind": "meeting-held", "title": "Meeting", "statedOn": "2025-04-02", "evidence": [{ "source": "first" }] }""");
        var thought = await TryAsync(talks, "assessments", """{ "who": { "name": "N", "kind": "analyst" }, "party": "a", "summary": "It bluffs.", "statedOn": "2025-04-02", "evidence": [{ "source": "first" }] }""");

        Assert.StartsWith("truces/t from 2025-04-05T21:00:00Z: in-force -> in-force", Matters(claimed), StringComparison.Ordinal);
        Assert.Equal("violation reported by b (v): 10 shellings", $"{claimed.Json["matters"]![0]!["after"]!["details"]![0]}");
        Assert.EndsWith(":  -> done", Matters(meeting), StringComparison.Ordinal);
        Assert.Equal("|", $"{Stances(thought)}|{Matters(thought)}");
        Assert.Equal("2025-03-31T21:00:00Z", thought["knownFrom"]);
    }

    [Fact]
    public async Task A_source_that_is_dated_anew_and_a_party_say_what_would_be_refused_and_change_nothing_by_it()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1");
        var before = await timeline.RecordAsync();

        var redated = await TryAsync(talks, "sources/first", """{ "publisher": "P", "title": "T", "publishedOn": "2025-04-05" }""");
        var party = await timeline.PostAsync($"{talks.Address}/parties/c/preview", """{ "name": "C" }""");

        Assert.Equal("", Stances(redated));
        party.Is(HttpStatusCode.UnprocessableEntity);
        Assert.Equal("kind", $"{party.Json["errors"]![0]!["field"]}");
        Assert.Equal(before, await timeline.RecordAsync());
    }

    async Task<Reply> TryAsync(Talks talks, string what, string body)
    {
        var parts = what.Split('?');
        var query = parts.Length > 1 ? $"?{parts[1]}" : "";
        return (await timeline.PostAsync($"{talks.Address}/{parts[0]}/preview{query}", body)).Is(HttpStatusCode.OK);
    }

    static string Stances(Reply preview) => string.Join('\n', preview.Json["changes"]!.AsArray().Select(it =>
        $"{it!["party"]}/{it["issue"] ?? it["proposal"]} from {it["from"]}: {Told(it["before"]!)} -> {Told(it["after"]!)}"));

    static string Told(JsonNode cell) =>
        $"{cell["state"]} {cell["position"]} {string.Join(' ', cell["positions"]!.AsArray())}".TrimEnd(' ') is var told && told == "unknown"
            ? "unknown "
            : told;

    static string Matters(Reply preview) => string.Join('\n', preview.Json["matters"]!.AsArray().Select(it =>
        $"{it!["matter"]} from {it["from"]}: {it["before"]?["state"]} -> {it["after"]?["state"]}"));
}
