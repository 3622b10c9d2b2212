using CsCheck;
using NegotiationTimeline.Domain.Stances;
using Xunit;

namespace NegotiationTimeline.Domain.Tests.Stances;

/// <summary>How far apart two parties stand, at a date and over time.</summary>
public sealed class DistanceTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(-2, 2, 1.0)]
    [InlineData(2, -2, 1.0)]
    [InlineData(-1, 0, 0.25)]
    [InlineData(1, 1, 0.0)]
    public void The_distance_on_one_issue_is_the_share_of_the_way_from_rejecting_to_accepting(
        int one, int other, double distance) =>
        Assert.Equal(new(distance, 1), Distance.Of([(2, Gap(Held(one), Held(other)))]));

    [Fact]
    public void Issues_weigh_by_their_salience() =>
        Assert.Equal(new(0.75, 2), Distance.Of([(3, 4), (1, 0)]));

    [Fact]
    public void An_issue_without_weight_does_not_count() =>
        Assert.Equal(new(0.5, 1), Distance.Of([(0, 4), (1, 2)]));

    [Fact]
    public void Nothing_can_be_said_without_a_shared_issue_or_where_none_weighs_anything()
    {
        Assert.Equal(new(null, 0), Distance.Of([]));
        Assert.Equal(new(null, 0), Distance.Of([(3, null)]));
        Assert.Equal(new(null, 0), Distance.Of([(0, 4)]));
    }

    [Fact]
    public void Declined_contested_and_unknown_are_not_values()
    {
        var declined = Said.Cell(Said.That("A", "2025-04-04", null));
        var contested = Said.Cell(
            Said.That("A", "2025-04-04", -2, occasion: "call"), Said.That("B", "2025-04-04", 1, occasion: "call"));
        foreach (var cell in new[] { declined, contested, Said.Cell() })
            Assert.Null(Gap(Held(0), cell));
    }

    [Fact]
    public void A_series_has_a_point_wherever_the_distance_changes_and_nowhere_else()
    {
        var one = Said.Cell(Said.That("A", "2025-04-04", -2), Said.That("B", "2025-04-06", -2));
        var other = Said.Cell(Said.That("C", "2025-04-02", 2), Said.That("D", "2025-04-08/2025-04-09", 0));
        var points = DistanceSeries.Of([new("truce", 1, one, other)], History.Day(1), History.Day(20));
        Assert.Equal(
            [(1, null), (4, 1.0), (8, 0.5), (10, 1.0)],
            points.Select(it => ((it.At - History.Day(1)).Days + 1, it.Distance.Value)));
    }

    [Fact]
    public void A_series_says_at_every_date_what_the_two_rows_of_the_matrix_give()
    {
        var (changes, gaps) = (0, 0);
        History.Crowded.Sample(output, 150, it =>
        {
            var looks = Look.At(it.History, it.Look).ToArray();
            var seen = looks[0] with { RecordedBy = it.History.Now };
            Look[] row = [.. History.Issues.Select(issue => seen with { Issue = issue })];
            Look[] otherRow = [.. row.Select(look => look with { Party = History.Parties[1] })];
            int[] salience = [1 + (int)(it.Look % 3), (int)(it.Look / 3 % 4)];
            var points = DistanceSeries.Of(
                [.. row.Select((look, n) => new SharedIssue(look.Issue, salience[n], look.Records, otherRow[n].Records))],
                History.Day(-5), History.Day(25));
            Assert.Equal(History.Day(-5), points[0].At);
            Assert.All(points.Zip(points.Skip(1)), pair => Assert.True(
                pair.First.At < pair.Second.At && pair.First.Distance != pair.Second.Distance));
            foreach (var at in row.Concat(otherRow).SelectMany(look => Look.Instants(look.Cuts, it.Look, 6))
                .Where(at => at >= History.Day(-5) && at < History.Day(25)))
            {
                var fromScratch = FromScratch(row, otherRow, salience, at);
                Assert.Equal(fromScratch, points.Last(point => point.At <= at).Distance);
                gaps += fromScratch.Value is null ? 1 : 0;
            }

            changes += points.Length - 1;
        });
        output.WriteLine($"{changes} changes, {gaps} gaps");
        Assert.True(changes > 100 && gaps > 100);
    }

    static Distance FromScratch(Look[] row, Look[] otherRow, int[] salience, DateTimeOffset at)
    {
        var shared = row.Zip(otherRow, (one, other) => (One: Value(one, at), Other: Value(other, at)))
            .Zip(salience, (pair, weight) => (pair.One, pair.Other, Weight: weight))
            .Where(it => it.One is not null && it.Other is not null && it.Weight > 0).ToArray();
        return shared.Length == 0
            ? new(null, 0)
            : new(shared.Sum(it => it.Weight * Math.Abs(it.One!.Value - it.Other!.Value))
                / (4.0 * shared.Sum(it => it.Weight)), shared.Length);
    }

    static int? Value(Look look, DateTimeOffset at) =>
        look.Naive().At(at) is { State: StanceState.Held } held ? held.Winner!.Content.Position : null;

    static CellRecords Held(int position) => Said.Cell(Said.That("A", "2025-04-04", position));

    static int? Gap(CellRecords one, CellRecords other) =>
        Distance.Gap(one.At(Said.Noon(10).Valid), other.At(Said.Noon(10).Valid));
}
