using System.Text.Json;
using NegotiationTimeline.Domain.Proposals;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Records;
using NegotiationTimeline.Web.Storage;
using Npgsql;

namespace NegotiationTimeline.Web.Proposals;

/// <summary>The list of proposals, and the records that one is made up of.</summary>
public sealed class ProposalReads(
    NpgsqlDataSource database, RecordReads records, SetupReader setup, ProposalReader proposals)
{
    public async Task<IResult> ListAsync(
        string negotiation, AskedQuery query, Asker asker, CancellationToken cancellation)
    {
        var states = query.Words(
            "state", [.. Enum.GetValues<ProposalState>().Where(it => it != ProposalState.NotYet).Select(Word)]);
        var point = await ReadPoint.OfAsync(negotiation, query, asker, database, setup, cancellation);
        var limit = query.Number("limit", otherwise: 50, least: 1, most: 500);
        var (items, last) = await PageAsync(
            point, states, query.One("called"), Cursor.Read<RecordKey>(query), limit, cancellation);
        var (asOf, knownBy, recordedBy) = point.Echo();
        var pin = point.Pin(query.Context.Request);
        return new Answer(
            new ProposalsAnswer(
                negotiation, asOf, knownBy, recordedBy, point.BeyondCoding, pin,
                [.. items], last is null ? null : Cursor.Of(RecordKey.Of(negotiation, last))),
            point, pin);
    }

    public Task<IResult> VersionsAsync(
        RecordAddress address, AskedQuery query, Asker asker, CancellationToken cancellation) =>
        records.OneAsync<TablingAnswer>(
            address, query, asker, (row, sources) => [TablingAnswer.Of(row, sources)], cancellation);

    public Task<IResult> StepAsync(
        RecordAddress address, AskedQuery query, Asker asker, CancellationToken cancellation) =>
        records.OneAsync<StepRecordAnswer>(
            address, query, asker, (row, sources) => [StepRecordAnswer.Of(row, sources)], cancellation);

    /// <summary>Reads on until a page is full: which state a proposal is in shows only when it is told.</summary>
    /// <returns>the last row of the page, where there are more.</returns>
    async Task<(List<ProposalItem> Items, RecordRow? Last)> PageAsync(
        ReadPoint point, IReadOnlyList<string> states, string? called, RecordKey? after, int limit,
        CancellationToken cancellation)
    {
        List<ProposalItem> items = [];
        while (true)
        {
            var rows = await proposals.PageAsync(point.Negotiation, point.Times, after, limit + 1, cancellation, called);
            var told = await proposals.ReadAsync(
                point.Negotiation, [.. rows.Select(it => it.Path)], point.Times, cancellation);
            for (var i = 0; i < Math.Min(rows.Count, limit); i++)
            {
                var text = ProposalText.At(told[rows[i].Path], point.Times.Valid)!;
                if (states.Count == 0 || states.Contains(Word(text.State)))
                    items.Add(ProposalItem.Of(text));
                if (items.Count == limit && i + 1 < rows.Count)
                    return (items, rows[i]);
            }

            if (rows.Count <= limit)
                return (items, null);

            var next = rows[limit - 1];
            after = new(next.Version.Bounds.LatestStart!.Value, StreamKeys.Record(point.Negotiation, next.Path));
        }
    }

    static string Word(ProposalState state) => JsonNamingPolicy.KebabCaseLower.ConvertName($"{state}");
}
