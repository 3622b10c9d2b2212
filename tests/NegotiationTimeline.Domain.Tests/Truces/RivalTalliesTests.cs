using System.Collections.Immutable;
using NegotiationTimeline.Domain.Tests.Records;
using NegotiationTimeline.Domain.Time;
using NegotiationTimeline.Domain.Truces;
using Xunit;

namespace NegotiationTimeline.Domain.Tests.Truces;

/// <summary>Violation reports side by side.</summary>
public sealed class RivalTalliesTests
{
    static readonly ReportViolation Morning = Easter.Report with
    {
        Period = "2025-04-20",
        CutOff = "2025-04-20T10:00:00",
    };

    static readonly ReportViolation Evening = Morning with { Count = 387, CutOff = "2025-04-20T20:00:00" };

    static ImmutableArray<Claims> At(int day, params ReportViolation[] reports) => RivalTallies.Of(
        reports.Select((it, i) => Easter.Below(it, $"r{i + 1}")), Easter.EndOf(day), Easter.Zone);

    static string? Superseded(params ReportViolation[] reports) =>
        At(25, reports).SelectMany(it => it.Tallies).First(it => it.Row.Version.Id == "r1").SupersededBy?.By;

    [Fact]
    public void Rivals_stand_side_by_side_and_are_never_summed()
    {
        var claims = At(
            20, Easter.Report, Easter.Report with { Claimant = "russia", Accused = "ukraine", Count = 900 });
        Assert.Equal([("russia", 900), ("ukraine", 59)],
            claims.Select(it => (it.Claimant, it.Tallies.Single().Report.Count!.Value)));
    }

    [Fact]
    public void E11_and_E12_of_the_reference_do_not_supersede_each_other()
    {
        var e11 = Easter.Report with
        {
            Count = null,
            Unit = null,
            Period = "2025-04-19~/2025-04-20~",
            StatedOn = "[..2025-04-22]",
        };
        var e12 = Easter.Report with { Period = "2025-04-20?" };
        Assert.All(At(23, e11, e12).Single().Tallies, it => Assert.Null(it.SupersededBy));
    }

    [Fact]
    public void A_later_cut_off_supersedes_and_the_older_count_is_kept()
    {
        var tallies = At(20, Morning, Evening).Single().Tallies;
        Assert.Equal(["r2", null], tallies.Select(it => it.SupersededBy?.By));
        Assert.Contains("2025-04-20T20:00:00", tallies[0].SupersededBy!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_latest_of_several_counts_is_told() =>
        Assert.Equal("r3", Superseded(
            Morning, Evening, Morning with { CutOff = "2025-04-21", StatedOn = "2025-04-21" }));

    public static TheoryData<ReportViolation> Others => [
        Evening with { Claimant = "us" },
        Evening with { Accused = null },
        Evening with { Unit = "drones" },
        Evening with { Period = "2025-04-19/2025-04-20" },
        Evening with { CutOff = null },
        Evening with { CutOff = "2025-04-20" },
        Evening with { CutOff = "2025-04-20T10:00:00" },
        Evening with { Count = null, Unit = null },
        Evening with { Method = "counted from the air" },
    ];

    [Theory]
    [MemberData(nameof(Others), DisableDiscoveryEnumeration = true)]
    public void Whatever_does_not_count_the_same_certainly_later_supersedes_nothing(ReportViolation other) =>
        Assert.Null(Superseded(Morning with { Method = "reports of units" }, other));

    [Fact]
    public void A_method_that_is_not_told_may_be_the_same() =>
        Assert.Equal("r2", Superseded(Morning with { Method = "reports of units" }, Evening));

    [Fact]
    public void What_was_claimed_later_is_not_there_yet()
    {
        var later = Evening with { CutOff = "2025-04-21", StatedOn = "2025-04-21" };
        Assert.Null(At(20, Morning, later).Single().Tallies.Single().SupersededBy);
        Assert.Equal(2, At(21, Morning, later).Single().Tallies.Length);
        Assert.Equal(Certainty.Possible,
            At(19, Easter.Report with { StatedOn = "[..2025-04-22]" }).Single().Tallies.Single().Certainty);
    }

    [Fact]
    public void Counts_of_the_same_are_a_series_by_cut_off_or_by_the_day_of_the_claim()
    {
        var series = At(21, Evening, Morning, Easter.Report with { Count = null, Unit = null })
            .Single().Series.Single();
        Assert.Equal(("russia", "shellings", "2025-04-20"), (series.Accused, series.Unit, series.Period));
        Assert.Equal([(Spring.April(20).AddHours(10), 59, "r2"), (Spring.April(20).AddHours(20), 387, "r1")],
            series.Points.Select(it => (it.At, it.Count, it.Report)));

        var claimed = At(21, Easter.Report with { AtLeast = true }).Single().Series.Single().Points.Single();
        Assert.Equal((Easter.EndOf(20).At, Spring.April(20), false, true),
            (claimed.At, claimed.Earliest!.Value, claimed.ByCutOff, claimed.AtLeast));
    }

    /// <summary>Each was once compared with all others, dates and all: half a minute.</summary>
    [Fact]
    public void Thousands_of_counts_of_the_same_are_read_without_a_wait()
    {
        var reports = Enumerable.Range(0, 5000)
            .Select(i => Morning with { Count = i, CutOff = $"2025-04-20T{i / 3600:00}:{i / 60 % 60:00}:{i % 60:00}" });
        var begun = TimeProvider.System.GetTimestamp();
        var tallies = At(25, [.. reports]).Single().Tallies;
        Assert.True(TimeProvider.System.GetElapsedTime(begun) < TimeSpan.FromSeconds(10));
        Assert.Equal("r5000", tallies[0].SupersededBy?.By);
        Assert.Null(tallies[^1].SupersededBy);
    }
}
