using System.Globalization;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Web.Http;

namespace NegotiationTimeline.Web.Positions;

static class PositionsEndpoints
{
    static readonly QueryParameter[] OfList =
    [
        QueryParameter.Party, QueryParameter.Issue, QueryParameter.Speaker,
        new("q", "Full-text search over summaries, quotes, conditions and speakers.", "ceasefire"),
        QueryParameter.From, QueryParameter.To, QueryParameter.Cursor,
        new("limit", "How many to give, 1 to 500.", "50", "integer"), .. QueryParameter.Times,
    ];

    public static void MapPositions(this IEndpointRouteBuilder routes)
    {
        var positions = routes.MapGroup("/api/negotiations/{negotiation}/positions").WithTags("Positions");
        positions.MapGet("", (
                string negotiation, AskedQuery query, Asker asker, PositionReads reads, CancellationToken cancellation) =>
                reads.ListAsync(negotiation, query, asker, cancellation))
            .Produces<PositionListAnswer>()
            .Notes("listPositions", "The position records, newest date first.", OfList,
                answer: PositionAnswerExamples.List);
        positions.MapGet("{position}", (
                string negotiation, string position, AskedQuery query, Asker asker, PositionReads reads,
                CancellationToken cancellation) =>
                reads.OneAsync(negotiation, position, query, asker, cancellation))
            .Produces<OnePositionAnswer>()
            .Notes("getPosition", "One record: every version, every source, everything done to it.",
                QueryParameter.Times, answer: PositionAnswerExamples.One);
        positions.MapPost("", (string negotiation, Body<StatePosition> body, Sender sender) =>
                sender.RecordAsync(negotiation, body.Content.Id ?? NewId(), body.Content))
            .Produces<Receipt>(201)
            .Notes("statePosition", "Record what a party said.", example: PositionExamples.Position);
    }

    /// <summary>Sorts by the time at which it was made.</summary>
    static string NewId() => Guid.CreateVersion7().ToString("n", CultureInfo.InvariantCulture);

    public static void MapAmendments(this IEndpointRouteBuilder routes)
    {
        var record = routes.MapGroup("/api/negotiations/{negotiation}/positions/{position}").WithTags("Positions");
        record.MapPost("corrections", (string negotiation, string position, Body<Amendment> body, Sender sender) =>
                body.Content.Fault(mayReplaceEvidence: true) is { } fault
                    ? Task.FromResult(Problems.Of([fault]))
                    : sender.RecordAsync(negotiation, position, body.Content.Correction()))
            .Produces<Receipt>()
            .Notes("correctPosition", "We coded it wrongly: patch every version.",
                example: PositionExamples.Correction);
        record.MapPost("refinements", (string negotiation, string position, Body<Amendment> body, Sender sender) =>
                body.Content.Fault(mayReplaceEvidence: false) is { } fault
                    ? Task.FromResult(Problems.Of([fault]))
                    : sender.RecordAsync(negotiation, position, body.Content.Refinement()))
            .Produces<Receipt>()
            .Notes("refinePosition", "Newer evidence says more: a further version.",
                example: PositionExamples.Refinement);
        Map<AddEvidence>(record, "evidence", "addEvidence", "One more source.", PositionExamples.Evidence);
        Map<RetractPosition>(record, "retraction", "retractPosition",
            "The record should not exist.", PositionExamples.Reason);
        Map<ReinstatePosition>(record, "reinstatement", "reinstatePosition",
            "The record should exist after all: undoes a retraction, a merge or a withdrawal.", PositionExamples.Return);
        Map<WithdrawPosition>(record, "withdrawal", "withdrawPosition",
            "The publisher took it back.", PositionExamples.Withdrawal);
        Map<MergePositions>(record, "merge", "mergePositions", "Two records are one.", PositionExamples.Merge);
    }

    static void Map<TCommand>(IEndpointRouteBuilder record, string noun, string id, string summary, string example)
        where TCommand : class =>
        record.MapPost(noun, (string negotiation, string position, Body<TCommand> body, Sender sender) =>
                sender.RecordAsync(negotiation, position, body.Content))
            .Produces<Receipt>().Notes(id, summary, example: example);
}
