using CsCheck;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
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
        ForEach(150, (look, rows, full, asOf) =>
        {
            var kept = WithOccasions(rows, rows.Where(row => Precedence.LatestStart(row) >= full.RestsOn));
            dropped += rows.Length - kept.Length;
            Same(full, On(look, kept, asOf), look, asOf);
        });
        output.WriteLine($"{dropped} rows were left out");
        Assert.True(dropped > 1000);
    }

    /// <summary>As storage goes about it: what a stance rests on is itself told by the few rows read.</summary>
    [Fact]
    public void A_stance_that_rests_on_the_newest_few_rows_is_the_same_without_the_others()
    {
        var (settled, dropped) = (0, 0);
        ForEach(150, (look, rows, full, asOf) =>
        {
            for (var few = 1; few <= 3; few++)
            {
                var (kept, floor) = Newest(rows, few, asOf);
                var narrowed = On(look, kept, asOf);
                if (floor is not null && narrowed.RestsOn <= floor)
                    continue;

                settled += floor is null ? 0 : 1;
                dropped += rows.Length - kept.Length;
                Same(full, narrowed, look, asOf);
            }
        });
        output.WriteLine($"{settled} stances were settled early, {dropped} rows were left out");
        Assert.True(settled > 1000 && dropped > 1000);
    }

    /// <summary>The newest rows that have begun for certain, all that may have begun, and their occasions.</summary>
    static (PositionVersion[] Kept, DateTimeOffset? Floor) Newest(PositionVersion[] rows, int few, DateTimeOffset asOf)
    {
        var begun = rows.Where(row => Precedence.LatestStart(row) <= asOf)
            .OrderByDescending(Precedence.LatestStart).Take(few).ToArray();
        var perhaps = rows.Where(row => Precedence.EarliestStart(row) <= asOf && asOf < Precedence.LatestStart(row));
        return (WithOccasions(rows, begun.Concat(perhaps)),
            begun.Length < few ? null : begun.Min(Precedence.LatestStart));
    }

    static PositionVersion[] WithOccasions(PositionVersion[] rows, IEnumerable<PositionVersion> some)
    {
        var kept = some.ToHashSet();
        var occasions = kept.Select(row => row.Content.Occasion).OfType<string>().ToHashSet();
        return [.. rows.Where(row => kept.Contains(row) || occasions.Contains(row.Content.Occasion ?? ""))];
    }

    void ForEach(int cases, Action<Look, PositionVersion[], Stance, DateTimeOffset> holds) =>
        History.Crowded.Sample(output, cases, it =>
        {
            foreach (var look in Look.At(it.History, it.Look))
            {
                var rows = look.History.Cell(look.Party, look.Issue)
                    .Where(row => row.IsVisible(new(look.KnownBy), new(look.RecordedBy))).ToArray();
                var records = look.Records;
                foreach (var asOf in Look.Instants(look.Cuts, it.Look, 5))
                    holds(look, rows, Stance.Of(records, new(asOf)), asOf);
            }
        });

    static Stance On(Look look, PositionVersion[] rows, DateTimeOffset asOf) => Stance.Of(
        new(rows, new(look.KnownBy), new(look.RecordedBy), look.Filter, look.Coverage), new(asOf));

    static void Same(Stance full, Stance narrowed, Look look, DateTimeOffset asOf)
    {
        if (Answer.Of(full) != Answer.Of(narrowed) || full.Resolved.Standing != narrowed.Resolved.Standing
            || !full.Marks.SequenceEqual(narrowed.Marks))
            Assert.Fail($"{look} at {asOf:O}, rests on {full.RestsOn:O}, narrowed {narrowed.RestsOn:O}\n"
                + $"all      {Answer.Of(full)}\nnarrowed {Answer.Of(narrowed)}\n{look.History}");
    }
}
