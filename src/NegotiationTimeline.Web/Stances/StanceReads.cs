using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Sources;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Domain.Time;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Positions;
using NegotiationTimeline.Web.Storage;
using Npgsql;

namespace NegotiationTimeline.Web.Stances;

/// <summary>The reads of stances: each narrows by index, and leaves the answer to the rule of the domain.</summary>
public sealed class StanceReads(NpgsqlDataSource database, SetupReader setup, CellReader cells)
{
    /// <summary>As many records of a cell as a reader looks through.</summary>
    const int RecordsOfCell = 100;

    readonly CoalitionReads coalitions = new(setup, cells);

    public async Task<IResult> MatrixAsync(string negotiation, AskedQuery query, Asker asker, CancellationToken cancellation)
    {
        var include = query.Words("include", "unknown", "inherited");
        var withUnknown = include.Contains("unknown");
        var point = await ReadPoint.OfAsync(negotiation, query, asker, database, setup, cancellation);
        var chosen = await Selection.OfAsync(point, query, setup, cancellation);
        var stances = await cells.AtAsync(negotiation, chosen.Cells(), point.Times, point.Filter, cancellation);
        var inherited = include.Contains("inherited")
            ? await coalitions.InheritedAsync(chosen, stances, cancellation)
            : null;
        var pin = point.Pin(query.Context.Request);
        return new Answer(
            new MatrixAnswer(
                negotiation, ReadPoint.Text(point.Times.Valid.At), ReadPoint.Text(point.Times.Published.At),
                ReadPoint.Text(point.Times.Recorded.At), point.BeyondCoding, pin,
                [.. chosen.Parties.Select(it => it.Slug)], [.. chosen.Issues.Select(it => it.Slug)],
                [
                    .. from it in stances
                       let taken = inherited?.GetValueOrDefault(it.Cell)?.Inherited
                       where withUnknown || taken is not null || it.Stance.Resolved.State != StanceState.Unknown || !it.Stance.FilteredOut.IsEmpty
                       select CellAnswer.Of(it.Cell.Party, Subjects.IssueOf(it.Cell.Subject)!, it.Stance, taken),
                ]),
            point, pin);
    }

    public async Task<IResult> CellAsync(
        string negotiation, string party, string issue, AskedQuery query, Asker asker, CancellationToken cancellation)
    {
        var withInherited = query.Words("include", "inherited").Count > 0;
        var point = await ReadPoint.OfAsync(negotiation, query, asker, database, setup, cancellation);
        var at = point.Times.Recorded.At;
        var parties = await setup.PartiesAsync(negotiation, [party], at, cancellation);
        var issues = await setup.IssuesAsync(negotiation, [issue], at, cancellation);
        var chosen = new Selection(
            parties.Count > 0 ? parties : throw new NotFound("party", party),
            issues.Count > 0 ? issues : throw new NotFound("issue", issue), point);
        var name = chosen.Cells()[0];
        var cell = await cells.AtAsync(negotiation, [name], point.Times, point.Filter, cancellation, RecordsOfCell);
        var stance = cell[0].Stance;
        var taken = withInherited
            ? (await coalitions.InheritedAsync(chosen, cell, cancellation)).GetValueOrDefault(name)
            : null;
        var records = taken is null ? cell[0].Records.Records : [.. cell[0].Records.Records, .. taken.Records.Records];
        var shown = records.Take(RecordsOfCell).ToArray();
        var resolved = taken?.Inherited.Stance.Resolved ?? stance.Resolved;
        var sources = await SourcesAsync(negotiation, shown, at, cancellation);
        var pin = point.Pin(query.Context.Request);
        return new Answer(
            new OneCellAnswer(
                negotiation, ReadPoint.Text(point.Times.Valid.At), ReadPoint.Text(point.Times.Published.At),
                ReadPoint.Text(at), point.BeyondCoding, pin,
                CellAnswer.Of(party, issue, stance, taken?.Inherited),
                [.. shown.Select(it => new RecordAnswer(StandingOf(it, resolved, point.Times.Valid), PositionAnswer.Of(it, sources)))],
                records.Count >= RecordsOfCell, []),
            point, pin);
    }

    /// <summary>The same for a cell on a proposal or a clause: nothing is inherited there.</summary>
    /// <param name="subject">path of the proposal or clause.</param>
    public async Task<IResult> CellAsync(
        ReadPoint point, string party, string subject, AskedQuery query, CancellationToken cancellation)
    {
        var at = point.Times.Recorded.At;
        var parties = await setup.PartiesAsync(point.Negotiation, [party], at, cancellation);
        if (parties.Count == 0)
            throw new NotFound("party", party);

        var name = new CellName(party, subject, point.View.CoverageOf(parties[0].State));
        var cell = (await cells.AtAsync(
            point.Negotiation, [name], point.Times, point.Filter, cancellation, RecordsOfCell))[0];
        var shown = cell.Records.Records.Take(RecordsOfCell).ToArray();
        var sources = await SourcesAsync(point.Negotiation, shown, at, cancellation);
        var (asOf, knownBy, recordedBy) = point.Echo();
        var pin = point.Pin(query.Context.Request);
        return new Answer(
            new OneCellAnswer(
                point.Negotiation, asOf, knownBy, recordedBy, point.BeyondCoding, pin,
                CellAnswer.OnText(party, subject, cell.Stance),
                [
                    .. shown.Select(it => new RecordAnswer(
                        StandingOf(it, cell.Stance.Resolved, point.Times.Valid), PositionAnswer.Of(it, sources))),
                ],
                cell.Records.Records.Count >= RecordsOfCell, []),
            point, pin);
    }

    async Task<IReadOnlyDictionary<string, Source>> SourcesAsync(
        string negotiation, IEnumerable<PositionVersion> rows, DateTimeOffset at, CancellationToken cancellation)
    {
        var slugs = rows.SelectMany(it => it.Evidence).Select(it => it.Source).Distinct().ToArray();
        return (await setup.SourcesAsync(negotiation, slugs, at, cancellation)).ToDictionary(it => it.Slug, it => it.State);
    }

    static Standing StandingOf(PositionVersion row, Resolved resolved, ValidTime asOf) =>
        row.Id == resolved.Winner?.Id ? Standing.Winner
        : resolved.Rivals.Any(it => it.Id == row.Id) ? Standing.Rival
        : resolved.Corroborating.Any(it => it.Id == row.Id) ? Standing.Corroborating
        : resolved.Alternatives.Any(it => it.Id == row.Id) ? Standing.Alternative
        : row.Bounds.At(asOf.At) == Certainty.None ? Standing.Ended
        : Standing.Superseded;
}
