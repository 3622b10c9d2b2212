using NegotiationTimeline.Domain.Positions;
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

    readonly SpeakerReads speakers = new(new SpeakerReader(database), cells);

    public async Task<IResult> MatrixAsync(string negotiation, AskedQuery query, Asker asker, CancellationToken cancellation)
    {
        var include = query.Words("include", "unknown", "inherited");
        var (withUnknown, withInherited) = (include.Contains("unknown"), include.Contains("inherited"));
        var bySpeaker = query.Words("groupBy", "speaker").Count > 0;
        if (bySpeaker && withInherited)
            throw new BadQuery("include", "What is inherited from a coalition was said by no speaker of the party.",
                "Leave out groupBy, or inherited.");

        var point = await ReadPoint.OfAsync(negotiation, query, asker, database, setup, cancellation);
        var chosen = await Selection.OfAsync(point, query, setup, cancellation);
        var stances = bySpeaker
            ? await speakers.StancesAsync(chosen, withUnknown, cancellation)
            : await StancesAsync(chosen, withUnknown, withInherited, cancellation);
        var pin = point.Pin(query.Context.Request);
        return new Answer(
            new MatrixAnswer(
                negotiation, ReadPoint.Text(point.Times.Valid.At), ReadPoint.Text(point.Times.Published.At),
                ReadPoint.Text(point.Times.Recorded.At), point.BeyondCoding, pin,
                [.. chosen.Parties.Select(it => it.Slug)], [.. chosen.Issues.Select(it => it.Slug)],
                [.. stances]),
            point, pin);
    }

    async Task<IEnumerable<CellAnswer>> StancesAsync(
        Selection chosen, bool withUnknown, bool withInherited, CancellationToken cancellation)
    {
        var point = chosen.Point;
        var stances = await cells.AtAsync(point.Negotiation, chosen.Cells(), point.Times, point.Filter, cancellation);
        var inherited = withInherited ? await coalitions.InheritedAsync(chosen, stances, cancellation) : null;
        return
            from it in stances
            let taken = inherited?.GetValueOrDefault(it.Cell)?.Inherited
            where withUnknown || taken is not null
                || it.Stance.Resolved.State != StanceState.Unknown || !it.Stance.FilteredOut.IsEmpty
            select CellAnswer.Of(it.Cell.Party, Subjects.IssueOf(it.Cell.Subject)!, it.Stance, taken);
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
