using System.Collections.Concurrent;
using NegotiationTimeline.Domain.Sources;

namespace NegotiationTimeline.Web.Imports;

/// <summary>
/// Which source a cell means, by slug, title or address. Where the row says when it was published, one of another day is
/// another source: from its day on the world could know.
/// </summary>
sealed class SourceNames
{
    readonly Slugs slugs = new("source");

    // Rows are read while those before are recorded.
    readonly ConcurrentDictionary<string, string> published = [];

    readonly HashSet<(string Slug, string Day)> former = [];

    public void Add(string slug, SourceProfile profile)
    {
        slugs.Add(slug, profile.Title, profile.Url, Named(profile.Title, profile.PublishedOn), Named(profile.Url, profile.PublishedOn));
        published[slug] = profile.PublishedOn ?? "";
    }

    /// <summary>A day that was corrected since: files that were sent before it was still mean this source.</summary>
    public void AddFormer(string slug, string title, string? url, string day)
    {
        former.Add((slug, day));
        slugs.Add(slug, Named(title, day), Named(url, day));
    }

    public (string Slug, bool IsNew) Of(string cell) => slugs.Of(cell);

    /// <param name="day">EDTF: when it was published.</param>
    /// <returns>Differs: the cell has the slug of one that was published on this day; "" = on none that is known.</returns>
    public (string Slug, bool IsNew, string? Differs) Of(string cell, string day)
    {
        var (slug, isNew) = slugs.Of(cell);
        // What nobody has dated so far is of this day from now on.
        var known = published.GetOrAdd(slug, day);
        var isThat = known == day || former.Contains((slug, day));
        if (isThat || slug == cell)
            return (slug, isNew, isThat ? null : known);

        (slug, isNew) = slugs.Of(Named(cell, day)!);
        return (slug, isNew, null);
    }

    /// <summary>How it is called among others of the same title, or address.</summary>
    static string? Named(string? name, string? day) => name is null || day is null ? null : $"{name} {day}";
}
