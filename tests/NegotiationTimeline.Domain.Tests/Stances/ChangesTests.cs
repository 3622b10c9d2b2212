using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Stances;
using Xunit;

namespace NegotiationTimeline.Domain.Tests.Stances;

/// <summary>What a change is called, one sentence each (docs/decisions/changes.md).</summary>
public sealed class ChangesTests
{
    static readonly RecordRetracted Retracted = new("never said");
    static readonly RecordReinstated Reinstated = new("said it");

    static Chronicle Truce => new Chronicle().Stated(10, "A", "2025-04-04", -2);

    [Fact]
    public void The_walk_goes_along_recorded_then_published_then_valid_time() => Assert.Equal(
        ["LateEntry 20: -2 > -1 by B", "LateDisclosure 12: -1 > 0 by C", "Shift 10: 0 > 1 by D"],
        Truce.Stated(20, "B", "2025-04-05", -1).Stated(10, "C", "2025-04-06", 0, published: 12)
            .Stated(10, "D", "2025-04-10", 1).Changed(Chronicle.At(8, 11, 19), Chronicle.At(12, 13, 29)));

    [Fact]
    public void Both_ends_equal_no_change() =>
        Assert.Empty(Truce.Changed(Chronicle.At(15), Chronicle.At(15)));

    [Fact]
    public void A_change_at_the_start_belongs_to_the_time_before_and_one_at_the_end_to_the_walk()
    {
        Assert.Empty(Truce.Changed(Chronicle.At(4), Chronicle.At(5)));
        Assert.Equal(["First 4: Unknown > -2 by A"], Truce.Changed(Chronicle.At(3), Chronicle.At(4)));
    }

    [Fact]
    public void A_statement_that_enters_is_a_late_entry() =>
        Assert.Equal([ChangeKind.LateEntry], Truce.Stated(20, "B", "2025-04-10", 1).OnceRecorded());

    [Fact]
    public void A_statement_that_says_the_same_still_changes_what_an_earlier_answer_rested_on() =>
        Assert.Equal([ChangeKind.LateEntry], Truce.Stated(20, "B", "2025-04-10", -2).OnceRecorded());

    [Fact]
    public void A_correction_is_a_correction() => Assert.Equal(
        [ChangeKind.Correction], Truce.Then(20, "A", new RecordCorrected("misread", Set(Position: 1), null)).OnceRecorded());

    [Fact]
    public void A_record_that_moves_to_another_cell_is_corrected_in_both()
    {
        var moved = Truce.Then(20, "A", new RecordCorrected("misread", Set(Issue: "talks"), null));
        Assert.Equal([ChangeKind.Correction], moved.OnceRecorded());
        Assert.Equal([ChangeKind.Correction], moved.OnceRecorded("talks"));
    }

    [Fact]
    public void A_record_is_retracted_and_reinstated() => Assert.Equal(
        [ChangeKind.Retraction, ChangeKind.Reinstatement],
        Truce.Then(20, "A", Retracted).Then(21, "A", Reinstated).OnceRecorded());

    [Fact]
    public void A_refinement_that_is_recorded_late_is_a_late_entry_not_a_correction() => Assert.Equal(
        [ChangeKind.LateEntry],
        Truce.Then(20, "A", new RecordRefined("more", Set(Position: -1), [Chronicle.Report(5)])).OnceRecorded());

    [Fact]
    public void Evidence_that_shows_a_record_to_have_been_known_earlier_is_a_late_entry() => Assert.Equal(
        [ChangeKind.LateEntry],
        new Chronicle().Stated(10, "A", "2025-04-04", -2, published: 9)
            .Then(20, "A", new EvidenceAdded("found", [Chronicle.Report(5, "post")])).OnceRecorded(knownBy: 7));

    [Fact]
    public void A_withdrawal_that_is_recorded_late_is_a_late_entry_and_undone_a_reinstatement() => Assert.Equal(
        [ChangeKind.LateEntry, ChangeKind.Reinstatement],
        Truce.Then(20, "A", new RecordWithdrawn("taken back", [Chronicle.Report(8)])).Then(21, "A", Reinstated).OnceRecorded());

    [Fact]
    public void A_source_dated_anew_is_a_correction() => Assert.Equal(
        [ChangeKind.Correction],
        Truce.Then(20, "A", new EvidenceRedated("wire", History.Day(9))).OnceRecorded(knownBy: 7));

    [Fact]
    public void A_merge_is_a_correction_though_a_record_goes_and_evidence_comes()
    {
        var merged = Truce.Stated(10, "B", "2025-04-10", -2, source: "post")
            .Then(20, "B", new RecordMerged("A", "the same"))
            .Then(20, "A", new EvidenceGained("B", [Chronicle.Report(1, "post")]));
        Assert.Equal([ChangeKind.Correction], merged.OnceRecorded());
        Assert.Equal([ChangeKind.Correction, ChangeKind.Correction],
            merged.Then(21, "B", Reinstated).Then(21, "A", new EvidenceReturned("B")).OnceRecorded());
    }

    [Fact]
    public void A_correction_is_not_seen_where_the_cell_answers_as_before() => Assert.Empty(
        Truce.Stated(10, "B", "2025-04-10", 1).Then(20, "A", new RecordCorrected("misread", Set(Position: 0), null)).OnceRecorded());

    [Fact]
    public void What_becomes_known_is_a_late_disclosure_and_what_is_told_better_a_refinement() => Assert.Equal(
        ["LateDisclosure 2: Unknown > -2? by A", "Refinement 5: -2? > -2 by A", "Withdrawal 7: -2 > Unknown by A"],
        new Chronicle().Stated(10, "A", "[..2025-04-20]", -2, published: 2)
            .Then(10, "A", new RecordRefined("dated", Set(StatedOn: "2025-04-04"), [Chronicle.Report(5)]))
            .Then(10, "A", new RecordWithdrawn("taken back", [Chronicle.Report(7)]))
            .Changed(Chronicle.At(15, 1), Chronicle.At(15)));

    [Fact]
    public void A_refinement_goes_before_a_late_disclosure_of_the_same_instant() => Assert.Equal(
        ["Refinement 5: -2 > Contested by A, B"],
        Truce.Stated(10, "B", "2025-04-04", 1, published: 5, occasion: "call")
            .Then(10, "A", new RecordRefined("tied", Set(Occasion: "call"), [Chronicle.Report(5)]))
            .Changed(Chronicle.At(15, 4), Chronicle.At(15)));

    [Fact]
    public void A_stance_comes_shifts_hardens_and_is_taken_for_granted_no_more() => Assert.Equal(
        [
            "First 4: Unknown > -2 by A", "Shift 6: -2 > 1 by B", "Firmness 8: 1 > 1 by C", "Shift 9: 1 > Declined by D",
        ],
        Truce.Stated(10, "B", "2025-04-06", 1).Stated(10, "C", "2025-04-08", 1, firmness: Firmness.Firm)
            .Stated(10, "D", "2025-04-09", null).Changed(Chronicle.At(1), Chronicle.At(20)));

    [Fact]
    public void What_may_have_begun_is_confirmed_once_it_must_have() => Assert.Equal(
        ["First 4: Unknown > -2? by A", "Confirmation 8: -2? > -2 by A"],
        new Chronicle().Stated(10, "A", "[2025-04-04..2025-04-08]", -2).Changed(Chronicle.At(1), Chronicle.At(20)));

    [Fact]
    public void A_stance_whose_time_is_over_lapses_first_its_certainty_then_itself() => Assert.Equal(
        ["Lapse 8: -2 > -2? by A", "Lapse 10: -2? > Unknown by A"],
        new Chronicle().Stated(10, "A", "2025-04-04/2025-04-08~", -2).Changed(Chronicle.At(5), Chronicle.At(20)));

    [Fact]
    public void A_stance_that_stands_again_because_a_period_ended_is_a_shift() => Assert.Equal(
        ["Shift 9: 1 > -2 by B"],
        Truce.Stated(10, "B", "2025-04-06/2025-04-08", 1).Changed(Chronicle.At(7), Chronicle.At(20)));

    [Fact]
    public void Saying_the_same_again_is_no_change_over_valid_time() => Assert.Empty(
        Truce.Stated(10, "B", "2025-04-10", -2).Changed(Chronicle.At(5), Chronicle.At(20)));

    [Fact]
    public void Where_coverage_begins_no_record_is_named() => Assert.Equal(
        ["First 1: NotCovered > -2 by "],
        new Chronicle().Stated(10, "A", "../..", -2).Changed(Chronicle.At(-40), Chronicle.At(20)));
}
