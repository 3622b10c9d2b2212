using System.Globalization;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Positions;
using NegotiationTimeline.Web.Records;

namespace NegotiationTimeline.Web.Stances;

/// <summary>Below each address at which a position is recorded or amended: what that would change.</summary>
static class PreviewEndpoints
{
    static readonly QueryParameter[] Where = [QueryParameter.AsOf];

    public static void MapPreviews(this IEndpointRouteBuilder routes)
    {
        var positions = routes.MapGroup("/api/negotiations/{negotiation}/positions").WithTags("Previews");
        positions.MapPost("preview", (
                string negotiation, Body<StatePosition> body, AskedQuery query, Asker asker, PreviewReads reads,
                CancellationToken cancellation) =>
                reads.StateAsync(negotiation, body.Content.Id ?? NewId(), body.Content, query, asker, cancellation))
            .Produces<PreviewAnswer>()
            .Notes("previewPosition", "What recording a position would change; nothing is stored.", Where,
                PreviewExamples.Position, PreviewExamples.Answer);
        var record = positions.MapGroup("{previewed}");
        var examples = PositionExamples.Amendments;
        record.MapPatch("corrections", "previewCorrection", "What a correction of a position would change.",
            examples.Correction, mayReplaceEvidence: true, Correction);
        record.MapPatch("refinements", "previewRefinement", "What a refinement of a position would change.",
            examples.Refinement, mayReplaceEvidence: false, Refinement);
        record.MapPreview<AddEvidence>("evidence", "previewEvidence", "What one more source would change.",
            examples.Evidence, it => new(Patch.Nothing, it.Evidence, it.Decide));
        record.MapPreview<RetractRecord>("retraction", "previewRetraction", "What a retraction would change.",
            AmendmentExamples.Retraction, it => new(Patch.Nothing, null, (record, _) => it.Decide(record)));
        record.MapPreview<WithdrawRecord>("withdrawal", "previewWithdrawal", "What a withdrawal would change.",
            examples.Withdrawal, it => new(Patch.Nothing, it.Evidence, it.Decide));
    }

    static Amended Correction(Amendment body)
    {
        var it = body.Correction<StatePosition>();
        return new(it.Changes, [.. it.Evidence ?? [], .. it.Replacement ?? []], it.Decide);
    }

    static Amended Refinement(Amendment body)
    {
        var it = body.Refinement<StatePosition>();
        return new(it.Changes, it.Evidence, it.Decide);
    }

    static void MapPatch(
        this IEndpointRouteBuilder record, string noun, string id, string summary, string example,
        bool mayReplaceEvidence, Func<Amendment, Amended> amended) =>
        record.MapPost($"{noun}/preview", (
                RecordAddress address, Body<Amendment> body, AskedQuery query, Asker asker, PreviewReads reads,
                CancellationToken cancellation) =>
                body.Content.Fault(mayReplaceEvidence) is { } fault
                    ? Task.FromResult(Problems.Of([fault]))
                    : reads.AmendAsync(address, amended(body.Content), query, asker, cancellation))
            .Produces<PreviewAnswer>().Notes(id, summary, Where, example, PreviewExamples.Answer);

    static void MapPreview<TCommand>(
        this IEndpointRouteBuilder record, string noun, string id, string summary, string example,
        Func<TCommand, Amended> amended)
        where TCommand : class =>
        record.MapPost($"{noun}/preview", (
                RecordAddress address, Body<TCommand> body, AskedQuery query, Asker asker, PreviewReads reads,
                CancellationToken cancellation) =>
                reads.AmendAsync(address, amended(body.Content), query, asker, cancellation))
            .Produces<PreviewAnswer>().Notes(id, summary, Where, example, PreviewExamples.Answer);

    static string NewId() => Guid.CreateVersion7().ToString("n", CultureInfo.InvariantCulture);
}
