using NegotiationTimeline.Domain.Tests.Records;
using NegotiationTimeline.Domain.Truces;
using Xunit;

namespace NegotiationTimeline.Domain.Tests.Truces;

/// <summary>What a truce is at a date, over all dates that its records allow.</summary>
public sealed class TruceStateTests
{
    static readonly DeclareTruce Dated = Easter.E10 with
    {
        DeclaredOn = "2025-04-18",
        Window = "2025-04-19/2025-04-21",
        Includes = null,
    };

    static readonly DeclareTruce Bare = Easter.E10 with { DeclaredOn = "2025-04-19", Includes = null };

    static string At(int day, DeclareTruce truce, params IPartOfTruce[] below) =>
        Easter.Course(truce, below).At(Easter.EndOf(day)).In();

    [Theory]
    [InlineData(18, "not-declared certain")]
    [InlineData(19, "in-force possible: not-declared, announced, in-force")]
    [InlineData(20, "in-force certain")]
    [InlineData(21, "in-force possible: in-force, expired")]
    [InlineData(30, "in-force possible: in-force, expired")]
    public void The_Easter_truce_is_certain_on_Sunday_alone(int day, string state) =>
        Assert.Equal(state, At(day, Easter.E10));

    [Theory]
    [InlineData(17, "not-declared certain")]
    [InlineData(18, "announced certain")]
    [InlineData(19, "in-force certain")]
    [InlineData(21, "in-force certain")]
    [InlineData(22, "expired certain")]
    public void A_truce_with_a_window_goes_through_its_states(int day, string state) =>
        Assert.Equal(state, At(day, Dated));

    [Theory]
    [InlineData("2025-04-19~/2025-04-21", 18, "in-force possible: announced, in-force")]
    [InlineData("2025-04-19~/2025-04-21", 20, "in-force certain")]
    [InlineData("2025-04-19/2025-04-21?", 21, "in-force possible: in-force, expired")]
    [InlineData("2025-04-19/2025-04-21?", 22, "in-force possible: in-force, expired")]
    [InlineData("2025-04-19/2025-04-21?", 23, "expired certain")]
    [InlineData("2025-04-19/..", 30, "in-force certain")]
    [InlineData("2025-04-19/", 30, "in-force possible: in-force, expired")]
    [InlineData("../2025-04-21", 18, "in-force certain")]
    [InlineData("/2025-04-21", 20, "in-force possible: announced, in-force")]
    public void A_window_may_have_uncertain_ends(string window, int day, string state) =>
        Assert.Equal(state, At(day, Dated with { Window = window }));

    [Theory]
    [InlineData("2025-04-19~/2025-04-22~", 18, "in-force possible: announced, in-force")]
    [InlineData("2025-04-19~/2025-04-22~", 21, "in-force certain")]
    [InlineData("2025-04-19/", 21, "in-force certain")]
    [InlineData("2025-04-19/", 22, "in-force possible: in-force, expired")]
    public void A_day_that_it_includes_narrows_the_window(string window, int day, string state) =>
        Assert.Equal(state, At(day, Dated with { Window = window, Includes = "2025-04-21" }));

    [Fact]
    public void A_day_that_is_itself_uncertain_makes_nothing_certain_between() => Assert.Equal(
        [
            "in-force possible: announced, in-force", "in-force possible: announced, in-force",
            "in-force possible: in-force, expired",
        ],
        new[] { 20, 21, 22 }.Select(day => At(day, Bare with { Includes = "[2025-04-21..2025-04-22]" })));

    [Fact]
    public void Without_window_and_included_day_all_is_possible_from_its_declaration_on() =>
        Assert.Equal("in-force possible: announced, in-force, expired", At(19, Bare));

    [Theory]
    [InlineData(19, "announced certain")]
    [InlineData(20, "in-force certain")]
    [InlineData(22, "expired certain")]
    public void An_entry_tells_when_it_came_into_force_whatever_the_window(int day, string state) =>
        Assert.Equal(state, At(day, Dated, new EnterIntoForce(On: "2025-04-20")));

    [Fact]
    public void Two_accounts_of_the_entry_are_both_possible() => Assert.Equal(
        "in-force possible: announced, in-force",
        At(19, Dated, new EnterIntoForce(On: "2025-04-19"), new EnterIntoForce(On: "2025-04-20")));

    [Theory]
    [InlineData(22, "in-force certain")]
    [InlineData(24, "in-force certain")]
    [InlineData(25, "expired certain")]
    public void An_extension_gives_it_a_later_last_day(int day, string state) =>
        Assert.Equal(state, At(day, Dated, new ExtendTruce(On: "2025-04-20", Until: "2025-04-24")));

    [Theory]
    [InlineData(22, "expired certain")]
    [InlineData(23, "in-force certain")]
    [InlineData(25, "expired certain")]
    public void An_extension_made_too_late_leaves_a_gap(int day, string state) =>
        Assert.Equal(state, At(day, Dated, new ExtendTruce(On: "2025-04-23", Until: "2025-04-24")));

    [Fact]
    public void Extensions_follow_each_other() => Assert.Equal("in-force certain", At(28, Dated,
        new ExtendTruce(On: "2025-04-20", Until: "2025-04-24"),
        new ExtendTruce(On: "2025-04-24", Until: "2025-04-28")));

    [Theory]
    [InlineData(21, "in-force certain")]
    [InlineData(24, "in-force certain")]
    [InlineData(25, "expired certain")]
    public void Who_extends_a_truce_without_a_window_says_that_it_is_still_on(int day, string state) => Assert.Equal(
        state, At(day, Easter.E10, new ExtendTruce(On: "2025-04-22", Until: "2025-04-24")));

    [Theory]
    [InlineData(19, "in-force certain")]
    [InlineData(20, "ended certain")]
    [InlineData(30, "ended certain")]
    public void An_early_end_ends_it(int day, string state) =>
        Assert.Equal(state, At(day, Dated, new EndTruce(On: "2025-04-20")));

    [Fact]
    public void An_end_may_come_at_any_hour_of_its_day() => Assert.Equal(
        "in-force possible: in-force, ended",
        Easter.Course(Dated, new EndTruce(On: "2025-04-20")).At(Easter.Noon(20)).In());

    [Fact]
    public void An_end_at_an_hour_comes_then()
    {
        var course = Easter.Course(Dated, new EndTruce(On: "2025-04-20T12:00:00"));
        Assert.Equal("ended certain", course.At(Easter.Noon(20)).In());
        Assert.Equal("in-force certain", course.At(new(Easter.Noon(20).At.AddMicroseconds(-1))).In());
    }

    [Theory]
    [InlineData("[2025-04-20..2025-04-22]", 20, "in-force possible: in-force, ended")]
    [InlineData("[2025-04-20..2025-04-22]", 21, "in-force possible: in-force, ended")]
    [InlineData("[2025-04-20..2025-04-24]", 22, "ended possible: expired, ended")]
    [InlineData("[2025-04-20..2025-04-24]", 24, "ended certain")]
    public void An_end_on_an_unknown_day_is_possible_until_the_last(string on, int day, string state) =>
        Assert.Equal(state, At(day, Dated, new EndTruce(On: on)));

    [Fact]
    public void A_truce_called_off_before_its_window_never_was_in_force() =>
        Assert.Equal("ended certain", At(19, Dated, new EndTruce(On: "2025-04-18")));

    [Fact]
    public void A_truce_of_unknown_length_is_in_force_until_its_end() => Assert.Equal(
        ["in-force certain", "in-force certain", "ended certain"],
        new[] { 20, 22, 23 }.Select(day => At(day, Easter.E10, new EndTruce(On: "2025-04-23"))));

    [Fact]
    public void It_did_not_end_before_the_day_that_it_includes() => Assert.Equal(
        ["in-force possible: not-declared, announced, in-force", "ended certain"],
        new[] { 19, 20 }.Select(day => At(day, Easter.E10, new EndTruce(On: "[2025-04-18..2025-04-20]"))));

    [Fact]
    public void A_reciprocation_leaves_the_state_alone() =>
        Assert.Equal("announced certain", At(18, Dated, new ReciprocateTruce(Party: "ukraine", On: "2025-04-18")));

    [Fact]
    public void Spans_of_the_Easter_truce_are_ready_to_draw() => Assert.Equal(
        [
            (Spring.April(19), Spring.April(20), "in-force possible: not-declared, announced, in-force"),
            (Spring.April(20), Spring.April(21), "in-force certain"),
            (Spring.April(21), (DateTimeOffset?)null, "in-force possible: in-force, expired"),
        ],
        Easter.Course(Easter.E10).Spans().Select(it => (it.From!.Value, it.Until, it.Standing.In())));

    [Fact]
    public void A_declaration_without_a_beginning_is_drawn_from_ever()
    {
        var spans = Easter.Course(Bare with { DeclaredOn = "[..2025-04-19]", Window = "2025-04-18/.." }).Spans();
        Assert.Equal((null, "announced possible: not-declared, announced"), (spans[0].From, spans[0].Standing.In()));
        Assert.Equal((Spring.April(19), null, "in-force certain"),
            (spans[^1].From!.Value, spans[^1].Until, spans[^1].Standing.In()));
    }

    [Fact]
    public void Nothing_is_said_of_a_truce_whose_declaration_is_not_known() => Assert.Null(
        TruceCourse.Of([Easter.Below(new EndTruce(On: "2025-04-20"), "s1")], Easter.Zone));

    [Fact]
    public void Unanswered_are_the_bound_parties_of_which_no_answer_is_told()
    {
        var course = Easter.Course(Dated with { Bound = ["russia", "ukraine", "us"] },
            new ReciprocateTruce(Party: "ukraine", On: "2025-04-20"));
        Assert.Equal(["ukraine", "us"], course.Unanswered(Easter.EndOf(19)));
        Assert.Equal(["us"], course.Unanswered(Easter.EndOf(20)));
    }
}
