using NegotiationTimeline.Domain.Proposals;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Tests.Records;
using Xunit;

namespace NegotiationTimeline.Domain.Tests.Proposals;

public sealed class TableProposalTests
{
    [Fact]
    public void A_text_is_recorded_with_its_clauses()
    {
        var tabled = Table(Offer.Body).ThenRecorded<ProposalTabled>();
        Assert.Equal(("offer", "Europe/Kyiv", Spring.April(5)), (tabled.Id, tabled.TimeZone, tabled.Evidence[0].Published));
        Assert.Equal((false, "2025-04-04"), (tabled.Content.Reported, tabled.Content.TabledOn));
        Assert.Equal([Sense.For, Sense.Against], tabled.Content.Clauses.Select(it => it.Sense));
    }

    [Fact]
    public void A_text_of_which_no_clause_is_known_is_a_proposal_too() =>
        Table(Offer.Body with { Reported = true, Clauses = null }).ThenRecorded<ProposalTabled>();

    [Fact]
    public void The_same_body_with_the_same_id_records_once() =>
        new Told(Offer.Body.Decide("offer", Spring.After(Table(Offer.Body).ThenRecorded<ProposalTabled>()), Offer.Agenda))
            .ThenNothing();

    public static TheoryData<string, TableProposal> Faults => new()
    {
        { "id", Offer.Body with { Id = "Final Offer" } },
        { "title", Offer.Body with { Title = null } },
        { "party", Offer.Body with { Party = null } },
        { "party", Offer.Body with { Party = "narnia" } },
        { "parties", Offer.Body with { Parties = ["us"] } },
        { "parties", Offer.Body with { Party = null, Parties = ["us", "us"] } },
        { "tabledOn", Offer.Body with { TabledOn = null } },
        { "tabledOn", Offer.Body with { TabledOn = "2025-04/.." } },
        { "tabledOn", Offer.Body with { TabledOn = "2025-02-30" } },
        { "lapsesOn", Offer.Body with { LapsesOn = "2025-04/2025-05" } },
        { "lapsesOn", Offer.Body with { LapsesOn = "2025-04-03" } },
        { "clauses", Offer.Body with { Clauses = [Offer.Halt, Offer.Halt] } },
        { "clauses[0].id", Offer.Body with { Clauses = [Offer.Halt with { Id = "No slug" }] } },
        { "clauses[0].issue", Offer.Body with { Clauses = [Offer.Halt with { Issue = "weather" }] } },
        { "clauses[0].issue", Offer.Body with { Clauses = [Offer.Halt with { Issue = null! }] } },
        { "clauses[0].obligor", Offer.Body with { Clauses = [Offer.Halt with { Obligor = "narnia" }] } },
        { "clauses[0].text", Offer.Body with { Clauses = [Offer.Halt with { Text = "" }] } },
        { "clauses[0].degree", Offer.Body with { Clauses = [Offer.Halt with { Degree = new('x', 1001) }] } },
        { "clauses[0].after", Offer.Body with { Clauses = [Offer.Meet with { After = "nothing" }] } },
        { "clauses[0].after", Offer.Body with { Clauses = [Offer.Halt with { After = "halt" }] } },
        { "clauses[0].after", Offer.Body with { Clauses = [Offer.Halt with { After = "meet" }, Offer.Meet] } },
        { "evidence", Offer.Body with { Evidence = [] } },
        { "evidence[0].source", Offer.Body with { Evidence = [new("rumour")] } },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_faulty_field_is_named(string field, TableProposal body) => Table(body).ThenFaulty(field);

    [Fact]
    public void A_clause_that_is_nothing_lacks_everything() =>
        Table(Offer.Body with { Clauses = [null!] }).ThenFaulty("clauses[0].id", "clauses[0].issue", "clauses[0].text");

    [Fact]
    public void A_correction_may_name_one_party_and_is_checked_like_a_new_text()
    {
        var record = Spring.After(Table(Offer.Body).ThenRecorded<ProposalTabled>());

        var corrected = new Told(new CorrectRecord("misread", Patch.Of(new { party = "russia", lapsesOn = "2025-05" }))
            .Decide(record, Offer.Agenda)).ThenRecorded<RecordCorrected>();
        var content = (ProposalContent)Record.Evolve(record, corrected)!.Versions[0];
        Assert.Equal(("russia", "2025-05", 2), (content.Parties.Single(), content.LapsesOn, content.Clauses.Length));

        new Told(new CorrectRecord("misread", Patch.Of(new { clauses = new[] { Offer.Halt with { Issue = "weather" } } }))
            .Decide(record, Offer.Agenda)).ThenFaulty("changes.clauses[0].issue");
    }

    static Told Table(TableProposal body) => new(body.Decide(body.Id ?? "", null, Offer.Agenda));
}
