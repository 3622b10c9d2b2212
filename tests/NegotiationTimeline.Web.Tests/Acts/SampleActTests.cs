using System.Text.Json.Nodes;

namespace NegotiationTimeline.Web.Tests.Acts;

/// <summary>The acts of the bundled sample, as the reference has them.</summary>
[Collection(nameof(BundledSample))]
public sealed class SampleActTests(SampleTimeline timeline)
{
    const string Acts = "/api/negotiations/ukraine-2025/acts";

    [Fact]
    public async Task All_of_them_are_listed_newest_date_first() => Assert.Equal(
        "E34 E33 E38 E31 E30 E14 E13 E29 E27 E32 E36 E06", Ids(await GetAsync("")));

    [Theory]
    [InlineData("party=france", "E30 E29 E32")]
    [InlineData("party=ukraine", "E33 E30 E14 E29 E06")]
    [InlineData("party=european-allies,uk", "E34 E30 E29")]
    [InlineData("kind=meeting-held", "E32 E06")]
    [InlineData("kind=threat,ultimatum&party=us", "E14 E13")]
    // What was done "by the 22nd" may have been done in 2022, as far as its source tells.
    [InlineData("from=2022-01-01&to=2022-12-31", "E31 E13 E29 E27 E36 E06")]
    [InlineData("from=2022-04-01&to=2022-04-30&kind=meeting-held", "E06")]
    [InlineData("from=2022-05-01&to=2022-05-31&kind=meeting-held", "")]
    [InlineData("from=2025-04-14&to=2025-04-20&kind=meeting-held", "E32")]
    [InlineData("knownBy=2025-04-22", "E29 E27 E36 E06")]
    [InlineData("asOf=2022-12-31", "E31 E13 E29 E27 E36 E06")]
    public async Task A_reader_finds_acts_by(string query, string ids) => Assert.Equal(ids, Ids(await GetAsync($"?{query}")));

    [Fact]
    public async Task The_meeting_in_London_was_downgraded()
    {
        var scheduled = Item(await GetAsync(""), "E29");
        var changed = Item(await GetAsync(""), "E30");

        Assert.Equal(("", "E30"), ($"{scheduled["changes"]}", $"{scheduled["changedBy"]!.AsArray().Single()}"));
        Assert.Equal(("E29", 0), ($"{changed["changes"]}", changed["changedBy"]!.AsArray().Count));
        Assert.Empty(Item(await GetAsync("?knownBy=2025-04-22"), "E29")["changedBy"]!.AsArray());
        Assert.Empty(Item(await GetAsync("?asOf=2025-04-21"), "E29")["changedBy"]!.AsArray());
        Assert.Equal("E30", $"{(await GetAsync("/E29")).Json["versions"]![0]!["record"]!["changedBy"]![0]}");
        Assert.Equal("E29", $"{(await GetAsync("/E30")).Json["versions"]![0]!["record"]!["changes"]}");
    }

    [Fact]
    public async Task What_was_done_on_one_of_two_days_is_certain_from_the_later_one()
    {
        Assert.Equal("possible", $"{Item(await GetAsync("?asOf=2025-04-22"), "E30")["certainty"]}");
        Assert.Equal("certain", $"{Item(await GetAsync("?asOf=2025-04-23"), "E30")["certainty"]}");
        Assert.Equal("certain", $"{Item(await GetAsync(""), "E06")["certainty"]}");
        Assert.Equal("certain", $"{(await GetAsync("/E06")).Json["versions"]![0]!["certainty"]}");
    }

    [Fact]
    public async Task Each_is_a_PLOVER_event_or_says_that_there_is_none()
    {
        var acts = (await GetAsync("")).Json["items"]!.AsArray().ToDictionary(
            it => $"{it!["id"]}", it => it!["plover"] is { } plover ? $"{plover["event"]} {plover["mode"]}".TrimEnd() : null);

        Assert.Equal(new Dictionary<string, string?>
        {
            ["E06"] = "CONSULT",
            ["E13"] = "THREATEN",
            ["E14"] = "THREATEN relations",
            ["E27"] = null,
            ["E29"] = "AGREE",
            ["E30"] = "AGREE",
            ["E31"] = "ASSAULT",
            ["E32"] = "CONSULT",
            ["E33"] = "SANCTION discontinue",
            ["E34"] = "SUPPORT",
            ["E36"] = null,
            ["E38"] = null,
        }, acts.OrderBy(it => it.Key, StringComparer.Ordinal).ToDictionary());
    }

    async Task<Reply> GetAsync(string what) => (await timeline.GetAsync(Acts + what)).Is(System.Net.HttpStatusCode.OK);

    static string Ids(Reply list) => string.Join(' ', list.Json["items"]!.AsArray().Select(it => $"{it!["id"]}"));

    static JsonNode Item(Reply list, string id) => list.Json["items"]!.AsArray().Single(it => $"{it!["id"]}" == id)!;
}
