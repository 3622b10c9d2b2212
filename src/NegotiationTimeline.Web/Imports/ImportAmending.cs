using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;
using NegotiationTimeline.Web.Records;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Imports;

/// <summary>
/// Decides rows that amend a record as bodies that are posted to it, within the transaction. What was done to the record
/// once, in the very same words, is not done again: a file that is sent again amends nothing twice.
/// </summary>
sealed class ImportAmending(ImportDesk desk)
{
    /// <param name="known">parties, issues and sources, with those that come with the row.</param>
    public async Task<(Decision Decision, StreamAppend[] Appends)> DecideAsync(
        WantedAmendment wanted, Agenda known, CancellationToken cancellation)
    {
        var (history, record) = await LoadAsync(known.Negotiation, wanted.Path, cancellation);
        if (record is null)
            return (Decision.Refuse([Refusal.Of("record", $"There is no '{wanted.Path}' in this negotiation.",
                "Record it first, in an earlier row or another file.")]), []);

        var agenda = await AgendaAsync(wanted, record, known, cancellation);
        if (SaidBefore.In(history.Select(it => it.Event).OfType<IRecordEvent>(), wanted.Command, agenda))
            return (Decision.Nothing, []);

        var beside = (wanted.Command as MergeRecords)?.Into ?? (wanted.Command is ReinstateRecord ? record.MergedInto : null);
        var path = beside is null ? null : RecordPath.Beside(wanted.Path, beside);
        var (otherHistory, other) = path is null ? ([], null) : await LoadAsync(known.Negotiation, path, cancellation);
        var decision = Decide(Changing(wanted, record.Versions[^1]), record, other, agenda);
        if (decision is Refused refused)
            return (Decision.Refuse([.. refused.Reasons.Select(it =>
                it with { Field = ImportAmendments.Field(it.Field, wanted.Flat) })]), []);
        if (decision is not Happened happened)
            return (decision, []);

        var amended = desk.More(StreamKeys.Record(known.Negotiation, wanted.Path), history, happened.Events);
        return (decision, OtherHalf(wanted.Command, record, other) is { } half
            ? [amended, desk.More(StreamKeys.Record(known.Negotiation, path!), otherHistory, [half])]
            : [amended]);
    }

    /// <summary>
    /// A correction by a whole row of a table is of the cells that say otherwise than the record: what its earlier versions
    /// had otherwise stays theirs.
    /// </summary>
    static object Changing(WantedAmendment wanted, Content last) => wanted.Command is CorrectRecord it && !wanted.Flat.IsEmpty
        ? it with
        {
            Changes = it.Changes.Only(field => !wanted.Flat.Contains(field) || it.Changes.Fields[field] is null
                || !Wording.Same(it.Changes.Only(one => one == field).Apply(last), last)),
        }
        : wanted.Command;

    static Decision Decide(object command, Record record, Record? other, Agenda agenda) => command switch
    {
        CorrectRecord it => it.Decide(record, agenda),
        RefineRecord it => it.Decide(record, agenda),
        AddEvidence it => it.Decide(record, agenda),
        WithdrawRecord it => it.Decide(record, agenda),
        RetractRecord it => it.Decide(record),
        ReinstateRecord it => it.Decide(record, other),
        MergeRecords it => it.Decide(record, other),
        _ => throw new ArgumentException("No amendment."),
    };

    /// <summary>What is recorded in the other record of a merge, in the same transaction.</summary>
    static object? OtherHalf(object command, Record record, Record? other) => command switch
    {
        MergeRecords => MergeRecords.Gain(record),
        ReinstateRecord => ReinstateRecord.Return(record, other),
        _ => null,
    };

    async Task<(List<Recorded<object>> History, Record? Record)> LoadAsync(
        string negotiation, string path, CancellationToken cancellation)
    {
        var stream = StreamKeys.Record(negotiation, path);
        var history = (await desk.HistoriesAsync([stream], cancellation)).GetValueOrDefault(stream) ?? [];
        return (history, history.Select(it => it.Event).OfType<IRecordEvent>().Aggregate((Record?)null, Record.Evolve));
    }

    async Task<Agenda> AgendaAsync(WantedAmendment wanted, Record record, Agenda known, CancellationToken cancellation)
    {
        var read = await RecordAgenda.OfAmendedAsync(
            desk.Session, known.Negotiation, wanted.Path, record, wanted.Changes, wanted.Evidence, cancellation);
        return read with
        {
            Parties = known.Parties,
            Publications = known.Publications,
            Subjects = known.Subjects.Union(read.Subjects),
        };
    }
}
