using System.Collections.Immutable;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;
using Xunit;

namespace NegotiationTimeline.Domain.Tests.Records;

/// <summary>One condition over valid time; days are days of April 2025.</summary>
public sealed class ConditionAsOfTests
{
    [Fact]
    public void A_condition_of_which_nothing_is_known_is_open() => Assert.Equal("Open", On(15));

    [Fact]
    public void A_condition_is_met_from_the_day_on_which_it_was() =>
        Assert.Equal(["Open", "Met", "Met"], new[] { 9, 10, 20 }.Select(day => On(day, Resolved("2025-04-10"))));

    [Fact]
    public void The_last_resolution_that_has_begun_counts_in_whatever_order_they_were_recorded() => Assert.Equal(
        ["Open", "Failed", "Met"],
        new[] { 3, 9, 10 }.Select(day =>
            On(day, Resolved("2025-04-10"), Resolved("2025-04-04", ConditionStatus.Failed))));

    [Fact]
    public void A_condition_can_be_open_again() => Assert.Equal(
        "Open", On(15, Resolved("2025-04-10"), Resolved("2025-04-12", ConditionStatus.Open)));

    [Fact]
    public void Of_two_resolutions_of_one_day_the_one_recorded_last_counts() => Assert.Equal(
        "Waived", On(15, Resolved("2025-04-10"), Resolved("2025-04-10", ConditionStatus.Waived)));

    [Fact]
    public void A_resolution_that_has_only_possibly_begun_leaves_the_status_and_makes_it_uncertain() => Assert.Equal(
        ["Open", "Open?", "Met"],
        new[] { 9, 12, 20 }.Select(day => On(day, Resolved("[2025-04-10..2025-04-20]"))));

    [Fact]
    public void A_possible_resolution_of_the_same_status_leaves_no_doubt() =>
        Assert.Equal("Met", On(12, Resolved("2025-04-05"), Resolved("[2025-04-10..2025-04-20]")));

    [Fact]
    public void Where_the_dates_leave_open_which_came_last_the_status_is_uncertain() => Assert.Equal(
        "Met?", On(25, Resolved("2025-04-12", ConditionStatus.Failed), Resolved("[2025-04-10..2025-04-20]")));

    [Fact]
    public void A_resolution_on_or_before_a_day_may_have_been_all_along() => Assert.Equal(
        ["Open?", "Met"], new[] { 1, 10 }.Select(day => On(day, Resolved("[..2025-04-10]"))));

    [Fact]
    public void What_became_of_another_condition_does_not_count() =>
        Assert.Equal("Open", On(15, Resolved("2025-04-10") with { Condition = "other" }));

    static string On(int day, params ImmutableArray<Resolution> resolutions) => ConditionAsOf.Of(
        [new("list", "A list is agreed.")], resolutions, new(Spring.April(day).AddHours(12)))
        .Select(it => $"{it.Status}{(it.Certainty == Certainty.Certain ? "" : "?")}").Single();

    static Resolution Resolved(string on, ConditionStatus status = ConditionStatus.Met) => Resolution.Of(
        new("list", "1", status, on, "so", [Spring.Given("wire")]), TimeZoneInfo.FindSystemTimeZoneById("Europe/Kyiv"));
}
