using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Web.Storage;

/// <summary>Events to be appended to one stream.</summary>
/// <param name="Before">all events of it so far; none for a new stream.</param>
/// <param name="News">in order, at least one; their versions go on from those before.</param>
/// <param name="Json">of the only new event, where that was put into words already (<see cref="Wire.Stored"/>).</param>
sealed record StreamAppend(
    string Stream, IReadOnlyList<Recorded<object>> Before, IReadOnlyList<Recorded<object>> News, byte[]? Json = null)
{
    public IReadOnlyList<Recorded<object>> All => Before.Count == 0 ? News : [.. Before, .. News];

    /// <summary>The first event of a new stream.</summary>
    public static StreamAppend New(
        string stream, object happened, RecordedTime at, string author, byte[]? json = null) =>
        new(stream, [], [new(happened, at, author, 1)], json);
}
