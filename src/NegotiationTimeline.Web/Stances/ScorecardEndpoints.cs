using NegotiationTimeline.Web.Http;

namespace NegotiationTimeline.Web.Stances;

/// <summary>Where parties stand on proposals and their clauses.</summary>
static class ScorecardEndpoints
{
    public static void MapScorecards(this IEndpointRouteBuilder routes)
    {
        var proposal = routes.MapGroup("/api/negotiations/{negotiation}/proposals/{proposal}").WithTags("Proposals");
        proposal.MapGet("", (
                string negotiation, string proposal, AskedQuery query, Asker asker, ScorecardReads reads,
                CancellationToken cancellation) =>
                reads.ScorecardAsync(negotiation, proposal, query, asker, cancellation))
            .Produces<ScorecardAnswer>()
            .Notes("getProposal", "The text as it stood, clause by party: who accepts, on what conditions, which "
                + "red line blocks, what is left to settle.",
                [QueryParameter.Party, .. QueryParameter.Times, .. QueryParameter.Filters],
                answer: ScorecardExamples.Scorecard);
        proposal.MapGet("stances/{party}", (
                string negotiation, string proposal, string party, AskedQuery query, Asker asker, ScorecardReads reads,
                CancellationToken cancellation) =>
                reads.WholeAsync(negotiation, proposal, party, query, asker, cancellation))
            .Produces<OneCellAnswer>()
            .Notes("getProposalStance", "One party on the whole of a proposal, with all that it rests on.",
                [.. QueryParameter.Times, .. QueryParameter.Filters], answer: ScorecardExamples.Whole);
        proposal.MapGet("clauses/{clause}/stances/{party}", (
                string negotiation, string proposal, string clause, string party, AskedQuery query, Asker asker,
                ScorecardReads reads, CancellationToken cancellation) =>
                reads.ClauseAsync(negotiation, proposal, clause, party, query, asker, cancellation))
            .Produces<OneCellAnswer>()
            .Notes("getClauseStance", "What one party said to one clause itself, with all that it rests on.",
                [.. QueryParameter.Times, .. QueryParameter.Filters], answer: ScorecardExamples.OnClause);
    }
}
