using System.Net;
using System.Text.Json.Nodes;

namespace NegotiationTimeline.Web.Tests.Questions;

/// <summary>The bundled talks in a program of their own: a chart of them is cited, and then they are amended.</summary>
public sealed class CitedTalks(Database.TestCluster cluster) : RunningTimeline(cluster)
{
    Task<(Reply Cited, Reply Asked)>? asked;

    protected override bool WithSample => true;

    /// <summary>What the question gives once all that it tells of was recorded; recorded once.</summary>
    internal async Task<JsonNode> AskedSinceAsync(Question question) =>
        (await (asked ??= AmendAsync(question))).Asked.Json;

    /// <summary>The chart that was cited, by its pin, after the amendments and as it was before.</summary>
    internal async Task<(string Then, string Today)> CitedAsync(Question question)
    {
        var (cited, _) = await (asked ??= AmendAsync(question));
        return (cited.Text, (await this.GetAsync(cited["pin"])).Is(HttpStatusCode.OK).Text);
    }

    async Task<(Reply Cited, Reply Asked)> AmendAsync(Question question)
    {
        var chart = (await this.GetAsync($"{TenQuestionsTests.Talks}/{question.Cited}")).Is(HttpStatusCode.OK);
        var cited = (await this.GetAsync(chart["pin"])).Is(HttpStatusCode.OK);
        foreach (var (post, body) in question.Since!)
        {
            var reply = await this.PostAsync($"{TenQuestionsTests.Talks}/{post}", body.ToJsonString());
            Assert.True(reply.Status is HttpStatusCode.OK or HttpStatusCode.Created, reply.Text);
        }

        var request = question.Request.Replace("{recordedBy}", cited["recordedBy"], StringComparison.Ordinal);
        return (cited, (await this.GetAsync($"{TenQuestionsTests.Talks}/{request}")).Is(HttpStatusCode.OK));
    }
}
