using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using Xunit;

namespace NegotiationTimeline.Domain.Tests.Records;

public sealed class ReinstateRecordTests
{
    static readonly ReinstateRecord Reinstate = new("after all");

    [Fact]
    public void A_retracted_record_comes_back_as_it_was()
    {
        var retracted = new RecordRetracted("x");
        var reinstated = Spring.Story(retracted).When(Undo(null)).ThenRecorded<RecordReinstated>();
        Assert.Equal(Spring.Known(Spring.Stated), Spring.Known(Spring.Stated, retracted, reinstated));
    }

    [Fact]
    public void A_merge_undone_takes_its_evidence_back_from_the_survivor()
    {
        var gained = MergeRecords.Gain(Spring.After(Spring.Stated));
        var survivor = Spring.After(Spring.Other, gained);
        var loser = Spring.Story(new RecordMerged("E2", "x"));
        loser.When(Undo(survivor)).ThenRecorded<RecordReinstated>();
        var returned = ReinstateRecord.Return(loser.Position, survivor)!;
        Assert.Equal([(1, Spring.April(5))], Spring.Known(Spring.Other, gained));
        Assert.Equal([(1, Spring.April(10))], Spring.Known(Spring.Other, gained, returned));
    }

    [Fact]
    public void A_retraction_is_undone_before_a_withdrawal()
    {
        var withdrawn = new RecordWithdrawn("x", [Spring.Given("paper")]);
        var after = Spring.After(Spring.Stated, withdrawn, new RecordRetracted("x"), new RecordReinstated("y"));
        Assert.False(after.Gone);
        Assert.Equal(Spring.April(10), after.WithdrawnFrom);
        Assert.Null(Record.Evolve(after, new RecordReinstated("y"))!.WithdrawnFrom);
    }

    [Fact]
    public void A_record_that_stands_needs_no_reinstatement() => Spring.Story().When(Undo(null)).ThenNothing();

    [Fact]
    public void A_reinstatement_has_a_reason() =>
        Spring.Story(new RecordRetracted("x"))
            .When(it => new ReinstateRecord("").Decide(it, null)).ThenFaulty("reason");

    [Fact]
    public void A_merge_into_a_record_that_is_itself_gone_is_undone_there_first() =>
        Spring.Story(new RecordMerged("E2", "x"))
            .When(Undo(Spring.After(Spring.Other, new RecordRetracted("x")))).ThenRefused("survivor-is-gone");

    [Fact]
    public void A_survivor_is_not_left_without_evidence()
    {
        var gained = MergeRecords.Gain(Spring.After(Spring.Stated));
        var onlyGained = new RecordCorrected("x", Patch.Nothing, [new(Spring.Given("wire"), 1, "E1")]);
        Spring.Story(new RecordMerged("E2", "x"))
            .When(Undo(Spring.After(Spring.Other, gained, onlyGained))).ThenRefused("survivor-rests-on-it");
    }

    static Func<Record, Decisions.Decision> Undo(Record? survivor) => it => Reinstate.Decide(it, survivor);
}
