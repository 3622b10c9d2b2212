using System.Runtime.CompilerServices;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Exports;

/// <summary>
/// All that was ever recorded of a negotiation, event by event, in the order of recording, as JSON Lines: a heading, the
/// events, and a last line that tells how many there were, without which a file is known to be cut short. Played back in
/// this order into an empty instance, it gives the same answers.
/// </summary>
static class CompleteRecord
{
    public const string Format = "negotiation-timeline-record";

    /// <summary>Of the form of the lines; the events are those of Storage/TimelineStore.</summary>
    const int FormatVersion = 1;

    public static Task WriteAsync(ExportView view, EventReader reader, Stream file) =>
        JsonLines.WriteAsync(LinesAsync(view, reader, view.Cancellation), file, view.Cancellation);

    static async IAsyncEnumerable<object> LinesAsync(
        ExportView view, EventReader reader, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var recordedBy = view.Point.Times.Recorded.At;
        yield return new RecordHeading(Format, FormatVersion, view.Negotiation, ReadPoint.Text(recordedBy), view.Pin);
        var events = 0;
        await foreach (var it in reader.EventsAsync(view.Negotiation, recordedBy, cancellation))
        {
            events++;
            yield return new RecordedLine(
                it.Stream, it.Version, it.Name, ReadPoint.Text(it.At), it.Author, it.Happened);
        }

        yield return new RecordEnd(events);
    }
}

/// <param name="RecordedBy">recorded axis: later events are not in the file.</param>
sealed record RecordHeading(string Format, int FormatVersion, string Negotiation, string RecordedBy, string Pin);

/// <param name="Version">of the stream, from 1.</param>
/// <param name="RecordedAt">recorded axis: events of one instant were recorded together.</param>
sealed record RecordedLine(
    string Stream, long Version, string Event, string RecordedAt, string Author, object Data);

/// <param name="Events">how many lines stand between the heading and this one.</param>
sealed record RecordEnd(int Events);
