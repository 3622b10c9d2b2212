using System.Collections.Immutable;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Stances;

/// <summary>A party said one thing, and next the opposite.</summary>
/// <param name="Order">certain only where the dates leave no doubt which of the two came first.</param>
public sealed record Reversal(PositionVersion Earlier, PositionVersion Later, Certainty Order);

/// <summary>Where a party contradicts itself (DESIGN, section 3); over the records of one cell.</summary>
public static class Contradictions
{
    /// <summary>
    /// Consecutive records, by valid time, whose positions lie on opposite sides, unless they are accounts of one
    /// occasion. Records that begin after asOf are left out; a refusal to say is no value, and is passed over.
    /// </summary>
    public static ImmutableArray<Reversal> Reversals(CellRecords records, ValidTime asOf)
    {
        var said = records.Records
            .Where(it => !it.Content.Declined && Precedence.EarliestStart(it) <= asOf.At).Reverse().ToArray();
        return
        [
            .. said.Zip(said.Skip(1))
                .Where(it => it.First.Content.Position * it.Second.Content.Position < 0)
                .Where(it => !OneOccasion(it.First, it.Second))
                .Select(it => new Reversal(it.First, it.Second, Order(it.First, it.Second))),
        ];
    }

    /// <summary>
    /// What each speaker of the party has standing at asOf, by the rule over that speaker's own records, highest
    /// authority first; empty where they all say the same.
    /// </summary>
    public static ImmutableArray<PositionVersion> AmongSpeakers(CellRecords records, AsOf times)
    {
        var voices = records.Records
            .Where(it => it.Content.Speaker is not null).GroupBy(it => Voice(it.Content.Speaker!))
            .Select(own => new CellRecords(own, times.Published, times.Recorded, EvidenceFilter.None, records.Coverage))
            .Select(own => own.At(times.Valid)).Where(it => it.State == StanceState.Held).Select(it => it.Winner!)
            .OrderByDescending(it => it.Content.Speaker!.Authority).ThenBy(it => it, Precedence.WinnerFirst).ToArray();
        return voices.Select(it => it.Content.Position).Distinct().Count() > 1 ? [.. voices] : [];
    }

    /// <summary>Voices without a name or an office cannot be told apart: all of one authority count as one.</summary>
    static string Voice(Speaker speaker) =>
        (speaker.Name ?? speaker.Office ?? $"{speaker.Authority}").ToUpperInvariant();

    static bool OneOccasion(PositionVersion one, PositionVersion other) =>
        one.Content.Occasion is { } occasion && occasion == other.Content.Occasion;

    static Certainty Order(PositionVersion earlier, PositionVersion later) =>
        Precedence.LatestStart(earlier) < Precedence.EarliestStart(later) ? Certainty.Certain : Certainty.Possible;
}
