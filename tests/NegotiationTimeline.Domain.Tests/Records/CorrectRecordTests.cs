using System.Collections.Immutable;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using Xunit;

namespace NegotiationTimeline.Domain.Tests.Records;

public sealed class CorrectRecordTests
{
    static readonly RecordRefined Dated = new("dated", Set(StatedOn: "2025-04-03"), [Spring.Given("paper")]);

    [Fact]
    public void A_correction_patches_the_named_fields_in_every_version()
    {
        var corrected = Spring.Story(Dated).When(Correct(Set(Position: 0))).ThenRecorded<RecordCorrected>();
        var after = Spring.After(Spring.Stated, Dated, corrected);
        Assert.Equal([("2025-04-04", 0), ("2025-04-03", 0)], after.Codings()
            .Select(it => (it.StatedOn!, it.Position!.Value)));
        Assert.Null(corrected.Evidence);
    }

    [Fact]
    public void A_new_subject_takes_the_place_of_the_old_one() => Assert.Equal(
        "clauses/offer/1",
        Spring.After(Spring.Stated, Spring.Story()
            .When(Correct(Set(Clause: "offer/1"))).ThenRecorded<RecordCorrected>()).Codings()[0].Subject);

    [Fact]
    public void An_interval_takes_the_place_of_a_date() => Assert.Equal(
        (null, "2025-04/.."),
        Spring.After(Spring.Stated, Spring.Story()
            .When(Correct(Set(Holds: "2025-04/.."))).ThenRecorded<RecordCorrected>())
            .Codings().Select(it => (it.StatedOn, it.Holds)).Single());

    [Fact]
    public void Evidence_beside_the_changes_takes_the_place_of_what_its_source_gave()
    {
        var corrected = Spring.Story(new EvidenceAdded("found", [Spring.Given("paper")]))
            .When(Correct(Patch.Nothing, beside: [new("wire", Grade: "C3")])).ThenRecorded<RecordCorrected>();
        Assert.Equal([("wire", "C3", 1), ("paper", null, 1)],
            corrected.Evidence!.Value.Select(it => (it.Evidence.Source, it.Evidence.Grade, it.Version)));
    }

    [Fact]
    public void Evidence_named_among_the_changes_replaces_all() => Assert.Equal(
        ["memoir"],
        Spring.Story().When(Correct(Patch.Nothing, replacement: [new("memoir")])).ThenRecorded<RecordCorrected>()
            .Evidence!.Value.Select(it => it.Evidence.Source));

    [Fact]
    public void A_refinement_is_not_known_earlier_for_a_correction_of_a_source_that_both_versions_cite()
    {
        IRecordEvent[] before = [Spring.Stated, new EvidenceAdded("found", [Spring.Given("paper")]), Dated];
        var corrected = new Story(Spring.After(before)).When(Correct(Patch.Nothing, beside: [new("paper", Grade: "C3")]))
            .ThenRecorded<RecordCorrected>();
        Assert.Equal([(1, Spring.April(5)), (2, Spring.April(10))], Spring.Known([.. before, corrected]));
    }

    [Fact]
    public void No_version_is_left_without_evidence_that_supports_it()
    {
        Spring.Story(Dated).When(Correct(Patch.Nothing, replacement: [new("wire")])).ThenFaulty("changes.evidence");
        Spring.Story().When(Correct(Patch.Nothing, replacement: [new("wire", Bearing: Bearing.Denies)]))
            .ThenFaulty("changes.evidence");
        Spring.Story().When(Correct(Patch.Nothing, beside: [new("wire", Bearing: Bearing.Denies)])).ThenFaulty("evidence");
    }

    [Fact]
    public void A_correction_that_changes_nothing_is_not_recorded()
    {
        Spring.Story().When(Correct(Set(Position: -2))).ThenNothing();
        Spring.Story(new EvidenceAdded("found", [Spring.Given("paper")]))
            .When(Correct(Patch.Nothing, beside: [new("wire")])).ThenNothing();
        Spring.Story().When(Correct(Patch.Nothing, replacement: [new("wire")])).ThenNothing();
    }

    [Fact]
    public void The_same_correction_twice_records_once()
    {
        var correct = Correct(Set(Position: 0), beside: [new("wire", Grade: "C3")]);
        Spring.Story(Spring.Story().When(correct).ThenRecorded<RecordCorrected>()).When(correct).ThenNothing();
    }

    [Fact]
    public void A_record_that_is_gone_is_not_corrected()
    {
        Spring.Story(new RecordRetracted("x")).When(Correct(Set(Position: 0))).ThenRefused("record-retracted");
        Spring.Story(new RecordMerged("E2", "x")).When(Correct(Set(Position: 0))).ThenRefused("record-merged");
    }

    public static TheoryData<string, Patch> Faults => new()
    {
        { "changes.party", Set(Parties: ["narnia"]) },
        { "changes.issue", Set(Issue: "weather") },
        { "changes.issue", Set(Issue: "talks", Clause: "offer/1") },
        { "changes.position", Set(Position: 5) },
        { "changes.declined", Set(Position: 1, Declined: true) },
        { "changes.statedOn", Set(StatedOn: "2025-04-31") },
        { "changes.statedOn", Set(StatedOn: "2025-04-30", Holds: "2025-04/..") },
        { "changes.holds", Set(Holds: "2025-04-30") },
        { "changes.conditions[0].id", Set(Conditions: [new("A", "b")]) },
        { "changes.occasion", Set(Occasion: " ") },
        { "changes.statedOn", Set(Cleared: ["statedOn"]) },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_faulty_field_of_the_changes_is_named(string field, Patch changes)
    {
        Spring.Story().When(Correct(changes)).ThenFaulty(field);
        Spring.Story().When(new RefineRecord("x", changes, [new("paper")]).Decide).ThenFaulty(field);
    }

    [Fact]
    public void Who_did_not_decline_after_all_has_a_position()
    {
        var declined = new RecordCorrected("x", Set(Declined: true), null);
        Spring.Story(declined).When(Correct(Set(Declined: false))).ThenFaulty("changes.position");
        Spring.Story(declined).When(Correct(Set(Declined: false, Position: 1))).ThenRecorded<RecordCorrected>();
    }

    [Fact]
    public void A_correction_has_a_reason() =>
        Spring.Story().When(new CorrectRecord(" ", Set(Position: 0)).Decide).ThenFaulty("reason");

    static Func<Record, Agenda, Decisions.Decision> Correct(
        Patch changes, ImmutableArray<EvidenceGiven>? replacement = null,
            ImmutableArray<EvidenceGiven>? beside = null) =>
        new CorrectRecord("misread", changes, replacement, beside).Decide;
}
