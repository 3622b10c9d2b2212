using Marten;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Sources;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Sources;

/// <summary>Wolverine's handler of the command that files a source; citing records follow a new date.</summary>
public static class SourceCommandsHandler
{
    public static async Task<Outcome> Handle(
        Asked<DescribeSource> asked, IDocumentSession session, CancellationToken cancellation)
    {
        var desk = await Desk.OpenAsync(session, asked, cancellation);
        string[] original = asked.Command.RepostOf is { } slug ? [slug] : [];
        if (await AgendaReader.ReadAsync(session, asked.Negotiation, Mentions.None, original, cancellation) is not { } agenda)
            return new Missing("negotiation", asked.Negotiation);

        var citing = await Citations.OfAsync(session, asked.Negotiation, asked.Slug, cancellation);
        Decision decision = Decision.Nothing;
        var outcome = await desk.RecordAsync<Source, ISourceEvent>(
            StreamKeys.Source(asked.Negotiation, asked.Slug), Source.Evolve, asked.IfMatch,
            existing => Task.FromResult(decision = asked.Command.Decide(
                asked.Slug, existing, agenda.Zone, desk.At.At, cited: citing.Count > 0,
                originalExists: !agenda.Publications.IsEmpty)),
            cancellation);
        if (decision is Happened { Events: [SourceDescribed { Published: { } published }] })
            await RedateAsync(desk, new(asked.Slug, published), citing, cancellation);
        return outcome;
    }

    static async Task RedateAsync(
        Desk desk, RedateEvidence command, IReadOnlyList<string> citing, CancellationToken cancellation)
    {
        foreach (var stream in citing)
        {
            var record = (await desk.HistoryAsync<IRecordEvent>(stream, cancellation))
                .Fold<Record, IRecordEvent>(Record.Evolve);
            if (command.Decide(record!) is Happened happened)
                desk.Append(stream, happened.Events);
        }
    }
}
