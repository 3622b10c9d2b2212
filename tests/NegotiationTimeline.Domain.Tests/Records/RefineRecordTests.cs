using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using Xunit;

namespace NegotiationTimeline.Domain.Tests.Records;

public sealed class RefineRecordTests
{
    static readonly RefineRecord Dated = new("dated", Set(StatedOn: "2025-04-03"), [new("paper")]);

    [Fact]
    public void A_refinement_is_a_further_version_known_from_its_own_evidence()
    {
        var refined = Spring.Story().When(Dated.Decide).ThenRecorded<RecordRefined>();
        Assert.Equal(["2025-04-04", "2025-04-03"], Spring.After(Spring.Stated, refined).Codings()
            .Select(it => it.StatedOn));
        Assert.Equal([(1, Spring.April(5)), (2, Spring.April(10))], Spring.Known(Spring.Stated, refined));
    }

    [Fact]
    public void A_refinement_is_never_known_before_the_version_it_refines() => Assert.Equal(
        [(2, Spring.April(10)), (3, Spring.April(20))],
        Spring.Known(
            Spring.Other,
            new RecordRefined("published before", Set(Position: 0), [Spring.Given("wire")]),
            new RecordRefined("published after", Set(Position: 1), [Spring.Given("memoir")])));

    [Fact]
    public void The_same_refinement_twice_records_once() =>
        Spring.Story(Spring.Story().When(Dated.Decide).ThenRecorded<RecordRefined>())
            .When(Dated.Decide).ThenNothing();

    [Fact]
    public void A_refinement_rests_on_evidence_that_supports_it()
    {
        Spring.Story().When((Dated with { Evidence = null }).Decide).ThenFaulty("evidence");
        Spring.Story().When((Dated with { Evidence = [new("paper", Bearing: Bearing.Denies)] }).Decide)
            .ThenFaulty("evidence");
        Spring.Story().When((Dated with { Evidence = [new("undated")] }).Decide).ThenFaulty("evidence[0].source");
    }

    [Fact]
    public void A_refinement_has_a_reason() =>
        Spring.Story().When((Dated with { Reason = null }).Decide).ThenFaulty("reason");

    [Fact]
    public void A_record_that_is_gone_is_not_refined()
    {
        Spring.Story(new RecordRetracted("x")).When(Dated.Decide).ThenRefused("record-retracted");
        Spring.Story(new RecordMerged("E2", "x")).When(Dated.Decide).ThenRefused("record-merged");
    }
}
