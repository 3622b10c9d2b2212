using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using NegotiationTimeline.Domain.Negotiations;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Sources;
using NegotiationTimeline.Web.Exports;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Storage;
using Npgsql;

namespace NegotiationTimeline.Web.Embeds;

/// <summary>
/// What a page shows, as Claims of schema.org for search engines and fact-checkers: of an open cell the statements that
/// it rests on, otherwise the newest ones. Only of public negotiations, and as of the times in the page's address.
/// </summary>
public sealed class PageClaims(
    NpgsqlDataSource database, SetupReader setup, CellReader cells, PositionReader positions)
{
    const int MostClaims = 20;

    static readonly string[] Times = ["asOf", "knownBy", "recordedBy"];

    static readonly string[] Filters = ["minGrade", "onRecord", "speaker", "authority"];

    /// <summary>Escapes all that could end the element: angle brackets, ampersand, quotes.</summary>
    static readonly JsonSerializerOptions Json =
        new(Wire.Json) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <returns>HTML; empty where the page shows nothing that could be claimed.</returns>
    public async Task<string> OfAsync(
        HttpRequest request, Negotiation? talks, Asker asker, CancellationToken cancellation)
    {
        if (talks is not { Profile.Visibility: Visibility.Public })
            return "";

        try
        {
            var point = await ReadPoint.OfAsync(talks.Slug, Asked(request), asker, database, setup, cancellation);
            var rows = request.Query["cell"] is [{ } cell] && cell.Split('/', 2) is [var party, var issue]
                ? await OfCellAsync(point, party, issue, cancellation)
                : await NewestAsync(point, cancellation);
            return rows.Count == 0 ? "" : await TextAsync(point, rows, cancellation);
        }
        catch (Exception odd) when (odd is BadQuery or NotFound)
        {
            // The page itself says what is wrong with its address.
            return "";
        }
    }

    /// <summary>The times and filters of the page, in the words of the API.</summary>
    static AskedQuery Asked(HttpRequest request)
    {
        var given = request.Query.Where(it => Times.Contains(it.Key) || Filters.Contains(it.Key))
            .Where(it => it.Value.Count == 1 && !string.IsNullOrEmpty(it.Value[0]))
            .ToDictionary(it => it.Key, it => it.Value.ToString());
        // As known then: the page has one word for it.
        if (given.GetValueOrDefault("knownBy") == "asOf" && given.Remove("knownBy")
            && given.TryGetValue("asOf", out var then))
            given["knownBy"] = then;
        var asked = new DefaultHttpContext();
        asked.Request.QueryString = QueryString.Create(given!);
        return new(asked);
    }

    async Task<IReadOnlyList<PositionVersion>> OfCellAsync(
        ReadPoint point, string party, string subject, CancellationToken cancellation)
    {
        var found = await setup.PartiesAsync(point.Negotiation, [party], point.Times.Recorded.At, cancellation);
        if (found.Count == 0)
            return [];

        var name = new CellName(
            party, subject.Contains('/') ? subject : Subjects.OfIssue(subject), point.View.CoverageOf(found[0].State));
        var cell = await cells.AtAsync(point.Negotiation, [name], point.Times, point.Filter, cancellation);
        var resolved = cell[0].Stance.Resolved;
        return resolved.Winner is { } winner
            ? [.. new[] { winner }.Concat(resolved.Rivals).Concat(resolved.Corroborating).Take(MostClaims)]
            : [];
    }

    async Task<IReadOnlyList<PositionVersion>> NewestAsync(ReadPoint point, CancellationToken cancellation)
    {
        var search = new PositionSearch(null, null, null, null, null, null, null, MostClaims);
        return
        [
            .. (await positions.PageAsync(point.Negotiation, point.Times, search, cancellation))
                .Select(point.Filter.Keep).OfType<PositionVersion>().DistinctBy(it => it.Id),
        ];
    }

    async Task<string> TextAsync(ReadPoint point, IReadOnlyList<PositionVersion> rows, CancellationToken cancellation)
    {
        var at = point.Times.Recorded.At;
        var names = new Names(
            await ByNameAsync<Party>(setup.PartiesAsync, rows.SelectMany(it => it.Content.Parties)),
            await ByNameAsync<Issue>(setup.IssuesAsync, rows.Select(it => it.Content.Issue).OfType<string>()));
        var sources = await ByNameAsync<Source>(
            setup.SourcesAsync, rows.SelectMany(it => it.Evidence).Select(it => it.Source));
        var claims = rows.Select(it => Claims.Of(new(it, sources), names, point.Negotiation));
        var graph = new Dictionary<string, object> { ["@context"] = "https://schema.org", ["@graph"] = claims };
        return $"""<script type="application/ld+json">{JsonSerializer.Serialize(graph, Json)}</script>""";

        async Task<Dictionary<string, T>> ByNameAsync<T>(
            Func<string, IReadOnlyList<string>?, DateTimeOffset, CancellationToken, Task<IReadOnlyList<SetupRow<T>>>>
                read,
            IEnumerable<string> slugs) =>
            (await read(point.Negotiation, [.. slugs.Distinct()], at, cancellation))
            .ToDictionary(it => it.Slug, it => it.State);
    }
}
