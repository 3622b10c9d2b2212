using System.Collections.Immutable;
using Marten;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Records;

/// <summary>Wolverine's handlers of the commands that amend one record, of whatever kind.</summary>
public static class RecordCommandsHandler
{
    public static Task<Outcome> Handle(
        Asked<CorrectRecord> asked, IDocumentSession session, CancellationToken cancellation) =>
        RecordDesk.AmendAsync(asked, session, asked.Command.Changes,
            [.. asked.Command.Evidence ?? [], .. asked.Command.Replacement ?? []], asked.Command.Decide, cancellation);

    public static Task<Outcome> Handle(
        Asked<RefineRecord> asked, IDocumentSession session, CancellationToken cancellation) =>
        RecordDesk.AmendAsync(
            asked, session, asked.Command.Changes, asked.Command.Evidence, asked.Command.Decide, cancellation);

    public static Task<Outcome> Handle(
        Asked<AddEvidence> asked, IDocumentSession session, CancellationToken cancellation) =>
        RecordDesk.AmendAsync(
            asked, session, Patch.Nothing, asked.Command.Evidence, asked.Command.Decide, cancellation);

    public static Task<Outcome> Handle(
        Asked<WithdrawRecord> asked, IDocumentSession session, CancellationToken cancellation) =>
        RecordDesk.AmendAsync(
            asked, session, Patch.Nothing, asked.Command.Evidence, asked.Command.Decide, cancellation);

    public static Task<Outcome> Handle(
        Asked<RetractRecord> asked, IDocumentSession session, CancellationToken cancellation) =>
        RecordDesk.AmendAsync(asked, session, Patch.Nothing, null, (record, _) => asked.Command.Decide(record), cancellation);
}
