using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Sources;
using NegotiationTimeline.Domain.Stances;

namespace NegotiationTimeline.Web.Stances;

/// <summary>On what a record rests: how many say so and how many deny it, and by what way each of them knows.</summary>
/// <param name="Confirmed">number of independent sources that support it; a re-post is no witness of its own.</param>
/// <param name="Denied">number of independent sources that deny it.</param>
/// <param name="Depth">hearsay depth of the supporting evidence nearest to the words.</param>
/// <param name="Counted">the same by what the filter lets count; only under a filter.</param>
/// <param name="Evidence">in the order of the record's evidence.</param>
public sealed record SupportAnswer(
    int Confirmed,
    int Denied,
    int? Depth,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Support? Counted,
    ImmutableArray<WitnessAnswer> Evidence)
{
    public static SupportAnswer Of(Counted it, EvidenceFilter filter, IReadOnlyDictionary<string, Source> sources)
    {
        var counts = it.Kept?.Evidence ?? [];
        var whole = Support.Of(it.Row.Evidence, sources);
        return new(
            whole.Confirmed, whole.Denied, whole.Depth, filter.IsNone ? null : Support.Of(counts, sources),
            [.. it.Row.Evidence.Select(row => WitnessAnswer.Of(row, counts.Contains(row), sources))]);
    }
}

/// <summary>One piece of evidence, and whose word it passes on.</summary>
/// <param name="Source">slug.</param>
/// <param name="Counts">whether the filter lets it count.</param>
/// <param name="RepostOf">what the source re-posts, what that re-posts, and so on; the original is the last.</param>
public sealed record WitnessAnswer(
    string Source, Bearing Bearing, int Depth, string? Grade, bool Counts, ImmutableArray<RepostAnswer> RepostOf)
{
    public static WitnessAnswer Of(Evidence it, bool counts, IReadOnlyDictionary<string, Source> sources) => new(
        it.Source, it.Bearing, it.Depth, it.Grade, counts,
        [.. Reposts.Chain(it.Source, sources).Select(slug => RepostAnswer.Of(slug, sources))]);
}

/// <param name="PublishedOn">EDTF.</param>
public sealed record RepostAnswer(string Slug, string? Publisher, string? Title, string? PublishedOn)
{
    public static RepostAnswer Of(string slug, IReadOnlyDictionary<string, Source> sources) =>
        sources.GetValueOrDefault(slug)?.Profile is { } it
            ? new(slug, it.Publisher, it.Title, it.PublishedOn)
            : new(slug, null, null, null);
}
