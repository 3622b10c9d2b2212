using System.Collections.Immutable;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Proposals;
using NegotiationTimeline.Domain.Records;
using Xunit;

namespace NegotiationTimeline.Domain.Tests.Proposals;

public sealed class StepTests
{
    static readonly ReviseProposal Revision = new(
        "r1", "2025-04-10", "us", Drops: ["meet"], Evidence: [new("wire")]);

    static readonly Clause Third = new("third", "talks", Text: "Third.");

    public static TheoryData<string, ReviseProposal> Faults => new()
    {
        { "on", Revision with { On = null } },
        { "on", Revision with { On = "2025-04/.." } },
        { "on", Revision with { On = "2025-04-03" } },
        { "party", Revision with { Party = "narnia" } },
        { "parties", Revision with { Parties = ["us"] } },
        { "title", Revision with { Title = " " } },
        { "clauses", Revision with { Drops = null } },
        { "clauses", Revision with { Clauses = [Third, Third] } },
        { "clauses", Revision with { Drops = null, Clauses = [Offer.Halt with { After = "meet" }] } },
        { "clauses[0].after", Revision with { Clauses = [Third with { After = "nothing" }] } },
        { "clauses[0].after", Revision with { Clauses = [Third with { After = "third" }] } },
        { "drops[0]", Revision with { Drops = ["nothing"] } },
        { "drops[1]", Revision with { Drops = ["meet", "meet"] } },
        { "drops[0]", Revision with { Clauses = [Offer.Meet] } },
        { "evidence", Revision with { Evidence = null } },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_faulty_field_of_a_revision_is_named(string field, ReviseProposal body) =>
        Told((id, known) => body.Decide("offer", known, id, null, Offer.Agenda)).ThenFaulty(field);

    [Fact]
    public void A_revision_of_which_no_more_is_known_has_a_summary() => Told((id, known) =>
        (Revision with { Drops = null, Summary = "Softened, it is said." }).Decide("offer", known, id, null, Offer.Agenda))
        .ThenRecorded<ProposalRevised>();

    [Fact]
    public void A_clause_may_follow_one_of_the_text_before() => Told((id, known) =>
        (Revision with { Clauses = [Third with { After = "halt" }] }).Decide("offer", known, id, null, Offer.Agenda))
        .ThenRecorded<ProposalRevised>();

    [Fact]
    public void A_step_may_be_dated_as_loosely_as_the_tabling() => Told(
        (id, known) => (Revision with { On = "2025-04" }).Decide("offer", known, id, null, Offer.Agenda))
        .ThenRecorded<ProposalRevised>();

    [Fact]
    public void Only_proposers_can_take_an_offer_back() => Told((id, known) =>
        new WithdrawProposal(id, "2025-04-10", "russia", Evidence: [new("wire")])
            .Decide("offer", known, id, null, Offer.Agenda)).ThenFaulty("party");

    [Fact]
    public void Only_clauses_that_a_text_had_can_be_adopted() => Told((id, known) =>
        new AdoptProposal(id, "2025-04-10", Clauses: ["halt", "nothing", "halt"], Evidence: [new("wire")])
            .Decide("offer", known, id, null, Offer.Agenda)).ThenFaulty("clauses[1]", "clauses[2]");

    [Fact]
    public void A_lapse_needs_a_day() => Told((id, known) =>
        new LapseProposal(id, Evidence: [new("wire")]).Decide("offer", known, id, null, Offer.Agenda)).ThenFaulty("on");

    [Fact]
    public void A_correction_may_empty_who_did_it()
    {
        var record = Records.Spring.After(
            Told((id, known) => Revision.Decide("offer", known, id, null, Offer.Agenda)).ThenRecorded<ProposalRevised>());
        var corrected = new Told(new CorrectRecord("not said", Patch.Of(new { party = (string?)null }))
            .Decide(record, Offer.Agenda)).ThenRecorded<RecordCorrected>();
        Assert.Empty(((RevisionContent)Record.Evolve(record, corrected)!.Versions[0]).Parties);
    }

    static Told Told(Func<string, ImmutableArray<RecordRow>, Decision> decide) =>
        new(decide("r1", [.. Offer.Tabled().Rows]));
}
