using System.Net;
using System.Text.Json.Nodes;

namespace NegotiationTimeline.Web.Tests.Truces;

/// <summary>The Easter truce of the reference, E10 to E12.</summary>
[Collection(nameof(BundledSample))]
public sealed class SampleTruceTests(SampleTimeline timeline)
{
    const string Truce = "/api/negotiations/ukraine-2025/truces/easter-2025";

    [Fact]
    public async Task The_Easter_truce_as_known_on_23_April() => await Verify(await ReadAsync("knownBy=2025-04-23"));

    [Theory]
    [InlineData("2025-04-18", "not-declared", "certain")]
    [InlineData("2025-04-19", "in-force", "possible")]
    [InlineData("2025-04-20", "in-force", "certain")]
    [InlineData("2025-04-21", "in-force", "possible")]
    [InlineData("2026-04-21", "in-force", "possible")]
    public async Task Only_Easter_Sunday_is_certain(string asOf, string state, string certainty)
    {
        var truce = await ReadAsync($"asOf={asOf}");
        Assert.Equal((state, certainty), ($"{truce["state"]}", $"{truce["certainty"]}"));
    }

    [Fact]
    public async Task On_22_April_the_tally_was_not_known_yet()
    {
        var claims = (await ReadAsync("knownBy=2025-04-22"))["violations"]!.AsArray().Single()!;
        Assert.Equal("E11", $"{claims["tallies"]!.AsArray().Single()!["id"]}");
        Assert.Empty(claims["series"]!.AsArray());
    }

    async Task<JsonNode> ReadAsync(string times) =>
        (await timeline.GetAsync($"{Truce}?{times}")).Is(HttpStatusCode.OK).Json;
}
