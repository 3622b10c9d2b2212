using CsCheck;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Domain.Time;
using Xunit;

namespace NegotiationTimeline.Domain.Tests.Stances;

/// <summary>Storage reads only the rows that a walk rests on; what a walk says it rests on, it says of these few.</summary>
public sealed class WalkNarrowingTests(ITestOutputHelper output)
{
    [Fact]
    public void Changes_that_rest_on_the_newest_few_rows_are_the_same_without_the_others() =>
        Narrowed((cell, walked) => Changes.Between(cell, walked.From, walked.To) is var told
            ? (string.Join('\n', told.Items.Select(Told)), told.RestsOn)
            : default);

    [Theory]
    [InlineData(Axis.Recorded)]
    [InlineData(Axis.Published)]
    [InlineData(Axis.Valid)]
    public void A_course_that_rests_on_the_newest_few_rows_is_the_same_without_the_others(Axis axis) =>
        Narrowed((cell, walked) => CellCourse.Along(cell, axis, walked.From, walked.To.On(axis)) is var course
            ? (string.Join('\n', course.Steps.Select(it => $"{it.At:O} {Answer.Of(it.Stance)}")), course.RestsOn)
            : default);

    void Narrowed(Func<CellHistory, Walked, (string Told, DateTimeOffset RestsOn)> walk)
    {
        var (settled, dropped) = (0, 0);
        History.Crowded.Sample(output, 150, it =>
        {
            foreach (var walked in Walked.In(it.History, it.Look))
                for (var few = 2; few <= 8; few *= 2)
                {
                    var (kept, floor, left) = Newest(walked, few);
                    var (told, restsOn) = walk(On(walked, kept), walked);
                    if (floor is not null && restsOn <= floor)
                        continue;

                    settled += floor is null ? 0 : 1;
                    dropped += left;
                    var all = walk(walked.Cell, walked).Told;
                    if (all != told)
                        Assert.Fail($"rests on {restsOn:O}, above {floor:O}\nall\n{all}\nnarrowed\n{told}\n{walked}");
                }
        });
        output.WriteLine($"{settled} walks were settled early, {dropped} rows were left out");
        Assert.True(settled > 30 && dropped > 1000);
    }

    /// <summary>As storage reads: the newest that have begun where the walk does, what begins later, and occasions.</summary>
    static (HashSet<PositionVersion> Kept, DateTimeOffset? Floor, int Left) Newest(Walked walked, int few)
    {
        var (from, to) = (walked.From, walked.To);
        var rows = walked.Look.History.Cell(walked.Look.Party, walked.Look.Issue).Where(row =>
            row.KnownFrom <= to.Published.At && from.Published.At < row.KnownUntil
            && row.RecordedFrom <= to.Recorded.At && from.Recorded.At < row.RecordedUntil).ToArray();
        var begun = rows.Where(row => Precedence.LatestStart(row) <= from.Valid.At)
            .OrderByDescending(Precedence.LatestStart).Take(few).ToArray();
        var later = rows.Where(row =>
            from.Valid.At <= Precedence.LatestStart(row) && Precedence.EarliestStart(row) <= to.Valid.At);
        var kept = begun.Concat(later).ToHashSet();
        var occasions = kept.Select(row => row.Content.Occasion).OfType<string>().ToHashSet();
        kept.UnionWith(rows.Where(row => occasions.Contains(row.Content.Occasion ?? "")));
        return (kept, begun.Length < few ? null : begun.Min(Precedence.LatestStart), rows.Length - kept.Count);
    }

    /// <summary>Of records that turn on the way all rows are read, wherever they are.</summary>
    static CellHistory On(Walked walked, HashSet<PositionVersion> kept)
    {
        var turning = kept.Where(row => Turns(walked, Axis.Recorded, row.RecordedFrom, row.RecordedUntil)
            || Turns(walked, Axis.Published, row.KnownFrom, row.KnownUntil)).Select(row => row.Id).ToHashSet();
        return new(walked.Look.Party, Subjects.OfIssue(walked.Look.Issue),
            kept.Union(walked.Look.History.Rows.Where(row => turning.Contains(row.Id))), walked.Look.Filter, walked.Coverage);
    }

    static bool Turns(Walked walked, Axis axis, DateTimeOffset from, DateTimeOffset until) =>
        walked.From.On(axis) < from && from <= walked.To.On(axis) || walked.From.On(axis) < until && until <= walked.To.On(axis);

    static string Told(Change change) =>
        $"{change.Kind} {change.At:O} {string.Join(' ', change.Records.Select(it => it.Id))} "
        + $"{Answer.Of(change.Before)} {Answer.Of(change.After)}";
}
