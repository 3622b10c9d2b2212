using CsCheck;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Domain.Time;
using Xunit;

namespace NegotiationTimeline.Domain.Tests.Stances;

/// <summary>The ledger of red lines, by example and against the rule.</summary>
public sealed class RedLineTests(ITestOutputHelper output)
{
    [Fact]
    public void A_red_line_stands_from_its_assertion_and_is_reaffirmed()
    {
        var line = One(15, Said.Red("A", "2025-04-04", -2), Said.Red("B", "2025-04-10", -2));
        Assert.Equal((RedLineState.Stands, Certainty.Certain), (line.State, line.Certainty));
        Assert.Equal(("2025-04-04", "2025-04-10"), (line.Since, line.LastReaffirmed));
        Assert.Equal(["Asserted A", "Reaffirmed B"], Told(line));
    }

    [Fact]
    public void What_came_before_the_assertion_does_not_soften_it() => Assert.Equal(
        ["Asserted B"],
        Told(One(15, Said.That("A", "[..2025-04-04]", -2, Firmness.Firm), Said.Red("B", "2025-04-04", -2))));

    [Fact]
    public void The_same_side_without_the_red_line_softens_it_and_saying_it_again_restores_it()
    {
        PositionVersion[] rows =
            [Said.Red("A", "2025-04-04", -2), Said.That("B", "2025-04-06", -1), Said.Red("C", "2025-04-10", -2)];
        Assert.Equal(RedLineState.Softened, One(8, rows).State);
        Assert.Equal((RedLineState.Stands, "2025-04-10"), (One(15, rows).State, One(15, rows).LastReaffirmed));
    }

    [Fact]
    public void A_later_stance_elsewhere_supersedes_it_and_drops_nothing() => Assert.Equal(
        (RedLineState.Superseded, "Asserted A, Superseded B"),
        Summary(One(15, Said.Red("A", "2025-04-04", -2), Said.That("B", "2025-04-10", 1))));

    [Fact]
    public void It_is_dropped_only_where_a_record_says_so() => Assert.Equal(
        (RedLineState.Dropped, "Asserted A, Dropped B"),
        Summary(One(15, Said.Red("A", "2025-04-04", -2), Said.That("B", "2025-04-10", 1, dropsRedLine: true))));

    [Fact]
    public void A_line_drawn_anew_after_it_was_left_is_another_one()
    {
        var lines = Lines(15, Said.Red("A", "2025-04-04", -2), Said.That("B", "2025-04-06", 1), Said.Red("C", "2025-04-10", -2));
        Assert.Equal(
            [(RedLineState.Superseded, "Asserted A, Superseded B"), (RedLineState.Stands, "Asserted C")],
            lines.Select(Summary));
    }

    [Fact]
    public void Declining_to_say_leaves_a_red_line_where_it_is() => Assert.Equal(
        (RedLineState.Stands, "Asserted A"),
        Summary(One(15, Said.Red("A", "2025-04-04", -2), Said.That("B", "2025-04-10", null))));

    [Fact]
    public void A_bounded_line_ends_and_a_bounded_departure_from_it_does_too()
    {
        Assert.Equal(RedLineState.Ended, One(15, Said.Red("A", "2025-04-04/2025-04-08", -2)).State);
        PositionVersion[] rows = [Said.Red("A", "2025-04-04", -2), Said.That("B", "2025-04-08/2025-04-10", 1)];
        Assert.Equal(RedLineState.Superseded, One(9, rows).State);
        Assert.Equal((RedLineState.Stands, "Asserted A, Superseded B"), Summary(One(15, rows)));
    }

    [Fact]
    public void A_line_drawn_anew_after_its_time_was_over_is_another_one() => Assert.Equal(
        [(RedLineState.Ended, "Asserted A"), (RedLineState.Stands, "Asserted B")],
        Lines(15, Said.Red("A", "2025-04-04/2025-04-06", -2), Said.Red("B", "2025-04-10", -2)).Select(Summary));

    [Fact]
    public void Accounts_of_one_occasion_neither_reaffirm_nor_soften_nor_supersede_each_other()
    {
        Assert.Equal((RedLineState.Stands, "Asserted A, Corroborated B"), Summary(One(
            15, Said.Red("A", "2025-04-04", -2, "call"), Said.Red("B", "2025-04-05", -2, "call"),
            Said.That("C", "2025-04-06", -2, occasion: "call"), Said.That("D", "2025-04-06", 1, occasion: "call"))));
        Assert.Null(One(15, Said.Red("A", "2025-04-04", -2, "call"), Said.Red("B", "2025-04-05", -2, "call")).LastReaffirmed);
    }

    [Fact]
    public void What_only_may_have_happened_leaves_the_state_merely_possible()
    {
        var line = One(15, Said.Red("A", "2025-04-04", -2), Said.That("B", "[2025-04-10..2025-04-20]", 1));
        Assert.Equal((RedLineState.Stands, Certainty.Possible), (line.State, line.Certainty));
        line = One(3, Said.Red("A", "[..2025-04-04]", -2));
        Assert.Equal((RedLineState.Stands, Certainty.Possible), (line.State, line.Certainty));
    }

    [Fact]
    public void Nothing_is_told_outside_coverage_or_before_the_assertion()
    {
        Assert.Empty(Lines(-40, Said.Red("A", "../..", -2)));
        Assert.Empty(Lines(3, Said.Red("A", "2025-04-04", -2)));
    }

    [Fact]
    public void The_ledger_never_says_other_than_the_rule()
    {
        var told = new SortedDictionary<string, int>();
        History.Crowded.Sample(output, 200, it =>
        {
            foreach (var look in Look.At(it.History, it.Look))
                foreach (var asOf in Look.Instants(look.Cuts, it.Look, 6))
                    foreach (var state in Compare(look, asOf))
                        told[state] = told.GetValueOrDefault(state) + 1;
        });
        output.WriteLine(string.Join('\n', told));
        Assert.Subset(
            told.Keys.ToHashSet(),
            new[] { "Stands Certain", "Stands Possible", "Softened Certain", "Superseded Certain", "Ended Certain" }.ToHashSet());
    }

    /// <summary>A stance that is a red line has a line that stands; one that is not leaves none standing beyond doubt.</summary>
    static IEnumerable<string> Compare(Look look, DateTimeOffset asOf)
    {
        var (cell, lines) = (look.Records.At(new(asOf)), RedLines.Of(look.Records, new(asOf)));
        var standing = lines.Where(it => it.State == RedLineState.Stands).ToArray();
        var because = $"{look} at {asOf:O}\n{look.History}";
        if (cell is { State: StanceState.Held, Standing: Certainty.Certain, Winner.Content: { } held })
        {
            var here = standing.Where(it => Math.Sign(it.First.Content.Position!.Value) == Math.Sign(held.Position!.Value));
            if (held.Firmness == Firmness.RedLine)
                Assert.True(here.Any(), because);
            else if (held.Occasion is null)
                Assert.False(standing.Any(it => it.Certainty == Certainty.Certain), because);
        }

        foreach (var line in lines)
        {
            Assert.All(line.Events, it => Assert.True(Precedence.EarliestStart(it.Record!) <= asOf, because));
            Assert.False(line.State == RedLineState.Dropped, because);
            yield return $"{line.State} {line.Certainty}";
        }
    }

    static RedLine One(int day, params PositionVersion[] rows) => Assert.Single(Lines(day, rows));

    static IEnumerable<RedLine> Lines(int day, params PositionVersion[] rows) =>
        RedLines.Of(Said.Cell(rows), Said.Noon(day).Valid);

    static (RedLineState, string) Summary(RedLine line) => (line.State, string.Join(", ", Told(line)));

    static IEnumerable<string> Told(RedLine line) => line.Events.Select(it => $"{it.Kind} {it.Record!.Id}");
}
