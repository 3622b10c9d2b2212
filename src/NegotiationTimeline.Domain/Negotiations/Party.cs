using System.Collections.Immutable;

namespace NegotiationTimeline.Domain.Negotiations;

public interface IPartyEvent;

/// <summary>A party entered the agenda, or is described anew: the whole description each time.</summary>
public sealed record PartyDescribed(string Slug, PartyProfile Profile) : IPartyEvent;

/// <param name="Coverage">EDTF interval of valid time in which the party is coded; null = as the negotiation.</param>
/// <param name="SameAs">the same thing elsewhere: Wikidata addresses, ISO 3166 codes.</param>
/// <param name="Members">of a coalition, with the valid time of each membership.</param>
public sealed record PartyProfile(
    string Name,
    PartyKind Kind,
    string? Coverage,
    string? Colour,
    ImmutableArray<string> SameAs,
    ImmutableArray<Membership> Members);

/// <param name="Holds">EDTF interval of valid time; null = always.</param>
public sealed record Membership(string Party, string? Holds);

public enum PartyKind
{
    State,
    Organisation,
    Coalition,
    ArmedGroup,
    Person,
}

/// <summary>What must be known of a party to decide the next command about it.</summary>
public sealed record Party(string Slug, PartyProfile Profile)
{
    public static Party? Evolve(Party? party, IPartyEvent happened) => happened switch
    {
        PartyDescribed described => new(described.Slug, described.Profile),
        _ => party,
    };
}
