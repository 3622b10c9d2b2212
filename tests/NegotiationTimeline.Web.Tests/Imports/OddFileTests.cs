using System.IO.Compression;
using System.Net;
using System.Text;
using NegotiationTimeline.Web.Imports;

namespace NegotiationTimeline.Web.Tests.Imports;

/// <summary>Files as people and spreadsheets make them.</summary>
[Collection(nameof(ImportedFiles))]
public sealed class OddFileTests(RunningTimeline timeline)
{
    const string Header = "id,party,issue,position,statedOn,source\n";

    public static TheoryData<string, string> Encodings => new()
    {
        { "utf-8", "," }, { "utf-8 with a mark", ";" }, { "utf-16", "\t" }, { "utf-16 without a mark", "," }, { "utf-16BE", ";" }, { "gzip", "," },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task Any_encoding_and_separator_is_read(string encoding, string separator)
    {
        var talks = await Talks.OpenAsync(timeline);
        var text = (Header + "p1,a,x,1,2025-03-01,first\n").Replace(",", separator, StringComparison.Ordinal)
            .Replace("source\n", $"source{separator}summary\r\n", StringComparison.Ordinal)
            .Replace("first\n", $"first{separator}\"Ж \"\"so\"\"{separator}\nand more\"\r\n", StringComparison.Ordinal);
        var bytes = encoding switch
        {
            "utf-8" => Encoding.UTF8.GetBytes(text),
            "utf-8 with a mark" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
            "utf-16" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
            "utf-16 without a mark" => Encoding.Unicode.GetBytes(text),
            "utf-16BE" => [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(text)],
            _ => Packed(Encoding.UTF8.GetBytes(text)),
        };

        var import = (await timeline.SendFileAsync(talks, bytes, "run=all", "application/octet-stream")).Is(HttpStatusCode.Created).Json;

        Assert.Equal("recorded: 1 1 0 0 0 0", import.Told());
        Assert.Equal($"Ж \"so\"{separator}\nand more",
            $"{(await talks.GetAsync("positions/p1")).Json["versions"]![0]!["record"]!["summary"]}");
    }

    [Theory]
    [InlineData("p1,a,x,1,1/4/2025,first", "statedOn", "'1/4/2025' is ambiguous: the day and the month may be either.")]
    [InlineData("p1,a,x,1,45748,first", "statedOn", "'45748' is a day's number in a spreadsheet, not a date.")]
    [InlineData("p1,a,x,\"1,5\",2025-03-01,first", "position", "'1,5' is not a whole number.")]
    [InlineData("p1,a,x,yes,2025-03-01,first", "position", "'yes' is not a number.")]
    [InlineData("p1,a,x,1,2025-02-30,first", "statedOn", null)]
    [InlineData("p1,nobody,x,1,2025-03-01,first", "party", "There is no party 'nobody' in this negotiation.")]
    [InlineData("p1,a,x,1,2025-03-01,undated", "source", "The source 'undated' has no publication date.")]
    [InlineData("../../x,a,x,1,2025-03-01,first", "id", "'../../x' is not an id.")]
    [InlineData("p1,a,x,1,2025-03-01", "", "The row has 5 cells, and the header 6.")]
    [InlineData("p1,a,x,1,2025-03-01,first,more", "", "The row has 7 cells, and the header 6.")]
    [InlineData("p1,a,x,1,2025-03-01,\"first\" and", "", "Text follows a closing quote.")]
    [InlineData("p1,a,x,1,2025-03-01,\"first", "", "A quote begins and is not closed before the file ends.")]
    [InlineData("p1,a\0,x,1,2025-03-01,first", "party", "The text holds the character U+0000, which no text can have.")]
    public async Task A_row_that_cannot_be_recorded_is_told_with_its_place(string row, string column, string? reason)
    {
        var talks = await Talks.OpenAsync(timeline);

        var import = await timeline.ImportAsync(talks, Header + "\n" + row + "\n,,,,,\n", "check");

        var fault = Assert.Single(import["faults"]!.AsArray())!;
        Assert.Equal(("3", column), ($"{fault["line"]}", $"{fault["column"]}"));
        Assert.NotEmpty($"{fault["remedy"]}");
        if (reason is not null)
            Assert.Equal(reason, $"{fault["reason"]}");
    }

    [Fact]
    public async Task A_broken_character_is_never_replaced_in_silence()
    {
        var talks = await Talks.OpenAsync(timeline);
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Header + "p1,a"), 0xE9, .. Encoding.UTF8.GetBytes(",x,1,2025-03-01,first\n")];

        var import = (await timeline.SendFileAsync(talks, bytes, "run=check")).Is(HttpStatusCode.Created).Json;

        Assert.Equal(["2 party a\uFFFD: Character 2 is broken: its bytes are no character of this encoding."], import.Faults());
    }

    [Fact]
    public async Task A_file_of_an_older_spreadsheet_is_read_where_its_encoding_is_said()
    {
        var talks = await Talks.OpenAsync(timeline);
        byte[] bytes = [.. Encoding.ASCII.GetBytes(Header.TrimEnd() + ",summary\np1,a,x,1,2025-03-01,first,"), 0x93, 0xE9, 0x80, (byte)'\n'];

        var fault = (await timeline.SendFileAsync(talks, bytes, "run=check")).Is(HttpStatusCode.Created).Json["faults"]![0]!;
        Assert.EndsWith("encoding=windows-1252.", $"{fault["remedy"]}", StringComparison.Ordinal);
        (await timeline.SendFileAsync(talks, bytes, "encoding=ebcdic")).IsProblem(400, "bad-query", "encoding");
        var import = (await timeline.SendFileAsync(talks, bytes, "run=all&encoding=windows-1252")).Is(HttpStatusCode.Created).Json;

        Assert.Equal(("recorded: 1 1 0 0 0 0", "windows-1252"), (import.Told(), $"{import["file"]!["encoding"]}"));
        Assert.Equal("\u201Cé€", $"{(await talks.GetAsync("positions/p1")).Json["versions"]![0]!["record"]!["summary"]}");
    }

    [Theory]
    [InlineData("", "The file is empty.")]
    [InlineData("id,party,issue,position,statedOn,source\n", "The file has a header and no rows below it.")]
    [InlineData("party,party,issue,position\na,b,x,1\n", "The column 'party' is there 2 times.")]
    public async Task A_file_that_holds_no_rows_is_refused_and_not_kept(string text, string reason)
    {
        var talks = await Talks.OpenAsync(timeline);

        var reply = (await timeline.SendFileAsync(talks, text)).IsProblem(422, "invalid-content", "file");

        Assert.Equal(reason, reply["detail"]);
        Assert.Empty((await talks.GetAsync("imports")).Json["items"]!.AsArray());
    }

    [Fact]
    public async Task A_table_of_which_nobody_has_said_what_its_rows_are_waits_until_a_mapping_says_it()
    {
        var talks = await Talks.OpenAsync(timeline);
        var sent = (await timeline.SendFileAsync(talks, "one,two\neu,The Union\n")).Is(HttpStatusCode.Created).Json;
        Assert.Equal("received", $"{sent["state"]}");
        Assert.Null(sent["kind"]);
        Assert.Equal("The Union", $"{sent["sample"]![0]!["cells"]!["two"]}");
        Assert.Null(sent["sample"]![0]!["body"]);

        var import = $"{talks.Address}/imports/{sent["id"]}";
        (await timeline.PostAsync($"{import}/check", "{}")).IsProblem(422, "invalid-content", "kind");
        (await timeline.PostAsync($"{import}/recording", "{}")).IsProblem(422, "invalid-content", "kind");

        var mapped = (await timeline.PutAsync($"{import}/mapping",
            """
            { "kind": "parties", "columns": { "slug": "one", "name": "two" }, "constants": { "kind": "organisation" } }
            """)).Is(HttpStatusCode.OK).Json;
        Assert.Equal("The Union", $"{mapped["sample"]![0]!["body"]!["name"]}");
        Assert.Equal("checked: 1 1 0 0 0 0", (await timeline.PostAsync($"{import}/check?wait=true", "{}")).Is(HttpStatusCode.OK).Json.Told());
    }

    [Fact]
    public async Task Columns_that_tell_of_no_kind_and_mappings_that_do_not_fit_are_refused()
    {
        var talks = await Talks.OpenAsync(timeline);
        (await timeline.SendFileAsync(talks, "one,two\n1,2\n", "run=check")).IsProblem(422, "invalid-content", "kind");
        (await timeline.SendFileAsync(talks, Sent.TwoRows, "mapping=none")).IsProblem(400, "bad-query", "mapping");
        var id = (await timeline.SendFileAsync(talks, Sent.TwoRows)).Is(HttpStatusCode.Created)["id"];
        (await timeline.PutAsync($"{talks.Address}/imports/{id}/mapping", """{ "columns": { "party": "land" }, "id": ["nr"] }"""))
            .IsProblem(422, "invalid-content", "columns.party", "id");
        (await timeline.SendAsync(HttpMethod.Post, $"{talks.Address}/imports", new StringContent("x"))).Is(HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task A_file_that_grows_beyond_the_limit_when_unpacked_is_refused_and_not_kept()
    {
        var talks = await Talks.OpenAsync(timeline);
        var files = Directory.GetFiles(timeline.ImportFolder).Length;

        (await timeline.SendFileAsync(talks, Packed(new byte[20_000_001]), "", "application/gzip")).IsProblem(413, "file-too-large", "file");
        (await timeline.SendFileAsync(talks, new byte[20_000_001])).IsProblem(413, "file-too-large", "file");
        (await timeline.SendFileAsync(talks, Packed(new byte[1000])[..20], "", "application/gzip")).IsProblem(422, "invalid-content", "file");

        Assert.Equal(files, Directory.GetFiles(timeline.ImportFolder).Length);
    }

    [Fact]
    public async Task A_line_without_end_is_one_faulty_row_and_takes_no_more_memory_than_a_row_may()
    {
        var reader = new RowReader(new Endless(64 * 1024 * 1024), ',');
        var before = GC.GetTotalAllocatedBytes();

        var row = await reader.ReadAsync(TestContext.Current.CancellationToken);

        Assert.Equal(RowFault.TooLong, row!.Fault);
        Assert.Null(await reader.ReadAsync(TestContext.Current.CancellationToken));
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 48 * 1024 * 1024);
    }

    static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return packed.ToArray();
    }

    /// <summary>A quote that nobody closes.</summary>
    sealed class Endless(long length) : TextReader
    {
        long at;

        public override ValueTask<int> ReadAsync(Memory<char> buffer, CancellationToken cancellationToken = default)
        {
            var count = (int)Math.Min(buffer.Length, length - at);
            buffer.Span[..count].Fill('x');
            if (at == 0 && count > 0)
                buffer.Span[0] = '"';
            at += count;
            return new(count);
        }
    }
}
