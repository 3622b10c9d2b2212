using System.Buffers.Text;
using System.Text.Json;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Positions;

/// <summary>Where in the list of positions a page ended, as a text for the next request.</summary>
static class PositionCursor
{
    public static string Of(PositionKey key) =>
        Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(key, Wire.Json));

    /// <returns>null where none is given.</returns>
    public static PositionKey? Read(AskedQuery query)
    {
        if (query.One("cursor") is not { } text)
            return null;

        try
        {
            if (JsonSerializer.Deserialize<PositionKey>(Base64Url.DecodeFromChars(text), Wire.Json)
                is { Record: { } record, Party: { } party } key && !record.Contains('\0') && !party.Contains('\0'))
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
