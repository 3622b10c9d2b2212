using Marten;
using NegotiationTimeline.Domain.Assessments;
using NegotiationTimeline.Web.Records;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Assessments;

/// <summary>Wolverine's handler of the command that records an assessment.</summary>
public static class AssessmentCommandsHandler
{
    public static Task<Outcome> Handle(
        Asked<RecordAssessment> asked, IDocumentSession session, CancellationToken cancellation) =>
        RecordDesk.StateAsync(
            asked, session, asked.Command.Content.Mentions, asked.Command.Evidence, asked.Command.Decide, cancellation);
}
