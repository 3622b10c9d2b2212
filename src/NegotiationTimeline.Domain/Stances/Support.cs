using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Sources;

namespace NegotiationTimeline.Domain.Stances;

/// <summary>How many carry a record, and how many deny it. A re-post is no witness of its own.</summary>
/// <param name="Confirmed">number of independent sources that support it.</param>
/// <param name="Denied">number of independent sources that deny it.</param>
/// <param name="Depth">hearsay depth of the supporting evidence nearest to the words; null = there is none.</param>
public sealed record Support(int Confirmed, int Denied, int? Depth)
{
    /// <param name="sources">those of the evidence, and what they re-post.</param>
    public static Support Of(IReadOnlyCollection<Evidence> evidence, IReadOnlyDictionary<string, Source> sources)
    {
        return new(
            Witnesses(Bearing.Supports), Witnesses(Bearing.Denies),
            evidence.Where(it => it.Bearing == Bearing.Supports).Min(it => (int?)it.Depth));

        int Witnesses(Bearing bearing) => evidence.Where(it => it.Bearing == bearing)
            .Select(it => Reposts.Original(it.Source, sources)).Distinct().Count();
    }
}
