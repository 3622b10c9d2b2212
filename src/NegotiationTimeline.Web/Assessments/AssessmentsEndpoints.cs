using NegotiationTimeline.Domain.Assessments;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Records;

namespace NegotiationTimeline.Web.Assessments;

static class AssessmentsEndpoints
{
    static readonly QueryParameter[] OfList =
    [
        QueryParameter.Party, QueryParameter.Issue,
        new("proposal", "Only what is said of this proposal.", "us-final-offer"),
        new("truce", "Only what is said of this truce.", "easter-2025"),
        new("act", "Only what is said of this act.", "E30"),
        new("who", "Only what this person or paper says, by name.", "Hall"),
        new("q", "Full-text search over summaries, quotes and names.", "Trump"),
        .. RecordLists.Paging, .. QueryParameter.Times,
    ];

    public static void MapAssessments(this IEndpointRouteBuilder routes)
    {
        var assessments = routes.MapGroup("/api/negotiations/{negotiation}/assessments").WithTags("Assessments");
        assessments.MapGet("", (
                string negotiation, AskedQuery query, Asker asker, AssessmentReads reads,
                CancellationToken cancellation) =>
                reads.ListAsync(negotiation, query, asker, cancellation))
            .Produces<RecordListAnswer<AssessmentAnswer>>()
            .Notes("listAssessments", "What analysts and narrators say, newest date first; it moves no stance.", OfList,
                answer: AssessmentExamples.List);
        assessments.MapGet("{assessment}", (
                RecordAddress address, AskedQuery query, Asker asker, AssessmentReads reads,
                CancellationToken cancellation) =>
                reads.OneAsync(address, query, asker, cancellation))
            .Produces<OneRecordAnswer<AssessmentAnswer>>()
            .Notes("getAssessment", "One assessment: every version, every source, everything done to it.",
                QueryParameter.Times, answer: AssessmentExamples.One);
        assessments.MapRecording("", (string negotiation, Body<RecordAssessment> body, Sender sender) =>
                sender.StateAsync(negotiation, "assessments", body.Content.Id, body.Content),
            "recordAssessment", "Record what an analyst or a narrator thinks.", AssessmentExamples.Assessment,
            creates: true);
        routes.MapGroup("/api/negotiations/{negotiation}/assessments/{assessment}").WithTags("Assessments")
            .MapAmendments<RecordAssessment>("Assessment", AssessmentExamples.Amendments);
    }
}
