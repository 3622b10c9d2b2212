using System.Collections.Immutable;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;

namespace NegotiationTimeline.Domain.Proposals;

/// <summary>
/// What follows from a tabling: its proposers accept the whole, from the same date, on the same evidence, and known as
/// the tabling is. It puts nothing on issues, and what becomes of the proposal later does not undo it
/// (docs/decisions/proposals.md).
/// </summary>
public static class Tabling
{
    /// <summary>A row for each proposer of each version; its id, the path of the proposal, no record has.</summary>
    public static ImmutableArray<PositionVersion> Positions(RecordHistory history) =>
    [
        .. from row in history.Rows
           let content = (ProposalContent)row.Content
           from party in content.Parties
           select PositionVersion.Of(row, party, Said(content, row.Id)) with
           {
               Id = $"proposals/{row.Id}",
               Bounds = row.Bounds with { EarliestEnd = null, LatestEnd = null },
           },
    ];

    /// <summary>Whether a row is one of these.</summary>
    public static bool IsDerived(PositionVersion row) => row.Id.Contains('/');

    static PositionContent Said(ProposalContent content, string proposal) => new(
        content.Parties, null, proposal, null, 2, Firmness.Stated, Clarity.Explicit, Role.Proposer, [],
        content.TabledOn, null, content.Speaker, content.Title, null, null, false);
}
