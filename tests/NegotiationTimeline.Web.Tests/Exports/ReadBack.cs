using System.Net;
using CsvHelper;

namespace NegotiationTimeline.Web.Tests.Exports;

/// <summary>Files as other programs read them.</summary>
static class ReadBack
{
    /// <summary>The records of a CSV file, by the names in its header.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Csv(string text, char separator = ',')
    {
        using var csv = CsvReader.FromText(text, CsvReaderOptions.Default with { Separator = separator, HasHeader = false });
        List<string[]> records = [];
        while (csv.Read())
            records.Add(csv.Current.ToArray());
        return [.. records.Skip(1).Select(record => records[0].Zip(record).ToDictionary(it => it.First, it => it.Second))];
    }

    public static async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> CsvAsync(
        this RunningTimeline timeline, string address) =>
        Csv((await timeline.GetAsync(address)).Is(HttpStatusCode.OK).Text);

    public static async Task<byte[]> BytesAsync(this RunningTimeline timeline, string address) =>
        await timeline.Http.GetByteArrayAsync(address, TestContext.Current.CancellationToken);
}
