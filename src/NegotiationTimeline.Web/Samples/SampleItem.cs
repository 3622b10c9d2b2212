using System.Collections.Immutable;
using System.Text.Json;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Web.Records;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Samples;

/// <summary>A record of the sample, with what happened to it since.</summary>
/// <param name="Among">path of the records of its kind, below the negotiation.</param>
/// <param name="Body">that of the request by which it is recorded.</param>
sealed record SampleItem(
    string Among, JsonElement Body, ImmutableArray<Amendment> Refinements, ImmutableArray<AddEvidence> Evidence)
{
    /// <summary>Below the negotiation.</summary>
    public string Path => $"{Among}/{Body.GetProperty("id").GetString()}";

    public string Stream => StreamKeys.Record(Sample.Slug, Path);

    /// <summary>How many there are once all of it is recorded.</summary>
    public int Events => 1 + Refinements.Length + Evidence.Length;

    /// <summary>The record, and those that stand below its address, in the order of the file.</summary>
    public static IEnumerable<SampleItem> Of(string among, JsonElement item)
    {
        var record = new SampleItem(
            among, item.EnumerateObject().First().Value,
            item.GetProperty("refinements").Deserialize<ImmutableArray<Amendment>>(Wire.Json),
            item.GetProperty("evidence").Deserialize<ImmutableArray<AddEvidence>>(Wire.Json));
        yield return record;
        if (item.TryGetProperty("violations", out var violations))
            foreach (var below in violations.EnumerateArray().SelectMany(it => Of($"{record.Path}/violations", it)))
                yield return below;
    }
}
