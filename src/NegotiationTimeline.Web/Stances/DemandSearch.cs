using NegotiationTimeline.Domain.Acts;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Stances;

/// <summary>Finds ultimatums and threats by index, newest first, each with what has become of it.</summary>
public sealed class DemandSearch(DemandReader demands, RecordReader records)
{
    public Task<FoundOutstanding<UltimatumItem>> FindAsync(
        ReadPoint point, OutstandingAsked asked, CancellationToken cancellation) =>
        OutstandingAsked.FindAsync(point.Negotiation,
            (after, limit) => demands.PageAsync(
                point.Negotiation, point.Times, asked.Parties, after, limit, cancellation),
            async rows => (await ToldAsync(point, rows, cancellation)).Where(it => asked.Wants(it.State)));

    /// <summary>Of the acts that change it, those that are told well enough.</summary>
    async Task<IEnumerable<UltimatumItem>> ToldAsync(
        ReadPoint point, IReadOnlyList<RecordRow> rows, CancellationToken cancellation)
    {
        var made = rows.Select(point.Filter.Keep).OfType<RecordRow>().ToArray();
        var changes = await records.AboutAsync(
            point.Negotiation, made.Select(it => it.Path), point.Times, cancellation, "act");
        var among = changes.Select(point.Filter.OfEvidence().Keep).OfType<RecordRow>().ToArray();
        return
            from act in made
            let state = ActState.Of(act, among, point.Times.Valid, point.View.Zone)
            where state is not null
            select UltimatumItem.Of(act, state);
    }
}
