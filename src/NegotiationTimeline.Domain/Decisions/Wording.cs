using System.Text.Json;

namespace NegotiationTimeline.Domain.Decisions;

/// <summary>Equality by content, for records that hold lists (which compare by reference).</summary>
public static class Wording
{
    public static bool Same<T>(T one, T other) =>
        JsonSerializer.SerializeToUtf8Bytes(one).AsSpan().SequenceEqual(JsonSerializer.SerializeToUtf8Bytes(other));
}
