using NegotiationTimeline.Domain.Negotiations;
using Xunit;

namespace NegotiationTimeline.Domain.Tests.Negotiations;

public sealed class DescribePartyTests
{
    static readonly DescribeParty Body = new("Allies", PartyKind.Coalition, "2022/..", "#56B4E9", ["wikidata:Q1"],
        [new("uk", "2022/..")]);

    [Fact]
    public void A_party_enters_with_its_description() =>
        Assert.Equal(("allies", "Allies", "2022/.."), Described(Body) is var it
            ? (it.Slug, it.Profile.Name, it.Profile.Coverage) : default);

    [Fact]
    public void The_same_description_twice_records_once() =>
        Decide(Body, Party.Evolve(null, Described(Body))).ThenNothing();

    [Fact]
    public void Another_description_replaces_the_whole()
    {
        var renamed = Described(new("Friends", PartyKind.Organisation));
        var party = Party.Evolve(Party.Evolve(null, Described(Body)), renamed)!;
        Assert.Equal(("Friends", null, 0), (party.Profile.Name, party.Profile.Colour, party.Profile.Members.Length));
    }

    public static TheoryData<string, DescribeParty> Faults => new()
    {
        { "name", Body with { Name = "" } },
        { "kind", Body with { Kind = null, Members = null } },
        { "coverage", Body with { Coverage = "2022" } },
        { "colour", Body with { Colour = "blue" } },
        { "colour", Body with { Colour = "#56B4E9\n" } },
        { "members", Body with { Kind = PartyKind.State } },
        { "members[0].party", Body with { Members = [new("narnia", null)] } },
        { "members[1].holds", Body with { Members = [new("uk", null), new("uk", "2022")] } },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_faulty_field_is_named(string field, DescribeParty body) => Decide(body, null).ThenFaulty(field);

    [Fact]
    public void The_slug_of_the_address_is_checked_too() =>
        new Told(Body.Decide("The Allies", null, new HashSet<string> { "uk" })).ThenFaulty("slug");

    static PartyDescribed Described(DescribeParty body) => Decide(body, null).ThenRecorded<PartyDescribed>();

    static Told Decide(DescribeParty body, Party? existing) =>
        new(body.Decide("allies", existing, new HashSet<string> { "uk" }));
}
