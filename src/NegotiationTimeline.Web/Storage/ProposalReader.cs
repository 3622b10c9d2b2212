using System.Text.Json;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Web.Storage;

/// <summary>Reads proposals by index, each with its steps.</summary>
public sealed class ProposalReader(RecordReader records)
{
    /// <summary>Of the records that make up a proposal.</summary>
    public static string[] Kinds { get; } = ["proposal", "revision", "withdrawal", "lapse", "adoption"];

    /// <returns>rows by path of the proposal, for those that this reader can see.</returns>
    public async Task<ILookup<string, RecordRow>> ReadAsync(
        string negotiation, IReadOnlyCollection<string> proposals, AsOf times, CancellationToken cancellation) =>
        (await records.AboutAsync(negotiation, proposals, times, cancellation, Kinds)).ToLookup(PathOf);

    /// <summary>A page of proposals, the newest first, by what this reader can see.</summary>
    /// <param name="proposers">slugs, one of which tabled it; null = whoever did.</param>
    public Task<IReadOnlyList<RecordRow>> PageAsync(
        string negotiation, AsOf times, RecordKey? after, int limit, CancellationToken cancellation,
        string? called = null, IReadOnlyList<string>? proposers = null) =>
        records.PageAsync(
            negotiation, times,
            new(Kinds[0], [], null, null, proposers is null ? null : TabledBy(proposers), after, limit,
                AboutAny: proposers?.Select(it => $"parties/{it}").ToArray(), Called: called),
            cancellation);

    /// <summary>A proposal is also about who is to do what it says, and the index alone does not tell them apart.</summary>
    static string TabledBy(IEnumerable<string> proposers) =>
        $"$.content.parties[*] ? ({string.Join(" || ", proposers.Select(it => $"@ == {JsonSerializer.Serialize(it)}"))})";

    /// <summary>Of the proposal that a row, its own or that of a step, belongs to.</summary>
    static string PathOf(RecordRow row) => string.Join('/', row.Path.Split('/').Take(2));
}
