using System.Text.Json.Nodes;
using Xunit;

namespace NegotiationTimeline.Web.Tests.Stances;

/// <summary>Statements that several parties make together, and what members show of their coalition's stance.</summary>
public sealed class AllianceTests(RunningTimeline timeline) : IClassFixture<RunningTimeline>
{
    const string Inherit = "include=inherited&asOf=2025-04-10";

    [Fact]
    public async Task A_joint_statement_is_the_stance_of_each_of_its_parties_in_every_read()
    {
        var talks = await AlliedTalks.OpenAsync(timeline);
        await talks.StateAsync("J", "north,south", "truce", -2, "2025-04-01", """{ "firmness": "red-line" }""");
        await talks.StateAsync("S", "south", "truce", 2, "2025-04-12");

        Assert.Equal(["north -2 [J]", "south -2 [J]"], await MatrixAsync(talks, "asOf=2025-04-10"));
        Assert.Equal(["north -2 [J]", "south 2 [S]"], await MatrixAsync(talks, "asOf=2025-04-20"));
        var cell = await talks.AskAsync("stances/south/truce?asOf=2025-04-10");
        Assert.Equal("winner", $"{cell["records"]![0]!["standing"]}");
        Assert.Equal("""["north","south"]""", cell["records"]![0]!["record"]!["parties"]!.ToJsonString());
        Assert.Equal(
            ["north -2 2025-04-01T00:00:00Z", "south -2 2025-04-01T00:00:00Z", "south 2 2025-04-12T00:00:00Z"],
            (await talks.AskAsync("timeline?to=2025-04-20"))["spans"]!.AsArray().Select(it => it!.Words("party", "position", "from")));
        Assert.Equal(
            ["0", "1"],
            (await talks.AskAsync("distance?between=north,south&from=2025-04-05&to=2025-04-20"))["points"]!.AsArray().Select(it => it!.Words("distance")));
        Assert.Equal(
            ["north stands", "south superseded"],
            (await talks.AskAsync("red-lines?asOf=2025-04-20"))["items"]!.AsArray().Select(it => it!.Words("party", "state")));
        Assert.Equal("south", $"{Assert.Single((await talks.AskAsync("contradictions?asOf=2025-04-20"))["items"]!.AsArray())!["party"]}");
        foreach (var party in new[] { "north", "south" })
            Assert.Contains("J", (await talks.AskAsync($"positions?party={party}"))["items"]!.AsArray().Select(it => $"{it!["id"]}"));
    }

    [Fact]
    public async Task Nothing_is_inherited_unless_asked_for()
    {
        var talks = await AlliesSpeakAsync();
        Assert.Equal(["allies 2 [A]"], await MatrixAsync(talks, "asOf=2025-04-10"));
        var cell = (await talks.AskAsync("stances/isle/truce?asOf=2025-04-10"))["cell"]!.AsObject();
        Assert.Equal("unknown", $"{cell["state"]}");
        Assert.False(cell.ContainsKey("inheritedFrom"));
    }

    [Fact]
    public async Task Where_asked_for_a_member_shows_the_coalitions_stance_and_says_so()
    {
        var talks = await AlliesSpeakAsync();
        Assert.Equal(
            ["allies 2 [A]", "isle 2 [A] from allies", "north 2 [A] from allies"],
            (await MatrixAsync(talks, Inherit)).Order());
        Assert.Equal(["isle 2 [A] from allies"], await MatrixAsync(talks, $"{Inherit}&party=isle&issue=truce"));

        var answer = await talks.AskAsync($"stances/isle/truce?{Inherit}");
        Assert.Equal("held 2 certain allies", answer["cell"]!.Words("state", "position", "certainty", "inheritedFrom"));
        Assert.Equal("winner A", $"{answer["records"]![0]!["standing"]} {answer["records"]![0]!["record"]!["id"]}");
    }

    [Fact]
    public async Task Membership_counts_by_its_dates()
    {
        var talks = await AlliesSpeakAsync();
        Assert.Equal(["north 2 [A] from allies"], await MatrixAsync(talks, "include=inherited&party=north&asOf=2025-04-15"));
        Assert.Empty(await MatrixAsync(talks, "include=inherited&party=north&asOf=2025-04-16"));
    }

    [Fact]
    public async Task A_membership_counts_as_it_was_recorded()
    {
        var talks = await AlliesSpeakAsync();
        var before = await talks.AskAsync("stances");
        await talks.PutAsync("parties/allies", """{ "name": "Allies", "kind": "coalition", "members": [{ "party": "south" }] }""");
        Assert.Equal(["south 2 [A] from allies"], await MatrixAsync(talks, $"{Inherit}&party=south,isle"));
        Assert.Equal(["isle 2 [A] from allies"], await MatrixAsync(talks, $"{Inherit}&party=south,isle&recordedBy={before["recordedBy"]}"));
    }

    [Fact]
    public async Task An_own_stance_goes_first_also_where_the_party_declined_to_say()
    {
        var talks = await AlliesSpeakAsync();
        await talks.StateAsync("N", "north", "truce", -1, "2025-03-20");
        await talks.StateAsync("I", "isle", "truce", null, "2025-03-20");
        Assert.Equal(
            ["allies 2 [A]", "isle - [I]", "north -1 [N]"], (await MatrixAsync(talks, Inherit)).Order());
    }

    [Fact]
    public async Task An_own_stance_that_the_filter_hides_is_named_beside_what_is_inherited()
    {
        var talks = await AlliesSpeakAsync();
        await talks.StateAsync("N", "north", "truce", -1, "2025-03-20", """{ "speaker": { "name": "Ann", "authority": "envoy" } }""");
        var cell = (await talks.AskAsync($"stances/north/truce?{Inherit}&speaker=Ben"))["cell"]!;
        Assert.Equal("held 2 allies", cell.Words("state", "position", "inheritedFrom"));
        Assert.Equal("""["N"]""", cell["filteredOut"]!.ToJsonString());
    }

    [Fact]
    public async Task What_is_inherited_can_be_pinned()
    {
        var talks = await AlliesSpeakAsync();
        await timeline.PinsAsync($"{talks.Address}/stances?{Inherit}", "stances");
    }

    [Fact]
    public async Task Other_words_than_these_are_refused()
    {
        var talks = await AlliedTalks.OpenAsync(timeline);
        await timeline.IsRefusedAsync($"{talks.Address}/stances?include=assumed", "include");
        await timeline.IsRefusedAsync($"{talks.Address}/stances/isle/truce?include=unknown", "include");
        await timeline.IsRefusedAsync($"{talks.Address}/timeline?include=inherited", "include");
    }

    async Task<AlliedTalks> AlliesSpeakAsync()
    {
        var talks = await AlliedTalks.OpenAsync(timeline);
        await talks.StateAsync("A", "allies", "truce", 2, "2025-03-10", """{ "speaker": { "name": "Ben", "authority": "principal" } }""");
        return talks;
    }

    static async Task<IEnumerable<string>> MatrixAsync(AlliedTalks talks, string query) =>
        (await talks.AskAsync($"stances?{query}"))["stances"]!.AsArray().Select(it =>
            $"{it!.Words("party", "position")} [{string.Join(' ', it!["positions"]!.AsArray())}]"
            + (it["inheritedFrom"] is { } from ? $" from {from}" : ""));
}
