using NegotiationTimeline.Domain.Proposals;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Records;

namespace NegotiationTimeline.Web.Proposals;

static class ProposalsEndpoints
{
    static readonly QueryParameter[] OfList =
    [
        new("state", "Only proposals in this state: tabled, revised, withdrawn, lapsed, adopted; several with commas.",
            "tabled"),
        QueryParameter.Called,
        QueryParameter.Cursor with
        {
            Example = "eyJsYXRlc3RTdGFydCI6IjIwMjUtMDQtMjNUMDA6MDA6MDArMDA6MDAiLCJzdHJlYW0iOiJ4In0",
        },
        new("limit", "How many to give, 1 to 500.", "50", "integer"), .. QueryParameter.Times,
    ];

    public static void MapProposals(this IEndpointRouteBuilder routes)
    {
        var proposals = routes.MapGroup("/api/negotiations/{negotiation}/proposals").WithTags("Proposals");
        proposals.MapGet("", (
                string negotiation, AskedQuery query, Asker asker, ProposalReads reads,
                CancellationToken cancellation) =>
                reads.ListAsync(negotiation, query, asker, cancellation))
            .Produces<ProposalsAnswer>()
            .Notes("listProposals", "The proposals tabled by asOf, and what has become of each.", OfList,
                answer: ProposalAnswerExamples.List);
        proposals.MapRecording("", (string negotiation, Body<TableProposal> body, Sender sender) =>
                sender.StateAsync(negotiation, "proposals", body.Content.Id ?? "", body.Content),
            "tableProposal", "Record a text that was tabled, or is reported to have been. Its proposers "
                + "accept the whole by it.",
            ProposalExamples.Proposal, creates: true);

        var proposal = proposals.MapGroup("{proposal}");
        proposal.MapGet("versions", (
                RecordAddress address, AskedQuery query, Asker asker, ProposalReads reads,
                CancellationToken cancellation) =>
                reads.VersionsAsync(address, query, asker, cancellation))
            .Produces<OneRecordAnswer<TablingAnswer>>()
            .Notes("getProposalVersions",
                "The record of the tabling: every version, every source, everything done to it.", QueryParameter.Times,
                answer: ProposalAnswerExamples.Versions);
        proposal.MapSteps();
        proposal.MapAmendments<TableProposal>("Proposal", ProposalExamples.OfProposal, withdrawal: "disavowal");
    }

    static void MapSteps(this IEndpointRouteBuilder proposal)
    {
        proposal.MapRecording("revisions", (
                string negotiation, string proposal, Body<ReviseProposal> body, Sender sender) =>
                sender.StateAsync(negotiation, $"proposals/{proposal}/revisions", body.Content.Id, body.Content),
            "reviseProposal", "A further text: clauses added, changed or dropped.",
            ProposalExamples.Revision, creates: true);
        proposal.MapStep<ReviseProposal>("revisions", "revision", "Revision");
        proposal.MapRecording("withdrawal", (
                string negotiation, string proposal, Body<WithdrawProposal> body, Sender sender) =>
                sender.StateAsync(negotiation, $"proposals/{proposal}/withdrawal", body.Content.Id, body.Content),
            "takeProposalBack", "Its proposers took the offer back. Where a publisher took the report back, "
                + "post a disavowal.",
            ProposalExamples.Withdrawal, creates: true);
        proposal.MapStep<WithdrawProposal>("withdrawal", "withdrawal", "TakingBack");
        proposal.MapRecording("lapse", (string negotiation, string proposal, Body<LapseProposal> body, Sender sender) =>
                sender.StateAsync(negotiation, $"proposals/{proposal}/lapse", body.Content.Id, body.Content),
            "lapseProposal", "The offer came to nothing without anybody's taking it back.",
            ProposalExamples.Lapse, creates: true);
        proposal.MapStep<LapseProposal>("lapse", "lapse", "Lapse");
        proposal.MapRecording("adoption", (
                string negotiation, string proposal, Body<AdoptProposal> body, Sender sender) =>
                sender.StateAsync(negotiation, $"proposals/{proposal}/adoption", body.Content.Id, body.Content),
            "adoptProposal", "It was adopted, whole or by clauses.",
            ProposalExamples.Adoption, creates: true);
        proposal.MapStep<AdoptProposal>("adoption", "adoption", "Adoption");
    }

    /// <summary>One step as a record: read, and amended like any other.</summary>
    static void MapStep<TBody>(this IEndpointRouteBuilder proposal, string noun, string step, string kind)
    {
        var record = proposal.MapGroup($"{noun}/{{{step}}}");
        record.MapGet("", (
                RecordAddress address, AskedQuery query, Asker asker, ProposalReads reads,
                CancellationToken cancellation) =>
                reads.StepAsync(address, query, asker, cancellation))
            .Produces<OneRecordAnswer<StepRecordAnswer>>()
            .Notes($"get{kind}", $"The record of a {step}: every version, every source, everything done to it.",
                QueryParameter.Times, answer: ProposalAnswerExamples.Step(noun, step));
        record.MapAmendments<TBody>(kind, ProposalExamples.OfStep);
    }
}
