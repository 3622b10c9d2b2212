using System.Collections.Immutable;
using Marten;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Proposals;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;
using NegotiationTimeline.Web.Records;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Proposals;

/// <summary>Wolverine's handlers of the commands about proposals; a step stands below its proposal.</summary>
public static class ProposalCommandsHandler
{
    public static Task<Outcome> Handle(
        Asked<TableProposal> asked, IDocumentSession session, CancellationToken cancellation) =>
        RecordDesk.StateAsync(
            asked, session, asked.Command.Content.Mentions, asked.Command.Evidence, asked.Command.Decide, cancellation);

    public static Task<Outcome> Handle(
        Asked<ReviseProposal> asked, IDocumentSession session, CancellationToken cancellation) =>
        StepAsync(asked, session,
            asked.Command.Content, asked.Command.Evidence, asked.Command.Decide, cancellation);

    public static Task<Outcome> Handle(
        Asked<WithdrawProposal> asked, IDocumentSession session, CancellationToken cancellation) =>
        StepAsync(asked, session,
            asked.Command.Content, asked.Command.Evidence, asked.Command.Decide, cancellation);

    public static Task<Outcome> Handle(
        Asked<LapseProposal> asked, IDocumentSession session, CancellationToken cancellation) =>
        StepAsync(asked, session,
            asked.Command.Content, asked.Command.Evidence, asked.Command.Decide, cancellation);

    public static Task<Outcome> Handle(
        Asked<AdoptProposal> asked, IDocumentSession session, CancellationToken cancellation) =>
        StepAsync(asked, session,
            asked.Command.Content, asked.Command.Evidence, asked.Command.Decide, cancellation);

    /// <summary>What the proposal is by then is read when its turn has come: no other writer is under way.</summary>
    static Task<Outcome> StepAsync<TCommand>(
        Asked<TCommand> asked, IDocumentSession session, Func<string, StepContent> content,
        ImmutableArray<EvidenceGiven>? evidence,
        Func<string, IReadOnlyCollection<RecordRow>, string, Record?, Agenda, Decision> decide,
        CancellationToken cancellation)
    {
        var slug = asked.Slug.Split('/')[1];
        return RecordDesk.StateAsync(asked, session, content(slug).Mentions, evidence,
            async (id, existing, agenda) => decide(
                slug, await RecordReader.TodayAsync(
                    session, asked.Negotiation, $"proposals/{slug}", cancellation, ProposalReader.Kinds),
                id, existing, agenda),
            cancellation, within: $"proposals/{slug}");
    }
}
