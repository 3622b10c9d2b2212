using System.Collections.Immutable;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Records;

namespace NegotiationTimeline.Domain.Truces;

/// <summary>The body of a record that stands below a truce's address: a step, or a violation report.</summary>
public interface IPartOfTruce
{
    string? Id { get; }

    ImmutableArray<EvidenceGiven>? Evidence { get; }

    /// <param name="truce">id of the truce.</param>
    Content Content(string truce);

    /// <param name="truce">id of the truce.</param>
    Decision Decide(string truce, string id, Record? existing, Agenda agenda);
}
