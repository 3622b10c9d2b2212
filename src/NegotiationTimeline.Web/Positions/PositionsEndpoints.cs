using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Records;

namespace NegotiationTimeline.Web.Positions;

static class PositionsEndpoints
{
    static readonly QueryParameter[] OfList =
    [
        QueryParameter.Party, QueryParameter.Issue, QueryParameter.Group,
        new("q", "Full-text search over summaries, quotes, conditions and speakers.", "ceasefire"),
        QueryParameter.Called with { Description = "Only records whose id or summary has every one of these words in it." },
        QueryParameter.From, QueryParameter.To, QueryParameter.Cursor,
        new("limit", "How many to give, 1 to 500.", "50", "integer"), .. QueryParameter.Times, .. QueryParameter.Filters,
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
                RecordAddress address, AskedQuery query, Asker asker, PositionReads reads,
                CancellationToken cancellation) =>
                reads.OneAsync(address, query, asker, cancellation))
            .Produces<OneRecordAnswer<PositionAnswer>>()
            .Notes("getPosition", "One record: every version, every source, everything done to it.",
                QueryParameter.Times, answer: PositionAnswerExamples.One);
        positions.MapRecording("", (string negotiation, Body<StatePosition> body, Sender sender) =>
                sender.StateAsync(negotiation, "positions", body.Content.Id, body.Content),
            "statePosition", "Record what a party said.", PositionExamples.Position, creates: true);
    }

    public static void MapAmendments(this IEndpointRouteBuilder routes)
    {
        var record = routes.MapGroup("/api/negotiations/{negotiation}/positions/{position}").WithTags("Positions");
        record.MapAmendments<StatePosition>("Position", PositionExamples.Amendments);
        record.MapMerge("Position", PositionExamples.Merge);
        // Where there are conditions: a name of its own, since few records have any.
        var conditional = routes.MapGroup("/api/negotiations/{negotiation}/positions/{conditional}").WithTags("Positions");
        conditional.MapRecording("conditions/{condition}", (RecordAddress address, Body<ResolveCondition> body, Sender sender) =>
                sender.RecordAsync(address.Negotiation, address.Path, body.Content),
            "resolveCondition", "A condition was met, waived or failed, or is open again.",
            PositionExamples.Resolution);
        conditional.MapRecording("conditions/{condition}/retraction", (
                RecordAddress address, Body<RetractResolution> body, Sender sender) =>
                sender.RecordAsync(address.Negotiation, address.Path, body.Content),
            "retractResolution", "What was recorded of a condition should not have been.",
            PositionExamples.RetractedResolution);
    }
}
