using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Tests.Questions;

/// <summary>One of the ten questions, how it is asked, and what the reference makes its answer.</summary>
/// <param name="Request">below the negotiation; {recordedBy} = of the answer that was cited.</param>
/// <param name="Cited">an answer asked for before <paramref name="Since"/> was recorded.</param>
sealed record Question(
    int Number,
    [property: JsonPropertyName("question")] string Words,
    string Request,
    JsonArray[] Expect,
    string? Cited = null,
    IReadOnlyList<Recorded>? Since = null)
{
    public static IReadOnlyDictionary<int, Question> All { get; } =
        JsonSerializer.Deserialize<Question[]>(File.ReadAllText(Place), Wire.Json)!.ToDictionary(it => it.Number);

    static string Place => Path.Combine(
        Repository.Root, "tests", "NegotiationTimeline.Web.Tests", "Questions", "ten-questions.expected.json");

    /// <summary>Each expectation that the answer does not meet, in words.</summary>
    public IEnumerable<string> Differences(JsonNode answer) => Expect
        .Select(it => Difference(answer, $"{it[0]}", it[1], $"{it[2]}")).OfType<string>();

    string? Difference(JsonNode answer, string path, JsonNode? expected, string why)
    {
        string found;
        try
        {
            var node = AnswerPath.Find(answer, path);
            if (Expectation.IsMet(expected, node))
                return null;
            found = node?.ToJsonString(Wire.Json) ?? "null";
        }
        catch (NothingThere nothing)
        {
            if (Expectation.IsAbsence(expected))
                return null;
            found = nothing.Message;
        }

        var wanted = expected?.ToJsonString(Wire.Json) ?? "null";
        return $"question {Number}, {path}: expected {wanted} ({why}), found {found}";
    }
}

/// <summary>What was recorded after an answer had been cited.</summary>
/// <param name="Post">below the negotiation.</param>
sealed record Recorded(string Post, JsonNode Body);
