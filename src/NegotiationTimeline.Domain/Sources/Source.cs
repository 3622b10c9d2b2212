using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Sources;

public interface ISourceEvent;

/// <summary>A source was filed, or is described anew: the whole description each time.</summary>
/// <param name="Published">published axis: the first instant of the latest possible day of
/// <see cref="SourceProfile.PublishedOn"/>, never later than the recording; null = not dated.</param>
public sealed record SourceDescribed(string Slug, SourceProfile Profile, DateTimeOffset? Published) : ISourceEvent;

/// <param name="PublishedOn">EDTF date or set in the negotiation's zone.</param>
/// <param name="RepostOf">slug of the source that this one repeats.</param>
/// <param name="Language">BCP 47 tag.</param>
public sealed record SourceProfile(
    string Publisher,
    string Title,
    string? Url,
    string? ArchivedUrl,
    string? Retrieved,
    string? PublishedOn,
    string? Language,
    string? Kind,
    string? RepostOf,
    string? ContentHash,
    string? Notes);

/// <summary>What must be known of a source to decide the next command about it.</summary>
public sealed record Source(string Slug, SourceProfile Profile, DateTimeOffset? Published)
{
    public static Source? Evolve(Source? source, ISourceEvent happened) => happened switch
    {
        SourceDescribed described => new(described.Slug, described.Profile, described.Published),
        _ => source,
    };

    /// <summary>Published time of an EDTF date (DESIGN, section 2), or null where the date lies in the future.</summary>
    public static DateTimeOffset? PublicationOf(Edtf publishedOn, TimeZoneInfo zone, DateTimeOffset now)
    {
        var day = publishedOn.Moment(zone);
        if (day.Earliest is { } earliest && earliest > now)
            return null;

        return day.Latest < now ? day.Latest : now;
    }
}
