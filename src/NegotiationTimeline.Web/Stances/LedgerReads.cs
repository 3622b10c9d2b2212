using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Storage;
using Npgsql;

namespace NegotiationTimeline.Web.Stances;

/// <summary>What whole cells tell when their records are read one after another: contradictions and red lines.</summary>
public sealed class LedgerReads(NpgsqlDataSource database, SetupReader setup, CellReader cells)
{
    public async Task<IResult> ContradictionsAsync(
        string negotiation, AskedQuery query, Asker asker, CancellationToken cancellation)
    {
        var (point, all) = await CellsAsync(negotiation, query, asker, cancellation);
        return new Answer(
            new ContradictionsAnswer(
                negotiation, ReadPoint.Text(point.Times.Valid.At), ReadPoint.Text(point.Times.Published.At),
                ReadPoint.Text(point.Times.Recorded.At), point.BeyondCoding, point.Pin(query.Context.Request),
                [.. all.SelectMany(it => ContradictionAnswer.Of(it.Party, it.Issue, it.Records, point.Times))], null),
            point);
    }

    public async Task<IResult> RedLinesAsync(
        string negotiation, AskedQuery query, Asker asker, CancellationToken cancellation)
    {
        var states = query.Words("state", [.. Enum.GetValues<RedLineState>().Select(Word)]);
        var (point, all) = await CellsAsync(negotiation, query, asker, cancellation);
        var lines = all.SelectMany(it => RedLineAnswer.Of(it.Party, it.Issue, it.Records, point.Times.Valid))
            .Where(it => states.Count == 0 || states.Contains(Word(it.State)));
        return new Answer(
            new RedLinesAnswer(
                negotiation, ReadPoint.Text(point.Times.Valid.At), ReadPoint.Text(point.Times.Published.At),
                ReadPoint.Text(point.Times.Recorded.At), point.BeyondCoding, point.Pin(query.Context.Request),
                [.. lines], null),
            point);
    }

    async Task<(ReadPoint Point, IEnumerable<(string Party, string Issue, CellRecords Records)> Cells)> CellsAsync(
        string negotiation, AskedQuery query, Asker asker, CancellationToken cancellation)
    {
        var point = await ReadPoint.OfAsync(negotiation, query, asker, database, setup, cancellation);
        var chosen = await Selection.OfAsync(point, query, setup, cancellation);
        var all = await cells.AllAsync(
            negotiation, chosen.Cells(), point.Times.Published, point.Times.Recorded, point.Filter, cancellation);
        return (point, all.Select(it => (it.Cell.Party, Subjects.IssueOf(it.Cell.Subject)!, it.Records)));
    }

    static string Word(RedLineState state) => $"{state}".ToLowerInvariant();
}
