using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Domain.Time;
using Xunit;

namespace NegotiationTimeline.Domain.Tests.Stances;

/// <summary>The rule by example, one sentence each.</summary>
public sealed class StanceTests
{
    static readonly Coverage SinceMarch = new(Edtf.Parse("2025-03-01/..").Period(History.Zone), null, StaleAfter: 10);

    [Fact]
    public void The_latest_statement_wins() =>
        Assert.Equal("B", Winner(15, Said("A", "2025-04-04", -2), Said("B", "2025-04-10", 1)));

    [Fact]
    public void A_later_statement_does_not_change_the_past() =>
        Assert.Equal("A", Winner(9, Said("A", "2025-04-04", -2), Said("B", "2025-04-10", 1)));

    [Fact]
    public void A_certain_record_goes_before_a_later_one_that_is_merely_possible() =>
        Assert.Equal("A", Winner(15, Said("A", "2025-04-04", -2), Said("B", "[2025-04-10..2025-04-20]", 1)));

    [Fact]
    public void A_stance_is_merely_possible_where_a_record_of_another_value_may_be_newer()
    {
        var stance = On(15, Said("A", "2025-04-04", -2), Said("B", "[2025-04-10..2025-04-20]", 1));
        Assert.Equal(Certainty.Possible, stance.Resolved.Certainty);
        Assert.Equal(["B"], stance.Resolved.Alternatives.Select(it => it.Id));
    }

    [Fact]
    public void A_stance_stays_certain_where_the_newer_record_says_the_same() => Assert.Equal(
        Certainty.Certain,
        On(15, Said("A", "2025-04-04", -2), Said("B", "[2025-04-10..2025-04-20]", -2)).Resolved.Certainty);

    [Fact]
    public void On_the_same_day_the_higher_authority_wins() => Assert.Equal(
        "A", Winner(15, Said("A", "2025-04-04", -2, Authority.Principal), Said("B", "2025-04-04", 1, Authority.Envoy)));

    [Fact]
    public void A_record_without_a_speaker_ranks_as_unnamed() => Assert.Equal(
        "B", Winner(15, Said("B", "2025-04-04", 1, Authority.Unnamed), Said("A", "2025-04-04", -2)));

    [Fact]
    public void Accounts_of_one_occasion_that_differ_contest_the_cell()
    {
        var stance = On(15, Said("A", "2025-04-04", -2, occasion: "call"), Said("B", "2025-04-10", 1,
            occasion: "call"));
        Assert.Equal((StanceState.Contested, null), (stance.Resolved.State, stance.Resolved.Position));
        Assert.Equal(["A"], stance.Resolved.Rivals.Select(it => it.Id));
    }

    [Fact]
    public void Accounts_of_one_occasion_that_agree_corroborate_each_other()
    {
        var resolved = On(15, Said("A", "2025-04-04", 1, occasion: "call"), Said("B", "2025-04-10", 1,
            occasion: "call")).Resolved;
        Assert.Equal(StanceState.Held, resolved.State);
        Assert.Equal(["A"], resolved.Corroborating.Select(it => it.Id));
    }

    [Fact]
    public void When_a_period_ends_the_best_remaining_record_stands_again()
    {
        PositionVersion[] rows = [Said("A", "2025-04-01", -2), Said("B", "2025-04-04/2025-04-10", 1)];
        Assert.Equal(["A", "B", "B", "A"], new[] { 3, 4, 10, 11 }.Select(day => Winner(day, rows)));
    }

    [Fact]
    public void Declined_to_say_competes_and_shows_what_was_last_held()
    {
        var stance = On(15, Said("A", "2025-04-04", -2), Said("B", "2025-04-10", null));
        Assert.Equal((StanceState.Declined, "A"), (stance.Resolved.State, stance.LastHeld!.Id));
    }

    [Fact]
    public void Unknown_is_not_the_same_as_not_covered()
    {
        Assert.Equal(StanceState.Unknown, On(3, Said("A", "2025-04-04", -2)).Resolved.State);
        Assert.Equal(StanceState.NotCovered, On(-40, Said("A", "../2025-05", -2)).Resolved.State);
    }

    [Fact]
    public void A_filter_says_what_newer_records_it_hid()
    {
        var stance = On(15, new EvidenceFilter(MinGrade: new('B', '2')),
            Said("A", "2025-04-04", -2), Said("B", "2025-04-10", 1, grade: "C3"), Said("C", "2025-04-02", 1,
                grade: "C3"));
        Assert.Equal("A", stance.Resolved.Winner!.Id);
        Assert.Equal(["B"], stance.FilteredOut.Select(it => it.Id));
    }

    [Fact]
    public void A_run_begins_with_its_first_record_and_ages_from_its_newest()
    {
        var stance = On(18, Said("A", "2025-04-01", 1), Said("B", "2025-04-04", -2), Said("C", "2025-04-06", -2));
        Assert.Equal(("2025-04-04", "2025-04-06", 12, true), (stance.Since, stance.LastReaffirmed,
            stance.AgeDays!.Value, stance.Stale));
    }

    [Fact]
    public void A_certain_run_does_not_reach_back_into_a_time_in_which_its_record_was_merely_possible()
    {
        var stance = On(18, Said("A", "2025-04-01", -2), Said("B", "[..2025-04-10]", -2));
        Assert.Equal(("2025-04-01", "[..2025-04-10]"), (stance.Since, stance.LastReaffirmed));
        Assert.Equal("[..2025-04-10]", On(18, Said("B", "[..2025-04-10]", -2)).Since);
    }

    [Fact]
    public void What_was_held_all_along_has_no_known_beginning_and_ages_from_the_start_of_coverage()
    {
        var stance = On(1, Said("A", "../..", -2));
        Assert.Equal((null, 31), (stance.Since, stance.AgeDays));
    }

    [Fact]
    public void A_winner_that_no_one_stands_behind_is_marked()
    {
        var row = Said("A", "2025-04-04", 1, Authority.Unnamed);
        row = row with { Evidence = [row.Evidence[0] with { Attribution = Attribution.Inferred, Depth = 2 }] };
        Assert.Equal([Mark.Unnamed, Mark.Inferred, Mark.Hearsay], On(15, row).Marks);
        Assert.Empty(On(15, Said("A", "2025-04-04", 1)).Marks);
    }

    static string Winner(int day, params PositionVersion[] rows) => On(day, rows).Resolved.Winner!.Id;

    static Stance On(int day, params PositionVersion[] rows) => On(day, EvidenceFilter.None, rows);

    static Stance On(int day, EvidenceFilter filter, params PositionVersion[] rows) => Stance.Of(
        new(rows, new(History.Day(25)), new(History.Day(25)), filter, SinceMarch), new(History.Day(day).AddHours(12)));

    static PositionVersion Said(
        string id, string when, int? position, Authority? authority = null, string? occasion = null,
            string grade = "B2")
    {
        var holds = when.Contains('/');
        var content = new StatePosition(
            Party: "one", Issue: "truce", Position: position, Declined: position is null, StatedOn: holds ? null : when,
            Holds: holds ? when : null, Occasion: occasion,
            Speaker: authority is { } rank ? new("Ann", null, rank) : null).Content;
        var evidence = new Evidence(
            "wire", History.Day(1), Attribution.OnTheRecord, 0, grade, Bearing.Supports, null, null, null, []);
        return PositionHistory.Of(
            [new(new PositionStated("spring", id, History.Zone.Id, content, [evidence]), new(History.Day(20)),
                "coder", 1)])[0];
    }
}
