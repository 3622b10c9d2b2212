using System.Collections.Immutable;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Stances;

/// <summary>
/// A stretch of valid time, half-open, over which a proposal, a truce or an act would read otherwise with other records.
/// </summary>
/// <param name="Matter">path below the negotiation.</param>
/// <param name="Before">as it reads at <paramref name="At"/> now; null = there is nothing of it.</param>
/// <inheritdoc cref="Foreseen"/>
public sealed record ForeseenMatter(
    string Matter, DateTimeOffset? From, DateTimeOffset? To, DateTimeOffset At, MatterView? Before, MatterView? After)
{
    /// <param name="before">the rows about the matter that readers of today see.</param>
    /// <param name="after">those that they would see.</param>
    /// <param name="asOf">valid axis: where the reader stands.</param>
    public static ImmutableArray<ForeseenMatter> Between(
        string matter, IReadOnlyList<RecordRow> before, IReadOnlyList<RecordRow> after, TimeZoneInfo zone,
        ValidTime asOf)
    {
        var view = Matters.ViewOf(matter, zone);
        var cuts = before.Concat(after).SelectMany(row => row.Version.Content.Turns(zone));
        return
        [
            .. Stretches.Of(
                    cuts, at => view(before, new(at)), at => view(after, new(at)), (one, other) => one == other, asOf.At)
                .Select(it => new ForeseenMatter(
                    matter, it.From, it.To, it.At, view(before, new(it.At)), view(after, new(it.At)))),
        ];
    }
}
