using NegotiationTimeline.Domain.Negotiations;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Mementos;

namespace NegotiationTimeline.Web.Negotiations;

static class NegotiationsEndpoints
{
    public static void MapNegotiations(this IEndpointRouteBuilder routes)
    {
        var negotiations = routes.MapGroup("/api/negotiations").WithTags("Negotiations");
        negotiations.MapGet("", (Asker asker, NegotiationReads reads, CancellationToken cancellation) =>
                reads.ListAsync(asker, cancellation))
            .Produces<NegotiationListAnswer>()
            .Notes("listNegotiations", "The negotiations that you may see.", answer: SetupExamples.List);
        negotiations.MapGet("{negotiation}", (
                string negotiation, AskedQuery query, Asker asker, NegotiationReads reads,
                CancellationToken cancellation) =>
                reads.OneAsync(negotiation, query, asker, cancellation))
            .Produces<NegotiationAnswer>()
            .Notes("getNegotiation", "A negotiation with its parties and issues.", QueryParameter.Times,
                answer: SetupExamples.One)
            .Remembered();
        negotiations.MapTimeMap("{negotiation}", "getNegotiationTimeMap", QueryParameter.Times);
        negotiations.MapGet("{negotiation}/parties/{party}", (
                string negotiation, string party, AskedQuery query, Asker asker, NegotiationReads reads,
                CancellationToken cancellation) =>
                reads.PartyAsync(negotiation, party, query, asker, cancellation))
            .Produces<OnePartyAnswer>()
            .Notes("getParty", "A party, with the ETag to amend it by.", QueryParameter.Times,
                answer: SetupExamples.OneParty);
        negotiations.MapGet("{negotiation}/issues/{issue}", (
                string negotiation, string issue, AskedQuery query, Asker asker, NegotiationReads reads,
                CancellationToken cancellation) =>
                reads.IssueAsync(negotiation, issue, query, asker, cancellation))
            .Produces<OneIssueAnswer>()
            .Notes("getIssue", "An issue, with the ETag to amend it by.", QueryParameter.Times,
                answer: SetupExamples.OneIssue);
        negotiations.MapPost("", (Body<DescribeNegotiation> body, Sender sender) =>
                sender.RecordAsync(body.Content.Slug ?? "", body.Content.Slug ?? "", new OpenNegotiation(body.Content)))
            .Produces<Receipt>(201).Notes("openNegotiation", "Open a negotiation.", example: SetupExamples.Negotiation);
        negotiations.MapPut("{negotiation}", (string negotiation, Body<DescribeNegotiation> body, Sender sender) =>
                sender.RecordAsync(negotiation, negotiation, new AmendNegotiation(body.Content)))
            .Produces<Receipt>()
            .Notes("amendNegotiation", "Describe a negotiation anew; slug and zone stay.",
                example: SetupExamples.Amended);
        negotiations.MapDescribing("{negotiation}/parties/{party}", (
                string negotiation, string party, Body<DescribeParty> body, Sender sender) =>
                sender.RecordAsync(negotiation, party, body.Content),
            "describeParty", "Enter a party, or describe it anew.", SetupExamples.Party);
        negotiations.MapDescribing("{negotiation}/issues/{issue}", (
                string negotiation, string issue, Body<DescribeIssue> body, Sender sender) =>
                sender.RecordAsync(negotiation, issue, body.Content),
            "describeIssue", "Raise an issue, or describe it anew.", SetupExamples.Issue);
    }
}
