using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace NegotiationTimeline.Browser.Tests;

/// <summary>A conference of 200 parties on 2,000 issues in five groups, imported as one file.</summary>
public sealed class LargeTalks(RunningTimeline timeline) : IAsyncLifetime
{
    public const string Page = "/negotiations/conference";
    public const int Parties = 200, Issues = 2000;

    static readonly string[] Groups = ["Trade", "Fisheries", "Finance", "Borders", "Water"];

    public async ValueTask InitializeAsync()
    {
        using var negotiation = JsonContent.Create(new
        {
            slug = "conference",
            title = "World conference",
            timeZone = "UTC",
            coverage = "2025-01-01/..",
            codedThrough = "2025-04-30",
            visibility = "private",
        });
        await Send("", negotiation);
        using var file = new StringContent(
            string.Join('\n', Rows().Select(it => JsonSerializer.Serialize(it))), Encoding.UTF8, "application/x-ndjson");
        var import = await Send("/conference/imports?name=conference.jsonl&run=all&wait=true", file);
        Assert.Contains("\"state\":\"recorded\"", import, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    // What one file brings stands in the order of the slugs.
    static string Party(int number) => $"p{number:000}";

    static string Issue(int number) => $"i{number:0000}";

    static IEnumerable<object> Rows() =>
    [
        .. Enumerable.Range(1, Parties)
            .Select(it => Row("party", new { slug = Party(it), name = $"Party {it}", kind = "state" })),
        .. Enumerable.Range(1, Issues).Select(it => Row("issue", new
        {
            slug = Issue(it),
            proposition = $"Article {it} is adopted",
            group = Groups[(it - 1) * Groups.Length / Issues],
        })),
        Row("source", new
        {
            slug = "paper",
            publisher = "A paper",
            title = "An article",
            publishedOn = "2025-04-20",
            language = "en",
            kind = "news-article",
        }),
        Statement(1, 1, 2), Statement(2, 1, -2), Statement(200, 1, 1), Statement(200, 50, -1), Statement(1, 2000, 2),
    ];

    static object Row(string kind, object body) => new { kind, body };

    static object Statement(int party, int issue, int position) => Row("position", new
    {
        party = Party(party),
        issue = Issue(issue),
        position,
        firmness = "stated",
        clarity = "explicit",
        role = "responder",
        statedOn = $"2025-04-{party % 20 + 1:00}",
        evidence = new[] { new { source = "paper", attribution = "reported", depth = 1, grade = "B3" } },
    });

    async Task<string> Send(string path, HttpContent content)
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var answer = await timeline.Http.PostAsync($"/api/negotiations{path}", content, cancellation);
        var text = await answer.Content.ReadAsStringAsync(cancellation);
        Assert.True(answer.IsSuccessStatusCode, text);
        return text;
    }
}
