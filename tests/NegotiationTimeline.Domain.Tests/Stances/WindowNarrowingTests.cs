using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Stances;
using Xunit;

namespace NegotiationTimeline.Domain.Tests.Stances;

/// <summary>Storage reads only the rows that spans of a window rest on; these are the grounds on which it may.</summary>
public sealed class WindowNarrowingTests(ITestOutputHelper output)
{
    [Fact]
    public void Spans_that_rest_on_the_newest_few_rows_that_still_stood_are_the_same_without_the_others()
    {
        var (settled, dropped) = (0, 0);
        History.Crowded.Sample(output, 150, it =>
        {
            foreach (var look in Look.At(it.History, it.Look))
            {
                var rows = look.History.Cell(look.Party, look.Issue)
                    .Where(row => row.IsVisible(new(look.KnownBy), new(look.RecordedBy))).ToArray();
                var ends = Look.Instants(look.Cuts, it.Look, 2).Order().ToArray();
                for (var few = 1; few <= 4; few *= 2)
                {
                    var (kept, floor) = Newest(rows, few, ends[0], ends[1]);
                    var narrowed = On(look, kept);
                    if (floor is not null && Spans.RestOn(narrowed, ends[0], ends[1]) <= floor)
                        continue;

                    settled += floor is null ? 0 : 1;
                    dropped += rows.Length - kept.Count;
                    Assert.True(Told(On(look, rows), ends) == Told(narrowed, ends),
                        $"{look} from {ends[0]:O} to {ends[1]:O}\nall\n{Told(On(look, rows), ends)}\n"
                        + $"narrowed\n{Told(narrowed, ends)}\n{look.History}");
                }
            }
        });
        output.WriteLine($"{settled} windows were settled early, {dropped} rows were left out");
        Assert.True(settled > 100 && dropped > 1000);
    }

    /// <summary>The newest that stood where the window begins, what may begin within it, and their occasions.</summary>
    static (HashSet<PositionVersion> Kept, DateTimeOffset? Floor) Newest(
        PositionVersion[] rows, int few, DateTimeOffset from, DateTimeOffset to)
    {
        var begun = rows.Where(row => Precedence.LatestStart(row) <= from && !(row.Bounds.LatestEnd < from))
            .OrderByDescending(Precedence.LatestStart).Take(few).ToArray();
        var later = rows.Where(row => from <= Precedence.LatestStart(row) && Precedence.EarliestStart(row) <= to);
        var kept = begun.Concat(later).ToHashSet();
        var occasions = kept.Select(row => row.Content.Occasion).OfType<string>().ToHashSet();
        kept.UnionWith(rows.Where(row => occasions.Contains(row.Content.Occasion ?? "")));
        return (kept, begun.Length < few ? null : begun.Min(Precedence.LatestStart));
    }

    static CellRecords On(Look look, IEnumerable<PositionVersion> rows) =>
        new(rows, new(look.KnownBy), new(look.RecordedBy), look.Filter, look.Coverage);

    static string Told(CellRecords records, DateTimeOffset[] ends) => string.Join('\n',
        Spans.Of(records, ends[0], ends[1].AddMicroseconds(1)).Select(it =>
            $"{it.From:O} {it.Until:O} {it.Resolved.State} {it.Resolved.Position} {it.Resolved.Certainty} "
            + string.Join(' ', it.Resolved.Rivals.Concat(it.Resolved.Corroborating).Prepend(it.Resolved.Winner!)
                .Select(row => row?.Id))));
}
