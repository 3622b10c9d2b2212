using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using Xunit;
using static NegotiationTimeline.Domain.Tests.Records.Changed;

namespace NegotiationTimeline.Domain.Tests.Records;

/// <summary>Amendments are undone by further events, as far as events can.</summary>
public sealed class TakenBackTests
{
    static readonly ConditionResolved Met = new(
        "pause", "m1", ConditionStatus.Met, "2025-04-12", "seen", [Spring.Given("paper")]);

    public static TheoryData<IRecordEvent[]> Amendments => new()
    {
        new IRecordEvent[] { new RecordCorrected("r", Set(Position: 1, Firmness: Firmness.Firm), null) },
        new IRecordEvent[] { new RecordCorrected("r", Set(Clause: "offer/1", Declined: true), [new(Spring.Given("memoir"), 1)]) },
        new IRecordEvent[] { new EvidenceAdded("r", [Spring.Given("memoir")]), new RecordRetracted("r") },
        new IRecordEvent[] { new RecordWithdrawn("r", [Spring.Given("memoir")]), Met },
        new IRecordEvent[] { new RecordMerged("E2", "r") },
        new IRecordEvent[] { MergeRecords.Gain(Spring.After(Spring.Other, Met)), new RecordCorrected("s", Set(Summary: "S"), null) },
    };

    [Theory]
    [MemberData(nameof(Amendments))]
    public void A_record_is_as_it_was_and_undoing_that_makes_it_what_it_had_become(IRecordEvent[] amendments)
    {
        var before = Spring.After(Spring.Stated);
        var after = Spring.After([Spring.Stated, .. amendments]);
        var undone = TakenBack.Events(before, after, "wrong file")!.Value;
        Assert.NotEmpty(undone);
        var back = Spring.After([Spring.Stated, .. amendments, .. undone]);
        Assert.Equal([], TakenBack.Events(before, back, "x")!.Value);
        Assert.Equal(Told(before), Told(back));

        var again = TakenBack.Events(after, back, "right file")!.Value;
        Assert.Equal(Told(after), Told(Spring.After([Spring.Stated, .. amendments, .. undone, .. again])));
    }

    [Fact]
    public void What_was_withdrawn_retracted_or_merged_before_is_so_again()
    {
        IRecordEvent[] gone = [Spring.Stated, new RecordWithdrawn("w", [Spring.Given("memoir")]), new RecordRetracted("r")];
        var back = TakenBack.Events(Spring.After(gone), Spring.After([.. gone, new RecordReinstated("x")]), "y")!.Value;
        Assert.IsType<RecordRetracted>(Assert.Single(back));
        Assert.Equal([], TakenBack.Events(Spring.After(gone), Spring.After(gone), "y")!.Value);
    }

    [Fact]
    public void A_refinement_stays_since_nothing_takes_a_version_away() =>
        Assert.Null(TakenBack.Events(Spring.After(Spring.Stated),
            Spring.After(Spring.Stated, new RecordRefined("r", Set(StatedOn: "2025-04-03"), [Spring.Given("paper")])), "y"));

    [Fact]
    public void A_field_that_versions_had_otherwise_of_each_other_is_not_told_falsely()
    {
        var refined = new RecordRefined("r", Set(Position: 1), [Spring.Given("paper")]);
        Assert.Null(TakenBack.Events(Spring.After(Spring.Stated, refined),
            Spring.After(Spring.Stated, refined, new RecordCorrected("c", Set(Position: 0), null)), "y"));
    }

    static object Told(Record record) => (
        $"{record.Retracted} {record.MergedInto} {record.WithdrawnFrom}",
        string.Join(' ', record.Codings().Select(it => $"{it.Issue} {it.Clause} {it.Position} {it.Firmness} {it.Summary}")),
        string.Join(' ', record.Evidence.Select(it => $"{it.Evidence.Source}/{it.Version}/{it.GainedFrom}")),
        string.Join(' ', record.Resolutions.Where(it => !it.Retracted).Select(it => $"{it.Condition}/{it.Id}/{it.GainedFrom}")));
}
