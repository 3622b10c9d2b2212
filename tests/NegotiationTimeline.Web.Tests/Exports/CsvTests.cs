using System.Net;
using NegotiationTimeline.Web.Exports;

namespace NegotiationTimeline.Web.Tests.Exports;

/// <summary>Tables as CSV, of a negotiation of the test's own.</summary>
[Collection(nameof(OpenRecord))]
public sealed class CsvTests(RunningTimeline timeline)
{
    [Fact]
    public async Task A_position_leaves_with_every_attribute()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1",
            """
            { "summary": "Said \"yes\",\nthen; more", "speaker": { "name": "Zoë Ж", "office": "O", "authority": "envoy" },
              "conditions": [{ "id": "c", "text": "T" }], "occasion": "o", "changeReason": "why" }
            """);

        var row = Assert.Single(await timeline.CsvAsync($"{talks.Address}/export.csv"));

        Assert.Equal(("p1", "1", "a", "x", "2", "firm"), (row["id"], row["version"], row["party"], row["issue"], row["position"], row["firmness"]));
        Assert.Equal("Said \"yes\",\nthen; more", row["summary"]);
        Assert.Equal(("Zoë Ж", "O", "envoy"), (row["speakerName"], row["speakerOffice"], row["speakerAuthority"]));
        Assert.Equal(("o", "why", "false", "first"), (row["occasion"], row["changeReason"], row["declined"], row["sources"]));
        Assert.Equal(("2025-03-01", "2025-02-28T22:00:00Z", ""), (row["statedOn"], row["latestStart"], row["latestEnd"]));
        Assert.Contains("\"grade\":\"B2\"", row["evidence"], StringComparison.Ordinal);
        Assert.Equal("""[{"id":"c","text":"T","status":"open"}]""", row["conditions"]);
    }

    [Fact]
    public async Task Lines_end_as_the_format_says_and_the_text_is_UTF_8_with_a_mark_only_where_it_is_asked_for()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1", """{ "summary": "Ж" }""");

        var plain = await timeline.BytesAsync($"{talks.Address}/export/positions.csv");
        var marked = await timeline.BytesAsync($"{talks.Address}/export/positions.csv?bom=true");

        Assert.Equal("id,version"u8.ToArray(), plain[..10]);
        Assert.Equal([0xEF, 0xBB, 0xBF, .. "id"u8], marked[..5]);
        Assert.EndsWith("\r\n", System.Text.Encoding.UTF8.GetString(plain), StringComparison.Ordinal);
        Assert.Contains("Ж", System.Text.Encoding.UTF8.GetString(plain), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0")]
    [InlineData("-x", "'-x")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "'\rx")]
    [InlineData("'=x", "''=x")]
    [InlineData("\nx", "'\nx")]
    [InlineData("\uFF1D1+1", "'\uFF1D1+1")]
    [InlineData("\uFF0Bx", "'\uFF0Bx")]
    [InlineData("\uFF0D1", "'\uFF0D1")]
    [InlineData("\uFF20SUM(A1)", "'\uFF20SUM(A1)")]
    [InlineData("'\uFF1Dx", "''\uFF1Dx")]
    [InlineData("-2", "-2")]
    [InlineData("+1.5", "+1.5")]
    [InlineData("'quoted'", "'quoted'")]
    [InlineData("a=b", "a=b")]
    [InlineData("", "")]
    public void A_cell_that_a_spreadsheet_would_run_is_made_harmless(string text, string cell) =>
        Assert.Equal(cell, Csv.Harmless(text));

    [Fact]
    public async Task A_formula_in_a_summary_is_not_run_and_a_position_below_zero_stays_a_number()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1", """{ "position": -2, "summary": "=HYPERLINK(\"http://x\")" }""");

        var row = Assert.Single(await timeline.CsvAsync($"{talks.Address}/export.csv"));

        Assert.Equal(("-2", "'=HYPERLINK(\"http://x\")"), (row["position"], row["summary"]));
        var line = (await talks.GetAsync("export/positions.jsonl")).Text;
        Assert.Contains("\"summary\":\"=HYPERLINK(", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Conditions_are_a_table_of_their_own_as_they_stand_at_the_date()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1", """{ "conditions": [{ "id": "c", "text": "T" }] }""");
        await talks.AmendAsync("p1", "conditions/c",
            """{ "status": "met", "on": "2025-04-12", "reason": "r", "evidence": [{ "source": "second" }] }""");

        var before = Assert.Single(await timeline.CsvAsync($"{talks.Address}/export/conditions.csv?asOf=2025-04-11"));
        var after = Assert.Single(await timeline.CsvAsync($"{talks.Address}/export/conditions.csv?asOf=2025-04-13"));

        Assert.Equal(("open", ""), (before["status"], before["resolvedOn"]));
        Assert.Equal(("met", "2025-04-12"), (after["status"], after["resolvedOn"]));
    }

    [Fact]
    public async Task A_table_that_is_not_there_is_not_found()
    {
        var talks = await Talks.OpenAsync(timeline);

        foreach (var file in new[] { "nothing.csv", "nothing.jsonl", "nothing.parquet" })
            (await timeline.GetAsync($"{talks.Address}/export/{file}")).IsProblem(404, "not-found", "table");
    }

    [Theory]
    [InlineData("party=nobody", "party")]
    [InlineData("issue=nothing", "issue")]
    [InlineData("group=nothing", "group")]
    [InlineData("from=2025-04-02&to=2025-04-01", "to")]
    [InlineData("versions=some", "versions")]
    [InlineData("bom=perhaps", "bom")]
    [InlineData("cursor=x", "cursor")]
    public async Task What_cannot_be_read_is_refused_before_the_file_begins(string query, string parameter)
    {
        var talks = await Talks.OpenAsync(timeline);

        (await timeline.GetAsync($"{talks.Address}/export.csv?{query}")).IsProblem(400, "bad-query", parameter);
    }
}
