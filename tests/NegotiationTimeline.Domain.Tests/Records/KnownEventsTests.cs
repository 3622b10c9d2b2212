using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;
using Xunit;

namespace NegotiationTimeline.Domain.Tests.Records;

/// <summary>Of a record first known on 5 April by the wire; paper is of the 10th, memoir of the 20th.</summary>
public sealed class KnownEventsTests
{
    static readonly RecordRefined Dated = new("dated", Set(StatedOn: "2025-04-03"), [Spring.Given("memoir")]);

    [Fact]
    public void Before_its_first_version_was_known_a_record_has_no_history() =>
        Assert.Empty(Told(4, Spring.Stated, new RecordRetracted("a hoax")));

    [Fact]
    public void Evidence_is_told_of_from_its_publication_on()
    {
        var stated = Spring.Stated with { Evidence = [Spring.Given("wire"), Spring.Given("paper")] };
        Assert.Equal("wire", Sources(Assert.IsType<PositionStated>(Assert.Single(Told(9, stated))).Evidence));
        Assert.Equal("wire paper", Sources(Assert.IsType<PositionStated>(Assert.Single(Told(10, stated))).Evidence));
    }

    [Fact]
    public void A_refinement_is_not_told_of_before_its_version_is_known()
    {
        var further = new RecordRefined("scoped", Set(Summary: "In full."), [Spring.Given("paper")]);
        Assert.Single(Told(10, Spring.Stated, Dated, further));
        Assert.Equal(3, Told(20, Spring.Stated, Dated, further).Count());
    }

    [Fact]
    public void A_source_dated_anew_counts_by_its_present_date()
    {
        var redated = new EvidenceRedated("wire", Spring.April(15));
        Assert.Empty(Told(14, Spring.Stated, redated));
        Assert.Equal(2, Told(15, Spring.Stated, redated).Count());
    }

    [Fact]
    public void What_was_gained_corrected_or_withdrawn_by_a_later_source_is_not_told_of()
    {
        var corrected = new RecordCorrected(
            "graded", Patch.Nothing, [new(Spring.Given("wire"), 1), new(Spring.Given("memoir"), 1)]);
        var told = Told(10, Spring.Stated, new EvidenceGained("E2", [Spring.Given("memoir")]), corrected,
            new RecordWithdrawn("taken back", [Spring.Given("memoir")])).ToArray();
        Assert.Equal(2, told.Length);
        Assert.Equal("wire", Sources([.. ((RecordCorrected)told[1]).Evidence!.Value.Select(it => it.Evidence)]));
    }

    [Fact]
    public void What_became_of_a_condition_is_told_of_once_it_was_published_and_so_is_its_retraction()
    {
        var met = new ConditionResolved("list", "1", ConditionStatus.Met, "2025-04-06", "agreed",
            [Spring.Given("wire", Bearing.Denies), Spring.Given("paper"), Spring.Given("memoir")]);
        IRecordEvent[] all = [Spring.Stated, met, new ResolutionRetracted("list", "1", "misread")];
        Assert.Single(Told(9, all));
        var told = Told(10, all).ToArray();
        Assert.Equal(3, told.Length);
        Assert.Equal("wire paper", Sources(((ConditionResolved)told[1]).Evidence));
        Assert.Single(Told(10, Spring.Stated, new EvidenceGained("E2", [Spring.Given("memoir")],
            [met with { Evidence = [Spring.Given("memoir")] }])));
    }

    static IEnumerable<IRecordEvent> Told(int april, params IRecordEvent[] happened) =>
        happened.Select((it, i) => new Recorded<IRecordEvent>(it, new(Spring.April(25).AddHours(i)), "coder", i + 1))
            .KnownBy(Spring.After(happened), new(Spring.April(april))).Select(it => it.Event);

    static string Sources(IEnumerable<Evidence> evidence) => string.Join(' ', evidence.Select(it => it.Source));
}
