using System.Collections.Immutable;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Sources;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Domain.Time;
using NegotiationTimeline.Web.Records;

namespace NegotiationTimeline.Web.Stances;

/// <summary>A page of conditions, those of the newest statements first.</summary>
/// <param name="Next">cursor of the next page; null = this was the last.</param>
public sealed record ConditionsAnswer(
    string Negotiation,
    string AsOf,
    string KnownBy,
    string RecordedBy,
    bool BeyondCoding,
    string Pin,
    ImmutableArray<ConditionItem> Items,
    string? Next);

/// <summary>One condition of one party's statement.</summary>
/// <param name="Position">id of the record that states it.</param>
/// <param name="State">that of the condition, or lapsed where it is open and its statement counts no more.</param>
/// <param name="Since">EDTF, as recorded: when it was stated; null = open.</param>
/// <param name="ResolvedOn">EDTF, as recorded: from when on it has its status; null = since it was stated.</param>
/// <param name="Reason">why it has this status.</param>
/// <param name="Evidence">of that; none where nothing is known to have become of it.</param>
public sealed record ConditionItem(
    string Party,
    string Subject,
    string Position,
    ConditionInShort Condition,
    ConditionState State,
    Certainty Certainty,
    string? Since,
    string? ResolvedOn,
    string? Reason,
    ImmutableArray<EvidenceAnswer> Evidence)
{
    public static ConditionItem Of(FoundCondition found, IReadOnlyDictionary<string, Source> sources)
    {
        var (row, it, by) = (found.Row, found.It, found.It.Condition.By);
        return new(
            row.Party, row.Content.Subject, row.Id, new(it.Condition.Id, it.Condition.Text, it.Condition.Status),
            it.State, it.Certainty, it.Since, by?.On, by?.Reason,
            by is null ? [] : [.. by.Evidence.Select(e => EvidenceAnswer.Of(e, sources))]);
    }
}

public sealed record ConditionInShort(string Id, string Text, ConditionStatus Status);
