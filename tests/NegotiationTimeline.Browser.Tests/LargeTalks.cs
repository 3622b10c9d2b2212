using System.Net.Http.Json;

namespace NegotiationTimeline.Browser.Tests;

/// <summary>A conference of 200 parties on 2,000 issues in five groups, recorded over HTTP like anyone's.</summary>
public sealed class LargeTalks(RunningTimeline timeline) : IAsyncLifetime
{
    public const string Page = "/negotiations/conference";
    public const int Parties = 200, Issues = 2000;

    static readonly string[] Groups = ["Trade", "Fisheries", "Finance", "Borders", "Water"];

    public async ValueTask InitializeAsync()
    {
        await Send(HttpMethod.Post, "", new
        {
            slug = "conference",
            title = "World conference",
            timeZone = "UTC",
            coverage = "2025-01-01/..",
            codedThrough = "2025-04-30",
            visibility = "private",
        });
        foreach (var party in Enumerable.Range(1, Parties))
            await Send(HttpMethod.Put, $"/conference/parties/p{party}", new { name = $"Party {party}", kind = "state" });
        foreach (var issue in Enumerable.Range(1, Issues))
            await Send(HttpMethod.Put, $"/conference/issues/i{issue}", new
            {
                proposition = $"Article {issue} is adopted",
                group = Groups[(issue - 1) * Groups.Length / Issues],
            });
        await Send(HttpMethod.Put, "/conference/sources/paper", new
        {
            publisher = "A paper",
            title = "An article",
            publishedOn = "2025-04-20",
            language = "en",
            kind = "news-article",
        });
        foreach (var (party, issue, position) in new[] { (1, 1, 2), (2, 1, -2), (200, 1, 1), (200, 50, -1), (1, 2000, 2) })
            await Send(HttpMethod.Post, "/conference/positions", Statement(party, issue, position));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    static object Statement(int party, int issue, int position) => new
    {
        party = $"p{party}",
        issue = $"i{issue}",
        position,
        firmness = "stated",
        clarity = "explicit",
        role = "responder",
        statedOn = $"2025-04-{party % 20 + 1:00}",
        evidence = new[] { new { source = "paper", attribution = "reported", depth = 1, grade = "B3" } },
    };

    async Task Send(HttpMethod method, string path, object body)
    {
        using var request = new HttpRequestMessage(method, $"/api/negotiations{path}") { Content = JsonContent.Create(body) };
        using var answer = await timeline.Http.SendAsync(request, TestContext.Current.CancellationToken);
        if (!answer.IsSuccessStatusCode)
            Assert.Fail(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
