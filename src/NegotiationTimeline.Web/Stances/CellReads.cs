using System.Collections.Immutable;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Sources;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Domain.Time;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Positions;
using NegotiationTimeline.Web.Storage;
using Npgsql;

namespace NegotiationTimeline.Web.Stances;

/// <summary>One cell, with all that it rests on: also what a filter hid, and whether the cell survives that.</summary>
public sealed class CellReads(NpgsqlDataSource database, SetupReader setup, CellReader cells)
{
    /// <summary>As many records of a cell as a reader looks through.</summary>
    const int MostRecords = 100;

    readonly CoalitionReads coalitions = new(setup, cells);
    readonly AnalystsBeside analysts = new(new RecordReader(database), setup);

    public async Task<IResult> CellAsync(
        string negotiation, string party, string issue, AskedQuery query, Asker asker, CancellationToken cancellation)
    {
        var withInherited = query.Words("include", "inherited").Count > 0;
        var point = await ReadPoint.OfAsync(negotiation, query, asker, database, setup, cancellation);
        var chosen = await ChosenAsync(point, party, issue, cancellation);
        var it = await ReadAsync(chosen, withInherited, cancellation);
        var plain = chosen with { Point = point with { Filter = EvidenceFilter.None } };
        var unfiltered = point.Filter.IsNone ? null : await ReadAsync(plain, withInherited, cancellation);
        var sources = await SourcesAsync(point, it.Shown, cancellation);
        var pin = point.Pin(query.Context.Request);
        return new Answer(
            new OneCellAnswer(
                negotiation, ReadPoint.Text(point.Times.Valid.At), ReadPoint.Text(point.Times.Published.At),
                ReadPoint.Text(point.Times.Recorded.At), point.BeyondCoding, pin,
                CellAnswer.Of(party, issue, it.Own, it.Inherited),
                unfiltered is null ? null : UnfilteredAnswer.Of(unfiltered.Resolved, it.Resolved),
                [.. it.Shown.Select(row => RecordAnswer.Of(row, it.Resolved, point, sources))],
                it.HasMore, await analysts.OfCellAsync(point, party, issue, cancellation)),
            point, pin);
    }

    /// <summary>The same for a cell on a proposal or a clause: nothing is inherited there.</summary>
    /// <param name="subject">path of the proposal or clause.</param>
    public async Task<IResult> OnTextAsync(
        ReadPoint point, string party, string subject, AskedQuery query, CancellationToken cancellation)
    {
        var parties = await setup.PartiesAsync(point.Negotiation, [party], point.Times.Recorded.At, cancellation);
        if (parties.Count == 0)
            throw new NotFound("party", party);

        var name = new CellName(party, subject, point.View.CoverageOf(parties[0].State));
        var it = await ReadAsync(point, name, cancellation);
        var unfiltered = point.Filter.IsNone
            ? null
            : await ReadAsync(point with { Filter = EvidenceFilter.None }, name, cancellation);
        var sources = await SourcesAsync(point, it.Shown, cancellation);
        var (asOf, knownBy, recordedBy) = point.Echo();
        var pin = point.Pin(query.Context.Request);
        return new Answer(
            new OneCellAnswer(
                point.Negotiation, asOf, knownBy, recordedBy, point.BeyondCoding, pin,
                CellAnswer.OnText(party, subject, it.Own),
                unfiltered is null ? null : UnfilteredAnswer.Of(unfiltered.Resolved, it.Resolved),
                [.. it.Shown.Select(row => RecordAnswer.Of(row, it.Resolved, point, sources))], it.HasMore, []),
            point, pin);
    }

    async Task<Read> ReadAsync(ReadPoint point, CellName name, CancellationToken cancellation)
    {
        var cell = await cells.AtAsync(
            point.Negotiation, [name], point.Times, point.Filter, cancellation, MostRecords);
        return new(cell[0].Stance, null, [.. cell[0].Records.WithHidden()]);
    }

    async Task<Selection> ChosenAsync(ReadPoint point, string party, string issue, CancellationToken cancellation)
    {
        var at = point.Times.Recorded.At;
        var parties = await setup.PartiesAsync(point.Negotiation, [party], at, cancellation);
        var issues = await setup.IssuesAsync(point.Negotiation, [issue], at, cancellation);
        return new(
            parties.Count > 0 ? parties : throw new NotFound("party", party),
            issues.Count > 0 ? issues : throw new NotFound("issue", issue), point);
    }

    async Task<Read> ReadAsync(Selection chosen, bool withInherited, CancellationToken cancellation)
    {
        var (point, name) = (chosen.Point, chosen.Cells()[0]);
        var cell = await cells.AtAsync(
            point.Negotiation, [name], point.Times, point.Filter, cancellation, MostRecords);
        var taken = withInherited
            ? (await coalitions.InheritedAsync(chosen, cell, cancellation)).GetValueOrDefault(name)
            : null;
        return new(cell[0].Stance, taken?.Inherited,
            [.. cell[0].Records.WithHidden(), .. taken?.Records.WithHidden() ?? []]);
    }

    async Task<IReadOnlyDictionary<string, Source>> SourcesAsync(
        ReadPoint point, IEnumerable<Counted> shown, CancellationToken cancellation)
    {
        var slugs = shown.SelectMany(it => it.Row.Cited()).Select(it => it.Source).Distinct().ToArray();
        var rows = await setup.SourcesWithOriginalsAsync(
            point.Negotiation, slugs, point.Times.Recorded.At, cancellation);
        return rows.ToDictionary(it => it.Slug, it => it.State);
    }

    /// <param name="Records">in order of precedence, those that the filter hid in their places.</param>
    sealed record Read(Stance Own, Inherited? Inherited, ImmutableArray<Counted> Records)
    {
        public Resolved Resolved => (Inherited?.Stance ?? Own).Resolved;

        public bool HasMore => Records.Length >= MostRecords;

        /// <summary>The newest, and whichever the answer rests on.</summary>
        public IEnumerable<Counted> Shown => Records
            .Where((it, i) => i < MostRecords || Resolved.Standings().ContainsKey(it.Row.Id));
    }
}
