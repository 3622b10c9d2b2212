using CsCheck;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Domain.Time;
using Xunit;

namespace NegotiationTimeline.Domain.Tests.Stances;

/// <summary>What each event may change on each of the three axes, over generated histories.</summary>
public sealed class AxesTests(ITestOutputHelper output)
{
    const int Cases = 40;

    static readonly Evidence Found = new(
        "found", History.Day(9), Attribution.OnTheRecord, 0, "B2", Bearing.Supports, null, null, null, []);

    [Fact]
    public void An_answer_as_recorded_by_then_is_the_same_whatever_is_recorded_later() =>
        ForEachRecord((history, id, look) =>
        {
            var then = history.Records[id][^1].At.At.AddMicroseconds(-1);
            Same(history.Where((_, it) => it.At.At <= then), history, look with { RecordedBy = then });
        });

    [Fact]
    public void A_correction_is_invisible_to_an_earlier_recordedBy() => ForEachRecord((history, id, look) =>
    {
        var after = history.Then(id, new RecordCorrected("misread", Set(Position: 0, StatedOn: "2025-04-02"), null));
        Same(history, after, look);
        Same(history, after, look with { RecordedBy = after.Now.AddMicroseconds(-1) });
    });

    [Fact]
    public void A_correction_keeps_the_published_time_of_every_version() => ForEachRecord((history, id, _) =>
        Assert.Equal(
            Open(history, id).Select(row => (row.Version, row.KnownFrom, row.KnownUntil, Position: (int?)0)),
            Open(history.Then(id, new RecordCorrected("misread", Set(Parties: ["one"], Position: 0), null)), id)
                .Select(row => (row.Version, row.KnownFrom, row.KnownUntil, row.Content.Position))));

    [Fact]
    public void A_refinement_is_invisible_to_an_earlier_knownBy() => ForEachRecord((history, id, look) =>
    {
        var after = history.Then(id, new RecordRefined("dated", Set(StatedOn: "2025-04-02"), [Found]));
        Same(history, after, look with { RecordedBy = after.Now, KnownBy = Found.Published.AddMicroseconds(-1) });
        if (look.KnownBy < Found.Published)
            Same(history, after, look with { RecordedBy = after.Now });
    });

    [Fact]
    public void A_retraction_leaves_no_trace_after_it_and_every_trace_before_it() =>
        ForEachRecord((history, id, look) =>
    {
        var after = history.Then(id, new RecordRetracted("never said"));
        Same(history, after, look with { RecordedBy = after.Now.AddMicroseconds(-1) });
        Same(history.Without(id), after, look with { RecordedBy = after.Now });
        Same(history.Without(id), after, look with { RecordedBy = after.Now, KnownBy = History.Day(400) });
    });

    [Fact]
    public void A_retraction_and_its_reinstatement_leave_things_as_they_were() => ForEachRecord((history, id, look) =>
    {
        if (history.State(id)!.Gone)
            return;

        var after = history.Then(id, new RecordRetracted("never said")).Then(id, new RecordReinstated("said it"));
        Same(history, after, look with { RecordedBy = after.Now });
    });

    [Fact]
    public void A_withdrawal_counts_from_its_publication_on() => ForEachRecord((history, id, look) =>
    {
        var after = history.Then(id, new RecordWithdrawn("taken back", [Found]));
        Same(history, after, look with { RecordedBy = after.Now, KnownBy = Found.Published.AddMicroseconds(-1) });
        Same(history.Without(id), after, look with { RecordedBy = after.Now, KnownBy = Found.Published });
    });

    [Fact]
    public void A_resolution_is_invisible_to_an_earlier_recordedBy_and_an_earlier_knownBy() =>
        ForEachRecord((history, id, look) =>
    {
        var after = history.Then(id, new ConditionResolved("c0", "Z", ConditionStatus.Met, "2025-04-03", "done", [Found]));
        Same(history, after, look with { RecordedBy = after.Now.AddMicroseconds(-1) });
        Same(history, after, look with { RecordedBy = after.Now, KnownBy = Found.Published.AddMicroseconds(-1) });
    });

    [Fact]
    public void A_resolution_and_its_retraction_leave_things_as_they_were() => ForEachRecord((history, id, look) =>
    {
        var after = history
            .Then(id, new ConditionResolved("c0", "Z", ConditionStatus.Failed, "2025-04-03", "undone", [Found]))
            .Then(id, new ResolutionRetracted("c0", "Z", "misread"));
        Same(history, after, look with { RecordedBy = after.Now, KnownBy = History.Day(400) });
    });

    [Fact]
    public void A_back_dated_record_changes_the_past_and_not_the_present()
    {
        var (past, present) = (0, 0);
        ForEachRecord((history, _, look) =>
        {
            var joined = (PositionStated)history.Records.Values.First()[0].Event;
            var after = history.Then("Z", joined with
            {
                Id = "Z",
                Content = joined.Content with
                {
                    Parties = [look.Party],
                    Issue = look.Issue,
                    StatedOn = "2025-01-10",
                    Holds = null,
                    Occasion = null,
                    Position = 1,
                },
                Evidence = [Found with { Published = History.Day(-30) }],
            });
            look = look with
            {
                RecordedBy = after.Now,
                Filter = EvidenceFilter.None,
                Coverage = new(Coverage.Always, null, 180),
            };
            var (before, now) = ((look with { History = history }).Records, (look with { History = after }).Records);
            foreach (var day in Enumerable.Range(1, 20).Select(day => new ValidTime(History.Day(day))))
                if (before.At(day) is { Standing: Certainty.Certain, Winner: { } winner }
                    && winner.Bounds.EarliestStart > History.Day(-60))
                    Assert.Equal((winner.Id, ++present), (now.At(day).Winner!.Id, present));

            var january = new ValidTime(History.Day(-70));
            if (before.At(january).State == StanceState.Unknown && look.KnownBy >= History.Day(-30))
                Assert.Equal(("Z", ++past), (now.At(january).Winner!.Id, past));
        });
        output.WriteLine($"{past} answers for January changed, {present} answers for April did not");
        Assert.True(past > 100 && present > 100);
    }

    void ForEachRecord(Action<History, string, Look> holds) => History.Any.Sample(output, Cases, it =>
    {
        foreach (var look in Look.At(it.History, it.Look).Take(4))
            foreach (var id in it.History.Records.Keys.ToArray())
                holds(it.History, id, look);
    });

    static IEnumerable<PositionVersion> Open(History history, string id) => history.Rows
        .Where(row => row.Id == id && row.RecordedUntil == PositionVersion.Forever)
        .DistinctBy(row => row.KnownFrom).OrderBy(row => row.KnownFrom);

    static void Same(History one, History other, Look look)
    {
        foreach (var asOf in Look.Instants(look.Cuts, (uint)look.RecordedBy.Ticks, 3))
            Assert.Equal((look with { History = one }).Answer(asOf), (look with { History = other }).Answer(asOf));
    }
}
