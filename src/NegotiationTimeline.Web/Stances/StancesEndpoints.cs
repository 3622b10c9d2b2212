using NegotiationTimeline.Web.Http;

namespace NegotiationTimeline.Web.Stances;

static class StancesEndpoints
{
    static readonly QueryParameter Include = new("include", "unknown: give the cells without a known position, too.", "unknown");

    static readonly QueryParameter IncludeInherited = new("include",
        "inherited: where a party has no known position, give that of a coalition it belonged to at asOf, marked "
        + "inheritedFrom.", "inherited");

    static readonly QueryParameter IncludeBoth = Include with
    {
        Description = $"{Include.Description} {IncludeInherited.Description} Both with a comma.", Example = "unknown,inherited",
    };

    static readonly QueryParameter[] OfCells =
        [QueryParameter.Party, QueryParameter.Issue, QueryParameter.Group, .. QueryParameter.Times, .. QueryParameter.Filters];

    public static void MapStances(this IEndpointRouteBuilder routes)
    {
        var negotiation = routes.MapGroup("/api/negotiations/{negotiation}").WithTags("Stances");
        negotiation.MapGet("stances", (string negotiation, AskedQuery query, Asker asker, StanceReads reads, CancellationToken cancellation) =>
                reads.MatrixAsync(negotiation, query, asker, cancellation))
            .Produces<MatrixAnswer>().Notes("getStances", "Who stands where: parties by issues at one point of the three times.", [.. OfCells, IncludeBoth]);
        negotiation.MapGet("stances/{party}/{issue}", (string negotiation, string party, string issue, AskedQuery query, Asker asker, StanceReads reads, CancellationToken cancellation) =>
                reads.CellAsync(negotiation, party, issue, query, asker, cancellation))
            .Produces<OneCellAnswer>()
            .Notes("getStance", "One cell with its evidence, what it superseded, and rival accounts.", [IncludeInherited, .. QueryParameter.Times, .. QueryParameter.Filters]);
        negotiation.MapGet("timeline", (string negotiation, AskedQuery query, Asker asker, TimelineReads reads, CancellationToken cancellation) =>
                reads.TimelineAsync(negotiation, query, asker, cancellation))
            .Produces<TimelineAnswer>()
            .Notes("getTimeline", "Spans of valid time, ready to draw.", [QueryParameter.From, QueryParameter.To, Include, .. OfCells]);
    }
}
