using NegotiationTimeline.Domain.Proposals;
using NegotiationTimeline.Domain.Time;
using Xunit;

namespace NegotiationTimeline.Domain.Tests.Proposals;

public sealed class ProposalTextTests
{
    static readonly Clause Softer = Offer.Halt with { Text = "Fire stops for a week." };

    static readonly Clause Third = new("third", "talks", Text: "Third.");

    [Fact]
    public void Before_it_is_tabled_there_is_no_text()
    {
        var offer = Offer.Tabled();
        Assert.Equal(["NotYet", "Tabled"], [offer.StateAt(3), offer.StateAt(4)]);
        Assert.Empty(offer.At(3).Clauses);
        Assert.Equal(["halt", "meet"], offer.At(4).Clauses.Select(it => it.Clause.Id));
        Assert.All(offer.At(4).Clauses, it => Assert.Equal("2025-04-04", it.Since));
    }

    [Fact]
    public void While_the_date_of_the_tabling_is_open_it_lies_there_possibly()
    {
        var offer = Offer.Tabled(Offer.Body with { TabledOn = "[..2025-04-06]" });
        Assert.Equal(["Tabled?", "Tabled"], [offer.StateAt(3), offer.StateAt(6)]);
        Assert.Equal(2, offer.At(3).Clauses.Length);
    }

    [Fact]
    public void Where_there_is_no_proposal_there_is_nothing_to_tell() =>
        Assert.Null(ProposalText.At(Offer.Tabled().Withdrawn("2025-04-10").Rows.Skip(1), Offer.On(20)));

    [Fact]
    public void An_old_text_is_read_at_its_date()
    {
        var offer = Offer.Tabled().Revised("2025-04-10", clauses: [Softer, Third], drops: ["meet"], title: "Second");

        Assert.Equal(["Offer: halt Fire stops., meet No talks.", "Second: halt Fire stops for a week., third Third."],
            new[] { 9, 10 }.Select(day => $"{offer.At(day).Title}: "
                + string.Join(", ", offer.At(day).Clauses.Select(it => $"{it.Clause.Id} {it.Clause.Text}"))));
        Assert.Equal(["Tabled", "Revised"], [offer.StateAt(9), offer.StateAt(10)]);
        Assert.Equal(["2025-04-10", "2025-04-10"], offer.At(10).Clauses.Select(it => it.Since));
        Assert.Equal(("meet", "2025-04-04", "2025-04-10"),
            offer.At(10).Dropped.Select(it => (it.Clause.Id, it.Since, it.Until)).Single());
        Assert.Equal(["2025-04-04", "2025-04-10"], offer.At(10).Texts.Select(it => it.Since));
    }

    [Fact]
    public void A_clause_that_is_said_again_in_the_same_words_stands_since_before() =>
        Assert.Equal("2025-04-04",
            Offer.Tabled().Revised("2025-04-10", clauses: [Offer.Halt]).At(10).Clauses[0].Since);

    [Fact]
    public void A_clause_that_comes_back_is_no_longer_dropped()
    {
        var text = Offer.Tabled().Revised("2025-04-10", drops: ["meet"]).Revised("2025-04-12", clauses: [Offer.Meet with { After = null }]).At(12);
        Assert.Empty(text.Dropped);
        Assert.Equal(("meet", "2025-04-12"), (text.Clauses[^1].Clause.Id, text.Clauses[^1].Since));
    }

    [Fact]
    public void A_revision_that_was_recorded_late_changes_the_text_of_its_own_date_and_hides_no_later_one()
    {
        var offer = Offer.Tabled()
            .Revised("2025-04-12", clauses: [Offer.Halt with { Text = "Last." }])
            .Revised("2025-04-10", clauses: [Softer]);
        Assert.Equal([Softer.Text, "Last."], new[] { 10, 12 }.Select(day => offer.At(day).Clauses[0].Clause.Text));
    }

    [Fact]
    public void A_revision_that_may_have_been_made_leaves_the_text_and_makes_the_state_possible()
    {
        var offer = Offer.Tabled().Revised("[2025-04-10..2025-04-12]", drops: ["meet"]);
        Assert.Equal(["Tabled", "Tabled?", "Revised"], [offer.StateAt(9), offer.StateAt(10), offer.StateAt(12)]);
        Assert.Equal(2, offer.At(10).Clauses.Length);
        Assert.Equal(Certainty.Possible, offer.At(10).Steps.Single().Certainty);
        Assert.Empty(offer.At(9).Steps);
    }

    [Fact]
    public void An_offer_is_withdrawn_when_all_its_proposers_have_taken_it_back()
    {
        var offer = Offer.Tabled(Offer.Body with { Party = null, Parties = ["us", "ukraine"] })
            .Withdrawn("2025-04-10", "us").Withdrawn("2025-04-12", "ukraine");
        Assert.Equal(["Tabled", "Tabled", "Withdrawn"], [offer.StateAt(9), offer.StateAt(10), offer.StateAt(12)]);
        Assert.Equal(["us"], offer.At(10).TakenBackBy);
    }

    [Fact]
    public void What_two_open_dates_may_come_to_together_is_possible() => Assert.Equal("Tabled?",
        Offer.Tabled(Offer.Body with { Party = null, Parties = ["us", "ukraine"] })
            .Withdrawn("[2025-04-10..2025-04-12]", "us").Withdrawn("[2025-04-10..2025-04-12]", "ukraine").StateAt(11));

    [Fact]
    public void A_withdrawal_without_a_name_is_that_of_its_proposers() =>
        Assert.Equal("Withdrawn", Offer.Tabled().Withdrawn("2025-04-10").StateAt(10));

    [Fact]
    public void A_revision_puts_an_offer_on_the_table_again()
    {
        var offer = Offer.Tabled().Withdrawn("2025-04-10").Revised("2025-04-12", clauses: [Softer]);
        Assert.Equal("Revised", offer.StateAt(12));
        Assert.Empty(offer.At(12).TakenBackBy);
    }

    [Fact]
    public void Which_of_two_steps_came_last_may_be_open() =>
        Assert.Equal("Withdrawn?",
            Offer.Tabled().Revised("2025-04-10", drops: ["meet"]).Withdrawn("[2025-04-09..2025-04-11]").StateAt(11));

    [Fact]
    public void A_text_expires_after_the_day_that_it_names_itself()
    {
        var offer = Offer.Tabled(Offer.Body with { LapsesOn = "2025-04-10" });
        Assert.Equal(["Tabled", "Lapsed"], [offer.StateAt(10), offer.StateAt(11)]);
        Assert.Equal(2, offer.At(11).Clauses.Length);
    }

    [Fact]
    public void Within_a_loose_expiry_it_has_possibly_lapsed()
    {
        var offer = Offer.Tabled(Offer.Body with { LapsesOn = "[2025-04-10..2025-04-12]" });
        Assert.Equal(["Tabled", "Tabled?", "Lapsed"], [offer.StateAt(10), offer.StateAt(11), offer.StateAt(13)]);
    }

    [Fact]
    public void What_was_adopted_or_withdrawn_before_does_not_expire()
    {
        var body = Offer.Body with { LapsesOn = "2025-04-10" };
        Assert.Equal("Adopted", Offer.Tabled(body).Adopted("2025-04-09").StateAt(11));
        Assert.Equal("Withdrawn", Offer.Tabled(body).Withdrawn("2025-04-09").StateAt(11));
        Assert.Equal("Revised", Offer.Tabled(body).Revised("2025-04-12", drops: ["meet"]).StateAt(12));
    }

    [Fact]
    public void A_record_may_say_that_it_lapsed() => Assert.Equal("Lapsed", Offer.Tabled().Lapsed("2025-04-10").StateAt(10));

    [Fact]
    public void It_is_adopted_when_every_clause_is()
    {
        var offer = Offer.Tabled().Adopted("2025-04-10", "halt").Adopted("2025-04-12", "meet");
        Assert.Equal(["Tabled", "Adopted"], [offer.StateAt(10), offer.StateAt(12)]);
        Assert.Equal([true, false], offer.At(10).Clauses.Select(it => it.Adopted));
    }

    [Fact]
    public void Other_words_for_an_adopted_clause_are_not_adopted()
    {
        var text = Offer.Tabled().Adopted("2025-04-10").Revised("2025-04-12", clauses: [Softer]).At(12);
        Assert.Equal(ProposalState.Revised, text.State);
        Assert.Equal([false, true], text.Clauses.Select(it => it.Adopted));
    }
}
