using System.Collections.Immutable;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Domain.Time;
using Xunit;

namespace NegotiationTimeline.Domain.Tests.Stances;

/// <summary>Conditions of the records of one cell, read at noon on 15 April.</summary>
public sealed class CellConditionsTests
{
    static readonly PositionVersion If = On("A", "2025-04-04", "list");

    [Fact]
    public void The_condition_of_the_winner_is_open() => Assert.Equal("Open", Told(If, If));

    [Fact]
    public void What_became_of_it_is_its_state() =>
        Assert.Equal(["Met", "Waived", "Failed", "Open"], Enum.GetValues<ConditionStatus>().Skip(1)
            .Append(ConditionStatus.Open).Select(it => Told(With(If, "2025-04-10", it), With(If, "2025-04-10", it))));

    [Fact]
    public void An_open_condition_lapses_when_a_later_statement_supersedes_its_own() =>
        Assert.Equal("Lapsed", Told(If, If, On("B", "2025-04-10")));

    [Fact]
    public void It_lapses_when_its_statement_ends()
    {
        var bounded = On("A", "2025-04-04/2025-04-12", "list");
        Assert.Equal("Lapsed", Told(bounded, bounded));
    }

    [Fact]
    public void A_condition_that_a_later_statement_repeats_is_that_statements_own()
    {
        var again = On("B", "2025-04-10", "list");
        Assert.Equal("", Told(If, If, again));
        Assert.Equal("Open", Told(again, If, again));
    }

    [Fact]
    public void What_was_met_before_the_statement_was_superseded_stays_met()
    {
        var met = With(If, "2025-04-06", ConditionStatus.Met);
        Assert.Equal("Met", Told(met, met, On("B", "2025-04-10")));
        Assert.Equal("Met", Told(met, met, On("B", "2025-04-10", "list")));
    }

    [Fact]
    public void Every_account_of_a_contested_occasion_keeps_its_conditions()
    {
        var (one, other) = (On("A", "2025-04-04", "list", "call"), On("B", "2025-04-04", null, "call", -1));
        Assert.Equal("Open", Told(one, one, other));
    }

    [Fact]
    public void The_condition_of_a_statement_that_may_be_the_newer_one_is_possibly_open()
    {
        var perhaps = On("B", "[2025-04-10..2025-04-20]", "list", position: -1);
        Assert.Equal("Open?", Told(perhaps, On("A", "2025-04-04"), perhaps));
        Assert.Equal("Open?", Told(If, If, On("B", "[2025-04-10..2025-04-20]", position: -1)));
    }

    [Fact]
    public void A_condition_that_has_possibly_been_met_is_possibly_open()
    {
        var perhaps = With(If, "[2025-04-10..2025-04-20]", ConditionStatus.Met);
        Assert.Equal("Open?", Told(perhaps, perhaps));
    }

    [Fact]
    public void Before_it_is_stated_or_outside_coverage_there_is_no_condition()
    {
        Assert.Equal("", Told(On("A", "2025-04-16", "list"), If));
        Assert.Empty(CellConditions.Of(If, Resolved.NotCovered, Said.Noon(15).Valid));
    }

    static string Told(PositionVersion row, params PositionVersion[] cell) => string.Join(' ',
        CellConditions.Of(row, Said.Cell(cell).At(Said.Noon(15).Valid), Said.Noon(15).Valid)
            .Select(it => $"{it.State}{(it.Certainty == Certainty.Certain ? "" : "?")}"));

    static PositionVersion On(string id, string when, string? condition = null, string? occasion = null, int position = 1)
    {
        var row = Said.That(id, when, position, occasion: occasion);
        return row with { Content = row.Content with { Conditions = condition is null ? [] : [new(condition, "if")] } };
    }

    static PositionVersion With(PositionVersion row, string on, ConditionStatus status) => row with
    {
        Resolutions = [Resolution.Of(new("list", "1", status, on, "so", row.Evidence), History.Zone)],
    };
}
