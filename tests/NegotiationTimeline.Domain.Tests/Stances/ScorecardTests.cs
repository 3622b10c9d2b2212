using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Proposals;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Domain.Tests.Proposals;
using NegotiationTimeline.Domain.Tests.Records;
using NegotiationTimeline.Domain.Time;
using Xunit;

namespace NegotiationTimeline.Domain.Tests.Stances;

/// <summary>The offer of 4 April has a clause for truce and one against talks; answers are of the same month.</summary>
public sealed class ScorecardTests
{
    readonly List<PositionVersion> said = [];

    [Theory]
    [InlineData(2, Reply.Accepts)]
    [InlineData(1, Reply.Conditional)]
    [InlineData(0, Reply.NonCommittal)]
    [InlineData(-1, Reply.Reservations)]
    [InlineData(-2, Reply.Rejects)]
    [InlineData(null, Reply.Declined)]
    public void An_answer_to_the_clause_itself_is_not_implied(int? position, Reply reply)
    {
        var stance = After(Said("a", "russia", "clauses/offer/halt", position)).Of("halt", "russia");
        Assert.Equal((reply, position, false), (stance.Answer, stance.Position, stance.Implied));
    }

    [Theory]
    [InlineData(ConditionStatus.Open, Reply.Conditional)]
    [InlineData(ConditionStatus.Failed, Reply.Conditional)]
    [InlineData(ConditionStatus.Met, Reply.Accepts)]
    [InlineData(ConditionStatus.Waived, Reply.Accepts)]
    public void Who_accepts_on_a_condition_accepts_once_it_is_met_or_waived(ConditionStatus status, Reply reply)
    {
        var score = After(Said("a", "russia", "clauses/offer/halt", 2, conditions: [new("c", "if paid", status)]));
        Assert.Equal(reply, score.Of("halt", "russia").Answer);
        Assert.Equal(reply == Reply.Conditional, score["halt"].Unsettled.Contains(new(OpenPointKind.Condition, "russia", "if paid")));
        Assert.Equal(["russia"], score["halt"].Overlap.Select(it => it.Party));
    }

    [Fact]
    public void Without_an_answer_the_stance_on_the_issue_is_implied_through_the_sense_of_the_clause()
    {
        var score = After(Said("a", "russia", "issues/truce", -2), Said("b", "russia", "issues/talks", -2));
        Assert.Equal((Reply.Implied, -2, true), Told(score.Of("halt", "russia")));
        Assert.Equal((Reply.Implied, 2, true), Told(score.Of("meet", "russia")));
        Assert.Equal(["russia"], score["meet"].Overlap.Select(it => it.Party));
        Assert.Empty(score["halt"].Overlap);
    }

    [Fact]
    public void Of_whom_nothing_is_known_has_not_answered()
    {
        var score = After(Said("a", "us", "proposals/offer", 2));
        Assert.Equal(["russia", "ukraine", "us"], score["halt"].Unanswered);
        Assert.Equal((Reply.Accepts, 2, false), Told(score.Whole("us")));
        Assert.Equal(Reply.Unanswered, score.Whole("russia").Answer);
    }

    [Fact]
    public void A_party_outside_its_coverage_has_not_failed_to_answer()
    {
        var score = new Read(Offer.Tabled(), said, 20, Edtf.Parse("2025-05/..").Period(History.Zone));
        Assert.Equal(Reply.NotCovered, score.Of("halt", "russia").Answer);
        Assert.Empty(score["halt"].Unanswered);
    }

    [Fact]
    public void A_red_line_on_the_issue_blocks_through_the_sense_of_the_clause()
    {
        var score = After(
            Said("a", "russia", "issues/truce", -2, Firmness.RedLine), Said("b", "russia", "issues/talks", 2, Firmness.RedLine),
            Said("c", "ukraine", "issues/truce", -2, Firmness.Firm), Said("d", "us", "issues/truce", 2, Firmness.RedLine));
        Assert.All(new[] { "halt", "meet" }, clause => Assert.Equal([("russia", -2, true, "2025-04-06")],
            score[clause].BlockedBy.Select(it => (it.Party, it.Position, it.Implied, it.Since))));
        Assert.Equal(["a"], score["halt"].BlockedBy[0].Records.Select(it => it.Id));
    }

    [Fact]
    public void A_red_line_on_the_clause_blocks_and_one_that_was_softened_does_not()
    {
        var score = After(Said("a", "russia", "clauses/offer/halt", -2, Firmness.RedLine));
        Assert.Equal([("russia", false)], score["halt"].BlockedBy.Select(it => (it.Party, it.Implied)));
        Assert.Empty(After(Said("b", "russia", "clauses/offer/halt", -2, Firmness.Firm, on: "2025-04-08"))["halt"].BlockedBy);
    }

    [Fact]
    public void Who_accepts_the_clause_itself_does_not_block_it_by_a_red_line_on_the_issue() => Assert.Empty(After(
        Said("a", "russia", "issues/truce", -2, Firmness.RedLine), Said("b", "russia", "clauses/offer/halt", 1))["halt"].BlockedBy);

    [Fact]
    public void A_red_line_stands_in_a_contested_cell_too()
    {
        var score = After(
            Said("a", "russia", "issues/truce", -2, Firmness.RedLine, occasion: "o"),
            Said("b", "russia", "issues/truce", -1, occasion: "o"));
        Assert.Equal((Reply.Implied, null, true), Told(score.Of("halt", "russia")));
        Assert.Equal([("russia", Certainty.Possible)], score["halt"].BlockedBy.Select(it => (it.Party, it.Certainty)));
    }

    [Fact]
    public void An_answer_counts_for_the_text_at_its_date()
    {
        said.AddRange(Said("a", "russia", "clauses/offer/halt", 2), Said("b", "russia", "proposals/offer", -1),
            Said("c", "ukraine", "clauses/offer/halt", 2, on: "2025-04-10"));
        var offer = Offer.Tabled().Revised("2025-04-10", clauses: [Offer.Halt with { Text = "Fire stops for a week." }]);
        Assert.False(new Read(offer, said, 9).Of("halt", "russia").AnsweredEarlierText);
        var score = new Read(offer, said, 20);
        Assert.True(score.Of("halt", "russia").AnsweredEarlierText);
        Assert.True(score.Whole("russia").AnsweredEarlierText);
        Assert.False(score.Of("halt", "ukraine").AnsweredEarlierText);
        Assert.Contains(new(OpenPointKind.EarlierText, "russia"), score["halt"].Unsettled);
    }

    [Fact]
    public void Who_tabled_it_and_revised_it_stands_behind_the_new_text()
    {
        var offer = Offer.Tabled().Revised("2025-04-10", drops: ["meet"]);
        var tabling = Tabling.Positions(Offer.HistoryOf(
            new ProposalTabled("spring", "offer", "Europe/Kyiv", Offer.Body.Content, [Spring.Given("wire")])));
        Assert.False(new Read(offer, tabling, 20).Whole("us").AnsweredEarlierText);
        Assert.False(new Read(offer, tabling, 20).Whole("us").TookBack);
        Assert.True(new Read(offer.Withdrawn("2025-04-12"), tabling, 20).Whole("us").TookBack);
        Assert.True(new Read(Offer.Tabled().Revised("2025-04-10", "russia", drops: ["meet"]), tabling, 20)
            .Whole("us").AnsweredEarlierText);
    }

    [Fact]
    public void What_is_left_to_settle_is_told_and_ends_with_the_adoption()
    {
        said.AddRange(Said("a", "russia", "issues/talks", 2, Firmness.RedLine), Said("b", "ukraine", "clauses/offer/meet", -1),
            Said("c", "us", "clauses/offer/meet", 2));
        Assert.Equal(
            [
                new(OpenPointKind.Obligor), new(OpenPointKind.Sequence, null, "halt"), new(OpenPointKind.RedLine, "russia"),
                new(OpenPointKind.Reservations, "ukraine"),
            ],
            new Read(Offer.Tabled(), said, 20)["meet"].Unsettled);
        Assert.Empty(new Read(Offer.Tabled().Adopted("2025-04-12"), said, 20)["meet"].Unsettled);
    }

    Read After(params PositionVersion[] more)
    {
        said.AddRange(more);
        return new(Offer.Tabled(), said, 20);
    }

    static (Reply, int?, bool) Told(ClauseStance it) => (it.Answer, it.Position, it.Implied);

    static PositionVersion Said(
        string id, string party, string subject, int? position, Firmness firmness = Firmness.Stated, string on = "2025-04-06",
        string? occasion = null, Condition[]? conditions = null)
    {
        var name = subject.Split('/', 2)[1];
        var content = new PositionContent(
            [party], subject.StartsWith('i') ? name : null, subject.StartsWith('p') ? name : null,
            subject.StartsWith('c') ? name : null, position, firmness, Clarity.Explicit, Role.Responder, [.. conditions ?? []], on,
            null, null, null, occasion, null, false);
        return PositionHistory.Of(Offer.HistoryOf(
            new PositionStated("spring", id, "Europe/Kyiv", content, [Spring.Given("wire")]))).Single();
    }

    /// <summary>The scorecard of an offer by what was said, as of a day of April.</summary>
    sealed class Read(Offer offer, IReadOnlyCollection<PositionVersion> said, int april, PeriodBounds? covered = null)
    {
        readonly Scorecard score = Scorecard.Of(offer.At(april), ["russia", "ukraine", "us"], (party, subject) => Stance.Of(
            new CellRecords(
                said.Where(it => it.Party == party && it.Content.Subject == subject), new(DateTimeOffset.MaxValue.AddDays(-1)),
                new(DateTimeOffset.MaxValue.AddDays(-1)), EvidenceFilter.None, new(Coverage.Always, covered, 180)),
            Offer.On(april)));

        public ClauseScore this[string clause] => score.Clauses.Single(it => it.Clause.Clause.Id == clause);

        public ClauseStance Of(string clause, string party) => this[clause].Stances.Single(it => it.Party == party);

        public ClauseStance Whole(string party) => score.Whole.Single(it => it.Party == party);
    }
}
