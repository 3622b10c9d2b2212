namespace NegotiationTimeline.Domain.Stances;

/// <summary>A stretch of valid time, half-open, over which something would read otherwise.</summary>
/// <param name="From">null = from the start of coverage.</param>
/// <param name="To">null = until further notice.</param>
/// <param name="At">an instant of the stretch: the one asked about where it lies within.</param>
readonly record struct Stretch(DateTimeOffset? From, DateTimeOffset? To, DateTimeOffset At);

/// <summary>Where, along valid time, something reads otherwise with other records.</summary>
static class Stretches
{
    /// <param name="cuts">every instant at which either reading may turn.</param>
    /// <param name="asOf">where the reader stands.</param>
    public static IEnumerable<Stretch> Of<T>(
        IEnumerable<DateTimeOffset> cuts, Func<DateTimeOffset, T> before, Func<DateTimeOffset, T> after,
        Func<T, T, bool> alike, DateTimeOffset asOf)
    {
        DateTimeOffset[] ends = [DateTimeOffset.MinValue, .. cuts.Distinct().Order()];
        List<(int First, int Last, T Was, T Is)> found = [];
        for (var i = 0; i < ends.Length; i++)
        {
            var (was, will) = (before(ends[i]), after(ends[i]));
            if (alike(was, will))
                continue;

            if (found.Count > 0 && found[^1] is var last && last.Last == i - 1
                && alike(last.Was, was) && alike(last.Is, will))
                found[^1] = last with { Last = i };
            else
                found.Add((i, i, was, will));
        }

        return found.Select(it => Between(ends, it.First, it.Last + 1, asOf));
    }

    static Stretch Between(DateTimeOffset[] ends, int first, int end, DateTimeOffset asOf)
    {
        var from = ends[first] == DateTimeOffset.MinValue ? null : (DateTimeOffset?)ends[first];
        var to = end < ends.Length ? ends[end] : (DateTimeOffset?)null;
        var within = ends[first] <= asOf && !(to <= asOf);
        return new(from, to, within ? asOf : from ?? to!.Value.AddMicroseconds(-1));
    }
}
