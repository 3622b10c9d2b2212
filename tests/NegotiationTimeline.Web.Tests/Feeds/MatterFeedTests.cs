using System.Net;
using System.Text.Json.Nodes;
using NegotiationTimeline.Web.Tests.Proposals;
using NegotiationTimeline.Web.Tests.Truces;

namespace NegotiationTimeline.Web.Tests.Feeds;

/// <summary>Feeds tell what is no stance on an issue, too: answers, offers, truces and acts.</summary>
[Collection(nameof(OpenRecord))]
public sealed class MatterFeedTests(RunningTimeline timeline)
{
    [Fact]
    public async Task What_becomes_of_a_truce_is_told_step_by_step()
    {
        var talks = await Ceasing.WithTruceAsync(timeline);
        await talks.RecordAsync(timeline, "truces/t/reciprocation", Ceasing.Step("r", "2025-04-05", """{ "party": "b" }"""));
        await talks.RecordAsync(timeline, "truces/t/violations", Ceasing.Violation("v"));
        await talks.RecordAsync(timeline, "truces/t/extension", Ceasing.Step("x", "2025-04-07", """{ "until": "2025-04-12" }"""));
        await talks.RecordAsync(timeline, "truces/t/end", Ceasing.Step("e", "2025-04-10"));
        (await timeline.PostAsync($"{talks.Address}/truces/t/violations/v/retraction", """{ "reason": "r" }""")).Is(HttpStatusCode.OK);

        Assert.Equal(
            [
                "retraction truces/t: Truce – no longer: violation reported by b (v): 10 shellings",
                "shift truces/t: Truce – in force → ended",
                "shift truces/t: Truce – extended until 2025-04-12",
                "shift truces/t: Truce – violation reported by b (v): 10 shellings",
                "shift truces/t: Truce – answered by b",
                "first truces/t: Truce – announced",
            ],
            await ToldAsync(talks));
        var entry = (await talks.GetAsync("feed.json?of=truces")).Json["items"]![3]!;
        Assert.Equal(
            "Changed, as of 6 April 2025. Violation reported by b (v): 10 shellings. Record truces/t/violations/v (2025-04-06; first)",
            $"{entry["content_text"]}");
        Assert.Equal(6, (await ToldAsync(talks, "?party=b")).Length);
        Assert.Empty(await ToldAsync(talks, "?issue=x"));
        Assert.Empty(await ToldAsync(talks, "?of=stances,answers,proposals,acts"));
        Assert.Equal(["first truces/t: Truce – announced"], await ToldAsync(talks, "?of=truces&kind=first"));
    }

    [Fact]
    public async Task What_becomes_of_an_offer_and_how_it_is_answered_is_told()
    {
        var offered = await OfferedTalks.OpenAsync(timeline);
        var talks = offered.Talks;
        await talks.StateAsync("whole", """{ "party": "b", "issue": null, "proposal": "offer", "position": -1, "statedOn": "2025-03-06" }""");
        await talks.StateAsync("part", """{ "party": "b", "issue": null, "clause": "offer/stay", "statedOn": "2025-03-07" }""");
        await offered.StepAsync("withdrawal", "w", "2025-03-20");

        Assert.Equal(
            [
                "shift proposals/offer: Offer – tabled → withdrawn",
                "first b offer/stay: b: Offer, clause stay – no known position → accepts (firm)",
                "first b offer: b: Offer – no known position → has reservations (firm)",
                "first proposals/offer: Offer – tabled",
            ],
            await ToldAsync(talks));
        Assert.Equal(["first b offer/stay", "first b offer"], (await ToldAsync(talks, "?of=answers")).Select(it => it.Split(':')[0]));
        // The clause stay is on y; the whole is on both.
        Assert.Equal(["first b offer"], (await ToldAsync(talks, "?of=answers&issue=x")).Select(it => it.Split(':')[0]));
        Assert.Equal(2, (await ToldAsync(talks, "?of=answers&group=gy")).Length);
        Assert.Empty(await ToldAsync(talks, "?of=answers&party=a"));
        (await timeline.GetAsync($"{talks.Address}/feed?of=stance")).IsProblem(400, "bad-query", "of");
    }

    [Fact]
    public async Task Each_entry_leads_to_what_it_tells_of_and_has_a_name_of_its_own()
    {
        var offered = await OfferedTalks.OpenAsync(timeline);
        var talks = offered.Talks;
        await talks.StateAsync("part", """{ "party": "b", "issue": null, "clause": "offer/halt", "statedOn": "2025-03-07" }""");
        await talks.RecordAsync(timeline, "truces", Ceasing.Truce("t"));
        await talks.RecordAsync(timeline, "acts", """
            { "id": "strike", "kind": "incident", "title": "A strike", "party": "a", "statedOn": "2025-03-09", "evidence": [{ "source": "first" }] }
            """);

        var items = (await talks.GetAsync("feed.json")).Json["items"]!.AsArray();

        Assert.Equal(4, items.Select(it => $"{it!["id"]}").Distinct().Count());
        Assert.Equal(["view=acts&act=strike", "view=truces&truce=t", "view=proposals&proposal=offer", "view=proposals&proposal=offer"],
            items.Select(it => $"{it!["url"]}".Split('&', 2)[1]));
        Assert.Equal(["A strike", "Truce – announced"], items.Take(2).Select(it => $"{it!["title"]}"));
        foreach (var item in items)
        {
            (await timeline.GetAsync($"{item!["url"]}")).Is(HttpStatusCode.OK);
            var shift = item["_shift"]!;
            (await timeline.GetAsync($"{shift["stance"] ?? shift["address"]}")).Is(HttpStatusCode.OK);
        }

        List<string> paged = [];
        for (var next = $"{talks.Address}/feed.json?limit=1"; next is not null;)
        {
            var page = (await timeline.GetAsync(next)).Is(HttpStatusCode.OK).Json;
            paged.AddRange(page["items"]!.AsArray().Select(it => $"{it!["id"]}"));
            next = page["next_url"]?.ToString();
        }

        Assert.Equal(items.Select(it => $"{it!["id"]}"), paged);
    }

    /// <summary>Kind, of what, and the title; the newest first.</summary>
    static async Task<string[]> ToldAsync(Talks talks, string query = "") =>
        [.. (await talks.GetAsync($"feed.json{query}")).Json["items"]!.AsArray().Select(it => Told(it!))];

    static string Told(JsonNode item)
    {
        var told = item["_shift"]!["shift"] ?? item["_shift"]!["matter"]!;
        var of = told["matter"] is { } matter ? $"{matter}" : $"{told["party"]} {told["issue"] ?? told["proposal"] ?? told["clause"]}";
        return $"{told["kind"]} {of}: {item["title"]}";
    }
}
