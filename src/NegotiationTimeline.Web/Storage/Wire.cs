using System.Text.Json;
using NegotiationTimeline.Domain.Decisions;

namespace NegotiationTimeline.Web.Storage;

/// <summary>How everything is written as JSON, in the store and on the wire: as the domain words it.</summary>
public static class Wire
{
    public static JsonSerializerOptions Json => Wording.Json;

    public static JsonSerializerOptions Apply(JsonSerializerOptions options) => Wording.Apply(options);
}
