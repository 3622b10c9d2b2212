using System.Net;
using System.Net.Sockets;
using System.Text;
using NegotiationTimeline.Web.Tests.Database;

namespace NegotiationTimeline.Web.Tests.CommandLine;

[Collection(nameof(BundledSample))]
public sealed class ExportTests(SampleTimeline timeline)
{
    const string Talks = "/api/negotiations/ukraine-2025";

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("csv", "export.csv")]
    [InlineData("jsonl", "export.jsonl")]
    [InlineData("zip", "export.zip")]
    [InlineData("parquet", "export/positions.parquet")]
    [InlineData("plover", "export/plover.jsonl")]
    [InlineData("dna", "export/dna.csv")]
    [InlineData("timelinejs", "export/timelinejs.json")]
    [InlineData("ics", "export/meetings.ics")]
    [InlineData("claims", "export/claims.jsonld")]
    public async Task A_file_of_each_format_is_the_one_that_the_interface_gives(string format, string address)
    {
        using TestFolder folder = new();
        var file = Path.Combine(folder.Path, "file");
        var recordedBy = (await timeline.GetAsync($"{Talks}/stances"))["recordedBy"];

        (await ExportAsync("--format", format, "-o", file, "--recorded-by", recordedBy)).Is(0);

        var there = await timeline.Http.GetByteArrayAsync($"{Talks}/{address}?recordedBy={recordedBy}", Cancellation);
        Assert.Equal(there.Length, new FileInfo(file).Length);
        if (format is not ("zip" or "ics" or "parquet"))
            Assert.Equal(there, await File.ReadAllBytesAsync(file, Cancellation));
        Assert.Equal([file], Directory.GetFiles(folder.Path));
    }

    [Fact]
    public async Task On_standard_output_there_is_the_file_and_nothing_else()
    {
        var answer = (await ExportAsync("-o", "-", "--party", "us")).Is(0);

        Assert.StartsWith("id,version,party,", answer.Text, StringComparison.Ordinal);
        Assert.Empty(answer.Out);
    }

    [Fact]
    public async Task A_file_that_is_there_is_written_over_only_by_force()
    {
        using TestFolder folder = new();
        var file = Path.Combine(folder.Path, "file.csv");
        await File.WriteAllTextAsync(file, "mine", Cancellation);

        Assert.Contains("--force", (await ExportAsync("-o", file)).Is(2).Error, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(file, Cancellation));
        (await ExportAsync("-o", file, "--force")).Is(0);
        Assert.StartsWith("id,", await File.ReadAllTextAsync(file, Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_download_that_breaks_off_leaves_no_file()
    {
        using TestFolder folder = new();
        using TcpListener breaking = new(IPAddress.Loopback, 0);
        breaking.Start();
        var answering = AnswerHalfAsync(breaking);

        var answer = await Typed.Async("export", "ukraine-2025", "-o", Path.Combine(folder.Path, "file.csv"),
            "--server", $"http://{breaking.LocalEndpoint}");

        await answering;
        Assert.Contains("broke off", answer.Is(3).Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    static async Task AnswerHalfAsync(TcpListener breaking)
    {
        using var client = await breaking.AcceptTcpClientAsync(Cancellation);
        var stream = client.GetStream();
        Assert.NotEqual(0, await stream.ReadAsync(new byte[4096], Cancellation));
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nid,ve\r\n"), Cancellation);
    }

    Task<Typed> ExportAsync(params string[] more) =>
        Typed.Async(["export", "ukraine-2025", "--server", $"{timeline.Http.BaseAddress}", .. more]);
}
