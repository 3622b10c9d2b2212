using BenchmarkDotNet.Attributes;

namespace NegotiationTimeline.Benchmarks;

/// <summary>
/// Does the cost of an as-of read grow with the length of history? The same questions over HTTP of two negotiations that
/// differ only in how far their record reaches: the ratio is the answer.
/// </summary>
public class AsOfReads
{
    /// <summary>Set by Program, which starts the host and records the votes.</summary>
    public static HttpClient Http { get; set; } = null!;

    [Params("un-short", "un-long")]
    public string Negotiation { get; set; } = "";

    /// <summary>Soon after the first votes, and at the end of what both negotiations hold.</summary>
    [Params("1948-12-31", "1955-12-31")]
    public string AsOf { get; set; } = "";

    [Benchmark]
    public Task<byte[]> A_matrix() => Get($"stances?asOf={AsOf}");

    [Benchmark]
    public Task<byte[]> A_matrix_as_known_then() => Get($"stances?asOf={AsOf}&knownBy={AsOf}");

    [Benchmark]
    public Task<byte[]> One_cell() => Get($"stances/us/me?asOf={AsOf}");

    Task<byte[]> Get(string question) => Http.GetByteArrayAsync(new Uri($"/api/negotiations/{Negotiation}/{question}", UriKind.Relative));
}
