using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Sources;

/// <summary>Files a source, or replaces its description. The slug comes from the address and never changes.</summary>
public sealed record DescribeSource(
    string? Publisher,
    string? Title,
    string? Url = null,
    string? ArchivedUrl = null,
    string? Retrieved = null,
    string? PublishedOn = null,
    string? Language = null,
    string? Kind = null,
    string? RepostOf = null,
    string? ContentHash = null,
    string? Notes = null)
{
    /// <param name="now">recorded axis: the instant at which this is being recorded.</param>
    /// <param name="cited">some position rests on this source, so its date may move but not go.</param>
    /// <param name="originalExists">whether the source named by repostOf is on file.</param>
    public Decision Decide(
        string slug, Source? existing, TimeZoneInfo zone, DateTimeOffset now, bool cited, bool originalExists)
    {
        var faults = new Faults();
        faults.Unless(RepostOf is null || originalExists, "repostOf",
            $"There is no source '{RepostOf}' in this negotiation.", "File the original first.");
        Check(slug, faults);
        var publishedOn = faults.Date(PublishedOn, "publishedOn", EdtfShape.Date, EdtfShape.DateTime, EdtfShape.Set);
        // A date cut short at its first recording is not moved on by a later word about the title.
        var published = existing is not null && existing.Profile.PublishedOn == PublishedOn ? existing.Published
            : publishedOn is null ? null : Source.PublicationOf(publishedOn, zone, now);
        faults.Unless(publishedOn is null || published is not null, "publishedOn",
            $"'{PublishedOn}' lies in the future.", "Give the day the source was published; it cannot be after now.");
        if (faults.Any)
            return faults.Refuse();

        if (cited && published is null)
            return Decision.Refuse("source-is-cited", "publishedOn",
                "Positions rest on this source, and a record needs evidence with a publication date.",
                "Keep publishedOn, or give a wider date such as 2025 or [2025-04-01..2025-04-30].");

        var profile = new SourceProfile(Publisher!, Title!, Url, ArchivedUrl, Retrieved, PublishedOn, Language, Kind,
            RepostOf, ContentHash, Notes);
        return existing is not null && Wording.Same(existing.Profile, profile)
            ? Decision.Nothing
            : Decision.Record(new SourceDescribed(slug, profile, published));
    }

    void Check(string slug, Faults faults)
    {
        faults.Slug(slug, "slug");
        faults.Given(Publisher, "publisher", 300);
        faults.Given(Title, "title", 1000);
        faults.Within(Notes, "notes");
        faults.Date(Retrieved, "retrieved", EdtfShape.Date, EdtfShape.DateTime);
        Address(faults, Url, "url");
        Address(faults, ArchivedUrl, "archivedUrl");
        faults.Unless(RepostOf != slug, "repostOf", "A source cannot repeat itself.", "Name the original.");
    }

    static void Address(Faults faults, string? address, string field) =>
        faults.Unless(
            address is null
                || (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"),
            field, $"'{address}' is not a web address.",
            "Give an absolute address that begins with http:// or https://.");
}
