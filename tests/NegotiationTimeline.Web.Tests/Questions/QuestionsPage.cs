using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace NegotiationTimeline.Web.Tests.Questions;

/// <summary>
/// docs/questions.md. A comment such as <c>&lt;!-- answer: 3 clauses[crimea].overlap --&gt;</c> names the question and
/// the place in its answer (<see cref="AnswerPath"/>) that the block of JSON below it shows.
/// </summary>
static partial class QuestionsPage
{
    static string Place => Path.Combine(Repository.Root, "docs", "questions.md");

    public static string Text => File.ReadAllText(Place);

    public static IEnumerable<Excerpt> Excerpts(int question) => Block().Matches(Text)
        .Where(it => it.Groups["question"].Value == $"{question}")
        .Select(it => new Excerpt(it.Groups["path"].Value, it.Groups["shown"].Value));

    /// <summary>Puts the real answer into the blocks of a question.</summary>
    public static void Keep(int question, JsonNode answer) => File.WriteAllText(Place, Block().Replace(Text, it =>
        it.Groups["question"].Value != $"{question}"
            ? it.Value
            : $"{it.Groups["marker"].Value}{Real(answer, it.Groups["path"].Value)}\n```"));

    /// <summary>That part of the answer as the page shows it.</summary>
    public static string Real(JsonNode answer, string path) => ExcerptLayout.Text(AnswerPath.Find(answer, path));

    [GeneratedRegex(
        """(?<marker><!-- answer: (?<question>\d+) (?<path>\S+) -->\n+```json\n)(?<shown>.*?)\n?```""",
        RegexOptions.Singleline)]
    private static partial Regex Block();
}

/// <param name="Path">the place in the answer.</param>
/// <param name="Shown">the JSON on the page.</param>
sealed record Excerpt(string Path, string Shown);
