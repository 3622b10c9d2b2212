using System.Text;
using NegotiationTimeline.Domain.Negotiations;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Storage;
using Npgsql;

namespace NegotiationTimeline.Web.Mementos;

/// <summary>Lists the mementos of an address, the first one first, in pages (RFC 7089, section 5).</summary>
public sealed class TimeMap(NpgsqlDataSource database, SetupReader setup, RecordingSeconds seconds)
{
    const int Page = 1000;

    public static QueryParameter After { get; } = new(Memento.After,
        "Recorded time: where the page before ended. Follow its link to the next timemap.",
        "2026-02-01T09:30:00.999999Z");

    internal async Task<IResult> AnswerAsync(
        string negotiation, AskedQuery query, Asker asker, QuestionCheck? check, CancellationToken cancellation)
    {
        var point = await ReadPoint.OfAsync(negotiation, query, asker, database, setup, cancellation);
        if (check is not null)
            await check(point, query, setup, cancellation);

        var after = AskedTime.Until(query, Memento.After, point.View.Zone);
        var path = query.Context.Request.Path.Value![..^"/timemap".Length];
        var memento = Memento.Of(query.Context.Request, path);
        var found = await seconds.AfterAsync(
            negotiation, point.Clock.Horizon, after ?? DateTimeOffset.UnixEpoch, Page + 1, cancellation);
        var around = await seconds.AroundAsync(negotiation, point.Clock.Horizon, point.Clock.Now, cancellation);
        query.Context.Response.Headers.CacheControl =
            point.Visibility == Visibility.Private ? "private, no-store" : "no-cache";
        var lines = string.Join(",\n", Lines(memento, after, found, around));
        return Results.Text(lines, "application/link-format", Encoding.UTF8);
    }

    static IEnumerable<string> Lines(
        Memento memento, DateTimeOffset? after, IReadOnlyList<DateTimeOffset> found, SecondsAround? around)
    {
        var page = found.Take(Page).ToArray();
        var self = after is { } at ? memento.TimeMapAfter(RecordingSeconds.Second(at)) : memento.TimeMap;
        var span = page.Length == 0 ? "" : $"; from=\"{Memento.Text(page[0])}\"; until=\"{Memento.Text(page[^1])}\"";
        yield return $"<{memento.Original}>; rel=\"original timegate\"";
        yield return $"<{self}>; rel=\"self\"; type=\"application/link-format\"{span}";
        if (found.Count > Page)
            yield return $"<{memento.TimeMapAfter(page[^1])}>; rel=\"timemap\"; type=\"application/link-format\"; "
                + $"from=\"{Memento.Text(found[Page])}\"";
        foreach (var second in page)
            yield return memento.Link(second, Relations(second, around));
    }

    static string Relations(DateTimeOffset second, SecondsAround? around) =>
        (second == around?.First, second == around?.Last) switch
        {
            (true, true) => "first last",
            (true, _) => "first",
            (_, true) => "last",
            _ => "",
        };
}
