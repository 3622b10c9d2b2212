using System.Collections.Immutable;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Tests.Records;
using NegotiationTimeline.Domain.Truces;
using Xunit;

namespace NegotiationTimeline.Domain.Tests.Truces;

/// <summary>Reciprocation, entry into force, extension and end.</summary>
public sealed class TruceStepTests
{
    static readonly ImmutableArray<EvidenceGiven> Wire = [new("wire")];

    static readonly DeclareTruce Dated = Easter.E10 with { Window = "2025-04-20/2025-04-22" };

    [Fact]
    public void Each_step_is_recorded_with_its_truce()
    {
        Assert.Equal(
            (TruceStep.Reciprocation, "easter"),
            Of(Easter.Take(new ReciprocateTruce(Party: "ukraine", On: "2025-04-20", Evidence: Wire))
                .ThenRecorded<TruceReciprocated>().Content));
        Assert.Equal((TruceStep.Entry, "easter"), Of(Easter.Take(new EnterIntoForce(On: "2025-04-20", Evidence: Wire))
            .ThenRecorded<TruceEnteredIntoForce>().Content));
        Assert.Equal((TruceStep.Extension, "easter"), Of(Easter.Take(
            new ExtendTruce(On: "2025-04-20", Until: "2025-04-24", Evidence: Wire))
            .ThenRecorded<TruceExtended>().Content));
        Assert.Equal((TruceStep.End, "easter"), Of(Easter.Take(new EndTruce(On: "2025-04-21", Evidence: Wire))
            .ThenRecorded<TruceEnded>().Content));
    }

    [Fact]
    public void A_step_is_about_its_truce_and_names_it() => Assert.Equal(
        ["parties/ukraine", "truces/easter"],
        ((IPartOfTruce)new EndTruce(Party: "ukraine", On: "2025-04-21")).Content("easter").About);

    public static TheoryData<string, IPartOfTruce> Faults => new()
    {
        { "party", new ReciprocateTruce(On: "2025-04-20", Evidence: Wire) },
        { "party", new ReciprocateTruce(Party: "russia", On: "2025-04-20", Evidence: Wire) },
        { "parties", new ReciprocateTruce(Parties: ["russia", "ukraine"], On: "2025-04-20", Evidence: Wire) },
        { "party", new EndTruce(Party: "narnia", On: "2025-04-20", Evidence: Wire) },
        { "parties", new EndTruce(Party: "us", Parties: ["us"], On: "2025-04-20", Evidence: Wire) },
        { "on", new EndTruce(Evidence: Wire) },
        { "on", new EndTruce(On: "2025-04-20/2025-04-21", Evidence: Wire) },
        { "on", new EndTruce(On: "2025-04-18", Evidence: Wire) },
        { "on", new ReciprocateTruce(Party: "ukraine", On: "2025-04-18", Evidence: Wire) },
        { "on", new EnterIntoForce(On: "2025-04-23", Evidence: Wire) },
        { "until", new ExtendTruce(On: "2025-04-20", Evidence: Wire) },
        { "until", new ExtendTruce(On: "2025-04-20", Until: "soon", Evidence: Wire) },
        { "until", new ExtendTruce(On: "2025-04-24", Until: "2025-04-23", Evidence: Wire) },
        { "until", new ExtendTruce(On: "2025-04-20", Until: "2025-04-21", Evidence: Wire) },
        { "evidence", new EndTruce(On: "2025-04-20") },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_faulty_field_is_named(string field, IPartOfTruce body) => Easter.Take(body, Dated).ThenFaulty(field);

    [Theory]
    [InlineData("2025-04-18~")]
    [InlineData("[..2025-04-19]")]
    [InlineData("2025-04-19")]
    public void An_end_that_may_follow_the_declaration_is_kept(string on) =>
        Easter.Take(new EndTruce(On: on, Evidence: Wire)).ThenRecorded<TruceEnded>();

    [Fact]
    public void A_correction_is_held_against_the_truce_as_well()
    {
        var ended = Easter.Take(new EndTruce(On: "2025-04-21", Evidence: Wire)).ThenRecorded<TruceEnded>();
        new Told(new CorrectRecord("misread", Patch.Of(new { on = "2025-04-18" }))
            .Decide(Spring.After(ended), Easter.AgendaWith(Dated))).ThenFaulty("changes.on");
    }

    [Fact]
    public void Who_ended_it_can_be_left_open_again()
    {
        var ended = Easter.Take(new EndTruce(Party: "us", On: "2025-04-21", Evidence: Wire)).ThenRecorded<TruceEnded>();
        var corrected = new Told(new CorrectRecord("misread", new(new() { ["party"] = null }))
            .Decide(Spring.After(ended), Easter.AgendaWith(Dated))).ThenRecorded<RecordCorrected>();
        Assert.Empty(((TruceStepContent)Record.Evolve(Spring.After(ended), corrected)!.Versions[0]).Parties);
    }

    static (TruceStep Step, string Truce) Of(TruceStepContent content) => (content.Step, content.Truce);
}
