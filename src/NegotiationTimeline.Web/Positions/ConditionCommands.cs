using System.Collections.Immutable;
using Marten;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Web.Records;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Positions;

/// <summary>
/// Wolverine's handlers of what becomes of conditions: kept in the stream of the record, whose path, with that of the
/// condition, is the slug of what is asked: <c>positions/E05/conditions/targets-agreed</c>.
/// </summary>
public static class ConditionCommandsHandler
{
    public static async Task<Outcome> Handle(
        Asked<ResolveCondition> asked, IDocumentSession session, CancellationToken cancellation)
    {
        var outcome = await RecordAsync(asked, session, asked.Command.Evidence, asked.Command.Decide, cancellation);
        if (outcome is not Done || asked.Command.Id is not { } id)
            return outcome;

        // The same body under the same id again: the answer is the first one.
        var (path, condition) = PartsOf(asked.Slug);
        var stream = StreamKeys.Record(asked.Negotiation, path);
        var events = (await session.Events.FetchStreamAsync(stream, token: cancellation)).Recorded<IRecordEvent>();
        return events.FirstOrDefault(it => it.Event is ConditionResolved told && (told.Condition, told.Id) == (condition, id))
            is { } first
            ? new Done(StreamKeys.SlugOf(path), first.Version, first.At.At, Created: false) { Again = true }
            : outcome;
    }

    public static Task<Outcome> Handle(
        Asked<RetractResolution> asked, IDocumentSession session, CancellationToken cancellation) =>
        RecordAsync(
            asked, session, null, (condition, record, _) => asked.Command.Decide(condition, record), cancellation);

    static async Task<Outcome> RecordAsync<TCommand>(
        Asked<TCommand> asked, IDocumentSession session, ImmutableArray<EvidenceGiven>? evidence,
        Func<string, Record, Agenda, Decision> decide, CancellationToken cancellation)
    {
        var (path, condition) = PartsOf(asked.Slug);
        // Looked up where the record is decided about, so that nobody takes the condition away in between.
        var isThere = true;
        var outcome = await RecordDesk.AmendAsync(asked with { Slug = path }, session, Patch.Nothing, evidence,
            (record, agenda) => (isThere = record.Versions[^1].DependsOn.Any(it => it.Id == condition))
                ? decide(condition, record, agenda)
                : Decision.Nothing,
            cancellation);
        return isThere ? outcome : new Missing("condition", condition);
    }

    static (string Path, string Condition) PartsOf(string slug)
    {
        var parts = slug.Split('/');
        return (string.Join('/', parts[..^2]), parts[^1]);
    }
}
