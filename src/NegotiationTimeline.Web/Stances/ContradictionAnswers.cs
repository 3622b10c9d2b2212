using System.Collections.Immutable;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Web.Stances;

/// <summary>Where parties contradict themselves, party by party and issue by issue.</summary>
/// <param name="Next">null: all are given at once.</param>
public sealed record ContradictionsAnswer(
    string Negotiation,
    string AsOf,
    string KnownBy,
    string RecordedBy,
    bool BeyondCoding,
    string Pin,
    ImmutableArray<ContradictionAnswer> Items,
    string? Next);

/// <param name="Order">of a reversal: certain only where the dates leave no doubt which came first.</param>
/// <param name="ChangeReason">of a reversal: what the later record gives as its reason.</param>
/// <param name="Statements">of a reversal: the earlier one first; of speakers: the highest authority first.</param>
public sealed record ContradictionAnswer(
    ContradictionKind Kind, string Party, string Issue, Certainty? Order, string? ChangeReason,
    ImmutableArray<StatementAnswer> Statements)
{
    public static IEnumerable<ContradictionAnswer> Of(string party, string issue, CellRecords records, AsOf times)
    {
        foreach (var it in Contradictions.Reversals(records, times.Valid))
            yield return new(ContradictionKind.Reversal, party, issue, it.Order, it.Later.Content.ChangeReason,
                [StatementAnswer.Of(it.Earlier), StatementAnswer.Of(it.Later)]);

        if (Contradictions.AmongSpeakers(records, times) is { IsEmpty: false } voices)
            yield return new(
                ContradictionKind.Speakers, party, issue, null, null, [.. voices.Select(StatementAnswer.Of)]);
    }
}

public enum ContradictionKind
{
    /// <summary>The party said the opposite of what it had said before.</summary>
    Reversal,

    /// <summary>Speakers of the party differ while both stand at asOf.</summary>
    Speakers,
}
