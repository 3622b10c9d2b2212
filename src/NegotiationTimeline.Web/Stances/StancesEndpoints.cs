using NegotiationTimeline.Web.Http;

namespace NegotiationTimeline.Web.Stances;

static class StancesEndpoints
{
    const string Inherit = "inherited: where a party has no known position, give that of a coalition to which it belonged at "
        + "asOf, marked inheritedFrom.";

    static readonly QueryParameter Include = new("include",
        $"unknown: give the cells without a known position, too. Of the matrix also {Inherit}", "unknown");

    static readonly QueryParameter Inherited = new("include", Inherit, "inherited");

    static readonly QueryParameter[] OfMatrix =
        [QueryParameter.Party, QueryParameter.Issue, QueryParameter.Group, Include, .. QueryParameter.Times, .. QueryParameter.Filters];

    public static void MapStances(this IEndpointRouteBuilder routes)
    {
        var negotiation = routes.MapGroup("/api/negotiations/{negotiation}").WithTags("Stances");
        negotiation.MapGet("stances", (string negotiation, AskedQuery query, Asker asker, StanceReads reads, CancellationToken cancellation) =>
                reads.MatrixAsync(negotiation, query, asker, cancellation))
            .Produces<MatrixAnswer>().Notes("getStances", "Who stands where: parties by issues at one point of the three times.", OfMatrix, answer: StanceExamples.Matrix);
        negotiation.MapGet("stances/{party}/{issue}", (string negotiation, string party, string issue, AskedQuery query, Asker asker, StanceReads reads, CancellationToken cancellation) =>
                reads.CellAsync(negotiation, party, issue, query, asker, cancellation))
            .Produces<OneCellAnswer>()
            .Notes("getStance", "One cell with its evidence, what it superseded, and rival accounts.",
                [Inherited, .. QueryParameter.Times, .. QueryParameter.Filters], answer: StanceExamples.Cell);
        negotiation.MapGet("timeline", (string negotiation, AskedQuery query, Asker asker, TimelineReads reads, CancellationToken cancellation) =>
                reads.TimelineAsync(negotiation, query, asker, cancellation))
            .Produces<TimelineAnswer>()
            .Notes("getTimeline", "Spans of valid time, ready to draw.", [QueryParameter.From, QueryParameter.To, .. OfMatrix],
                answer: StanceExamples.Timeline);
    }
}
