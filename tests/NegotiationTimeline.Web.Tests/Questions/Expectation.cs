using System.Text.Json.Nodes;

namespace NegotiationTimeline.Web.Tests.Questions;

/// <summary>A value that an answer must give, or {word: …}, of the words below: what it must be like.</summary>
static class Expectation
{
    public static bool IsMet(JsonNode? expected, JsonNode? found) =>
        expected is JsonObject { Count: 1 } it
            ? IsMet(it.Single().Key, it.Single().Value, found)
            : JsonNode.DeepEquals(expected, found);

    /// <summary>Nothing may be there, not even the field.</summary>
    public static bool IsAbsence(JsonNode? expected) => expected is JsonObject it && it.ContainsKey("absent");

    static bool IsMet(string word, JsonNode? value, JsonNode? found) => word switch
    {
        "absent" => found is null,
        "anyOrder" => found is JsonArray list && Sorted(list).SequenceEqual(Sorted((JsonArray)value!)),
        "each" => found is JsonArray { Count: > 0 } list && list.All(it => JsonNode.DeepEquals(value, it)),
        "contains" => $"{found}".Contains($"{value}", StringComparison.Ordinal),
        "atLeast" => found is JsonValue number && number.GetValue<int>() >= value!.GetValue<int>(),
        "nonEmpty" => found is JsonArray { Count: > 0 },
        _ => throw new ArgumentException($"No expectation is called {word}."),
    };

    static IEnumerable<string> Sorted(JsonArray list) =>
        list.Select(it => it?.ToJsonString() ?? "null").Order(StringComparer.Ordinal);
}
