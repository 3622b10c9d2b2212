using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Domain.Time;
using Xunit;

namespace NegotiationTimeline.Domain.Tests.Stances;

/// <summary>Where a party contradicts its own words.</summary>
public sealed class ContradictionTests
{
    static readonly Speaker Ann = new("Ann", "President", Authority.Principal);
    static readonly Speaker Ben = new("Ben", "Press secretary", Authority.Spokesperson);
    static readonly Speaker Unnamed = new(null, null, Authority.Unnamed);

    [Fact]
    public void The_opposite_of_what_was_said_before_contradicts_it() => Assert.Equal(
        [("A", "B", Certainty.Certain)], Reversals(Said.That("B", "2025-04-10", 1), Said.That("A", "2025-04-04", -2)));

    [Fact]
    public void A_step_on_the_same_side_or_to_the_middle_contradicts_nothing() =>
        Assert.Empty(Reversals(
            Said.That("A", "2025-04-04", -2), Said.That("B", "2025-04-05", -1), Said.That("C", "2025-04-06", 0),
            Said.That("D", "2025-04-07", 2)));

    [Fact]
    public void Accounts_of_one_occasion_are_contested_and_no_contradiction()
    {
        Assert.Empty(Reversals(
            Said.That("A", "2025-04-04", -2, occasion: "call"), Said.That("B", "2025-04-10", 1, occasion: "call")));
        Assert.Single(Reversals(
            Said.That("A", "2025-04-04", -2, occasion: "call"), Said.That("B", "2025-04-10", 1, occasion: "visit")));
    }

    [Fact]
    public void A_refusal_to_say_in_between_does_not_reconcile_two_statements() => Assert.Equal(
        [("A", "C", Certainty.Certain)],
        Reversals(Said.That("A", "2025-04-04", -2), Said.That("B", "2025-04-05", null), Said.That("C", "2025-04-06", 2)));

    [Fact]
    public void What_is_said_after_asOf_does_not_contradict_yet() =>
        Assert.Empty(Reversals(Said.That("A", "2025-04-04", -2), Said.That("B", "2025-04-16", 1)));

    [Fact]
    public void Where_the_dates_overlap_the_order_is_merely_possible() => Assert.Equal(
        [("A", "B", Certainty.Possible)],
        Reversals(Said.That("A", "2025-04-04", -2), Said.That("B", "[2025-04-03..2025-04-10]", 1)));

    [Fact]
    public void Speakers_who_differ_while_both_stand_are_told_by_authority() => Assert.Equal(
        ["A", "C", "B"],
        Speakers(Said.That("C", "2025-04-10", -1, by: Ben), Said.That("A", "2025-04-04", 2, by: Ann),
            Said.That("B", "2025-04-12", 1, by: Unnamed)));

    [Fact]
    public void Of_each_speaker_what_the_rule_gives_for_that_speaker_counts() => Assert.Empty(
        Speakers(Said.That("A", "2025-04-04", 2, by: Ann), Said.That("B", "2025-04-10", -1, by: Ben),
            Said.That("C", "2025-04-12", 2, by: Ben)));

    [Fact]
    public void A_speaker_whose_words_no_longer_stand_differs_from_nobody() => Assert.Empty(
        Speakers(Said.That("A", "2025-04-04/2025-04-08", 2, by: Ann), Said.That("B", "2025-04-10", -1, by: Ben)));

    [Fact]
    public void A_speaker_who_declines_to_say_or_whose_words_are_contested_differs_from_nobody()
    {
        Assert.Empty(Speakers(Said.That("A", "2025-04-04", 2, by: Ann), Said.That("B", "2025-04-10", null, by: Ben)));
        Assert.Empty(Speakers(
            Said.That("A", "2025-04-04", 2, by: Ann), Said.That("B", "2025-04-10", -1, occasion: "call", by: Ben),
            Said.That("C", "2025-04-10", -2, occasion: "call", by: Ben)));
    }

    [Fact]
    public void A_record_without_a_speaker_is_nobodys_word() => Assert.Empty(
        Speakers(Said.That("A", "2025-04-04", 2, by: Ann), Said.That("B", "2025-04-10", -1)));

    static IEnumerable<(string, string, Certainty)> Reversals(params PositionVersion[] rows) =>
        Contradictions.Reversals(Said.Cell(rows), Said.Noon(15).Valid).Select(it => (it.Earlier.Id, it.Later.Id, it.Order));

    static IEnumerable<string> Speakers(params PositionVersion[] rows) =>
        Contradictions.AmongSpeakers(Said.Cell(rows), Said.Noon(15)).Select(it => it.Id);
}
