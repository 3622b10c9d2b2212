using NegotiationTimeline.Domain.Proposals;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Stances;

/// <summary>Finds offers by index, newest first, each with what has become of it.</summary>
public sealed class OfferSearch(ProposalReader proposals)
{
    public Task<FoundOutstanding<OfferAsOf>> FindAsync(
        ReadPoint point, OutstandingAsked asked, CancellationToken cancellation) =>
        OutstandingAsked.FindAsync(point.Negotiation,
            (after, limit) => proposals.PageAsync(
                point.Negotiation, point.Times, after, limit, cancellation, proposers: asked.Parties),
            async rows =>
                (await OffersAsync(point, rows, cancellation)).Where(it => asked.Wants(it.State)));

    async Task<IEnumerable<OfferAsOf>> OffersAsync(
        ReadPoint point, IReadOnlyList<RecordRow> rows, CancellationToken cancellation)
    {
        string[] paths = [.. rows.Where(it => point.Filter.Keep(it) is not null).Select(it => it.Path)];
        var told = await proposals.ReadAsync(point.Negotiation, paths, point.Times, cancellation);
        return paths.Select(it => ProposalText.At(Kept(told[it], point), point.Times.Valid)).OfType<ProposalText>()
            .Select(it => OfferAsOf.Of(it, point.Times.Valid)).OfType<OfferAsOf>();
    }

    /// <summary>The offer itself was let through; of what became of it, what is told well enough.</summary>
    static IEnumerable<RecordRow> Kept(IEnumerable<RecordRow> rows, ReadPoint point) =>
        rows.Select(it => it.Version.Content is StepContent ? point.Filter.OfEvidence().Keep(it) : it).OfType<RecordRow>();
}
