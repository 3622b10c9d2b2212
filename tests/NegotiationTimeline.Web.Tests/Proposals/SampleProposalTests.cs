using System.Text.Json.Nodes;

namespace NegotiationTimeline.Web.Tests.Proposals;

/// <summary>The two offers of the bundled sample.</summary>
[Collection(nameof(BundledSample))]
public sealed class SampleProposalTests(SampleTimeline timeline)
{
    const string Offers = "/api/negotiations/ukraine-2025/proposals";

    const string Times = "asOf=2025-04-23&knownBy=2025-04-23";

    [Fact]
    public async Task Scorecard_of_the_American_offer() =>
        await Verify((await timeline.GetAsync($"{Offers}/us-final-offer?{Times}&party=russia,ukraine,us")).Json);

    [Fact]
    public async Task Who_proposed_the_ceasefire_differs_between_the_sources()
    {
        Assert.Equal(["russia unanswered", "ukraine unanswered", "us accepts"], await WholeAsync("2025-04-22"));
        Assert.Equal(["russia unanswered", "ukraine accepts", "us accepts"], await WholeAsync("2025-04-23"));
    }

    [Fact]
    public async Task Rival_accounts_of_an_answer_to_the_issue_stay_contested_on_the_clause()
    {
        var clause = (await timeline.GetAsync($"{Offers}/thirty-day-ceasefire?{Times}&party=russia,ukraine")).Json["clauses"]![0]!;
        Assert.Equal("implied contested ", Told(clause["stances"]![0]!));
        Assert.Equal("implied held 2", Told(clause["stances"]![1]!));
        Assert.Equal(["ukraine"], clause["overlap"]!.AsArray().Select(it => $"{it!["party"]}"));

        static string Told(JsonNode cell) => $"{cell["answer"]} {cell["state"]} {cell["position"]}";
    }

    async Task<string[]> WholeAsync(string knownBy) =>
    [
        .. (await timeline.GetAsync($"{Offers}/thirty-day-ceasefire?asOf=2025-04-23&knownBy={knownBy}&party=russia,ukraine,us"))
            .Json["whole"]!.AsArray().Select(it => $"{it!["party"]} {it["answer"]}").Order(),
    ];
}
