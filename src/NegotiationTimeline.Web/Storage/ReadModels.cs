using JasperFx.Events;
using Marten;
using Marten.Events.Projections;
using NegotiationTimeline.Domain.Negotiations;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Proposals;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Sources;

namespace NegotiationTimeline.Web.Storage;

/// <summary>
/// The adapter through which Marten runs the pure folds: in the transaction that appends to a stream, the rows of that
/// stream's read model are replaced by what all its events amount to. A rebuild does the very same.
/// </summary>
public sealed class ReadModels : IProjection
{
    public async Task ApplyAsync(
        IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        foreach (var stream in events.GroupBy(it => it.StreamKey!))
        {
            var before = stream.First().Version == 1
                ? []
                : await operations.Events.FetchStreamAsync(stream.Key, token: cancellation);
            Replace(operations, stream.Key, [.. before, .. stream]);
        }
    }

    /// <summary>Takes away all rows of a stream.</summary>
    public static void Clear(IDocumentOperations operations, string stream)
    {
        foreach (var table in new[] { "position_version", "record_version", "setup_version", "citation" })
            operations.QueueSqlCommand($"delete from timeline.{table} where stream = ?", stream);
    }

    static RecordHistory HistoryOf(IReadOnlyList<IEvent> events) => RecordHistory.Of(events.Recorded<IRecordEvent>())!;

    /// <summary>Writes what all events of a stream amount to in place of what was written before.</summary>
    public static void Replace(IDocumentOperations operations, string stream, IReadOnlyList<IEvent> events)
    {
        switch (events[0].Data)
        {
            case INegotiationEvent:
                SetupRows.Replace(operations, stream, SetupHistory.Negotiation(events.Recorded<INegotiationEvent>()));
                break;
            case IPartyEvent:
                SetupRows.Replace(operations, stream, SetupHistory.Party(events.Recorded<IPartyEvent>()));
                break;
            case IIssueEvent:
                SetupRows.Replace(operations, stream, SetupHistory.Issue(events.Recorded<IIssueEvent>()));
                break;
            case ISourceEvent:
                SetupRows.Replace(operations, stream, SetupHistory.Source(events.Recorded<ISourceEvent>()));
                break;
            case PositionStated:
                PositionRows.Replace(operations, stream, HistoryOf(events));
                break;
            case ProposalTabled:
                var tabled = HistoryOf(events);
                RecordRows.Replace(operations, stream, tabled);
                PositionRows.ReplaceDerived(operations, stream, Tabling.Positions(tabled));
                break;
            case IRecordStated:
                RecordRows.Replace(operations, stream, HistoryOf(events));
                break;
        }
    }
}
