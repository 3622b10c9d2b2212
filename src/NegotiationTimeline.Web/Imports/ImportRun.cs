using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Imports;

/// <summary>
/// Goes through a file once: decides each row as a body that is posted is decided, and hands on what came of it to be
/// written. A dry run does the same and keeps nothing.
/// </summary>
/// <param name="report">where what is told of rows is kept.</param>
/// <param name="desk">the transaction; what rows that name other records must know is read in it.</param>
sealed class ImportRun(
    ImportDesk desk, ImportAgenda agenda, CellRows? cells, RowReport report,
    ImportAppends appends, RecordedBefore before, bool allOrNone)
{
    readonly ImportTally tally = new(cells, report.Faults, allOrNone);
    readonly LikelyAgain again = new(before, agenda.Agenda.Negotiation, report.Likely);
    readonly SeenRows seen = new();
    readonly ImportSlowRows slow = new(desk, agenda);

    public ImportCounts Counts => tally.Counts(again.Count);

    public ImportCreates Creates => new(
        NewNames.Of(agenda.NewParties), NewNames.Of(agenda.NewIssues), NewNames.Of(agenda.NewSources));

    string Negotiation => agenda.Agenda.Negotiation;

    /// <param name="told">of how many rows and what part of the file are done; may throw to end the run.</param>
    public async Task RunAsync(ReadSteps steps, Func<long, double, Task> told, CancellationToken cancellation)
    {
        await steps.ForEachAsync(cells, Negotiation, async step =>
        {
            foreach (var it in step.Rows)
                await TakeAsync(it, step, cancellation);
            await again.LookAsync(cancellation);
            await appends.HandOnAsync(cancellation);
            await told(tally.Rows, steps.Part);
        }, cancellation);
        await appends.SettleAsync(cancellation);
        await report.FlushAsync(cancellation);
    }

    Task TakeAsync((ReadRow Row, CellRow? Cells) it, ReadStep step, CancellationToken cancellation)
    {
        tally.Row();
        return it.Row.Wanted switch
        {
            null => tally.FaultyAsync(it.Row.Faults, cancellation),
            WantedRecord { IsPlain: true } plain => DecideAsync(
                it, plain, step.Histories.GetValueOrDefault(Stream(plain)), cancellation),
            WantedSetup setup => tally.DecidedAsync(
                it, agenda.Decide(setup), happened => Enter(setup, happened), cancellation),
            _ => SlowAsync(it, cancellation),
        };
    }

    async Task DecideAsync(
        (ReadRow Row, CellRow? Cells) it, WantedRecord wanted, List<Recorded<object>>? history,
        CancellationToken cancellation)
    {
        if (await CreateAsync(it, cancellation) is not { } created)
            return;

        var existing = history?.Select(happened => happened.Event).OfType<IRecordEvent>()
            .Aggregate((Record?)null, Record.Evolve);
        var decision = wanted.Decide(existing, With(created) with { Itself = wanted.Path }, []);
        var json = InWords(decision);
        await tally.DecidedAsync(it, Once(wanted, decision, json, existing), happened =>
        {
            Enter(created);
            appends.Add(desk.New(Stream(wanted), happened, json));
            if (happened is PositionStated position)
                again.Add(it.Row.Line, position);
        }, cancellation);
    }

    async Task SlowAsync((ReadRow Row, CellRow? Cells) it, CancellationToken cancellation)
    {
        if (await CreateAsync(it, cancellation) is not { } created)
            return;

        // What it rests on may have been read just now.
        await appends.SettleAsync(cancellation);
        var (decision, made) = await slow.DecideAsync(it.Row.Wanted!, With(created), cancellation);
        var existing = made.FirstOrDefault(it => it.Before.Count > 0);
        await tally.DecidedAsync(it, Once(it.Row.Wanted!, decision, InWords(decision), existing), _ =>
        {
            Enter(created);
            foreach (var append in made)
                appends.Add(append);
        }, cancellation);
    }

    /// <summary>An earlier row of the file may have stated the same record.</summary>
    Decision Once(Wanted wanted, Decision decision, byte[]? json, object? existing) =>
        // What was taken back is not there, though its words be kept.
        decision is Unchanged && existing is Record { Gone: true } ? SeenRows.Gone(wanted.Path)
        : json is not null && existing is null && seen.Before(wanted.Path, json) is { } like
            ? like ? Decision.Nothing : SeenRows.Conflict(wanted.Path)
            : decision;

    /// <summary>A record as it will be stored; null where none is stated.</summary>
    static byte[]? InWords(Decision decision) =>
        decision is Happened { Events: [IRecordStated stated] } ? Wire.OfEvent(stated) : null;

    /// <summary>What the row names and there is not; null where that cannot be entered: the row is faulty.</summary>
    async ValueTask<List<(WantedSetup, object)>?> CreateAsync(
        (ReadRow Row, CellRow? Cells) it, CancellationToken cancellation)
    {
        List<(WantedSetup, object)> created = [];
        foreach (var wanted in it.Row.Creates)
            switch (agenda.Has(wanted) ? null : agenda.Decide(wanted))
            {
                case Happened { Events: [var happened] }:
                    created.Add((wanted, happened));
                    break;
                case Refused refused:
                    await tally.FaultyAsync(it, refused.Reasons.Select(reason => reason with
                    {
                        Field = $"{wanted.Noun}.{reason.Field}",
                    }), cancellation);
                    return null;
            }
        return created;
    }

    Agenda With(List<(WantedSetup Wanted, object Happened)> created) => created.Aggregate(
        agenda.Agenda, (known, it) => ImportAgenda.With(known, it.Happened));

    void Enter(List<(WantedSetup Wanted, object Happened)> created)
    {
        foreach (var (wanted, happened) in created)
            Enter(wanted, happened);
    }

    void Enter(WantedSetup wanted, object happened)
    {
        agenda.Enter(wanted, happened);
        appends.Add(desk.New(Stream(wanted), happened));
    }

    string Stream(Wanted wanted) => StreamKeys.Record(Negotiation, wanted.Path);
}
