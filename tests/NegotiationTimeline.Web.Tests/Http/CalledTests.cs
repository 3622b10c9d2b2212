using System.Net;
using NegotiationTimeline.Web.Tests.Proposals;
using NegotiationTimeline.Web.Tests.Truces;

namespace NegotiationTimeline.Web.Tests.Http;

/// <summary>What one chooses from is found by parts of its name, page by page.</summary>
[Collection(nameof(OpenRecord))]
public sealed class CalledTests(RunningTimeline timeline)
{
    [Fact]
    public async Task Sources_are_found_by_slug_publisher_and_title_page_by_page()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.PutAsync("sources/gazette-1", """{ "publisher": "The Gazette", "title": "100% of it_all", "publishedOn": "2025-04-03" }""");

        Assert.Equal("gazette-1", await FoundAsync(talks, "sources?called=GAZ%20100%25"));
        Assert.Equal("gazette-1", await FoundAsync(talks, "sources?called=it_"));
        Assert.Equal("", await FoundAsync(talks, "sources?called=gazette%20none"));
        var first = await talks.GetAsync("sources?limit=2");
        Assert.Equal("first second", Ids(first));
        Assert.Equal("third undated", await FoundAsync(talks, $"sources?limit=2&cursor={first["next"]}"));
        Assert.Equal("first undated", await FoundAsync(talks, "sources?knownBy=2025-04-02"));
    }

    [Fact]
    public async Task Offers_truces_acts_and_positions_are_found_by_id_and_title_or_summary()
    {
        var offered = await OfferedTalks.OpenAsync(timeline);
        var talks = offered.Talks;
        await talks.RecordAsync(timeline, "truces", Ceasing.Truce("easter"));
        await talks.RecordAsync(timeline, "acts", """{ "id": "m", "kind": "meeting-held", "title": "Paris talks", "statedOn": "2025-04-02", "evidence": [{ "source": "first" }] }""");
        await talks.StateAsync("p1", """{ "summary": "Would accept by Easter." }""");

        Assert.Equal("offer", await FoundAsync(talks, "proposals?called=OFF"));
        Assert.Equal("easter", await FoundAsync(talks, "truces?called=east%20tru"));
        Assert.Equal("m", await FoundAsync(talks, "acts?called=par"));
        Assert.Equal("p1", await FoundAsync(talks, "positions?called=accep"));
        Assert.Equal("p1", await FoundAsync(talks, "positions?called=p1"));
        foreach (var list in new[] { "proposals", "truces", "acts", "positions" })
            Assert.Equal("", await FoundAsync(talks, $"{list}?called=nowhere"));
    }

    static async Task<string> FoundAsync(Talks talks, string what) => Ids(await talks.GetAsync(what));

    static string Ids(Reply list) =>
        string.Join(' ', list.Json["items"]!.AsArray().Select(it => $"{it!["slug"] ?? it["id"]}"));
}
