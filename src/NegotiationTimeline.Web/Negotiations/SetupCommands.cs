using Marten;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Negotiations;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Negotiations;

/// <summary>Opens a negotiation; another type than amending, so that each is one message.</summary>
public sealed record OpenNegotiation(DescribeNegotiation Description);

public sealed record AmendNegotiation(DescribeNegotiation Description);

/// <summary>Wolverine's handlers of the commands that set up a negotiation.</summary>
public static class SetupCommandsHandler
{
    public static async Task<Outcome> Handle(
        Asked<OpenNegotiation> asked, IDocumentSession session, CancellationToken cancellation)
    {
        var desk = await Desk.OpenAsync(session, asked, cancellation);
        var stream = StreamKeys.Negotiation(asked.Negotiation);
        var opening = (await desk.HistoryAsync<INegotiationEvent>(stream, cancellation)).Take(1).ToArray();
        // Sent again in the same words, it answers alike, whatever was amended since.
        var opened = opening.Fold<Negotiation, INegotiationEvent>(Negotiation.Evolve);
        var outcome = await desk.RecordAsync<Negotiation, INegotiationEvent>(
            stream, Negotiation.Evolve, asked.IfMatch,
            _ => Task.FromResult(asked.Command.Description.Open(opened)), cancellation);
        return outcome is Done { Created: false }
            ? new Done(asked.Slug, 1, opening[0].At.At, Created: true) { Again = true }
            : outcome;
    }

    public static async Task<Outcome> Handle(
        Asked<AmendNegotiation> asked, IDocumentSession session, CancellationToken cancellation)
    {
        var desk = await Desk.OpenAsync(session, asked, cancellation);
        if (await AgendaReader.ReadAsync(session, asked.Negotiation, Mentions.None, [], cancellation) is null)
            return new Missing("negotiation", asked.Negotiation);

        return await desk.RecordAsync<Negotiation, INegotiationEvent>(
            StreamKeys.Negotiation(asked.Negotiation), Negotiation.Evolve, asked.IfMatch,
            existing => Task.FromResult(asked.Command.Description.Amend(existing!)), cancellation);
    }

    public static async Task<Outcome> Handle(
        Asked<DescribeParty> asked, IDocumentSession session, CancellationToken cancellation)
    {
        var desk = await Desk.OpenAsync(session, asked, cancellation);
        var members = (asked.Command.Members ?? []).Select(it => it.Party ?? "");
        if (await AgendaReader.ReadAsync(session, asked.Negotiation, new([.. members], [], []), [], cancellation) is not { } agenda)
            return new Missing("negotiation", asked.Negotiation);

        return await desk.RecordAsync<Party, IPartyEvent>(
            StreamKeys.Party(asked.Negotiation, asked.Slug), Party.Evolve, asked.IfMatch,
            existing => Task.FromResult(asked.Command.Decide(asked.Slug, existing, agenda.Parties)), cancellation);
    }

    public static async Task<Outcome> Handle(
        Asked<DescribeIssue> asked, IDocumentSession session, CancellationToken cancellation)
    {
        var desk = await Desk.OpenAsync(session, asked, cancellation);
        string[] parent = asked.Command.Parent is { } slug ? [slug] : [];
        if (await AgendaReader.ReadAsync(session, asked.Negotiation, new([], [.. parent], []), [], cancellation) is not { } agenda)
            return new Missing("negotiation", asked.Negotiation);

        return await desk.RecordAsync<Issue, IIssueEvent>(
            StreamKeys.Issue(asked.Negotiation, asked.Slug), Issue.Evolve, asked.IfMatch,
            existing => Task.FromResult(
                asked.Command.Decide(asked.Slug, existing, parentExists: !agenda.Subjects.IsEmpty)),
            cancellation);
    }
}
