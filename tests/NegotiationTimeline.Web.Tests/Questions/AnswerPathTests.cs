using System.Text.Json.Nodes;

namespace NegotiationTimeline.Web.Tests.Questions;

/// <summary>The notation in which expectations and excerpts name places of an answer.</summary>
public sealed class AnswerPathTests
{
    static readonly JsonNode Answer = JsonNode.Parse(
        """
        { "state": "tabled", "lapsesOn": null, "clauses": [
          { "id": "a-1", "since": "2025-04-20T21:00:00Z", "record": { "id": "E1" }, "by": [{ "party": "us" }] },
          { "id": "b", "since": "2025-03", "record": { "id": "E2" }, "by": [{ "party": "uk" }, { "party": "us" }] } ] }
        """)!;

    [Theory]
    [InlineData("state", "tabled")]
    [InlineData("lapsesOn", "null")]
    [InlineData("clauses[a-1].record.id", "E1")]
    [InlineData("clauses[since=2025-04-20T21:00:00Z].id", "a-1")]
    [InlineData("clauses[record.id=E2,since=2025-03].id", "b")]
    [InlineData("clauses[*].by[*].party", "[us, uk, us]")]
    [InlineData("clauses[*since=2025-03].id", "[b]")]
    [InlineData("clauses[*since=2024].id", "[]")]
    [InlineData("clauses[#]", "2")]
    [InlineData("clauses[b].by[#party=us]", "1")]
    [InlineData("clauses[*]{id,by{party}}",
        "[{ id: a-1, by: [{ party: us }] }, { id: b, by: [{ party: uk }, { party: us }] }]")]
    [InlineData("{lapsesOn,state}", "{ lapsesOn: null, state: tabled }")]
    public void It_names(string path, string found)
    {
        var text = ExcerptLayout.Text(AnswerPath.Find(Answer, path));
        Assert.Equal(found, text.Replace("\"", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("stat")]
    [InlineData("clauses[c].id")]
    [InlineData("clauses[by=us].id")]
    [InlineData("clauses[*]{id,text}")]
    [InlineData("state[x]")]
    public void What_is_not_there_is_no_null(string path) =>
        Assert.Throws<NothingThere>(() => AnswerPath.Find(Answer, path));

    [Fact]
    public void A_path_that_cannot_be_read_is_no_path() =>
        Assert.Throws<FormatException>(() => AnswerPath.Find(Answer, "clauses[b].read-by"));
}
