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
        Asked<ReviseProposal> asked, IDocumentSession session, RecordReader records, CancellationToken cancellation) =>
        StepAsync(asked, session, records,
            asked.Command.Content, asked.Command.Evidence, asked.Command.Decide, cancellation);

    public static Task<Outcome> Handle(
        Asked<WithdrawProposal> asked, IDocumentSession session, RecordReader records,
        CancellationToken cancellation) =>
        StepAsync(asked, session, records,
            asked.Command.Content, asked.Command.Evidence, asked.Command.Decide, cancellation);

    public static Task<Outcome> Handle(
        Asked<LapseProposal> asked, IDocumentSession session, RecordReader records, CancellationToken cancellation) =>
        StepAsync(asked, session, records,
            asked.Command.Content, asked.Command.Evidence, asked.Command.Decide, cancellation);

    public static Task<Outcome> Handle(
        Asked<AdoptProposal> asked, IDocumentSession session, RecordReader records, CancellationToken cancellation) =>
        StepAsync(asked, session, records,
            asked.Command.Content, asked.Command.Evidence, asked.Command.Decide, cancellation);

    static async Task<Outcome> StepAsync<TCommand>(
        Asked<TCommand> asked, IDocumentSession session, RecordReader records, Func<string, StepContent> content,
        ImmutableArray<EvidenceGiven>? evidence,
        Func<string, IReadOnlyCollection<RecordRow>, string, Record?, Agenda, Decision> decide,
        CancellationToken cancellation)
    {
        var slug = asked.Slug.Split('/')[1];
        var known = await records.AboutAsync(
            asked.Negotiation, [$"proposals/{slug}"], Today, cancellation, ProposalReader.Kinds);
        return await RecordDesk.StateAsync(asked, session, content(slug).Mentions, evidence,
            (id, existing, agenda) => decide(slug, known, id, existing, agenda), cancellation,
            within: $"proposals/{slug}");
    }

    /// <summary>All that is known and recorded: just before the end of the two axes.</summary>
    static AsOf Today
    {
        get
        {
            var end = RecordVersion.Forever.AddDays(-1);
            return new(new(end), new(end), new(end));
        }
    }
}
