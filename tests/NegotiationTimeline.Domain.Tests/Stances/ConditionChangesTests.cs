using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Stances;
using Xunit;

namespace NegotiationTimeline.Domain.Tests.Stances;

/// <summary>What becomes of a condition, told as changes of the cell whose stance depends on it.</summary>
public sealed class ConditionChangesTests
{
    static Chronicle Truce => new Chronicle().Stated(10, "A", "2025-04-04", 1, condition: "list");

    static ConditionResolved Met(string on, int published, string source = "wire") =>
        new("list", "1", ConditionStatus.Met, on, "so", [Chronicle.Report(published, source)]);

    [Fact]
    public void Over_valid_time_a_condition_that_is_met_changes_the_firmness_and_no_more() => Assert.Equal(
        ["Firmness 12: 1 > 1 by A"],
        Truce.Then(11, "A", Met("2025-04-12", 13)).Changed(Chronicle.At(8), Chronicle.At(20)));

    [Fact]
    public void One_that_may_have_been_met_changes_it_twice() => Assert.Equal(
        ["Firmness 12: 1 > 1 by A", "Firmness 14: 1 > 1 by A"],
        Truce.Then(11, "A", Met("[2025-04-12..2025-04-14]", 13)).Changed(Chronicle.At(8), Chronicle.At(20)));

    [Fact]
    public void Over_published_time_it_is_a_late_disclosure() => Assert.Equal(
        ["LateDisclosure 13: 1 > 1 by A"],
        Truce.Then(11, "A", Met("2025-04-12", 13)).Changed(Chronicle.At(20, 12), Chronicle.At(20, 14)));

    [Fact]
    public void Over_recorded_time_it_is_a_late_entry_and_taken_back_a_retraction() => Assert.Equal(
        [ChangeKind.LateEntry, ChangeKind.Retraction],
        Truce.Then(20, "A", Met("2025-04-12", 13)).Then(21, "A", new ResolutionRetracted("list", "1", "misread"))
            .OnceRecorded());

    [Fact]
    public void A_source_dated_anew_corrects_it() => Assert.Equal(
        [ChangeKind.Correction],
        Truce.Then(11, "A", Met("2025-04-12", 13, "post")).Then(20, "A", new EvidenceRedated("post", History.Day(16)))
            .OnceRecorded(knownBy: 15));

    [Fact]
    public void What_becomes_of_the_condition_of_a_superseded_statement_changes_nothing() => Assert.Empty(
        Truce.Stated(10, "B", "2025-04-06", 1).Then(11, "A", Met("2025-04-12", 13))
            .Changed(Chronicle.At(8, 12, 15), Chronicle.At(20)));

    [Fact]
    public void A_run_of_one_stance_is_not_broken_by_what_becomes_of_its_condition()
    {
        var cell = Truce.Then(11, "A", Met("2025-04-12", 13)).Truce.At(Chronicle.At(20));
        Assert.Equal("2025-04-04", Stance.Of(cell, Chronicle.At(20).Valid).Since);
        Assert.Equal(2, Spans.Of(cell, History.Day(8), History.Day(20)).Length);
    }
}
