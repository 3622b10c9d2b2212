using System.Text.Json;
using System.Text.Json.Serialization;
using NegotiationTimeline.Domain.Decisions;

namespace NegotiationTimeline.Web.Storage;

/// <summary>How everything is written as JSON, in the store and on the wire: as the domain words it.</summary>
public static class Wire
{
    public static JsonSerializerOptions Json => Wording.Json;

    /// <summary>In the store alone, what is not there is not written: much of most records.</summary>
    public static JsonSerializerOptions Stored { get; } = ApplyStored(new());

    /// <summary>What happened, as the store words it.</summary>
    public static byte[] OfEvent(object happened) =>
        JsonSerializer.SerializeToUtf8Bytes(happened, happened.GetType(), Stored);

    public static JsonSerializerOptions Apply(JsonSerializerOptions options) => Wording.Apply(options);

    public static JsonSerializerOptions ApplyStored(JsonSerializerOptions options)
    {
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        return Apply(options);
    }
}
