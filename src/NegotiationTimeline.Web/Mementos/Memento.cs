using System.Globalization;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Mementos;

/// <summary>
/// The addresses of one resource in Memento (RFC 7089), whose time is the recorded one. The resource negotiates itself
/// (pattern 1.1); a memento is the same address with recordedBy at the end of a second.
/// </summary>
/// <param name="Site">scheme and host as the asker knows them.</param>
/// <param name="Question">the query without recordedBy and what only a TimeMap takes.</param>
sealed record Memento(string Site, string Path, IReadOnlyList<KeyValuePair<string, string?>> Question)
{
    public const string AcceptHeader = "Accept-Datetime";

    public const string Header = "Memento-Datetime";

    /// <summary>Of a TimeMap: behind which instant its page begins.</summary>
    public const string After = "after";

    public string Original => Address(Path, []);

    public string TimeMap => Address($"{Path}/timemap", []);

    /// <param name="path">of the resource.</param>
    public static Memento Of(HttpRequest request, string path) => new(
        $"{request.Scheme}://{request.Host}", path,
        [
            .. request.Query.Where(it => it.Key is not ("recordedBy" or After))
                .SelectMany(it => it.Value.Select(value => KeyValuePair.Create(it.Key, value))),
        ]);

    /// <summary>The state as of a second: with all that was recorded within it.</summary>
    public string At(DateTimeOffset second) =>
        Address(Path, [new("recordedBy", ReadPoint.Text(second.AddTicks(TimeSpan.TicksPerSecond - 10)))]);

    public string TimeMapAfter(DateTimeOffset second) =>
        Address($"{Path}/timemap", [new(After, ReadPoint.Text(second.AddTicks(TimeSpan.TicksPerSecond - 10)))]);

    /// <summary>What leads from the original, and from each of its mementos, to all the others.</summary>
    public IEnumerable<string> Links(SecondsAround? around)
    {
        yield return $"<{Original}>; rel=\"original timegate\"";
        yield return $"<{TimeMap}>; rel=\"timemap\"; type=\"application/link-format\"";
        if (around is null)
            yield break;

        var named = new (string Rel, DateTimeOffset? At)[]
        {
            ("first", around.First), ("prev", around.Previous), ("", around.At), ("next", around.Next),
            ("last", around.Last),
        };
        foreach (var same in named.Where(it => it.At is not null).GroupBy(it => it.At!.Value))
            yield return Link(same.Key, string.Join(' ', same.Select(it => it.Rel).Where(it => it.Length > 0)));
    }

    public string Link(DateTimeOffset second, string relations = "") =>
        $"<{At(second)}>; rel=\"{(relations.Length > 0 ? $"{relations} " : "")}memento\"; datetime=\"{Text(second)}\"";

    /// <summary>RFC 1123 in GMT, as HTTP writes dates.</summary>
    public static string Text(DateTimeOffset second) =>
        second.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss 'GMT'", CultureInfo.InvariantCulture);

    string Address(string path, IEnumerable<KeyValuePair<string, string?>> times) =>
        $"{Site}{path}{QueryString.Create(Question.Concat(times))}";
}
