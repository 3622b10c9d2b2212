using NegotiationTimeline.Domain.Acts;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Records;

namespace NegotiationTimeline.Web.Acts;

static class ActsEndpoints
{
    static readonly QueryParameter Party = QueryParameter.Party with
    {
        Description = "Slug of a party that acts, that is acted upon, or that is the host; several with commas.",
    };

    static readonly QueryParameter Kind = new(
        "kind", $"One of {string.Join(", ", ActReads.Kinds)}; several with commas.",
        "meeting-held,meeting-scheduled");

    public static void MapActs(this IEndpointRouteBuilder routes)
    {
        var acts = routes.MapGroup("/api/negotiations/{negotiation}/acts").WithTags("Acts");
        acts.MapGet("", (
                string negotiation, AskedQuery query, Asker asker, ActReads reads, CancellationToken cancellation) =>
                reads.ListAsync(negotiation, query, asker, cancellation))
            .Produces<RecordListAnswer<ActAnswer>>()
            .Notes("listActs", "What was done, threatened, scheduled or expected, newest date first.",
                [Party, Kind, QueryParameter.Called with { Example = "meeting" }, .. RecordLists.Paging, .. QueryParameter.Times], answer: ActExamples.List);
        acts.MapGet("{act}", (
                RecordAddress address, AskedQuery query, Asker asker, ActReads reads, CancellationToken cancellation) =>
                reads.OneAsync(address, query, asker, cancellation))
            .Produces<OneRecordAnswer<ActAnswer>>()
            .Notes("getAct", "One act: every version, every source, everything done to it, and what changed it.",
                QueryParameter.Times, answer: ActExamples.One);
        acts.MapRecording("", (string negotiation, Body<RecordAct> body, Sender sender) =>
                sender.StateAsync(negotiation, "acts", body.Content.Id, body.Content),
            "recordAct", "Record what was done, threatened, scheduled or expected.", ActExamples.Act, creates: true);
        routes.MapGroup("/api/negotiations/{negotiation}/acts/{act}").WithTags("Acts")
            .MapAmendments<RecordAct>("Act", ActExamples.Amendments);
    }
}
