using System.Collections.Immutable;
using Marten;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Positions;

/// <summary>Wolverine's handlers of the commands about position records.</summary>
public static class PositionCommandsHandler
{
    public static async Task<Outcome> Handle(
        Asked<StatePosition> asked, IDocumentSession session, CancellationToken cancellation)
    {
        var desk = await Desk.OpenAsync(session, asked.Negotiation, asked.Author, cancellation);
        var content = asked.Command.Content;
        if (await AgendaAsync(
                session, asked.Negotiation, content.Parties, content.Issue, asked.Command.Evidence, cancellation)
            is not { } agenda)
            return new Missing("negotiation", asked.Negotiation);

        var stream = StreamKeys.Position(asked.Negotiation, asked.Slug);
        var outcome = await desk.RecordAsync<Position, IPositionEvent>(
            stream, Position.Evolve, asked.IfMatch,
            existing => Task.FromResult(asked.Command.Decide(asked.Slug, existing, agenda)), cancellation);
        if (outcome is not Done { Created: false })
            return outcome;

        // The same body under the same id again: the answer is the first one.
        var first = (await desk.HistoryAsync<IPositionEvent>(stream, cancellation))[0];
        return new Done(asked.Slug, first.Version, first.At.At, Created: true);
    }

    public static Task<Outcome> Handle(
        Asked<CorrectPosition> asked, IDocumentSession session, CancellationToken cancellation) =>
        AmendAsync(asked, session, asked.Command.Changes, asked.Command.Evidence.With(asked.Command.Replacement),
            (position, agenda) => asked.Command.Decide(position, agenda), cancellation);

    public static Task<Outcome> Handle(
        Asked<RefinePosition> asked, IDocumentSession session, CancellationToken cancellation) =>
        AmendAsync(asked, session, asked.Command.Changes, asked.Command.Evidence,
            (position, agenda) => asked.Command.Decide(position, agenda), cancellation);

    public static Task<Outcome> Handle(
        Asked<AddEvidence> asked, IDocumentSession session, CancellationToken cancellation) =>
        AmendAsync(asked, session, null, asked.Command.Evidence,
            (position, agenda) => asked.Command.Decide(position, agenda), cancellation);

    public static Task<Outcome> Handle(
        Asked<WithdrawPosition> asked, IDocumentSession session, CancellationToken cancellation) =>
        AmendAsync(asked, session, null, asked.Command.Evidence,
            (position, agenda) => asked.Command.Decide(position, agenda), cancellation);

    public static Task<Outcome> Handle(
        Asked<RetractPosition> asked, IDocumentSession session, CancellationToken cancellation) =>
        AmendAsync(asked, session, null, null, (position, _) => asked.Command.Decide(position), cancellation);

    static async Task<Outcome> AmendAsync<TCommand>(
        Asked<TCommand> asked, IDocumentSession session, PositionPatch? changes,
        ImmutableArray<EvidenceGiven>? evidence, Func<Position, Agenda, Decision> decide, CancellationToken cancellation)
    {
        var desk = await Desk.OpenAsync(session, asked.Negotiation, asked.Author, cancellation);
        var stream = StreamKeys.Position(asked.Negotiation, asked.Slug);
        var position = (await desk.HistoryAsync<IPositionEvent>(stream, cancellation))
            .Fold<Position, IPositionEvent>(Position.Evolve);
        if (position is null)
            return new Missing("position", asked.Slug);

        // A patch is checked against every version, so all that any version names is looked up.
        var versions = position.Versions.Append((changes ?? new()).Apply(position.Versions[^1])).ToArray();
        var agenda = await AgendaReader.ReadAsync(session, asked.Negotiation,
            versions.SelectMany(it => it.Parties).Distinct(),
            versions.Select(it => it.Issue).OfType<string>().Distinct(),
            Sources(evidence), cancellation);
        return await desk.RecordAsync<Position, IPositionEvent>(
            stream, Position.Evolve, asked.IfMatch, it => Task.FromResult(decide(it!, agenda!)), cancellation);
    }

    static Task<Agenda?> AgendaAsync(
        IDocumentSession session, string negotiation, ImmutableArray<string> parties, string? issue,
        ImmutableArray<EvidenceGiven>? evidence, CancellationToken cancellation) =>
        AgendaReader.ReadAsync(
            session, negotiation, parties.Distinct(), issue is null ? [] : [issue], Sources(evidence), cancellation);

    static IEnumerable<string> Sources(ImmutableArray<EvidenceGiven>? evidence) =>
        (evidence ?? []).Select(it => it.Source).OfType<string>().Distinct();

    static ImmutableArray<EvidenceGiven> With(
        this ImmutableArray<EvidenceGiven>? one, ImmutableArray<EvidenceGiven>? other) =>
        [.. one ?? [], .. other ?? []];
}
