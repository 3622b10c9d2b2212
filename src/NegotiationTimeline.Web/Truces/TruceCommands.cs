using Marten;
using NegotiationTimeline.Domain.Truces;
using NegotiationTimeline.Web.Records;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Truces;

/// <summary>Wolverine's handlers of the commands that record a truce, and what becomes of it.</summary>
public static class TruceCommandsHandler
{
    public static Task<Outcome> Handle(
        Asked<DeclareTruce> asked, IDocumentSession session, CancellationToken cancellation) =>
        RecordDesk.StateAsync(
            asked, session, asked.Command.Content().Mentions, asked.Command.Evidence, asked.Command.Decide,
            cancellation);

    public static Task<Outcome> Handle(
        Asked<ReciprocateTruce> asked, IDocumentSession session, CancellationToken cancellation) =>
        BelowAsync(asked, session, cancellation);

    public static Task<Outcome> Handle(
        Asked<EnterIntoForce> asked, IDocumentSession session, CancellationToken cancellation) =>
        BelowAsync(asked, session, cancellation);

    public static Task<Outcome> Handle(
        Asked<ExtendTruce> asked, IDocumentSession session, CancellationToken cancellation) =>
        BelowAsync(asked, session, cancellation);

    public static Task<Outcome> Handle(
        Asked<EndTruce> asked, IDocumentSession session, CancellationToken cancellation) =>
        BelowAsync(asked, session, cancellation);

    public static Task<Outcome> Handle(
        Asked<ReportViolation> asked, IDocumentSession session, CancellationToken cancellation) =>
        BelowAsync(asked, session, cancellation);

    /// <summary>The path of such a record begins with that of its truce.</summary>
    static Task<Outcome> BelowAsync<TCommand>(
        Asked<TCommand> asked, IDocumentSession session, CancellationToken cancellation)
        where TCommand : IPartOfTruce
    {
        var truce = asked.Slug.Split('/')[1];
        return RecordDesk.StateAsync(
            asked, session, asked.Command.Content(truce).Mentions, asked.Command.Evidence,
            (id, existing, agenda) => asked.Command.Decide(truce, id, existing, agenda), cancellation,
            within: TruceCourse.PathOf(truce));
    }
}
