using NegotiationTimeline.Web.Http;

namespace NegotiationTimeline.Web.Stances;

/// <summary>What stances add up to: distances, contradictions, red lines.</summary>
static class LedgerEndpoints
{
    static readonly QueryParameter Between = new("between",
        "Slugs of two parties: the distance between them over a window. Without it: all pairs, over a window where from or "
        + "to is given, otherwise at asOf.", "russia,ukraine");

    static readonly QueryParameter Per = new("per", "issue: the distance on each issue alone, too.", "issue");

    static readonly QueryParameter State = new("state",
        "Only red lines in this state: stands, softened, superseded, dropped, ended; several with commas.", "stands");

    static readonly QueryParameter[] OfCells =
        [QueryParameter.Party, QueryParameter.Issue, QueryParameter.Group, .. QueryParameter.Times, .. QueryParameter.Filters];

    public static void MapLedgers(this IEndpointRouteBuilder routes)
    {
        var negotiation = routes.MapGroup("/api/negotiations/{negotiation}").WithTags("Stances");
        negotiation.MapGet("distance", (string negotiation, AskedQuery query, Asker asker, DistanceReads reads, CancellationToken cancellation) =>
                reads.DistanceAsync(negotiation, query, asker, cancellation))
            .Produces<DistanceAnswer>()
            .Notes("getDistance", "How far apart parties stand: two over time, or all pairs over time or at a date.",
                [Between, QueryParameter.From, QueryParameter.To, Per, .. OfCells], answer: LedgerExamples.Distance);
        negotiation.MapGet("contradictions", (string negotiation, AskedQuery query, Asker asker, LedgerReads reads, CancellationToken cancellation) =>
                reads.ContradictionsAsync(negotiation, query, asker, cancellation))
            .Produces<ContradictionsAnswer>()
            .Notes("getContradictions", "Which statements of a party contradict its own earlier ones, and whose words differ.", OfCells,
                answer: LedgerExamples.Contradictions);
        negotiation.MapGet("red-lines", (string negotiation, AskedQuery query, Asker asker, LedgerReads reads, CancellationToken cancellation) =>
                reads.RedLinesAsync(negotiation, query, asker, cancellation))
            .Produces<RedLinesAnswer>()
            .Notes("getRedLines", "Which red lines stand, since when, and what became of the others.", [.. OfCells, State],
                answer: LedgerExamples.RedLines);
    }
}
