using Marten;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Records;

/// <summary>Wolverine's handlers of the commands that touch two records in one transaction.</summary>
public static class MergeCommandsHandler
{
    public static async Task<Outcome> Handle(
        Asked<MergeRecords> asked, IDocumentSession session, CancellationToken cancellation)
    {
        var desk = await Desk.OpenAsync(session, asked, cancellation);
        if (await RecordDesk.LoadAsync(desk, asked.Slug, cancellation) is not { } loser)
            return RecordDesk.Missing(asked.Slug);

        var into = asked.Command.Into is { } id ? RecordPath.Beside(asked.Slug, id) : null;
        var survivor = into is null ? null : await RecordDesk.LoadAsync(desk, into, cancellation);
        Decision decision = Decision.Nothing;
        var outcome = await desk.RecordAsync<Record, IRecordEvent>(
            StreamKeys.Record(desk.Negotiation, asked.Slug), Record.Evolve, asked.IfMatch,
            it => Task.FromResult(decision = asked.Command.Decide(it!, survivor)), cancellation);
        if (decision is Happened)
            desk.Append(StreamKeys.Record(desk.Negotiation, into!), MergeRecords.Gain(loser));
        return outcome;
    }

    public static async Task<Outcome> Handle(
        Asked<ReinstateRecord> asked, IDocumentSession session, CancellationToken cancellation)
    {
        var desk = await Desk.OpenAsync(session, asked, cancellation);
        if (await RecordDesk.LoadAsync(desk, asked.Slug, cancellation) is not { } record)
            return RecordDesk.Missing(asked.Slug);

        var into = record.MergedInto is { } id ? RecordPath.Beside(asked.Slug, id) : null;
        var survivor = into is null ? null : await RecordDesk.LoadAsync(desk, into, cancellation);
        Decision decision = Decision.Nothing;
        var outcome = await desk.RecordAsync<Record, IRecordEvent>(
            StreamKeys.Record(desk.Negotiation, asked.Slug), Record.Evolve, asked.IfMatch,
            it => Task.FromResult(decision = asked.Command.Decide(it!, survivor)), cancellation);
        if (decision is Happened && ReinstateRecord.Return(record, survivor) is { } returned)
            desk.Append(StreamKeys.Record(desk.Negotiation, into!), returned);
        return outcome;
    }
}
