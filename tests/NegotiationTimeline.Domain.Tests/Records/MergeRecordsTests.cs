using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using Xunit;

namespace NegotiationTimeline.Domain.Tests.Records;

public sealed class MergeRecordsTests
{
    static readonly MergeRecords IntoOther = new("E2", "the same remark");

    [Fact]
    public void The_loser_names_the_survivor_and_the_survivor_gains_its_evidence()
    {
        var merged = Spring.Story().When(Merge(IntoOther, Spring.Other)).ThenRecorded<RecordMerged>();
        var gained = MergeRecords.Gain(Spring.After(Spring.Stated));
        Assert.Equal("E2", Spring.After(Spring.Stated, merged).MergedInto);
        Assert.Empty(Spring.Known(Spring.Stated, merged));
        Assert.Equal([(1, Spring.April(5))], Spring.Known(Spring.Other, gained));
    }

    [Fact]
    public void The_same_merge_twice_records_once() =>
        Spring.Story(new RecordMerged("E2", "x")).When(Merge(IntoOther, Spring.Other)).ThenNothing();

    [Fact]
    public void A_record_is_not_merged_into_itself() =>
        Spring.Story().When(Merge(new("E1", "x"), Spring.Stated)).ThenRefused("merge-cycle");

    [Fact]
    public void Two_records_are_not_merged_into_each_other() =>
        Spring.Story().When(Merge(IntoOther, Spring.Other, new RecordMerged("E1", "x"))).ThenRefused("merge-cycle");

    [Fact]
    public void A_survivor_may_be_merged_further_and_the_ring_is_not_closed()
    {
        var third = Spring.Stated with { Id = "E3" };
        new Story(Spring.After(Spring.Other, MergeRecords.Gain(Spring.After(Spring.Stated))))
            .When(Merge(new("E3", "x"), third)).ThenRecorded<RecordMerged>();
        new Story(Spring.After(third)).When(it => new MergeRecords("E1", "x")
            .Decide(it, Spring.After(Spring.Stated, new RecordMerged("E2", "x")))).ThenRefused("merge-cycle");
    }

    [Fact]
    public void A_retracted_record_is_no_survivor() =>
        Spring.Story().When(Merge(IntoOther, Spring.Other, new RecordRetracted("x"))).ThenRefused("survivor-is-gone");

    [Fact]
    public void A_record_that_is_gone_is_not_merged()
    {
        Spring.Story(new RecordRetracted("x")).When(Merge(IntoOther, Spring.Other)).ThenRefused("record-retracted");
        Spring.Story(new RecordMerged("E3", "x")).When(Merge(IntoOther, Spring.Other)).ThenRefused("record-merged");
    }

    [Fact]
    public void A_merge_names_a_survivor_on_file_and_its_reason()
    {
        Spring.Story().When(it => new MergeRecords("E9", "x").Decide(it, null)).ThenFaulty("into");
        Spring.Story().When(it => new MergeRecords(null, null).Decide(it, null)).ThenFaulty("into", "reason");
    }

    static Func<Record, Decisions.Decision> Merge(MergeRecords merge, params IRecordEvent[] survivor) =>
        loser => merge.Decide(loser, Spring.After(survivor));
}
