using System.Security.Cryptography;
using System.Text.Json;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Exports;

/// <summary>
/// All that was ever recorded of a negotiation, event by event, in the order of recording, as JSON Lines: a heading, the
/// events, and a last line that tells how many there were and what all lines before it hash to: by it a file that was cut
/// short or changed is known. Restored in this order into an empty instance, it gives the same answers.
/// </summary>
static class CompleteRecord
{
    public const string Format = "negotiation-timeline-record";

    /// <summary>Of the form of the lines; the events are those of Storage/TimelineStore.</summary>
    public const int FormatVersion = 1;

    public static async Task WriteAsync(ExportView view, EventReader reader, Stream file)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var recordedBy = view.Point.Times.Recorded.At;
        await LineAsync(new RecordHeading(Format, FormatVersion, view.Negotiation, ReadPoint.Text(recordedBy), view.Pin));
        var events = 0L;
        await foreach (var it in reader.EventsAsync(view.Negotiation, recordedBy, view.Cancellation))
        {
            events++;
            await LineAsync(new RecordedLine(
                it.Stream, it.Version, it.Name, ReadPoint.Text(it.At), it.Author, it.Happened));
        }

        await LineAsync(new RecordEnd(events, Convert.ToHexStringLower(hash.GetCurrentHash())));

        async Task LineAsync<T>(T line)
        {
            var bytes = Line(line);
            hash.AppendData(bytes);
            await file.WriteAsync(bytes, view.Cancellation);
        }
    }

    /// <summary>A line with its end, as it is written and hashed.</summary>
    public static byte[] Line<T>(T line) => [.. JsonSerializer.SerializeToUtf8Bytes(line, Wire.Json), (byte)'\n'];
}

/// <param name="RecordedBy">recorded axis: later events are not in the file.</param>
sealed record RecordHeading(string Format, int FormatVersion, string Negotiation, string RecordedBy, string Pin);

/// <param name="Version">of the stream, from 1.</param>
/// <param name="RecordedAt">recorded axis: events of one instant were recorded together.</param>
sealed record RecordedLine(
    string Stream, long Version, string Event, string RecordedAt, string Author, object Data);

/// <param name="Events">how many lines stand between the heading and this one.</param>
/// <param name="Sha256">of all lines before this one, their ends among them; lower-case hexadecimal digits.</param>
sealed record RecordEnd(long Events, string Sha256);
