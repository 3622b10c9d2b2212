using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using Xunit;

namespace NegotiationTimeline.Domain.Tests.Records;

public sealed class AddEvidenceTests
{
    [Fact]
    public void A_source_published_earlier_makes_the_record_known_earlier()
    {
        var added = new Story(Spring.After(Spring.Other))
            .When(new AddEvidence("found", [new("wire")]).Decide).ThenRecorded<EvidenceAdded>();
        Assert.Equal([(1, Spring.April(5))], Spring.Known(Spring.Other, added));
    }

    [Fact]
    public void Evidence_may_deny() => Assert.Equal(
        Bearing.Denies,
        Spring.Story().When(new AddEvidence("found", [new("paper", Bearing: Bearing.Denies)]).Decide)
            .ThenRecorded<EvidenceAdded>().Evidence.Single().Bearing);

    [Fact]
    public void Only_what_is_new_is_added() => Assert.Equal(
        ["paper"],
        Spring.Story().When(new AddEvidence("found", [new("wire"), new("paper")]).Decide)
            .ThenRecorded<EvidenceAdded>().Evidence.Select(it => it.Source));

    [Fact]
    public void The_same_evidence_twice_is_recorded_once() =>
        Spring.Story().When(new AddEvidence("again", [new("wire")]).Decide).ThenNothing();

    [Fact]
    public void Evidence_names_a_dated_source()
    {
        Spring.Story().When(new AddEvidence("found", null).Decide).ThenFaulty("evidence");
        Spring.Story().When(new AddEvidence("found", []).Decide).ThenFaulty("evidence");
        Spring.Story().When(new AddEvidence("found", [new("rumour")]).Decide).ThenFaulty("evidence[0].source");
        Spring.Story().When(new AddEvidence("found", [new("undated")]).Decide).ThenFaulty("evidence[0].source");
    }

    [Fact]
    public void An_addition_has_a_reason() =>
        Spring.Story().When(new AddEvidence("", [new("paper")]).Decide).ThenFaulty("reason");

    [Fact]
    public void A_record_that_is_gone_gains_no_evidence()
    {
        var add = new AddEvidence("found", [new("paper")]);
        Spring.Story(new RecordRetracted("x")).When(add.Decide).ThenRefused("record-retracted");
        Spring.Story(new RecordMerged("E2", "x")).When(add.Decide).ThenRefused("record-merged");
    }
}
