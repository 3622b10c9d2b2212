using System.Collections.Immutable;
using NegotiationTimeline.Domain.Positions;
using Xunit;

namespace NegotiationTimeline.Domain.Tests.Positions;

public sealed class CorrectPositionTests
{
    static readonly PositionRefined Dated = new("dated", new(StatedOn: "2025-04-03"), [Spring.Given("paper")]);

    [Fact]
    public void A_correction_patches_the_named_fields_in_every_version()
    {
        var corrected = Spring.Story(Dated).When(Correct(new(Position: 0))).ThenRecorded<PositionCorrected>();
        var after = Spring.After(Spring.Stated, Dated, corrected);
        Assert.Equal([("2025-04-04", 0), ("2025-04-03", 0)], after.Versions
            .Select(it => (it.StatedOn!, it.Position!.Value)));
        Assert.Null(corrected.Evidence);
    }

    [Fact]
    public void A_new_subject_takes_the_place_of_the_old_one() => Assert.Equal(
        "clauses/offer/1",
        Spring.After(Spring.Stated, Spring.Story()
            .When(Correct(new(Clause: "offer/1"))).ThenRecorded<PositionCorrected>()).Versions[0].Subject);

    [Fact]
    public void An_interval_takes_the_place_of_a_date() => Assert.Equal(
        (null, "2025-04/.."),
        Spring.After(Spring.Stated, Spring.Story()
            .When(Correct(new(Holds: "2025-04/.."))).ThenRecorded<PositionCorrected>())
            .Versions.Select(it => (it.StatedOn, it.Holds)).Single());

    [Fact]
    public void Evidence_beside_the_changes_takes_the_place_of_what_its_source_gave()
    {
        var corrected = Spring.Story(new EvidenceAdded("found", [Spring.Given("paper")]))
            .When(Correct(new(), beside: [new("wire", Grade: "C3")])).ThenRecorded<PositionCorrected>();
        Assert.Equal([("wire", "C3", 1), ("paper", null, 1)],
            corrected.Evidence!.Value.Select(it => (it.Evidence.Source, it.Evidence.Grade, it.Version)));
    }

    [Fact]
    public void Evidence_named_among_the_changes_replaces_all() => Assert.Equal(
        ["memoir"],
        Spring.Story().When(Correct(new(), replacement: [new("memoir")])).ThenRecorded<PositionCorrected>()
            .Evidence!.Value.Select(it => it.Evidence.Source));

    [Fact]
    public void A_refinement_is_not_known_earlier_for_a_correction_of_a_source_that_both_versions_cite()
    {
        IPositionEvent[] before = [Spring.Stated, new EvidenceAdded("found", [Spring.Given("paper")]), Dated];
        var corrected = new Story(Spring.After(before)).When(Correct(new(), beside: [new("paper", Grade: "C3")]))
            .ThenRecorded<PositionCorrected>();
        Assert.Equal([(1, Spring.April(5)), (2, Spring.April(10))], Spring.Known([.. before, corrected]));
    }

    [Fact]
    public void No_version_is_left_without_evidence_that_supports_it()
    {
        Spring.Story(Dated).When(Correct(new(), replacement: [new("wire")])).ThenFaulty("changes.evidence");
        Spring.Story().When(Correct(new(), replacement: [new("wire", Bearing: Bearing.Denies)]))
            .ThenFaulty("changes.evidence");
        Spring.Story().When(Correct(new(), beside: [new("wire", Bearing: Bearing.Denies)])).ThenFaulty("evidence");
    }

    [Fact]
    public void A_correction_that_changes_nothing_is_not_recorded()
    {
        Spring.Story().When(Correct(new(Position: -2))).ThenNothing();
        Spring.Story(new EvidenceAdded("found", [Spring.Given("paper")]))
            .When(Correct(new(), beside: [new("wire")])).ThenNothing();
        Spring.Story().When(Correct(new(), replacement: [new("wire")])).ThenNothing();
    }

    [Fact]
    public void The_same_correction_twice_records_once()
    {
        var correct = Correct(new(Position: 0), beside: [new("wire", Grade: "C3")]);
        Spring.Story(Spring.Story().When(correct).ThenRecorded<PositionCorrected>()).When(correct).ThenNothing();
    }

    [Fact]
    public void A_record_that_is_gone_is_not_corrected()
    {
        Spring.Story(new PositionRetracted("x")).When(Correct(new(Position: 0))).ThenRefused("position-retracted");
        Spring.Story(new PositionMerged("E2", "x")).When(Correct(new(Position: 0))).ThenRefused("position-merged");
    }

    public static TheoryData<string, PositionPatch> Faults => new()
    {
        { "changes.party", new(Parties: ["narnia"]) },
        { "changes.issue", new(Issue: "weather") },
        { "changes.issue", new(Issue: "talks", Clause: "offer/1") },
        { "changes.position", new(Position: 5) },
        { "changes.declined", new(Position: 1, Declined: true) },
        { "changes.statedOn", new(StatedOn: "2025-04-31") },
        { "changes.statedOn", new(StatedOn: "2025-04-30", Holds: "2025-04/..") },
        { "changes.holds", new(Holds: "2025-04-30") },
        { "changes.conditions[0].id", new(Conditions: [new("A", "b")]) },
        { "changes.occasion", new(Occasion: " ") },
        { "changes.statedOn", new(Cleared: ["statedOn"]) },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_faulty_field_of_the_changes_is_named(string field, PositionPatch changes)
    {
        Spring.Story().When(Correct(changes)).ThenFaulty(field);
        Spring.Story().When(new RefinePosition("x", changes, [new("paper")]).Decide).ThenFaulty(field);
    }

    [Fact]
    public void Who_did_not_decline_after_all_has_a_position()
    {
        var declined = new PositionCorrected("x", new(Declined: true), null);
        Spring.Story(declined).When(Correct(new(Declined: false))).ThenFaulty("changes.position");
        Spring.Story(declined).When(Correct(new(Declined: false, Position: 1))).ThenRecorded<PositionCorrected>();
    }

    [Fact]
    public void A_correction_has_a_reason() =>
        Spring.Story().When(new CorrectPosition(" ", new(Position: 0)).Decide).ThenFaulty("reason");

    static Func<Position, Agenda, Decisions.Decision> Correct(
        PositionPatch changes, ImmutableArray<EvidenceGiven>? replacement = null,
            ImmutableArray<EvidenceGiven>? beside = null) =>
        new CorrectPosition("misread", changes, replacement, beside).Decide;
}
