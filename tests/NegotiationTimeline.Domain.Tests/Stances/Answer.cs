using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Tests.Stances;

/// <summary>All that is told of a cell, in words that can be compared.</summary>
sealed record Answer(
    StanceState State, string Winner, int? Position, string Certainty, string Rivals, string Corroborating,
    string Alternatives, string FilteredOut, string LastHeld, string? Since, string? LastReaffirmed, int? AgeDays,
        bool Stale, string Conditions)
{
    public static Answer Of(Stance stance)
    {
        var resolved = stance.Resolved;
        return new(resolved.State, Name(resolved.Winner), resolved.Position, resolved.Certainty.ToString(),
            Names(resolved.Rivals), Names(resolved.Corroborating), Names(resolved.Alternatives),
            Names(stance.FilteredOut), Name(stance.LastHeld), stance.Since, stance.LastReaffirmed, stance.AgeDays,
                stance.Stale, string.Join(", ", resolved.Conditions.Select(it =>
                    $"{it.Id} {it.Status}{(it.Certainty == NegotiationTimeline.Domain.Time.Certainty.Certain ? "" : "?")} {it.By?.Id} {it.By?.GainedFrom}")));
    }

    public static Answer Of(NaiveCell cell, Coverage coverage, DateTimeOffset asOf)
    {
        var now = cell.At(asOf);
        var run = Run(cell, asOf, now);
        var newest = NaiveCell.ByPrecedence(run).FirstOrDefault();
        var start = newest is null ? null : newest.Bounds.LatestStart ?? StartOf(coverage);
        var age = start is { } from ? Math.Max(0, (int)((asOf - from).Ticks / TimeSpan.TicksPerDay)) : (int?)null;
        return new(now.State, Name(now.Winner), now.State == StanceState.Held ? now.Winner!.Content.Position : null,
            now.Certainty, Names(now.Rivals), Names(now.Corroborating), Names(now.Alternatives),
            Names(cell.FilteredOut(asOf)), now.State == StanceState.Declined ? Name(cell.LastHeld(asOf)) : "",
            Start(run.LastOrDefault()), newest is null || newest.Id == run[^1].Id ? null : Start(newest),
            age, age > coverage.StaleAfter,
            now.State == StanceState.Held ? NaiveResolution.Say(now.Winner!.Content.Conditions, now.Winner.Resolutions, asOf) : "");
    }

    /// <summary>The winners, latest first, of the unbroken time up to now in which the cell looks the same.</summary>
    static List<NaiveRecord> Run(NaiveCell cell, DateTimeOffset asOf, NaiveResolved now)
    {
        List<NaiveRecord> winners = [];
        var certain = now.Certain;
        var back = cell.Cuts.Where(it => it <= asOf).Append(asOf).OrderDescending().Append(DateTimeOffset.MinValue);
        foreach (var cut in back)
        {
            var then = cell.At(cut);
            if (then.Winner is null || !then.LooksLike(now) || certain && !then.Certain)
                break;

            winners.Add(then.Winner);
            certain = then.Certain;
        }

        return winners;
    }

    static DateTimeOffset? StartOf(Coverage coverage) =>
        new[] { coverage.Negotiation.EarliestStart, coverage.Party?.EarliestStart }.Max();

    static string? Start(NaiveRecord? record)
    {
        var start = record?.Content.StatedOn ?? record?.Content.Holds!.Split('/')[0];
        return start is "" or ".." ? null : start;
    }

    static string Name(NaiveRecord? it) => it is null ? "" : $"{it.Id} v{it.Version}";

    static string Name(PositionVersion? it) => it is null ? "" : $"{it.Id} v{it.Version}";

    static string Names(IEnumerable<NaiveRecord> all) => string.Join(", ", all.Select(Name));

    static string Names(IEnumerable<PositionVersion> all) => string.Join(", ", all.Select(Name));
}
