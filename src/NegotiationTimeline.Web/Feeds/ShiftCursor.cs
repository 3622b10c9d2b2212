using System.Buffers.Text;
using System.Text.Json;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Feeds;

/// <summary>Where a page of shifts ended, as a text for the next request.</summary>
static class ShiftCursor
{
    public static string Of(TurnedKey key) =>
        Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(key, Wire.Json));

    /// <returns>null where none is given.</returns>
    public static TurnedKey? Read(AskedQuery query)
    {
        if (query.One("cursor") is not { } text)
            return null;

        try
        {
            if (JsonSerializer.Deserialize<TurnedKey>(Base64Url.DecodeFromChars(text), Wire.Json)
                is { Party: { } party, Subject: { } subject } key && !party.Contains('\0') && !subject.Contains('\0'))
                return key with { At = key.At.ToUniversalTime() };
        }
        catch (Exception fault) when (fault is FormatException or JsonException)
        {
            // Refused below like what can be read and is no cursor.
        }

        throw new BadQuery("cursor", "This cursor was not given by this feed.",
            "Take the address of next from the page before, unchanged.");
    }
}
