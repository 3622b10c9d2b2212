namespace NegotiationTimeline.Web.Tests.Questions;

/// <summary>What the program cannot answer yet; to be emptied.</summary>
static class NotYet
{
    /// <summary>A question, or a question and a word of the places of its answer that are not there.</summary>
    static readonly string[] Listed =
        ["5"];

    public static bool Covers(int question) => Listed.Contains($"{question}");

    public static bool Covers(int question, string path) =>
        Covers(question) || Listed.Select(it => it.Split(' ')).Any(it =>
            it.Length == 2 && it[0] == $"{question}" && path.Contains(it[1], StringComparison.Ordinal));
}
