using NegotiationTimeline.Domain.Positions;
using Xunit;

namespace NegotiationTimeline.Domain.Tests.Positions;

public sealed class ReinstatePositionTests
{
    static readonly ReinstatePosition Reinstate = new("after all");

    [Fact]
    public void A_retracted_record_comes_back_as_it_was()
    {
        var retracted = new PositionRetracted("x");
        var reinstated = Spring.Story(retracted).When(Undo(null)).ThenRecorded<PositionReinstated>();
        Assert.Equal(Spring.Known(Spring.Stated), Spring.Known(Spring.Stated, retracted, reinstated));
    }

    [Fact]
    public void A_merge_undone_takes_its_evidence_back_from_the_survivor()
    {
        var gained = MergePositions.Gain(Spring.After(Spring.Stated));
        var survivor = Spring.After(Spring.Other, gained);
        var loser = Spring.Story(new PositionMerged("E2", "x"));
        loser.When(Undo(survivor)).ThenRecorded<PositionReinstated>();
        var returned = ReinstatePosition.Return(loser.Position, survivor)!;
        Assert.Equal([(1, Spring.April(5))], Spring.Known(Spring.Other, gained));
        Assert.Equal([(1, Spring.April(10))], Spring.Known(Spring.Other, gained, returned));
    }

    [Fact]
    public void A_retraction_is_undone_before_a_withdrawal()
    {
        var withdrawn = new PositionWithdrawn("x", [Spring.Given("paper")]);
        var after = Spring.After(Spring.Stated, withdrawn, new PositionRetracted("x"), new PositionReinstated("y"));
        Assert.False(after.Gone);
        Assert.Equal(Spring.April(10), after.WithdrawnFrom);
        Assert.Null(Position.Evolve(after, new PositionReinstated("y"))!.WithdrawnFrom);
    }

    [Fact]
    public void A_record_that_stands_needs_no_reinstatement() => Spring.Story().When(Undo(null)).ThenNothing();

    [Fact]
    public void A_reinstatement_has_a_reason() =>
        Spring.Story(new PositionRetracted("x"))
            .When(it => new ReinstatePosition("").Decide(it, null)).ThenFaulty("reason");

    [Fact]
    public void A_merge_into_a_record_that_is_itself_gone_is_undone_there_first() =>
        Spring.Story(new PositionMerged("E2", "x"))
            .When(Undo(Spring.After(Spring.Other, new PositionRetracted("x")))).ThenRefused("survivor-is-gone");

    [Fact]
    public void A_survivor_is_not_left_without_evidence()
    {
        var gained = MergePositions.Gain(Spring.After(Spring.Stated));
        var onlyGained = new PositionCorrected("x", new(), [new(Spring.Given("wire"), 1, "E1")]);
        Spring.Story(new PositionMerged("E2", "x"))
            .When(Undo(Spring.After(Spring.Other, gained, onlyGained))).ThenRefused("survivor-rests-on-it");
    }

    static Func<Position, Decisions.Decision> Undo(Position? survivor) => it => Reinstate.Decide(it, survivor);
}
