using NegotiationTimeline.Domain.Negotiations;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Domain.Time;
using Xunit;

namespace NegotiationTimeline.Domain.Tests.Stances;

/// <summary>What a member shows of its coalition's stance, where a reader asks for it.</summary>
public sealed class InheritedTests
{
    [Fact]
    public void An_unknown_cell_shows_what_the_coalition_holds()
    {
        var inherited = By(Cell(), ("allies", Certainty.Certain, Cell(Said.That("A", "2025-04-04", 2))))!;
        Assert.Equal(("allies", "A", Certainty.Certain),
            (inherited.From, inherited.Stance.Resolved.Winner!.Id, inherited.Stance.Resolved.Certainty));
    }

    [Fact]
    public void An_own_stance_goes_first_even_where_it_is_declined() =>
        Assert.Null(By(
            Cell(Said.That("B", "2025-04-02", null)), ("allies", Certainty.Certain, Cell(Said.That("A", "2025-04-04", 2)))));

    [Fact]
    public void Of_a_coalition_without_a_stance_and_outside_membership_there_is_nothing_to_inherit()
    {
        Assert.Null(By(Cell(), ("allies", Certainty.Certain, Cell())));
        Assert.Null(By(Cell(), ("allies", Certainty.None, Cell(Said.That("A", "2025-04-04", 2)))));
    }

    [Fact]
    public void An_uncertain_membership_makes_the_stance_merely_possible() => Assert.Equal(
        Certainty.Possible,
        By(Cell(), ("allies", Certainty.Possible, Cell(Said.That("A", "2025-04-04", 2))))!.Stance.Resolved.Certainty);

    [Fact]
    public void Of_two_coalitions_that_differ_the_newer_is_shown_and_the_other_is_an_alternative()
    {
        var inherited = By(Cell(),
            ("allies", Certainty.Certain, Cell(Said.That("A", "2025-04-04", 2))),
            ("neutrals", Certainty.Certain, Cell(Said.That("B", "2025-04-06", -1))))!;
        Assert.Equal(("neutrals", Certainty.Possible), (inherited.From, inherited.Stance.Resolved.Certainty));
        Assert.Equal(["A"], inherited.Stance.Resolved.Alternatives.Select(it => it.Id));
    }

    [Theory]
    [InlineData(null, 1, Certainty.Certain)]
    [InlineData("2025-04-05/2025-04-08", 4, Certainty.None)]
    [InlineData("2025-04-05/2025-04-08", 8, Certainty.Certain)]
    [InlineData("2025-04-05/2025-04-08", 9, Certainty.None)]
    [InlineData("2025-04-05~/..", 5, Certainty.Possible)]
    public void Membership_holds_for_its_dates(string? holds, int day, Certainty membership) => Assert.Equal(
        membership,
        Inherited.Membership(
            new("Allies", PartyKind.Coalition, null, null, [], [new("france", holds), new("uk", null)]), "france",
            Said.Noon(day).Valid, History.Zone));

    static Inherited? By(Stance own, params (string, Certainty, Stance)[] coalitions) => Inherited.By(own, coalitions);

    static Stance Cell(params PositionVersion[] rows) => Stance.Of(Said.Cell(rows), Said.Noon(15).Valid);
}
