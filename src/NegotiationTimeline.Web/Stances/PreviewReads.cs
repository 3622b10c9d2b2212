using System.Collections.Immutable;
using Marten;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Domain.Time;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Storage;
using Npgsql;

namespace NegotiationTimeline.Web.Stances;

/// <summary>What would come of a command, by the same rules; nothing of it is stored.</summary>
public sealed class PreviewReads(
    NpgsqlDataSource database, IDocumentStore store, SetupReader setup, CellReader cells, RecordReader records)
    : IForesight
{
    public Type Answer => typeof(PreviewAnswer);

    public string Example => PreviewExamples.Answer;

    public async Task<IResult> TellAsync(
        string negotiation, AskedQuery query, Asker asker, Func<RecordedTime, Task<Outcome>> rehearse,
        CancellationToken cancellation)
    {
        var point = await ReadPoint.OfAsync(negotiation, query, asker, database, setup, cancellation);
        return await rehearse(new(point.Clock.Now)) switch
        {
            NotDone refused => Problems.Of(refused.Refusals),
            Missing missing => Problems.NotFound(missing.What, missing.Slug),
            MovedOn moved => Problems.MovedOn(moved.Version),
            var outcome => Results.Json(await OfAsync((Tried)outcome, point, asker, cancellation), Wire.Json),
        };
    }

    async Task<PreviewAnswer> OfAsync(Tried tried, ReadPoint point, Asker asker, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var trials = await Trial.OfAsync(session, tried, asker.Name, new(point.Clock.Now), cancellation);
        var names = await NamesAsync(point, trials, cancellation);
        var read = names.Length == 0
            ? []
            : await cells.AllAsync(
                point.Negotiation, names, new(point.Clock.Now), new(point.Clock.Now), EvidenceFilter.None, cancellation);
        var itself = trials.FirstOrDefault(it => it.Stream == tried.Coming[0].Stream);
        return new(
            point.Negotiation, tried.Id, ReadPoint.Text(point.Times.Valid.At),
            itself?.KnownFrom is { } known ? ReadPoint.Text(known) : null,
            [.. read.SelectMany(it => Changes(it.Cell, it.Records, trials, point))],
            [.. (await MattersAsync(point, trials, cancellation)).Select(ForeseenMatterAnswer.Of)],
            itself is { Before: null }
                ? [.. read.SelectMany(it => Duplicates(it.Cell, it.Records, itself)).Select(DuplicateAnswer.Of)]
                : []);
    }

    static IEnumerable<ForeseenAnswer> Changes(
        CellName cell, CellRecords before, IReadOnlyList<Trial> trials, ReadPoint point)
    {
        var ids = trials.SelectMany(it => it.Was.Concat(it.Will)).Select(it => it.Id).ToHashSet();
        var others = before.Records.Where(it => !ids.Contains(it.Id));
        var now = point.Clock.Now;
        var after = new CellRecords(
            [.. others, .. trials.SelectMany(it => it.Will).Where(it => IsOf(it, cell))], new(now), new(now),
            EvidenceFilter.None, cell.Coverage);
        return Foreseen.Between(before, after, point.Times.Valid)
            .Select(it => ForeseenAnswer.Of(cell.Party, cell.Subject, it));
    }

    /// <summary>What is recorded first is, to its readers, what its latest version says.</summary>
    static IEnumerable<PositionVersion> Duplicates(CellName cell, CellRecords records, Trial coming) =>
        coming.Will.LastOrDefault(it => IsOf(it, cell)) is { } row ? LikelyDuplicates.Of(row, records.Records) : [];

    static bool IsOf(PositionVersion row, CellName cell) =>
        row.Party == cell.Party && row.Content.Subject == cell.Subject;

    async Task<CellName[]> NamesAsync(ReadPoint point, IReadOnlyList<Trial> trials, CancellationToken cancellation)
    {
        PositionVersion[] rows = [.. trials.SelectMany(it => it.Was.Concat(it.Will))];
        if (rows.Length == 0)
            return [];

        var named = rows.Select(it => it.Party).Distinct().ToArray();
        var parties = await setup.PartiesAsync(point.Negotiation, named, point.Clock.Now, cancellation);
        var coverage = parties.ToDictionary(it => it.Slug, it => point.View.CoverageOf(it.State));
        return
        [
            .. rows.Select(it => (it.Party, it.Content.Subject)).Distinct()
                .Select(it => new CellName(it.Party, it.Subject, coverage[it.Party])),
        ];
    }

    /// <summary>Of each proposal, truce or act that the records are about, by the rows of today and those to come.</summary>
    async Task<IEnumerable<ForeseenMatter>> MattersAsync(
        ReadPoint point, IReadOnlyList<Trial> trials, CancellationToken cancellation)
    {
        AsOf today = new(point.Times.Valid, new(point.Clock.Now), new(point.Clock.Now));
        var matters = trials.SelectMany(it => it.Rows).SelectMany(Matters.Of).Distinct().Order(StringComparer.Ordinal);
        List<ForeseenMatter> found = [];
        foreach (var matter in matters)
        {
            var before = (await records.AboutAsync(
                    point.Negotiation, [matter], today, cancellation, MatterReader.Kinds))
                .Where(row => Matters.Of(row).Contains(matter)).ToArray();
            var coming = trials.SelectMany(it => it.Coming).Where(row =>
                row.Version.IsVisible(today.Published, today.Recorded) && Matters.Of(row).Contains(matter));
            var paths = trials.Select(it => it.Path).ToHashSet();
            found.AddRange(ForeseenMatter.Between(
                matter, before, [.. before.Where(row => !paths.Contains(row.Path)), .. coming], point.View.Zone,
                point.Times.Valid));
        }

        return found;
    }
}
