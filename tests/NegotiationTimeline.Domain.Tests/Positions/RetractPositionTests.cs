using NegotiationTimeline.Domain.Positions;
using Xunit;

namespace NegotiationTimeline.Domain.Tests.Positions;

public sealed class RetractPositionTests
{
    static readonly RetractPosition Retract = new("never said");

    [Fact]
    public void A_retracted_record_is_known_to_no_one() =>
        Assert.Empty(Spring.Known(Spring.Stated, Spring.Story()
            .When(Retract.Decide).ThenRecorded<PositionRetracted>()));

    [Fact]
    public void The_same_retraction_twice_records_once() =>
        Spring.Story(new PositionRetracted("never said")).When(Retract.Decide).ThenNothing();

    [Fact]
    public void A_retraction_has_a_reason() =>
        Spring.Story().When(new RetractPosition(null).Decide).ThenFaulty("reason");

    [Fact]
    public void A_merged_record_is_not_retracted() =>
        Spring.Story(new PositionMerged("E2", "x")).When(Retract.Decide).ThenRefused("position-merged");
}
