using NegotiationTimeline.Domain.Truces;
using Xunit;

namespace NegotiationTimeline.Domain.Tests.Truces;

public sealed class ReportViolationTests
{
    [Fact]
    public void A_report_needs_no_number()
    {
        var content = Easter.Take(Easter.Report with { Count = null, Unit = null })
            .ThenRecorded<ViolationReported>().Content;
        Assert.Equal((null, false, null), (content.Count, content.AtLeast, content.Unit));
    }

    [Theory]
    [InlineData("2025-04-20", null, null, "2025-04-20")]
    [InlineData(null, "2025-04-21T06:00:00", "2025-04-20", "2025-04-21T06:00:00")]
    [InlineData(null, null, "2025-04-19/2025-04-20", "2025-04-19/2025-04-20")]
    public void It_is_dated_by_the_claim_else_by_what_it_tells_of(
        string? stated, string? cutOff, string? period, string when) =>
        Assert.Equal(when, Easter.Take(Easter.Report with { StatedOn = stated, CutOff = cutOff, Period = period })
            .ThenRecorded<ViolationReported>().Content.When);

    public static TheoryData<string, ReportViolation> Faults => new()
    {
        { "claimant", Easter.Report with { Claimant = null } },
        { "claimant", Easter.Report with { Claimant = "narnia" } },
        { "accused", Easter.Report with { Accused = "narnia" } },
        { "accused", Easter.Report with { Accused = "ukraine" } },
        { "count", Easter.Report with { Count = -1 } },
        { "unit", Easter.Report with { Unit = null } },
        { "atLeast", Easter.Report with { Count = null, AtLeast = true } },
        { "statedOn", Easter.Report with { StatedOn = null } },
        { "statedOn", Easter.Report with { StatedOn = "2025-04-20/2025-04-21" } },
        { "cutOff", Easter.Report with { CutOff = "2025-04-21" } },
        { "cutOff", Easter.Report with { CutOff = "2025-04-19", Period = "2025-04-20" } },
        { "period", Easter.Report with { Period = "2025-04-21/2025-04-22" } },
        { "period", Easter.Report with { Period = "2025-04-17/2025-04-18" } },
        { "period", Easter.Report with { Period = "Sunday" } },
        { "evidence", Easter.Report with { Evidence = [] } },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_faulty_field_is_named(string field, ReportViolation body) => Easter.Take(body).ThenFaulty(field);
}
