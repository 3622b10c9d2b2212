using NegotiationTimeline.Domain.Decisions;

namespace NegotiationTimeline.Domain.Records;

/// <summary>A source was dated anew: every record that cites it follows, in the same transaction.</summary>
/// <param name="Published">published axis.</param>
public sealed record RedateEvidence(string Source, DateTimeOffset Published)
{
    public Decision Decide(Record record) =>
        record.Cited().Any(it => it.Source == Source && it.Published != Published)
            ? Decision.Record(new EvidenceRedated(Source, Published))
            : Decision.Nothing;
}
