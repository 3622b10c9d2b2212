using NegotiationTimeline.Domain.Negotiations;
using NegotiationTimeline.Web.Http;
using Wolverine;

namespace NegotiationTimeline.Web.Negotiations;

static class NegotiationsEndpoints
{
    public static void MapNegotiations(this IEndpointRouteBuilder routes)
    {
        var negotiations = routes.MapGroup("/api/negotiations").WithTags("Negotiations");
        negotiations.MapGet("", (Asker asker, NegotiationReads reads, CancellationToken cancellation) => reads.ListAsync(asker, cancellation))
            .Produces<NegotiationListAnswer>().Notes("listNegotiations", "The negotiations that you may see.", answer: SetupExamples.List);
        negotiations.MapGet("{negotiation}", (string negotiation, AskedQuery query, Asker asker, NegotiationReads reads, CancellationToken cancellation) =>
                reads.OneAsync(negotiation, query, asker, cancellation))
            .Produces<NegotiationAnswer>()
            .Notes("getNegotiation", "A negotiation with its parties and issues.", QueryParameter.Times, answer: SetupExamples.One);
        negotiations.MapPost("", (Body<DescribeNegotiation> body, HttpContext context, Asker asker, IMessageBus bus) =>
                bus.RecordAsync(body.Content.Slug ?? "", body.Content.Slug ?? "", new OpenNegotiation(body.Content), context, asker))
            .Produces<Receipt>(201).Notes("openNegotiation", "Open a negotiation.", example: SetupExamples.Negotiation);
        negotiations.MapPut("{negotiation}", (string negotiation, Body<DescribeNegotiation> body, HttpContext context, Asker asker, IMessageBus bus) =>
                bus.RecordAsync(negotiation, negotiation, new AmendNegotiation(body.Content), context, asker))
            .Produces<Receipt>().Notes("amendNegotiation", "Describe a negotiation anew; slug and zone stay.", example: SetupExamples.Amended);
        negotiations.MapPut("{negotiation}/parties/{party}", (string negotiation, string party, Body<DescribeParty> body, HttpContext context, Asker asker, IMessageBus bus) =>
                bus.RecordAsync(negotiation, party, body.Content, context, asker))
            .Produces<Receipt>().Produces<Receipt>(201).Notes("describeParty", "Enter a party, or describe it anew.", example: SetupExamples.Party);
        negotiations.MapPut("{negotiation}/issues/{issue}", (string negotiation, string issue, Body<DescribeIssue> body, HttpContext context, Asker asker, IMessageBus bus) =>
                bus.RecordAsync(negotiation, issue, body.Content, context, asker))
            .Produces<Receipt>().Produces<Receipt>(201).Notes("describeIssue", "Raise an issue, or describe it anew.", example: SetupExamples.Issue);
    }
}
