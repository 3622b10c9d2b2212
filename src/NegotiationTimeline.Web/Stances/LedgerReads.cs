using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Storage;
using Npgsql;

namespace NegotiationTimeline.Web.Stances;

/// <summary>What cells tell when their records are read one after another: contradictions and red lines.</summary>
public sealed class LedgerReads(
    NpgsqlDataSource database, SetupReader setup, CellReader cells, RedLineCells redLines,
    ContradictionCells contradictions)
{
    readonly AnalystsBeside analysts = new(new RecordReader(database), setup);

    public async Task<IResult> ContradictionsAsync(
        string negotiation, AskedQuery query, Asker asker, CancellationToken cancellation)
    {
        var (point, chosen) = await ChosenAsync(negotiation, query, asker, cancellation);
        var contrary = await contradictions.AmongAsync(negotiation, chosen, point.Times, cancellation);
        var all = await RecordsAsync(point, contrary, cancellation);
        var answer = new ContradictionsAnswer(
            negotiation, ReadPoint.Text(point.Times.Valid.At), ReadPoint.Text(point.Times.Published.At),
            ReadPoint.Text(point.Times.Recorded.At), point.BeyondCoding, point.Pin(query.Context.Request),
            [.. all.SelectMany(it => ContradictionAnswer.Of(it.Party, it.Issue, it.Records, point.Times))], null);
        return new Answer(answer, point, answer.Pin);
    }

    public async Task<IResult> RedLinesAsync(
        string negotiation, AskedQuery query, Asker asker, CancellationToken cancellation)
    {
        var states = query.Words("state", [.. Enum.GetValues<RedLineState>().Select(Word)]);
        var (point, chosen) = await ChosenAsync(negotiation, query, asker, cancellation);
        var drawn = await redLines.AmongAsync(
            negotiation, chosen, point.Times.Published, point.Times.Recorded, cancellation);
        var all = await RecordsAsync(point, drawn, cancellation);
        var assessments = await analysts.OfCellsAsync(point, drawn, cancellation);
        var lines = all
            .SelectMany(it => RedLineAnswer.Of(it.Party, it.Issue, it.Records, assessments, point.Times.Valid))
            .Where(it => states.Count == 0 || states.Contains(Word(it.State)));
        var answer = new RedLinesAnswer(
            negotiation, ReadPoint.Text(point.Times.Valid.At), ReadPoint.Text(point.Times.Published.At),
            ReadPoint.Text(point.Times.Recorded.At), point.BeyondCoding, point.Pin(query.Context.Request),
            [.. lines], null);
        return new Answer(answer, point, answer.Pin);
    }

    async Task<(ReadPoint Point, IReadOnlyList<CellName> Cells)> ChosenAsync(
        string negotiation, AskedQuery query, Asker asker, CancellationToken cancellation)
    {
        var point = await ReadPoint.OfAsync(negotiation, query, asker, database, setup, cancellation);
        return (point, (await Selection.OfAsync(point, query, setup, cancellation)).Cells());
    }

    async Task<IEnumerable<(string Party, string Issue, CellRecords Records)>> RecordsAsync(
        ReadPoint point, IReadOnlyList<CellName> chosen, CancellationToken cancellation)
    {
        var all = await cells.AllAsync(
            point.Negotiation, chosen, point.Times.Published, point.Times.Recorded, point.Filter, cancellation);
        return all.Select(it => (it.Cell.Party, Subjects.IssueOf(it.Cell.Subject)!, it.Records));
    }

    static string Word(RedLineState state) => $"{state}".ToLowerInvariant();
}
