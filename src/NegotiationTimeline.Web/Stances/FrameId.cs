using System.Globalization;
using System.Text.RegularExpressions;
using NegotiationTimeline.Web.Http;

namespace NegotiationTimeline.Web.Stances;

/// <summary>
/// Names a frame of a replay: its instant and its number, and, where the question does not say it, the recorded instant
/// as of which it was begun: <c>2025-04-20T21:00:00Z/3</c>, <c>2025-04-20T21:00:00Z/3.1769938200123456</c>.
/// </summary>
/// <param name="At">as it is written.</param>
sealed partial record FrameId(string At, int Number, DateTimeOffset? Now)
{
    const string Header = "Last-Event-ID";

    public static BadQuery Foreign(string id) => new(Header, $"'{id}' is not a frame of this replay.",
        "Send the last id that you got, to the address that you got it from; or none, to begin anew.");

    public static FrameId? LastSeen(HttpRequest request)
    {
        var text = request.Headers[Header].ToString();
        if (text.Length == 0)
            return null;

        var form = Form().Match(text);
        DateTimeOffset now = default;
        if (!form.Success || !int.TryParse(form.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || (form.Groups["now"].Success && !Moment.TryParse(form.Groups["now"].Value, out now)))
            throw Foreign(text);

        return new(form.Groups["at"].Value, number, form.Groups["now"].Success ? now : null);
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{At}/{Number}{(Now is { } now ? $".{Moment.Text(now)}" : "")}");

    [GeneratedRegex(@"^(?<at>[^/]+)/(?<n>\d+)(\.(?<now>\d+))?$")]
    private static partial Regex Form();
}
