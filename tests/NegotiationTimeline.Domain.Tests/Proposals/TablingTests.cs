using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Proposals;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Tests.Records;
using NegotiationTimeline.Domain.Time;
using Xunit;

namespace NegotiationTimeline.Domain.Tests.Proposals;

public sealed class TablingTests
{
    static readonly ProposalTabled Tabled = new(
        "spring", "offer", "Europe/Kyiv", Offer.Body.Content with { LapsesOn = "2025-04-10" }, [Spring.Given("wire")]);

    [Fact]
    public void Tabling_makes_its_proposer_accept_the_whole_and_nothing_else()
    {
        var row = Tabling.Positions(Offer.HistoryOf(Tabled)).Single();
        Assert.Equal(("us", "proposals/offer", 2, Firmness.Stated, Role.Proposer),
            (row.Party, row.Content.Subject, row.Content.Position, row.Content.Firmness, row.Content.Role));
        Assert.Equal(("2025-04-04", Spring.April(5)), (row.Content.When, row.KnownFrom));
        Assert.True(Tabling.IsDerived(row));
    }

    [Fact]
    public void That_an_offer_expires_does_not_undo_that_it_was_made() => Assert.Equal(
        Certainty.Certain, Tabling.Positions(Offer.HistoryOf(Tabled)).Single().Bounds.At(Spring.April(20)));

    [Fact]
    public void A_refinement_that_names_another_proposer_is_followed_from_when_it_is_known()
    {
        var rows = Tabling.Positions(Offer.HistoryOf(Tabled, new RecordRefined(
            "two of them", Patch.Of(new { parties = new[] { "us", "ukraine" }, tabledOn = "2025-03" }), [Spring.Given("paper")])));
        var now = rows.Where(it => it.RecordedUntil == PositionVersion.Forever).ToArray();
        Assert.Equal([("us", "2025-04-04"), ("us", "2025-03"), ("ukraine", "2025-03")],
            now.OrderBy(it => it.KnownFrom).Select(it => (it.Party, it.Content.When)));
        Assert.Equal(Spring.April(10), now.Single(it => it.Party == "ukraine").KnownFrom);
    }

    [Fact]
    public void A_tabling_that_is_retracted_is_followed_by_nothing() => Assert.DoesNotContain(
        Tabling.Positions(Offer.HistoryOf(Tabled, new RecordRetracted("twice"))),
        it => it.RecordedUntil == PositionVersion.Forever);
}
