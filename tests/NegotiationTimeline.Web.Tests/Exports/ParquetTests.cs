using NegotiationTimeline.Web.Exports;
using Parquet;

namespace NegotiationTimeline.Web.Tests.Exports;

/// <summary>Parquet files of the sample, read back.</summary>
[Collection(nameof(BundledSample))]
public sealed class ParquetTests(SampleTimeline timeline)
{
    const string Exports = "/api/negotiations/ukraine-2025/export";

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_names_the_view_that_it_was_made_from()
    {
        await using var file = await OpenAsync("acts");

        Assert.StartsWith($"{Exports}/acts.parquet?asOf=2025-04-23T20", file.CustomMetadata["pin"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_says_what_the_table_says_as_CSV()
    {
        var csv = await timeline.CsvAsync($"{Exports}/positions.csv");
        await using var file = await OpenAsync("positions");
        var fields = file.Schema.DataFields;
        Assert.Equal(Tables.Named("positions")!.Columns.Select(it => it.Name), fields.Select(it => it.Name));
        using var rows = file.OpenRowGroupReader(0);
        Assert.Equal(csv.Count, rows.RowCount);

        var summaries = new string?[rows.RowCount];
        await rows.ReadAsync(fields.Single(it => it.Name == "summary"), summaries.AsMemory(), null, Cancellation);
        var positions = new int?[rows.RowCount];
        await rows.ReadAsync<int>(fields.Single(it => it.Name == "position"), positions.AsMemory(), null, Cancellation);
        var known = new DateTime?[rows.RowCount];
        await rows.ReadAsync<DateTime>(fields.Single(it => it.Name == "knownFrom"), known.AsMemory(), null, Cancellation);

        Assert.Equal(csv.Select(it => it["summary"]), summaries.Select(it => it ?? ""));
        Assert.Equal(csv.Select(it => it["position"]), positions.Select(it => $"{it}"));
        Assert.Equal(csv.Select(it => it["knownFrom"]), known.Select(it => $"{it:yyyy-MM-ddTHH:mm:ss.FFFFFFZ}"));
    }

    [Fact]
    public async Task Every_table_can_be_opened()
    {
        foreach (var table in Tables.All)
        {
            await using var file = await OpenAsync(table.Name);
            Assert.Equal(table.Columns.Length, file.Schema.DataFields.Length);
        }
    }

    async Task<ParquetReader> OpenAsync(string table) => await ParquetReader.CreateAsync(
        new MemoryStream(await timeline.BytesAsync($"{Exports}/{table}.parquet")), cancellationToken: Cancellation);
}
