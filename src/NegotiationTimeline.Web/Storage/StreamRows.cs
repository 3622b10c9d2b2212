using System.Collections.Immutable;
using NegotiationTimeline.Domain.Imports;
using NegotiationTimeline.Domain.Negotiations;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Proposals;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Sources;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Web.Storage;

/// <summary>
/// The rows that all events of one stream amount to, by the pure folds: the same whether the projection writes them one
/// by one, a bulk recording by the thousand, or a rebuild anew.
/// </summary>
/// <param name="Tables">those that hold rows of such a stream: what was there before is replaced.</param>
sealed record StreamRows(ImmutableArray<ReadModelTable> Tables, IEnumerable<TableRow> Rows)
{
    static readonly ImmutableArray<ReadModelTable> OfSetup = [ReadModelTable.Setup];

    static readonly ImmutableArray<ReadModelTable> OfPosition = [ReadModelTable.Positions, ReadModelTable.Citations];

    static readonly ImmutableArray<ReadModelTable> OfRecord = [ReadModelTable.Records, ReadModelTable.Citations];

    static readonly ImmutableArray<ReadModelTable> OfProposal =
        [ReadModelTable.Records, ReadModelTable.Positions, ReadModelTable.Citations];

    /// <param name="events">all of the stream, from its first.</param>
    public static StreamRows Of(string stream, IReadOnlyList<Recorded<object>> events) => events[0].Event switch
    {
        INegotiationEvent => Setup(stream, SetupHistory.Negotiation(events.Of<INegotiationEvent>())),
        IPartyEvent => Setup(stream, SetupHistory.Party(events.Of<IPartyEvent>())),
        IIssueEvent => Setup(stream, SetupHistory.Issue(events.Of<IIssueEvent>())),
        ISourceEvent => Setup(stream, SetupHistory.Source(events.Of<ISourceEvent>())),
        IImportEvent => Setup(stream, SetupHistory.Import(events.Of<IImportEvent>())),
        PositionStated => OfPositions(stream, RecordHistory.Of(events.Of<IRecordEvent>())!),
        ProposalTabled => OfStated(stream, events, OfProposal,
            history => RecordRows.Of(stream, history)
                .Concat(PositionRows.Of(stream, Tabling.Positions(history), derived: true))),
        IRecordStated => OfStated(stream, events, OfRecord, history => RecordRows.Of(stream, history)),
        _ => new([], []),
    };

    static StreamRows Setup(string stream, IReadOnlyList<SetupVersion> rows) =>
        new(OfSetup, SetupRows.Of(stream, rows));

    /// <summary>What a position rests on stands in its own rows, where that is a single source.</summary>
    static StreamRows OfPositions(string stream, RecordHistory history)
    {
        var positions = PositionHistory.Of(history);
        return !positions.IsEmpty && Citations.Only(history.Record) is { } source
            ? new(OfPosition, PositionRows.Of(stream, positions, source))
            : new(OfPosition, PositionRows.Of(stream, positions).Concat(Citations.Of(stream, history.Record)));
    }

    static StreamRows OfStated(
        string stream, IReadOnlyList<Recorded<object>> events, ImmutableArray<ReadModelTable> tables,
        Func<RecordHistory, IEnumerable<TableRow>> rows)
    {
        var history = RecordHistory.Of(events.Of<IRecordEvent>())!;
        return new(tables, rows(history).Concat(Citations.Of(stream, history.Record)));
    }
}
