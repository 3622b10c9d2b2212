using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Tests.Records;
using NegotiationTimeline.Domain.Truces;
using Xunit;

namespace NegotiationTimeline.Domain.Tests.Truces;

public sealed class DeclareTruceTests
{
    [Fact]
    public void A_truce_of_one_party_is_unilateral_unless_it_is_said_otherwise()
    {
        Assert.True(Declared(Easter.E10).Unilateral);
        Assert.False(Declared(Easter.E10 with { Party = null, Parties = ["russia", "ukraine"] }).Unilateral);
        Assert.False(Declared(Easter.E10 with { Unilateral = false }).Unilateral);
    }

    [Fact]
    public void The_same_body_with_the_same_id_records_once() =>
        new Told(Easter.E10.Decide("easter", Spring.After(Stated), Spring.Agenda)).ThenNothing();

    [Fact]
    public void The_same_id_with_another_body_is_refused() =>
        new Told((Easter.E10 with { Title = "Another" }).Decide("easter", Spring.After(Stated), Spring.Agenda))
            .ThenRefused("id-is-taken");

    public static TheoryData<string, DeclareTruce> Faults => new()
    {
        { "id", Easter.E10 with { Id = "Easter_2025" } },
        { "title", Easter.E10 with { Title = " " } },
        { "party", Easter.E10 with { Party = null } },
        { "party", Easter.E10 with { Party = "narnia" } },
        { "parties", Easter.E10 with { Parties = ["us"] } },
        { "parties", Easter.E10 with { Party = null, Parties = ["us", "us"] } },
        { "bound", Easter.E10 with { Bound = ["narnia"] } },
        { "bound", Easter.E10 with { Bound = ["us", "us"] } },
        { "declaredOn", Easter.E10 with { DeclaredOn = null } },
        { "declaredOn", Easter.E10 with { DeclaredOn = "Easter" } },
        { "declaredOn", Easter.E10 with { DeclaredOn = "2025-04-19/2025-04-20" } },
        { "window", Easter.E10 with { Window = "2025-04-20" } },
        { "window", Easter.E10 with { Window = "2025-04-10/2025-04-18", Includes = null } },
        { "includes", Easter.E10 with { Includes = "2025-04-20/2025-04-21" } },
        { "includes", Easter.E10 with { Includes = "2025-04-18" } },
        { "includes", Easter.E10 with { Window = "2025-04-21/2025-04-22" } },
        { "includes", Easter.E10 with { Window = "2025-04-19/2025-04-19" } },
        { "terms", Easter.E10 with { Terms = new('x', 20_001) } },
        { "speaker.name", Easter.E10 with { Speaker = new(new('x', 301), null, Authority.Principal) } },
        { "evidence", Easter.E10 with { Evidence = null } },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_faulty_field_is_named(string field, DeclareTruce body) => Easter.Declare(body).ThenFaulty(field);

    [Theory]
    [InlineData("2025-04-18~", null)]
    [InlineData("2025-04-20", "2025-04-10/2025-04-22")]
    [InlineData("[2025-04-19..2025-04-23]", "2025-04-18/2025-04-20")]
    public void Dates_that_may_fit_are_kept(string declaredOn, string? window) =>
        Easter.Declare(Easter.E10 with { DeclaredOn = declaredOn, Window = window }).ThenRecorded<TruceDeclared>();

    static TruceDeclared Stated => Easter.Declare(Easter.E10).ThenRecorded<TruceDeclared>();

    static TruceContent Declared(DeclareTruce body) => Easter.Declare(body).ThenRecorded<TruceDeclared>().Content;
}
