using System.Globalization;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using NegotiationTimeline.Domain.Negotiations;
using NegotiationTimeline.Web.Exports;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Restorations;

/// <summary>The complete record as it is read back: its heading, its events one by one, and whether it is whole.</summary>
sealed class RecordFile : IAsyncDisposable
{
    readonly IAsyncEnumerator<byte[]> lines;
    readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    long number;

    RecordFile(IAsyncEnumerator<byte[]> lines) => this.lines = lines;

    public string Negotiation { get; private set; } = "";

    /// <summary>Reads the heading.</summary>
    /// <exception cref="BrokenRecord">it is no such file.</exception>
    public static async Task<RecordFile> OpenAsync(PipeReader file, CancellationToken cancellation)
    {
        RecordFile record = new(FileLines.ReadAsync(file, cancellation).GetAsyncEnumerator(cancellation));
        var heading = await record.NextAsync();
        if (Text(heading, "format") != CompleteRecord.Format || Text(heading, "negotiation") is not { } negotiation
            || negotiation.Contains('/'))
            throw record.Broken("The first line is not the heading of a complete record.",
                "Send a file of GET …/export.jsonl, of this program or another of its kind.");

        if (heading!["formatVersion"] is not JsonValue version || !version.TryGetValue<int>(out var form)
            || form != CompleteRecord.FormatVersion)
            throw record.Broken($"The file has form {heading["formatVersion"]}, and this program reads form {CompleteRecord.FormatVersion}.",
                "Restore it with a release that writes that form.");

        record.Negotiation = negotiation;
        return record;
    }

    /// <summary>In the order of the file. Only once the last was taken is it known that the file is whole.</summary>
    /// <exception cref="BrokenRecord">a line is not what it should be.</exception>
    public async IAsyncEnumerable<ToldEvent> EventsAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var last = DateTimeOffset.MinValue;
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var before = hash.GetCurrentHash();
            var line = await NextAsync() ?? throw Broken("The file was cut short: its last line is missing.", BrokenRecord.ExportAnew);
            if (line["events"] is not null)
            {
                await CheckEndAsync(line, Convert.ToHexStringLower(before));
                yield break;
            }

            var told = Told(line);
            if (told.RecordedAt < last)
                throw Broken("This event was recorded before the one above it: the lines are not in their order.",
                    BrokenRecord.ExportAnew);
            last = told.RecordedAt;
            yield return told;
        }
    }

    public async ValueTask DisposeAsync()
    {
        hash.Dispose();
        await lines.DisposeAsync();
    }

    async Task CheckEndAsync(JsonObject end, string sha256)
    {
        var events = number - 2;
        if (Text(end, "events") != events.ToString(CultureInfo.InvariantCulture))
            throw Broken($"The file tells of {end["events"]} events, and has {events}.", BrokenRecord.ExportAnew);
        if (Text(end, "sha256") != sha256)
            throw Broken("The lines are not those that were exported: they hash to another sum than the last line tells.",
                BrokenRecord.ExportAnew);
        if (await NextAsync() is not null)
            throw Broken("Something stands after the last line.", BrokenRecord.ExportAnew);
    }

    ToldEvent Told(JsonObject line)
    {
        if (Text(line, "stream") is not { } stream || Text(line, "event") is not { } name || Text(line, "author") is not { } author
            || !long.TryParse(Text(line, "version"), CultureInfo.InvariantCulture, out var version)
            || !DateTimeOffset.TryParse(Text(line, "recordedAt"), CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at)
            || line["data"] is not JsonObject data)
            throw Broken("The line lacks a field: stream, version, event, recordedAt, author or data.", BrokenRecord.ExportAnew);

        if (!$"{stream}/".StartsWith($"{StreamKeys.Negotiation(Negotiation)}/", StringComparison.Ordinal))
            throw Broken($"The line is of another negotiation: {stream}.", BrokenRecord.ExportAnew);

        var happened = Happened(name, data);
        return number > 2 || happened is NegotiationOpened opened && opened.Slug == Negotiation
            ? new(number, stream, version, happened, at, author)
            : throw Broken("The record does not begin with the opening of its negotiation.", BrokenRecord.ExportAnew);
    }

    object Happened(string name, JsonObject data)
    {
        try
        {
            return data.Deserialize(EventNames.Of(name).Type, Wire.Json)!;
        }
        catch (KeyNotFoundException unknown)
        {
            throw Broken($"No event is called '{name}' here.", "Restore it with the release that exported it, or a later one.", unknown);
        }
        catch (JsonException unread)
        {
            throw Broken($"The data of this {name} cannot be read: {unread.Message}", BrokenRecord.ExportAnew, unread);
        }
    }

    /// <returns>null = there are no more.</returns>
    async Task<JsonObject?> NextAsync()
    {
        if (!await lines.MoveNextAsync())
            return null;

        number++;
        hash.AppendData(lines.Current);
        try
        {
            return JsonNode.Parse(lines.Current) as JsonObject ?? throw Broken("The line is no JSON object.", BrokenRecord.ExportAnew);
        }
        catch (JsonException unread)
        {
            throw Broken("The line is not JSON.", BrokenRecord.ExportAnew, unread);
        }
    }

    BrokenRecord Broken(string reason, string remedy, Exception? cause = null) =>
        new(Math.Max(number, 1), $"Line {Math.Max(number, 1)}: {reason}", remedy, cause);

    static string? Text(JsonObject? line, string field) => line?[field] is JsonValue value ? $"{value}" : null;
}

/// <param name="Line">of the file, from 1.</param>
/// <param name="Version">of the stream, from 1.</param>
/// <param name="RecordedAt">recorded axis, of the instance that it was exported from.</param>
sealed record ToldEvent(
    long Line, string Stream, long Version, object Happened, DateTimeOffset RecordedAt, string Author);
