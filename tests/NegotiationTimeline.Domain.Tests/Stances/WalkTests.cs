using CsCheck;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Domain.Time;
using Xunit;

namespace NegotiationTimeline.Domain.Tests.Stances;

/// <summary>Changes and replay are the rule swept: they hold against it at every instant, over generated histories.</summary>
public sealed class WalkTests(ITestOutputHelper output)
{
    readonly SortedDictionary<ChangeKind, int> seen = [];

    [Fact]
    public void Between_two_changes_nothing_changes_and_every_change_is_told()
    {
        ForEach(walked =>
        {
            var changes = Changes.Between(walked.Cell, walked.From, walked.To).Items;
            var point = walked.From;
            foreach (var leg in Enum.GetValues<Axis>())
            {
                var told = changes.Where(it => it.Axis == leg).ToArray();
                var start = walked.At(point);
                foreach (var at in walked.Instants(leg))
                    Same(leg, told.LastOrDefault(it => it.At <= at)?.After ?? start, walked.At(point.With(leg, at)), walked, at);
                point = point.With(leg, walked.To.On(leg));
            }
        });
        output.WriteLine(string.Join('\n', seen));
        Assert.Equal(Enum.GetValues<ChangeKind>(), seen.Keys);
    }

    [Fact]
    public void A_change_tells_the_cell_just_before_and_just_after_it_and_who_caused_it() => ForEach(walked =>
    {
        var point = walked.From;
        foreach (var change in Changes.Between(walked.Cell, walked.From, walked.To).Items)
        {
            foreach (var leg in Enum.GetValues<Axis>().Where(leg => leg < change.Axis))
                point = point.With(leg, walked.To.On(leg));
            var after = point.With(change.Axis, change.At);
            Equal(walked.At(point.With(change.Axis, change.At.AddMicroseconds(-1))), change.Before, walked, change.At);
            Equal(walked.At(after), change.After, walked, change.At);
            if (change.Records.IsEmpty && !IsOfCoverage(walked, change, after))
                Assert.Fail($"nobody caused {change}\n{walked}");
        }
    });

    [Fact]
    public void Frames_read_up_to_a_date_give_the_cell_at_that_date_on_every_axis() => ForEach(walked =>
    {
        foreach (var axis in Enum.GetValues<Axis>())
        {
            var course = CellCourse.Along(walked.Cell, axis, walked.From, walked.To.On(axis));
            var frames = Replay.Frames([course]).ToArray();
            foreach (var at in walked.Instants(axis))
            {
                var read = frames.Last(it => it.At <= at).Cells[0].Stance;
                var now = walked.At(walked.From.With(axis, at));
                Equal(now, axis == Axis.Valid ? read with { AgeDays = now.AgeDays } : read, walked, at);
            }
        }
    });

    void ForEach(Action<Walked> holds)
    {
        History.Any.Sample(output, 150, it =>
        {
            foreach (var walked in Walked.In(it.History, it.Look))
            {
                foreach (var change in Changes.Between(walked.Cell, walked.From, walked.To).Items)
                    seen[change.Kind] = seen.GetValueOrDefault(change.Kind) + 1;
                holds(walked);
            }
        });
    }

    static bool IsOfCoverage(Walked walked, Change change, AsOf after) =>
        change.Axis switch
        {
            Axis.Recorded => walked.Coverage.Cuts.Contains(change.At),
            Axis.Valid => walked.Coverage.At(after.Recorded).Cuts.Contains(change.At),
            _ => false,
        };

    static void Same(Axis leg, Stance told, Stance rule, Walked walked, DateTimeOffset at)
    {
        var (one, other) = leg == Axis.Valid ? (Saying(told), Saying(rule)) : (Resting(told), Resting(rule));
        if (one != other)
            Assert.Fail($"{leg} {at:O}\ntold {one}\nrule {other}\n{walked}");
    }

    static string Saying(Stance stance) => stance.Resolved is var it && it.Winner is { } winner
        ? $"{it.State} {(it.State == StanceState.Held ? $"{it.Position} {winner.Content.Firmness}" : string.Join(' ', it.Rivals.Append(winner).Select(r => $"{r.Content.Position}").Distinct().Order()))} {it.Certainty} {string.Join(' ', it.Conditions.Select(c => $"{c.Id} {c.Status} {c.Certainty}"))}"
        : $"{stance.Resolved.State}";

    static string Resting(Stance stance) => $"{stance.Resolved.Standing} {stance.Resolved.Winner?.Content.When} "
        + (Answer.Of(stance) with { Since = null, LastReaffirmed = null, AgeDays = null, Stale = false, LastHeld = "", FilteredOut = "" });

    static void Equal(Stance rule, Stance told, Walked walked, DateTimeOffset at)
    {
        if (Answer.Of(rule) != Answer.Of(told))
            Assert.Fail($"{at:O}\nrule {Answer.Of(rule)}\ntold {Answer.Of(told)}\n{walked}");
    }
}
