using System.Net.Http.Json;

namespace NegotiationTimeline.Browser.Tests;

/// <summary>A negotiation of a journey's own, recorded over HTTP like anyone's.</summary>
sealed class NewTalks(RunningTimeline timeline, string slug)
{
    public string Page => $"/negotiations/{slug}";

    public string Link => $"a[href='{Page}']";

    public Task Begin(string visibility = "public") =>
        Send(HttpMethod.Post, "", new
        {
            slug,
            title = $"Talks {slug}",
            timeZone = "Europe/Kyiv",
            coverage = "2025-01-01/..",
            visibility,
        });

    public async Task Set()
    {
        await Send(HttpMethod.Put, "/parties/ukraine", new { name = "Ukraine", kind = "state" });
        await Send(HttpMethod.Put, "/issues/ceasefire", new { proposition = "A full ceasefire", group = "ceasefire" });
        await Send(HttpMethod.Put, "/sources/paper", new
        {
            publisher = "A paper",
            title = "An article",
            publishedOn = "2025-04-20",
            language = "en",
            kind = "news-article",
        });
    }

    public Task Record(string path, object body) => Send(HttpMethod.Post, path, body);

    public Task Source(string slug, object source) => Send(HttpMethod.Put, $"/sources/{slug}", source);

    public Task Correct(string id, string reason, object changes) =>
        Send(HttpMethod.Post, $"/positions/{id}/corrections", new { reason, changes });

    public Task State(int position, string statedOn, string? id = null) =>
        Send(HttpMethod.Post, "/positions", new
        {
            id,
            party = "ukraine",
            issue = "ceasefire",
            position,
            firmness = "stated",
            clarity = "explicit",
            role = "responder",
            statedOn,
            evidence = new[] { new { source = "paper", attribution = "reported", depth = 1, grade = "B3" } },
        });

    public Task Put(string path, object body) => Send(HttpMethod.Put, path, body);

    public Task Post(string path, object body) => Send(HttpMethod.Post, path, body);

    public Task Retract(string id) =>
        Send(HttpMethod.Post, $"/positions/{id}/retraction", new { reason = "Nobody said so." });

    async Task Send(HttpMethod method, string path, object body)
    {
        var collection = path.Length == 0 ? "/api/negotiations" : $"/api/negotiations/{slug}{path}";
        using var request = new HttpRequestMessage(method, collection) { Content = JsonContent.Create(body) };
        using var answer = await timeline.Http.SendAsync(request, TestContext.Current.CancellationToken);
        if (!answer.IsSuccessStatusCode)
            Assert.Fail(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
