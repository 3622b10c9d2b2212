using System.Collections.Immutable;
using Marten;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Proposals;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Stances;

/// <summary>A record as it is, and as it would be: what a rehearsal comes to.</summary>
/// <param name="Before">null = there is no such record yet.</param>
sealed record Trial(string Stream, RecordHistory? Before, RecordHistory After)
{
    /// <summary>Of the record, below its negotiation.</summary>
    public string Path => StreamKeys.PathOf(Stream);

    /// <summary>Position rows that readers of today have of it.</summary>
    public IReadOnlyList<PositionVersion> Was { get; } = Positions(Before);

    /// <summary>Those that they would have.</summary>
    public IReadOnlyList<PositionVersion> Will { get; } = Positions(After);

    /// <summary>Rows that they would have of a record that is no position.</summary>
    public IReadOnlyList<RecordRow> Coming => Others(After);

    /// <summary>The same with those that they have.</summary>
    public IEnumerable<RecordRow> Rows => Others(Before).Concat(Coming);

    /// <summary>Published axis; null = the record would be gone.</summary>
    public DateTimeOffset? KnownFrom =>
        After.Rows.Where(IsOpen).Select(it => (DateTimeOffset?)it.KnownFrom).Min();

    /// <summary>Of every record to whose stream something would be appended.</summary>
    public static async Task<IReadOnlyList<Trial>> OfAsync(
        IQuerySession session, Tried tried, string author, RecordedTime at, CancellationToken cancellation)
    {
        List<Trial> trials = [];
        foreach (var streams in tried.Coming.GroupBy(it => it.Stream))
        {
            var stored = await session.Events.FetchStreamAsync(streams.Key, token: cancellation);
            // Parties, issues and sources are no records.
            if (stored.Any(it => it.Data is not IRecordEvent))
                continue;

            var before = stored.Recorded<IRecordEvent>();
            var news = streams.SelectMany(it => it.Events).OfType<IRecordEvent>()
                .Select((it, n) => new Recorded<IRecordEvent>(it, at, author, before.Count + n + 1));
            if (RecordHistory.Of(before.Concat(news)) is { } after)
                trials.Add(new(streams.Key, RecordHistory.Of(before), after));
        }

        return trials;
    }

    static IReadOnlyList<PositionVersion> Positions(RecordHistory? history) => history?.Record.Versions[0] switch
    {
        PositionContent => [.. PositionHistory.Of(history).Where(it => it.RecordedUntil == PositionVersion.Forever)],
        ProposalContent => [.. Tabling.Positions(history).Where(it => it.RecordedUntil == PositionVersion.Forever)],
        _ => [],
    };

    RecordRow[] Others(RecordHistory? history) =>
    [
        .. from row in history?.Rows ?? []
           let kind = RecordKinds.Of(row.Content).Name
           where IsOpen(row) && MatterReader.Kinds.Contains(kind)
           select new RecordRow(Path, kind, row),
    ];

    static bool IsOpen(RecordVersion row) => row.RecordedUntil == RecordVersion.Forever;
}
