using System.Collections.Immutable;
using Marten;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Domain.Time;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Records;
using NegotiationTimeline.Web.Storage;
using Npgsql;

namespace NegotiationTimeline.Web.Stances;

/// <summary>What would come of a command on a position, by the same rules; nothing of it is stored.</summary>
public sealed class PreviewReads(
    NpgsqlDataSource database, IDocumentStore store, SetupReader setup, CellReader cells)
{
    public async Task<IResult> StateAsync(
        string negotiation, string id, StatePosition command, AskedQuery query, Asker asker,
        CancellationToken cancellation)
    {
        var faults = new Faults();
        StateRecord.CheckId(id, faults);
        if (faults.Refuse() is Refused { Reasons: { IsEmpty: false } reasons })
            return Problems.Of(reasons);

        return await OfAsync(negotiation, query, asker, rehearsal => rehearsal.StateAsync(
            $"positions/{id}", command.Content.Mentions, command.Evidence, command.Decide, cancellation), cancellation);
    }

    public Task<IResult> AmendAsync(
        RecordAddress address, Amended amended, AskedQuery query, Asker asker, CancellationToken cancellation) =>
        OfAsync(address.Negotiation, query, asker, rehearsal => rehearsal.AmendAsync(
            address.Path, amended.Changes, amended.Evidence, amended.Decide, cancellation), cancellation);

    async Task<IResult> OfAsync(
        string negotiation, AskedQuery query, Asker asker, Func<Rehearsal, Task<Outcome>> tries,
        CancellationToken cancellation)
    {
        var point = await ReadPoint.OfAsync(negotiation, query, asker, database, setup, cancellation);
        await using var session = store.QuerySession();
        return await tries(new(session, negotiation, asker.Name, new(point.Clock.Now))) switch
        {
            NotDone refused => Problems.Of(refused.Refusals),
            Missing missing => Problems.NotFound(missing.What, missing.Slug),
            var outcome => Results.Json(await OfAsync((Tried)outcome, point, cancellation), Wire.Json),
        };
    }

    async Task<PreviewAnswer> OfAsync(Tried tried, ReadPoint point, CancellationToken cancellation)
    {
        var (was, will) = (Open(tried.Before), Open(tried.After));
        var names = await NamesAsync(point, [.. was, .. will], cancellation);
        var now = point.Clock.Now;
        var read = await cells.AllAsync(
            point.Negotiation, names, new(now), new(now), EvidenceFilter.None, cancellation);
        return new(
            point.Negotiation, tried.After.Record.Id, ReadPoint.Text(point.Times.Valid.At),
            will.Length == 0 ? null : ReadPoint.Text(will.Min(it => it.KnownFrom)),
            [.. read.SelectMany(it => Changes(it.Cell, it.Records, will, tried, point.Times.Valid, now))],
            tried.Before is null
                ? [.. read.SelectMany(it => Duplicates(it.Cell, it.Records, will)).Select(DuplicateAnswer.Of)]
                : []);
    }

    static IEnumerable<ForeseenAnswer> Changes(
        CellName cell, CellRecords before, PositionVersion[] will, Tried tried, ValidTime asOf, DateTimeOffset now)
    {
        var others = before.Records.Where(it => it.Id != tried.After.Record.Id);
        var after = new CellRecords(
            [.. others, .. will.Where(it => IsOf(it, cell))], new(now), new(now), EvidenceFilter.None, cell.Coverage);
        return Foreseen.Between(before, after, asOf).Select(it => ForeseenAnswer.Of(cell.Party, cell.Subject, it));
    }

    /// <summary>What is recorded first is, to its readers, what its latest version says.</summary>
    static IEnumerable<PositionVersion> Duplicates(CellName cell, CellRecords records, PositionVersion[] will) =>
        will.LastOrDefault(it => IsOf(it, cell)) is { } coming
            ? LikelyDuplicates.Of(coming, records.Records)
            : [];

    static bool IsOf(PositionVersion row, CellName cell) =>
        row.Party == cell.Party && row.Content.Subject == cell.Subject;

    /// <summary>The rows that readers of today would have of it.</summary>
    static PositionVersion[] Open(RecordHistory? history) => history is null
        ? []
        : [.. PositionHistory.Of(history).Where(it => it.RecordedUntil == PositionVersion.Forever)];

    async Task<CellName[]> NamesAsync(ReadPoint point, PositionVersion[] rows, CancellationToken cancellation)
    {
        var named = rows.Select(it => it.Party).Distinct().ToArray();
        var parties = await setup.PartiesAsync(point.Negotiation, named, point.Clock.Now, cancellation);
        var coverage = parties.ToDictionary(it => it.Slug, it => point.View.CoverageOf(it.State));
        return
        [
            .. rows.Select(it => (it.Party, it.Content.Subject)).Distinct()
                .Select(it => new CellName(it.Party, it.Subject, coverage[it.Party])),
        ];
    }
}

/// <summary>An amendment, as far as deciding it goes.</summary>
public sealed record Amended(
    Patch Changes, ImmutableArray<EvidenceGiven>? Evidence,
    Func<Record, Agenda, Decision> Decide);
