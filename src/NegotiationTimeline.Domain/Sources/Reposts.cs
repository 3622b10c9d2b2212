using System.Collections.Immutable;

namespace NegotiationTimeline.Domain.Sources;

/// <summary>Which source repeats which.</summary>
public static class Reposts
{
    /// <summary>Slugs of what a source re-posts, what that re-posts, and so on back to the original.</summary>
    public static ImmutableArray<string> Chain(string slug, IReadOnlyDictionary<string, Source> sources)
    {
        List<string> chain = [slug];
        while (Next(chain[^1], sources) is { } next && !chain.Contains(next))
            chain.Add(next);
        return [.. chain.Skip(1)];
    }

    /// <summary>
    /// The source whose word a source passes on, in the end; it is one witness, however often it is repeated. Of
    /// sources that name each other in a circle none is the original: the first by slug stands for all.
    /// </summary>
    public static string Original(string slug, IReadOnlyDictionary<string, Source> sources)
    {
        string[] chain = [slug, .. Chain(slug, sources)];
        return Next(chain[^1], sources) is { } again && Array.IndexOf(chain, again) is >= 0 and var begin
            ? chain[begin..].Min(StringComparer.Ordinal)!
            : chain[^1];
    }

    static string? Next(string slug, IReadOnlyDictionary<string, Source> sources) =>
        sources.GetValueOrDefault(slug)?.Profile.RepostOf;
}
