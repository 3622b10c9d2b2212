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

    static readonly QueryParameter[] OfConditions =
    [
        QueryParameter.Party,
        QueryParameter.Issue with { Description = "Slug of an issue on which the statement is; several with commas. Beside proposal: on either." },
        new("proposal", "Slug of a proposal: statements on the whole and on its clauses; several with commas.", "us-final-offer"),
        new("status", "open (the default), met, waived, failed, or lapsed: open, but the statement counts no more; several with commas.", "open"),
        .. QueryParameter.Times, .. QueryParameter.Filters,
        new("limit", "How many to give, 1 to 500.", "50", "integer"),
        QueryParameter.Cursor with { Example = ConditionExamples.Cursor },
    ];

    static readonly QueryParameter[] OfOutstanding =
    [
        new("state", $"Only what is in one of these states: {string.Join(", ", OutstandingReads.States)}; several with commas.", "open"),
        QueryParameter.Party with
        {
            Description = "Slug of a party that offers, states a condition, or makes an ultimatum or is its addressee; several with commas.",
        },
        .. QueryParameter.Times, .. QueryParameter.Filters,
    ];

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
        negotiation.MapGet("conditions", (string negotiation, AskedQuery query, Asker asker, ConditionReads reads, CancellationToken cancellation) =>
                reads.ListAsync(negotiation, query, asker, cancellation))
            .Produces<ConditionsAnswer>()
            .Notes("listConditions", "Which conditions of statements are open, and what became of the others.", OfConditions,
                answer: ConditionExamples.List);
        negotiation.MapGet("outstanding", (string negotiation, AskedQuery query, Asker asker, OutstandingReads reads, CancellationToken cancellation) =>
                reads.ListAsync(negotiation, query, asker, cancellation))
            .Produces<OutstandingAnswer>()
            .Notes("getOutstanding", "Which offers, conditions and ultimatums are open, and what became of the others.",
                OfOutstanding, answer: ConditionExamples.Outstanding);
    }
}
