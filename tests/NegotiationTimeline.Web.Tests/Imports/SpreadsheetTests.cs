using System.IO.Compression;
using System.Net;
using System.Text;

namespace NegotiationTimeline.Web.Tests.Imports;

/// <summary>What spreadsheets, data frames and packers do to files.</summary>
[Collection(nameof(ImportedFiles))]
public sealed class SpreadsheetTests(RunningTimeline timeline)
{
    const string Header = "id,party,issue,position,statedOn,source,summary\n";
    const string Row = "p1,a,x,1,2025-03-01,first,\"one, two, three, four; five, six\"\n";

    [Theory]
    [InlineData("sep=;\n", ";", "\n")]
    [InlineData("\"sep=;\"\r\n", ";", "\r\n")]
    [InlineData("sep=,\n", ",", "\n")]
    [InlineData("SEP=\t\r\n", "\t", "\r\n")]
    [InlineData("\n\n;;;\n", ";", "\n")]
    [InlineData("", ";", "\r")]
    [InlineData("\uFEFF", ";", "\n")]
    public async Task What_stands_before_the_header_and_how_lines_end_changes_nothing(string before, string separator, string end)
    {
        var talks = await Talks.OpenAsync(timeline);
        var cells = "\"one, two, three, four; five, six\"";
        var text = (Header + Row).Replace(cells, "@", StringComparison.Ordinal).Replace(",", separator, StringComparison.Ordinal)
            .Replace("@", cells, StringComparison.Ordinal).Replace("\n", end, StringComparison.Ordinal);

        var import = await timeline.ImportAsync(talks, before + text);

        Assert.Equal(("recorded: 1 1 0 0 0 0", separator), (import.Told(), $"{import["file"]!["separator"]}"));
        Assert.Equal("one, two, three, four; five, six", $"{(await talks.GetAsync("positions/p1")).Json["versions"]![0]!["record"]!["summary"]}");
    }

    [Fact]
    public async Task A_packed_file_that_was_cut_short_is_refused_and_never_taken_for_a_shorter_one()
    {
        var talks = await Talks.OpenAsync(timeline);
        var rows = Enumerable.Range(0, 2000).Select(it => Row.Replace("p1", $"p{it}", StringComparison.Ordinal));
        var packed = Packed(Header + string.Concat(rows));
        byte[] two = [.. Packed(Header + Row), .. Packed(Row.Replace("p1", "p2", StringComparison.Ordinal))];

        foreach (var broken in new[] { packed[..(packed.Length / 2)], packed[..^4], [.. packed, 1, 2, 3], two[..^9], packed[..2] })
            (await timeline.SendFileAsync(talks, broken, "run=check", "application/gzip")).IsProblem(422, "invalid-content", "file");

        Assert.Equal("checked: 2000 2000 0 0 0 1999", (await timeline.SendFileAsync(talks, packed, "run=check")).Is(HttpStatusCode.Created).Json.Told());
        Assert.Equal("checked: 2 2 0 0 0 1", (await timeline.SendFileAsync(talks, two, "run=check")).Is(HttpStatusCode.Created).Json.Told());
    }

    [Theory]
    [InlineData("PK\u0003\u0004", "text/csv", "The file is a workbook (.xlsx, .ods) or another zip archive, and no table of text.")]
    [InlineData("PAR1\u0015", "text/csv", "The file is a Parquet file, and no table of text.")]
    [InlineData("<html><table>", "text/csv", "The file is a web page or XML, and no table of text.")]
    [InlineData("[{\"kind\":\"position\"}]", "application/json", "The file is JSON as a whole, and not a line of JSON for each row.")]
    [InlineData("{\n  \"kind\": \"position\"\n}", "application/json", "The file is JSON as a whole, and not a line of JSON for each row.")]
    [InlineData("\n \n", "application/jsonl", "The file is empty.")]
    [InlineData("party,Party,issue,position\na,b,x,1\n", "text/csv", "The columns 'party' and 'Party' are called alike, and only one of them could be read.")]
    [InlineData("{\"kind\":\"position\"}", "text/csv", "The file is JSON, and was sent as a table.")]
    [InlineData("sep=|\nid|party\n1|2\n", "text/csv", "The first line says that '|' separates the cells.")]
    public async Task What_is_no_table_is_told_as_what_it_is(string text, string type, string reason)
    {
        var talks = await Talks.OpenAsync(timeline);

        Assert.Equal(reason, (await timeline.SendFileAsync(talks, text, "", type)).IsProblem(422, "invalid-content", "file")["detail"]);
        Assert.Equal(reason, (await timeline.SendFileAsync(talks, Packed(text), "", type)).IsProblem(422, "invalid-content", "file")["detail"]);
    }

    [Fact]
    public async Task Blanks_that_nobody_sees_make_no_other_party_and_no_other_value()
    {
        var talks = await Talks.OpenAsync(timeline);
        await timeline.PutAsync($"{talks.Address}/parties/tr", """{ "name": "Türkiye (Republic of)", "kind": "state" }""");
        var rows = "p1,\"a\u200B\",x,1,2025-03-01,first,\np2,\uFEFFa\u00A0,x,2.0,\"2025-03-11 00:00:00\",first\u200E,\n"
            + "p3,Türkiye\u00A0 (Re\u00ADpublic of),x,\"-1,0\",2025-03-21,first,\n";

        var import = await timeline.ImportAsync(talks, Header + rows);

        Assert.Equal("recorded: 3 3 0 0 0 0", import.Told());
        Assert.Equal("tr -1", await SaidAsync(talks, "p3"));
        Assert.Equal("a 2", await SaidAsync(talks, "p2"));
    }

    [Theory]
    [InlineData("1/4/2025 0:00", "'1/4/2025 0:00' is ambiguous: the day and the month may be either.")]
    [InlineData("01.04.2025 00:00:00", "'01.04.2025 00:00:00' is ambiguous: the day and the month may be either.")]
    [InlineData("\"Apr 1, 2025\"", "'Apr 1, 2025' is a date in words.")]
    [InlineData("1-Apr-25", "'1-Apr-25' is a date in words.")]
    [InlineData("2025-04-01 13:45", "A date contains no space. (at character 11 of '2025-04-01 13:45')")]
    public async Task A_date_with_a_time_or_in_words_is_refused_with_what_to_do(string cell, string reason)
    {
        var talks = await Talks.OpenAsync(timeline);

        var import = await timeline.ImportAsync(talks, Header + $"p1,a,x,1,{cell},first,\n", "check");

        Assert.Equal(reason, $"{Assert.Single(import["faults"]!.AsArray())!["reason"]}");
    }

    [Theory]
    [InlineData("1/4/2025 0:00", "d/M/yyyy", "2025-04-01")]
    [InlineData("4/1/2025 12:00:00 AM", "M/d/yyyy", "2025-04-01")]
    [InlineData("\"April 1, 2025\"", "MMMM d, yyyy", "2025-04-01")]
    [InlineData("2025-04~", "d/M/yyyy", "2025-04~")]
    public async Task A_date_is_read_by_the_format_that_is_said(string cell, string format, string date)
    {
        var talks = await Talks.OpenAsync(timeline);

        var import = await timeline.ImportAsync(talks, Header + $"p1,a,x,1,{cell},first,\n",
            mapping: $$"""{ "dates": { "format": "{{format}}" } }""");

        Assert.Equal("recorded: 1 1 0 0 0 0", import.Told());
        Assert.Equal(date, $"{(await talks.GetAsync("positions/p1")).Json["versions"]![0]!["record"]!["statedOn"]}");
    }

    [Fact]
    public async Task Names_in_any_letters_are_told_apart_in_slugs_and_in_ids()
    {
        var talks = await Talks.OpenAsync(timeline);
        var import = await timeline.ImportAsync(talks,
            "land,issue,vote,date,source\nCôte d'Ivoire,x,1,2025-03-01,first\nУкраїна,x,1,2025-03-01,first\nГрузія,x,2,2025-03-01,first\n",
            mapping: """
                { "kind": "positions", "columns": { "party": "land", "issue": "issue", "position": "vote", "statedOn": "date",
                  "evidence.source": "source" }, "id": ["land", "date"], "creates": true }
                """);

        Assert.Equal("recorded: 3 3 0 0 0 0", import.Told());
        Assert.Contains("cote-d-ivoire", import["creates"]!["parties"]!["slugs"]!.AsArray().Select(it => $"{it}"));
        (await talks.GetAsync("positions/Cote-d-Ivoire-2025-03-01")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_source_of_another_day_is_another_source_and_what_the_row_says_of_its_day_holds()
    {
        var talks = await Talks.OpenAsync(timeline);
        const string mapping = """
            { "columns": { "party": "party", "issue": "issue", "position": "position", "statedOn": "date",
              "evidence.source": "source", "source.publishedOn": "seen", "source.publisher": "source" }, "creates": true }
            """;
        const string rows = "party,issue,position,date,source,seen\na,x,1,2025-03-01,Reuters,2025-03-02\n"
            + "b,x,1,2025-03-01,Reuters,2025-03-20\nb,x,2,2025-04-01,Reuters,2025-03-20\n";

        var import = await timeline.ImportAsync(talks, rows, mapping: mapping);
        Assert.Equal(("recorded: 3 3 0 0 0 0", "2"), (import.Told(), $"{import["creates"]!["sources"]!["count"]}"));
        Assert.Single((await talks.GetAsync("stances?asOf=2025-03-31&knownBy=2025-03-10")).Json["stances"]!.AsArray());
        var turned = rows.Replace("a,x,1,2025-03-01,Reuters,2025-03-02\n", "", StringComparison.Ordinal) + "a,x,1,2025-03-01,Reuters,2025-03-02\n";
        Assert.Equal("recorded: 3 0 3 0 0 0", (await timeline.ImportAsync(talks, turned, mapping: mapping)).Told());

        // A day that is corrected makes no other rows of those that were recorded.
        (await talks.PutAsync("sources/reuters", """{ "publisher": "Reuters", "title": "Reuters", "publishedOn": "2025-03-03" }"""))
            .Is(HttpStatusCode.OK);
        Assert.Equal("recorded: 3 0 3 0 0 0", (await timeline.ImportAsync(talks, rows, mapping: mapping)).Told());

        var contrary = await timeline.ImportAsync(talks, rows.Replace("Reuters,2025-03-20", "first,2025-03-20", StringComparison.Ordinal), "check", mapping);
        Assert.EndsWith("and the row says 2025-03-20.", $"{contrary["faults"]![0]!["reason"]}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_entered_by_a_code_and_named_by_another_column_is_found_by_the_code_again()
    {
        var talks = await Talks.OpenAsync(timeline);
        const string rows = "code,land,no,text,vote,date,doc,title\nUS,United States,Q1,They meet,1,2025-03-01,A/17,A long title\n"
            + "FR,France,Q1,They meet,1,2025-03-02,A-17,Another title\n";
        const string mapping = """
            { "kind": "positions", "columns": { "party": "code", "party.name": "land", "issue": "no", "issue.proposition": "text",
              "position": "vote", "statedOn": "date", "evidence.source": "doc", "source.title": "title", "source.publishedOn": "date" },
              "constants": { "source.publisher": "UN" }, "creates": true }
            """;

        Assert.Equal("recorded: 2 2 0 0 0 0", (await timeline.ImportAsync(talks, rows, mapping: mapping)).Told());
        var again = await timeline.ImportAsync(talks, rows, mapping: mapping);

        Assert.Equal(("recorded: 2 0 2 0 0 0", "0"), (again.Told(), $"{again["creates"]!["parties"]!["count"]}"));
    }

    [Fact]
    public async Task What_was_retracted_is_not_told_as_recorded_already()
    {
        var talks = await Talks.OpenAsync(timeline);
        var first = await timeline.ImportAsync(talks, Sent.TwoRows);
        (await timeline.PostAsync($"{talks.Address}/imports/{first["id"]}/retraction?wait=true", """{ "reason": "The wrong file." }""")).Is(HttpStatusCode.OK);

        var again = await timeline.ImportAsync(talks, Sent.TwoRows, "check");

        Assert.Equal("checked: 2 0 0 0 2 0", again.Told());
        Assert.Equal("2 id p1: 'p1' was recorded in these words, and was retracted or merged.", again.Faults()[0]);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData(",", "0,")]
    public async Task An_export_that_went_through_a_data_frame_is_still_known(string name, string number)
    {
        var talks = await Talks.OpenAsync(timeline);
        await timeline.ImportAsync(talks, "id,party,issue,position,statedOn,source,summary\np1,a,x,1,2025-03-01,first,=1+1\n");
        var lines = (await talks.GetAsync("export.csv")).Text.Split("\r\n");
        var frame = $"{name}{lines[0]}\n{number}{lines[1].Replace(",x,,,1,", ",x,,,1.0,", StringComparison.Ordinal)}\n"
            .Replace(",firstRecorded,", name.Length > 0 ? ",changed," : ",firstRecorded,", StringComparison.Ordinal);

        Assert.Contains("'=1+1", frame, StringComparison.Ordinal);
        Assert.Equal("checked: 1 0 1 0 0 0", (await timeline.ImportAsync(talks, frame, "check")).Told());
    }

    [Fact]
    public async Task A_party_beside_several_is_one_of_them_or_the_row_is_faulty()
    {
        var talks = await Talks.OpenAsync(timeline);
        var import = await timeline.ImportAsync(talks, "id,party,parties,issue,position,statedOn,source\n"
            + "p1,a,a;b,x,1,2025-03-01,first\np2,c,a;b,x,1,2025-03-02,first\n", "check");

        Assert.Equal(["3 party c: 'c' is not among the parties of the row."], import.Faults());
    }

    [Fact]
    public async Task Blanks_around_names_and_ids_are_not_read_and_those_around_sentences_are_kept()
    {
        var talks = await Talks.OpenAsync(timeline);
        await timeline.ImportAsync(talks, "id,party,issue,position,statedOn,source,speaker,speakerAuthority,summary\n"
            + "p1 ,a,x,1,2025-03-01,first,Ann Other\u00A0,principal, It was so. \n");

        var record = (await talks.GetAsync("positions/p1")).Json["versions"]![0]!["record"]!;
        Assert.Equal(("Ann Other", " It was so. "), ($"{record["speaker"]!["name"]}", $"{record["summary"]}"));
    }

    [Fact]
    public async Task A_constant_fills_empty_cells_of_a_column_that_has_a_value_map_too()
    {
        var talks = await Talks.OpenAsync(timeline);
        await timeline.ImportAsync(talks, "id,party,issue,position,statedOn,source,firmness\np1,a,x,1,2025-03-01,first,\n", mapping: """
            { "constants": { "firmness": "firm" }, "values": { "firmness": { "hard": "red-line" } } }
            """);

        Assert.Equal("firm", $"{(await talks.GetAsync("positions/p1")).Json["versions"]![0]!["record"]!["firmness"]}");
    }

    [Fact]
    public async Task A_thousand_is_never_read_as_one_and_half_a_character_stops_no_report()
    {
        var talks = await Talks.OpenAsync(timeline);
        var import = await timeline.ImportAsync(talks, Header + "p1,a,x,\"1,000\",2025-03-01,first,\n"
            + $"p2,{new string('x', 199)}😀,x,1,2025-03-01,first,\n", "check");

        Assert.Equal("checked: 2 0 0 2 0 0", import.Told());
        Assert.Equal($"{new string('x', 199)}…", $"{import["faults"]![1]!["value"]}");
    }

    [Theory]
    [InlineData("""{"kind":"position","a\ud800":1}""", "A name in the line holds half a character: a surrogate without its other half.")]
    [InlineData("""{"kind":"\ud800"}""", "The text holds half a character: a surrogate without its other half, or broken UTF-8.")]
    [InlineData("""{"kind":"position","id":"p9","body":{"id":"p1"}}""", "'id' stands beside the body.")]
    public async Task A_line_that_cannot_be_kept_whole_is_faulty(string line, string reason)
    {
        var talks = await Talks.OpenAsync(timeline);

        var import = await timeline.ImportAsync(talks, $"{line}\r\r", "check", type: "application/jsonl");

        Assert.Equal(reason, $"{Assert.Single(import["faults"]!.AsArray())!["reason"]}");
    }

    static async Task<string> SaidAsync(Talks talks, string id)
    {
        var record = (await talks.GetAsync($"positions/{id}")).Json["versions"]![0]!["record"]!;
        return $"{record["party"]} {record["position"]}";
    }

    static byte[] Packed(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }
}
