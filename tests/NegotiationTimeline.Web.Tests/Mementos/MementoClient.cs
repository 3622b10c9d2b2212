using System.Globalization;
using System.Text.RegularExpressions;

namespace NegotiationTimeline.Web.Tests.Mementos;

/// <summary>
/// A client of Memento that knows nothing of this program: written from RFC 7089 and RFC 8288 alone. It follows links and
/// redirects, and asks for a time by Accept-Datetime.
/// </summary>
sealed partial class MementoClient(string site) : IDisposable
{
    readonly HttpClient http = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new(site) };

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => http.Dispose();

    /// <param name="acceptDatetime">null = as it is now.</param>
    public async Task<Got> GetAsync(string address, string? acceptDatetime = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (acceptDatetime is not null)
            request.Headers.TryAddWithoutValidation("Accept-Datetime", acceptDatetime);
        using var answer = await http.SendAsync(request, Cancellation);
        var links = answer.Headers.TryGetValues("Link", out var found) ? string.Join(", ", found) : "";
        return new(
            (int)answer.StatusCode, answer.Headers.Location?.ToString(),
            answer.Headers.TryGetValues("Memento-Datetime", out var at) ? at.Single() : null,
            [.. answer.Headers.Vary], answer.Headers.CacheControl?.ToString(), answer.Content.Headers.ContentType?.MediaType,
            Parse(links), await answer.Content.ReadAsStringAsync(Cancellation));
    }

    /// <summary>Section 4.1: from the original, by its TimeGate, to the memento of a time.</summary>
    public async Task<Got> AsOfAsync(string original, DateTimeOffset at)
    {
        var gate = (await GetAsync(original)).To("timegate");
        var chosen = await GetAsync(gate, at.ToString("R", CultureInfo.InvariantCulture));
        Assert.Equal(302, chosen.Status);
        Assert.Contains(chosen.Vary, it => it.Equals("accept-datetime", StringComparison.OrdinalIgnoreCase));
        Assert.NotNull(chosen.To("original"));
        Assert.Null(chosen.MementoDatetime);
        return await GetAsync(chosen.Location!);
    }

    public static IReadOnlyList<Link> Parse(string links) =>
    [
        .. LinkForm().Matches(links).Select(it => new Link(
            it.Groups["to"].Value, Parameter(it.Groups["rest"].Value, "rel")!.Split(' '),
            Parameter(it.Groups["rest"].Value, "datetime"))),
    ];

    static string? Parameter(string text, string name) =>
        Regex.Match(text, $"[;\\s]{name}=\"(?<value>[^\"]*)\"") is { Success: true } it ? it.Groups["value"].Value : null;

    [GeneratedRegex("<(?<to>[^>]*)>(?<rest>(\\s*;\\s*[a-z]+=\"[^\"]*\")*)")]
    private static partial Regex LinkForm();
}

sealed record Link(string To, string[] Relations, string? Datetime);

sealed record Got(
    int Status, string? Location, string? MementoDatetime, string[] Vary, string? Caching, string? Type,
    IReadOnlyList<Link> Links, string Text)
{
    public string To(string relation) => Links.First(it => it.Relations.Contains(relation)).To;

    public Link? Find(string relation) => Links.FirstOrDefault(it => it.Relations.Contains(relation));
}
