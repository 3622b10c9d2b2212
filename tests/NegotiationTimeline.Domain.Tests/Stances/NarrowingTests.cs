using CsCheck;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Stances;
using Xunit;

namespace NegotiationTimeline.Domain.Tests.Stances;

/// <summary>Storage reads only the rows that a stance rests on; these are the grounds on which it may.</summary>
public sealed class NarrowingTests(ITestOutputHelper output)
{
    [Fact]
    public void A_stance_is_the_same_without_the_rows_that_begin_before_what_it_rests_on()
    {
        var dropped = 0;
        History.Any.Sample(output, 400, it =>
        {
            foreach (var look in Look.At(it.History, it.Look))
            {
                var rows = look.History.Cell(look.Party, look.Issue).ToArray();
                var records = look.Records;
                foreach (var asOf in Look.Instants(look.Cuts, it.Look, 5))
                {
                    var full = Stance.Of(records, new(asOf));
                    var kept = Kept(rows, full.RestsOn);
                    dropped += rows.Length - kept.Length;
                    var narrowed = Stance.Of(
                        new(kept, new(look.KnownBy), new(look.RecordedBy), look.Filter, look.Coverage), new(asOf));
                    if (Answer.Of(full) != Answer.Of(narrowed) || !full.Marks.SequenceEqual(narrowed.Marks))
                        Assert.Fail($"{look} at {asOf:O}, rests on {full.RestsOn:O}\nall      "
                            + $"{Answer.Of(full)}\nnarrowed {Answer.Of(narrowed)}\n{look.History}");
                }
            }
        });

        output.WriteLine($"{dropped} rows were left out");
        Assert.True(dropped > 1000);
    }

    static PositionVersion[] Kept(PositionVersion[] rows, DateTimeOffset restsOn)
    {
        var kept = rows.Where(row => Precedence.LatestStart(row) >= restsOn).ToArray();
        var occasions = kept.Select(row => row.Content.Occasion).OfType<string>().ToHashSet();
        return [.. rows.Where(row => kept.Contains(row) || row.Content.Occasion is { } occasion && occasions.Contains(occasion))];
    }
}
