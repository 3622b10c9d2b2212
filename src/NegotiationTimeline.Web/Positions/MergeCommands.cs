using Marten;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Positions;

/// <summary>Wolverine's handlers of the commands that touch two records in one transaction.</summary>
public static class MergeCommandsHandler
{
    public static async Task<Outcome> Handle(
        Asked<MergePositions> asked, IDocumentSession session, CancellationToken cancellation)
    {
        var desk = await Desk.OpenAsync(session, asked.Negotiation, asked.Author, cancellation);
        if (await LoadAsync(desk, asked.Slug, cancellation) is not { } loser)
            return new Missing("position", asked.Slug);

        var survivor = asked.Command.Into is { } into ? await LoadAsync(desk, into, cancellation) : null;
        Decision decision = Decision.Nothing;
        var outcome = await desk.RecordAsync<Position, IPositionEvent>(
            Stream(desk, asked.Slug), Position.Evolve, asked.IfMatch,
            it => Task.FromResult(decision = asked.Command.Decide(it!, survivor)), cancellation);
        if (decision is Happened)
            desk.Append(Stream(desk, survivor!.Id), MergePositions.Gain(loser));
        return outcome;
    }

    public static async Task<Outcome> Handle(
        Asked<ReinstatePosition> asked, IDocumentSession session, CancellationToken cancellation)
    {
        var desk = await Desk.OpenAsync(session, asked.Negotiation, asked.Author, cancellation);
        if (await LoadAsync(desk, asked.Slug, cancellation) is not { } position)
            return new Missing("position", asked.Slug);

        var survivor = position.MergedInto is { } into ? await LoadAsync(desk, into, cancellation) : null;
        Decision decision = Decision.Nothing;
        var outcome = await desk.RecordAsync<Position, IPositionEvent>(
            Stream(desk, asked.Slug), Position.Evolve, asked.IfMatch,
            it => Task.FromResult(decision = asked.Command.Decide(it!, survivor)), cancellation);
        if (decision is Happened && ReinstatePosition.Return(position, survivor) is { } returned)
            desk.Append(Stream(desk, survivor!.Id), returned);
        return outcome;
    }

    static string Stream(Desk desk, string id) => StreamKeys.Position(desk.Negotiation, id);

    static async Task<Position?> LoadAsync(Desk desk, string id, CancellationToken cancellation) =>
        (await desk.HistoryAsync<IPositionEvent>(Stream(desk, id), cancellation))
        .Fold<Position, IPositionEvent>(Position.Evolve);
}
