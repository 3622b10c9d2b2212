using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Http;

/// <summary>Where in a list a page ended, whatever the list is ordered by, as a text for the next request.</summary>
static class Cursor
{
    /// <summary>A key has all its parts; its instants may come in any zone, and the database takes them in one.</summary>
    static readonly JsonSerializerOptions Whole = new(Wire.Json)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new Universal() },
    };

    public static string Of<TKey>(TKey key) =>
        Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(key, Wire.Json));

    /// <returns>null where none is given.</returns>
    public static TKey? Read<TKey>(AskedQuery query)
        where TKey : class
    {
        if (query.One("cursor") is not { } text)
            return null;

        try
        {
            var key = Base64Url.DecodeFromChars(text);
            // No text of the database has this character, and none can be asked about.
            if (key.AsSpan().IndexOf(@"\u0000"u8) < 0 && JsonSerializer.Deserialize<TKey>(key, Whole) is { } read)
                return read;
        }
        catch (Exception fault) when (fault is FormatException or JsonException)
        {
            // Refused below like what can be read and is no cursor.
        }

        throw new BadQuery("cursor", "This cursor was not given by this list.",
            "Take next from the answer before, unchanged.");
    }

    sealed class Universal : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            reader.TryGetDateTimeOffset(out var at) ? at.ToUniversalTime() : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, DateTimeOffset at, JsonSerializerOptions options) =>
            writer.WriteStringValue(at);
    }
}
