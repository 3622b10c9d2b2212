using CsCheck;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Domain.Time;
using Xunit;

namespace NegotiationTimeline.Domain.Tests.Stances;

/// <summary>The rule against a plain model of it, over generated histories and on all three axes.</summary>
public sealed class StanceRuleTests(ITestOutputHelper output)
{
    readonly Occurrences occurrences = new();

    [Fact]
    public void Every_answer_is_what_the_events_say_by_the_plain_words_of_the_rule()
    {
        History.Any.Sample(output, 400, it =>
        {
            foreach (var seen in it.History.Seen)
                occurrences.Saw(seen);
            foreach (var look in Look.At(it.History, it.Look))
                Compare(look, it.Look);
        });

        output.WriteLine($"{occurrences}");
        Assert.Empty(occurrences.Missing);
    }

    [Fact]
    public void Spans_say_at_every_date_what_the_cell_says() =>
        History.Any.Sample(output, 120, it =>
        {
            foreach (var look in Look.At(it.History, it.Look))
            {
                var (records, naive) = (look.Records, look.Naive());
                var dice = new Dice(it.Look + 1);
                DateTimeOffset? from = dice.OneIn(2) ? null : History.Day(dice.Below(10));
                DateTimeOffset? until = dice.OneIn(2) ? null : History.Day(10 + dice.Below(10));
                CompareSpans([.. Spans.Of(records, from, until)], records, naive, from, until);
            }
        });

    void Compare(Look look, uint roll)
    {
        var (records, naive) = (look.Records, look.Naive());
        foreach (var asOf in Look.Instants(naive.Cuts, roll, 6))
        {
            var expected = Answer.Of(naive, look.Coverage, asOf);
            var answered = Answer.Of(Stance.Of(records, new(asOf)));
            if (expected != answered)
                Assert.Fail($"{look} at {asOf:O}\nplain   {expected}\nproduct {answered}\n{look.History}");
            Classify(expected, look, naive, asOf);
        }
    }

    static void CompareSpans(
        Span[] spans, CellRecords records, NaiveCell naive, DateTimeOffset? from, DateTimeOffset? until)
    {
        Assert.Equal(from, spans[0].From);
        Assert.Equal(until, spans[^1].Until);
        foreach (var (one, next) in spans.Zip(spans.Skip(1)))
            Assert.Equal(one.Until, next.From);

        var instants = naive.Cuts.SelectMany(cut => new[] { cut, cut.AddMicroseconds(-1) }).Append(History.Day(-500))
            .Concat(Enumerable.Range(-12, 45).Select(History.Day));
        foreach (var at in instants.Where(at => !(at < from) && !(at >= until)))
        {
            var span = spans.Single(it => !(at < it.From) && !(at >= it.Until)).Resolved;
            var (now, plain) = (records.At(new(at)), naive.At(at));
            Assert.Equal(Told(now), Told(span));
            Assert.Equal((plain.State, plain.Winner?.Id, plain.Certainty), (span.State, span.Winner?.Id,
                span.Certainty.ToString()));
        }
    }

    static string Told(Resolved it) =>
        $"{it.State} {it.Position} {it.Winner?.Id} {it.Certainty}"
        + $" {string.Join(',', it.Rivals.Select(rival => rival.Id))}"
        + $" {string.Join(',', it.Corroborating.Select(other => other.Id))}"
        + $" {string.Join(',', it.Conditions.Select(condition => $"{condition.Id} {condition.Status} {condition.Certainty}"))}";

    void Classify(Answer answer, Look look, NaiveCell naive, DateTimeOffset asOf)
    {
        occurrences.Saw("held", answer.State == StanceState.Held);
        occurrences.Saw("declined cell", answer.State == StanceState.Declined);
        occurrences.Saw("contested", answer.State == StanceState.Contested);
        occurrences.Saw("unknown", answer.State == StanceState.Unknown);
        occurrences.Saw("not covered", answer.State == StanceState.NotCovered);
        occurrences.Saw("party not covered", answer.State == StanceState.NotCovered
            && look.Coverage.Negotiation.At(asOf) != Certainty.None);
        occurrences.Saw("possible winner", naive.At(asOf) is { Winner: not null, Certain: false });
        occurrences.Saw("certain winner with a differing alternative",
            naive.At(asOf) is { Certain: true } && answer.Certainty == "Possible");
        occurrences.Saw("alternative", answer.Alternatives != "");
        occurrences.Saw("corroborated", answer.Corroborating != "");
        occurrences.Saw("tie", naive.IsTie(asOf));
        occurrences.Saw("expired record outranks", naive.OutlivesABetterOne(asOf));
        occurrences.Saw("last held", answer.LastHeld != "");
        occurrences.Saw("last reaffirmed", answer.LastReaffirmed is not null);
        occurrences.Saw("filtered out", answer.FilteredOut != "");
        occurrences.Saw("stale", answer.Stale);
        var conditions = answer.Conditions.Split(", ");
        occurrences.Saw("open condition", conditions.Any(it => it.Contains("Open ", StringComparison.Ordinal)));
        occurrences.Saw("resolved condition", conditions.Any(it => it.Contains("Met ", StringComparison.Ordinal)));
        occurrences.Saw("possibly resolved condition", conditions.Any(it => it.Contains('?')));
    }
}
