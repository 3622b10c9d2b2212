using System.Buffers.Text;
using System.Text.Json;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Records;

/// <summary>Where in a list of records a page ended, as a text for the next request.</summary>
static class RecordCursor
{
    public static string Of(RecordKey key) =>
        Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(key, Wire.Json));

    /// <returns>null where none is given.</returns>
    public static RecordKey? Read(AskedQuery query)
    {
        if (query.One("cursor") is not { } text)
            return null;

        try
        {
            if (JsonSerializer.Deserialize<RecordKey>(Base64Url.DecodeFromChars(text), Wire.Json)
                is { Stream: { } stream } key && !stream.Contains('\0'))
                return key with { LatestStart = key.LatestStart.ToUniversalTime() };
        }
        catch (Exception fault) when (fault is FormatException or JsonException)
        {
            // Refused below like what can be read and is no cursor.
        }

        throw new BadQuery("cursor", "This cursor was not given by this list.",
            "Take next from the answer before, unchanged.");
    }
}
