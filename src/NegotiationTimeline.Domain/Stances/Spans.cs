using System.Collections.Immutable;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Stances;

/// <summary>A stretch of valid time over which a cell gives the same answer on the same records; half-open.</summary>
/// <param name="From">null = from the beginning of the window, which lies before every record.</param>
/// <param name="Until">null = until further notice.</param>
public sealed record Span(DateTimeOffset? From, DateTimeOffset? Until, Resolved Resolved);

/// <summary>The rule swept along the valid axis, for charts.</summary>
public static class Spans
{
    /// <param name="from">first instant of the window; null = from the beginning.</param>
    /// <param name="until">first instant after the window; null = without end.</param>
    public static ImmutableArray<Span> Of(CellRecords records, DateTimeOffset? from, DateTimeOffset? until)
    {
        var spans = ImmutableArray.CreateBuilder<Span>();
        DateTimeOffset? start = from;
        foreach (var cut in records.Cuts().Where(cut => !(cut <= from) && !(cut >= until)))
        {
            Add(spans, new(start, cut, records.At(new(start ?? DateTimeOffset.MinValue))));
            start = cut;
        }

        Add(spans, new(start, until, records.At(new(start ?? DateTimeOffset.MinValue))));
        return spans.ToImmutable();
    }

    /// <summary>
    /// Valid axis: no record whose latest start lies before this can change the answer at any instant of a window, and
    /// none that had ended before the window.
    /// </summary>
    /// <param name="from">first instant of the window.</param>
    /// <param name="to">last instant of the window.</param>
    public static DateTimeOffset RestOn(CellRecords records, DateTimeOffset from, DateTimeOffset to) =>
        records.Cuts().Where(cut => cut > from && cut <= to).Append(from).Min(at => records.At(new(at)).RestsOn());

    static void Add(ImmutableArray<Span>.Builder spans, Span span)
    {
        if (spans.Count > 0 && Same(spans[^1].Resolved, span.Resolved))
            spans[^1] = spans[^1] with { Until = span.Until };
        else
            spans.Add(span);
    }

    static bool Same(Resolved one, Resolved other) =>
        one.LooksLike(other) && one.Certainty == other.Certainty && one.Winner?.Id == other.Winner?.Id
        && one.Conditions.SequenceEqual(other.Conditions, (it, that) => it.SaysLike(that))
        && one.Rivals.Select(it => it.Id).SequenceEqual(other.Rivals.Select(it => it.Id))
        && one.Corroborating.Select(it => it.Id).SequenceEqual(other.Corroborating.Select(it => it.Id));
}
