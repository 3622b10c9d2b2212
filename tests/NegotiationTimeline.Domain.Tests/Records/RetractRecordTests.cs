using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using Xunit;

namespace NegotiationTimeline.Domain.Tests.Records;

public sealed class RetractRecordTests
{
    static readonly RetractRecord Retract = new("never said");

    [Fact]
    public void A_retracted_record_is_known_to_no_one() =>
        Assert.Empty(Spring.Known(Spring.Stated, Spring.Story()
            .When(Retract.Decide).ThenRecorded<RecordRetracted>()));

    [Fact]
    public void The_same_retraction_twice_records_once() =>
        Spring.Story(new RecordRetracted("never said")).When(Retract.Decide).ThenNothing();

    [Fact]
    public void A_retraction_has_a_reason() =>
        Spring.Story().When(new RetractRecord(null).Decide).ThenFaulty("reason");

    [Fact]
    public void A_merged_record_is_not_retracted() =>
        Spring.Story(new RecordMerged("E2", "x")).When(Retract.Decide).ThenRefused("record-merged");
}
