using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;
using Xunit;

namespace NegotiationTimeline.Domain.Tests.Records;

/// <summary>A position of 4 April, known from the 5th by the wire, depends on a list of targets and on a mandate.</summary>
public sealed class ResolveConditionTests
{
    static readonly PositionStated Stated = Spring.Stated with
    {
        Content = Spring.Stated.Content with
        {
            Conditions = [new("list", "A list is agreed."), new("mandate", "The UN agrees.")],
        },
    };

    static readonly ResolveCondition Resolve =
        new(null, ConditionStatus.Met, "2025-04-08", "They agreed.", [new("paper")]);

    static readonly ConditionResolved Met =
        new("list", "1", ConditionStatus.Met, "2025-04-08", "They agreed.", [Spring.Given("paper")]);

    [Fact]
    public void A_condition_is_met_and_the_first_resolution_of_it_is_number_1() =>
        Assert.Equivalent(Met, When(Resolve).ThenRecorded<ConditionResolved>());

    [Fact]
    public void The_same_resolution_sent_twice_is_recorded_once()
    {
        When(Resolve, Met).ThenNothing();
        When(Resolve with { Id = "mine" }, Met with { Id = "mine" }).ThenNothing();
        When(Resolve with { Id = "mine" }, Met with { Id = "mine" }, new ResolutionRetracted("list", "mine", "x")).ThenNothing();
        When(Resolve, Met, new EvidenceRedated("paper", Spring.April(11))).ThenNothing();
    }

    [Fact]
    public void Another_resolution_under_a_taken_id_is_refused() =>
        When(Resolve with { Id = "1", Status = ConditionStatus.Failed }, Met).ThenRefused("id-is-taken");

    [Fact]
    public void Each_condition_numbers_its_own_resolutions()
    {
        Assert.Equal("2", When(Resolve with { On = "2025-04-09" }, Met).ThenRecorded<ConditionResolved>().Id);
        Assert.Equal("1", When(Resolve, Met with { Condition = "mandate" }).ThenRecorded<ConditionResolved>().Id);
        Assert.Equal("3", When(Resolve, Met with { Id = "2", On = "2025" }).ThenRecorded<ConditionResolved>().Id);
    }

    public static TheoryData<string, ResolveCondition> Invalid => new()
    {
        { "id", Resolve with { Id = "a b" } },
        { "status", Resolve with { Status = null } },
        { "on", Resolve with { On = null } },
        { "on", Resolve with { On = "2025-13" } },
        { "on", Resolve with { On = "2025-04-01/2025-04-02" } },
        { "reason", Resolve with { Reason = " " } },
        { "evidence", Resolve with { Evidence = null } },
        { "evidence", Resolve with { Evidence = [new("paper", Bearing: Bearing.Denies)] } },
        { "evidence[0].source", Resolve with { Evidence = [new("nowhere")] } },
        { "evidence[0].source", Resolve with { Evidence = [new("undated")] } },
        { "evidence[0].grade", Resolve with { Evidence = [new("paper", Grade: "Z9")] } },
    };

    [Theory]
    [MemberData(nameof(Invalid))]
    public void A_resolution_that_is_not_valid_names_the_field(string field, ResolveCondition resolve) =>
        When(resolve).ThenFaulty(field);

    [Fact]
    public void Of_a_record_that_is_gone_nothing_can_become()
    {
        When(Resolve, new RecordRetracted("x")).ThenRefused("record-retracted");
        When(Resolve, new RecordMerged("E2", "x")).ThenRefused("record-merged");
        When(Resolve, new RecordWithdrawn("x", [Spring.Given("memoir")])).ThenRefused("record-withdrawn");
    }

    [Fact]
    public void Without_an_id_the_resolution_recorded_last_is_retracted_and_only_it()
    {
        var second = Met with { Id = "2", Status = ConditionStatus.Failed };
        Assert.Equal("2", Retract(new("misread"), Met, second).ThenRecorded<ResolutionRetracted>().Resolution);
        Retract(new("misread"), Met, second, new ResolutionRetracted("list", "2", "misread")).ThenNothing();
        Assert.Equal("1", Retract(new("misread", "1"), Met, second).ThenRecorded<ResolutionRetracted>().Resolution);
    }

    [Fact]
    public void A_retraction_needs_a_reason_and_something_to_retract()
    {
        Retract(new(), Met).ThenFaulty("reason");
        Retract(new("x", "9"), Met).ThenFaulty("resolution");
        Retract(new("x"), Met with { Condition = "mandate" }).ThenRefused("condition-unresolved");
        Retract(new("x"), Met, new RecordRetracted("x")).ThenRefused("record-retracted");
        Retract(new("x"), Met, new RecordWithdrawn("x", [Spring.Given("memoir")])).ThenRefused("record-withdrawn");
    }

    [Fact]
    public void A_merge_takes_along_what_became_of_conditions_and_its_undoing_gives_it_back()
    {
        var loser = Spring.After(Stated, Met, Met with { Id = "2" }, new ResolutionRetracted("list", "2", "x"));
        var gained = MergeRecords.Gain(loser);
        Assert.Equivalent(new[] { Met }, gained.Resolutions!.Value.ToArray());
        Assert.Null(MergeRecords.Gain(Spring.After(Stated)).Resolutions);
        var survivor = Spring.After(Spring.Other, gained);
        Assert.Equal(("1", "E1"), (Assert.Single(survivor.Resolutions).Id, survivor.Resolutions[0].GainedFrom));
        Assert.Empty(Spring.After(Spring.Other, gained, new EvidenceReturned("E1")).Resolutions);
    }

    [Fact]
    public void A_source_dated_anew_dates_what_became_of_a_condition_anew()
    {
        var redate = new RedateEvidence("paper", Spring.April(12));
        var redated = new Story(Spring.After(Stated, Met)).When(redate.Decide).ThenRecorded<EvidenceRedated>();
        Assert.Equal(Spring.April(12), Spring.After(Stated, Met, redated).Resolutions[0].KnownFrom());
    }

    [Fact]
    public void A_record_is_cut_where_more_became_known_of_its_conditions()
    {
        var rows = Rows(Stated, Met with { Evidence = [Spring.Given("memoir"), Spring.Given("paper")] });
        Assert.Equal([(5, ""), (10, "paper"), (20, "memoir paper")], rows.Select(Told));
    }

    [Fact]
    public void What_was_retracted_or_is_of_a_condition_no_longer_stated_is_in_no_row()
    {
        Assert.Equal([(5, "")], Rows(Stated, Met, new ResolutionRetracted("list", "1", "x")).Select(Told));
        Assert.All(Rows(Stated, Met, new RecordCorrected("x", Set(Cleared: ["conditions"]), null)),
            row => Assert.Empty(row.Resolutions));
    }

    static Told When(ResolveCondition resolve, params IRecordEvent[] happened) =>
        new(resolve.Decide("list", Spring.After([Stated, .. happened]), Spring.Agenda));

    static Told Retract(RetractResolution retract, params IRecordEvent[] happened) =>
        new(retract.Decide("list", Spring.After([Stated, .. happened])));

    static IEnumerable<PositionVersion> Rows(params IRecordEvent[] happened) => PositionHistory.Of(
        happened.Select((it, i) => new Recorded<IRecordEvent>(it, new(Spring.April(25).AddHours(i)), "coder", i + 1)))
        .Where(row => row.RecordedUntil == PositionVersion.Forever);

    static (int, string) Told(PositionVersion row) => (
        LocalDays.Of(row.KnownFrom, TimeZoneInfo.FindSystemTimeZoneById("Europe/Kyiv")).Day,
        string.Join(' ', row.Resolutions.SelectMany(it => it.Evidence).Select(it => it.Source)));
}
