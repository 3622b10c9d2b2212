using Marten;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Web.Records;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Positions;

/// <summary>Wolverine's handler of the command that records a position.</summary>
public static class PositionCommandsHandler
{
    public static Task<Outcome> Handle(
        Asked<StatePosition> asked, IDocumentSession session, CancellationToken cancellation) =>
        RecordDesk.StateAsync(
            asked, session, asked.Command.Content.Mentions, asked.Command.Evidence, asked.Command.Decide, cancellation);
}
