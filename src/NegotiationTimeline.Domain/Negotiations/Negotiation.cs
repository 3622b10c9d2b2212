using System.Collections.Immutable;

namespace NegotiationTimeline.Domain.Negotiations;

public interface INegotiationEvent;

/// <param name="Slug">never changes afterwards, nor does the zone: pinned answers rest on both.</param>
public sealed record NegotiationOpened(string Slug, string TimeZone, NegotiationProfile Profile) : INegotiationEvent;

public sealed record NegotiationAmended(NegotiationProfile Profile) : INegotiationEvent;

/// <summary>What is said of a negotiation as a whole; replaced as one by an amendment.</summary>
/// <param name="Coverage">EDTF interval of valid time; outside it every cell is not covered.</param>
/// <param name="CodedThrough">EDTF date: how far the coding has got; null = no limit.</param>
/// <param name="StaleAfter">days after which an unreaffirmed stance counts as stale.</param>
public sealed record NegotiationProfile(
    string Title,
    string? Summary,
    string Coverage,
    string? CodedThrough,
    int StaleAfter,
    Visibility Visibility,
    ImmutableArray<string> Coders,
    string? CodingNotes);

public enum Visibility
{
    Public,
    Private,
}

/// <summary>What must be known of a negotiation to decide the next command about it.</summary>
public sealed record Negotiation(string Slug, string TimeZone, NegotiationProfile Profile)
{
    public static Negotiation? Evolve(Negotiation? negotiation, INegotiationEvent happened) =>
        (negotiation, happened) switch
        {
            (null, NegotiationOpened opened) => new(opened.Slug, opened.TimeZone, opened.Profile),
            ({ } it, NegotiationAmended amended) => it with { Profile = amended.Profile },
            _ => negotiation,
        };
}
