using System.Collections.Immutable;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Negotiations;

/// <summary>Opens a negotiation, or replaces what is said of it; its slug and zone stay as they were opened.</summary>
public sealed record DescribeNegotiation(
    string? Slug,
    string? Title,
    string? TimeZone,
    string? Summary = null,
    string? Coverage = null,
    string? CodedThrough = null,
    int? StaleAfter = null,
    Visibility? Visibility = null,
    ImmutableArray<string>? Coders = null,
    string? CodingNotes = null)
{
    /// <summary>An attitude counts as stale half a year after it was last heard (DESIGN, section 3).</summary>
    const int DefaultStaleAfter = 180;

    public Decision Open(Negotiation? existing)
    {
        var faults = new Faults();
        faults.Slug(Slug, "slug");
        if (faults.Given(TimeZone, "timeZone"))
            faults.Unless(TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _), "timeZone",
                $"'{TimeZone}' is not a known time zone.", "Give an IANA name such as Europe/Kyiv.");
        Check(faults);
        if (faults.Any)
            return faults.Refuse();

        if (existing is null)
            return Decision.Record(new NegotiationOpened(Slug!, TimeZone!, Profile));

        return existing.TimeZone == TimeZone && Wording.Same(existing.Profile, Profile)
            ? Decision.Nothing
            : Decision.Refuse("negotiation-exists", "slug", $"The negotiation '{Slug}' exists already.",
                $"Choose another slug, or amend it with PUT /api/negotiations/{Slug}.");
    }

    public Decision Amend(Negotiation existing)
    {
        var faults = new Faults();
        Check(faults);
        if (faults.Any)
            return faults.Refuse();

        if (Slug is not null && Slug != existing.Slug)
            return Decision.Refuse("slug-is-fixed", "slug",
                "The slug of a negotiation never changes.", "Leave it out.");

        if (TimeZone is not null && TimeZone != existing.TimeZone)
            return Decision.Refuse("zone-is-fixed", "timeZone",
                $"All dates were read in {existing.TimeZone}; the zone never changes after the first record.",
                "Leave it out, or open another negotiation.");

        return Wording.Same(existing.Profile, Profile)
            ? Decision.Nothing
            : Decision.Record(new NegotiationAmended(Profile));
    }

    NegotiationProfile Profile => new(
        Title!, Summary, Coverage ?? "../..", CodedThrough, StaleAfter ?? DefaultStaleAfter,
        Visibility ?? Negotiations.Visibility.Public, Coders ?? [], CodingNotes);

    void Check(Faults faults)
    {
        faults.Given(Title, "title", 300);
        faults.Within(Summary, "summary");
        faults.Within(CodingNotes, "codingNotes");
        faults.Date(Coverage, "coverage", EdtfShape.Interval);
        faults.Date(CodedThrough, "codedThrough", EdtfShape.Date);
        faults.Unless(StaleAfter is null or (> 0 and < 100_000), "staleAfter",
            $"{StaleAfter} is not a number of days to wait.", "Give a whole number of days from 1 to 99999.");
    }
}
