using System.Collections.Immutable;
using Marten;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Records;

/// <summary>
/// What would come of a command on a record: decided as the desk decides, in the present state of things, but outside
/// the queue of writers, and stored nowhere.
/// </summary>
/// <param name="at">recorded axis: the instant at which it would be recorded.</param>
sealed class Rehearsal(IQuerySession session, string negotiation, string author, RecordedTime at)
{
    public async Task<Outcome> StateAsync(
        string path, Mentions mentions, ImmutableArray<EvidenceGiven>? evidence,
        Func<string, Record?, Agenda, Decision> decide, CancellationToken cancellation)
    {
        if (await RecordAgenda.OfNewAsync(session, negotiation, path, mentions, evidence, cancellation)
            is not { } agenda)
            return new Missing("negotiation", negotiation);

        var before = await EventsAsync(path, cancellation);
        return Try(before, decide(StreamKeys.SlugOf(path), before.Fold<Record, IRecordEvent>(Record.Evolve), agenda));
    }

    public async Task<Outcome> AmendAsync(
        string path, Patch changes, ImmutableArray<EvidenceGiven>? evidence, Func<Record, Agenda, Decision> decide,
        CancellationToken cancellation)
    {
        var before = await EventsAsync(path, cancellation);
        if (before.Fold<Record, IRecordEvent>(Record.Evolve) is not { } record)
            return RecordDesk.Missing(path);

        var agenda = await RecordAgenda.OfAmendedAsync(
            session, negotiation, path, record, changes, evidence, cancellation);
        return Try(before, decide(record, agenda));
    }

    Outcome Try(IReadOnlyList<Recorded<IRecordEvent>> before, Decision decision)
    {
        if (decision is Refused refused)
            return new NotDone(refused.Reasons);

        var happened = (decision as Happened)?.Events.Cast<IRecordEvent>() ?? [];
        var news = happened.Select((it, n) => new Recorded<IRecordEvent>(it, at, author, before.Count + n + 1));
        return new Tried(RecordHistory.Of(before), RecordHistory.Of(before.Concat(news))!);
    }

    async Task<IReadOnlyList<Recorded<IRecordEvent>>> EventsAsync(string path, CancellationToken cancellation) =>
        (await session.Events.FetchStreamAsync(StreamKeys.Record(negotiation, path), token: cancellation))
        .Recorded<IRecordEvent>();
}
