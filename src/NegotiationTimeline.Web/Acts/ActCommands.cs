using Marten;
using NegotiationTimeline.Domain.Acts;
using NegotiationTimeline.Web.Records;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Acts;

/// <summary>Wolverine's handler of the command that records an act.</summary>
public static class ActCommandsHandler
{
    public static Task<Outcome> Handle(
        Asked<RecordAct> asked, IDocumentSession session, CancellationToken cancellation) =>
        RecordDesk.StateAsync(
            asked, session, asked.Command.Content.Mentions, asked.Command.Evidence, asked.Command.Decide, cancellation);
}
