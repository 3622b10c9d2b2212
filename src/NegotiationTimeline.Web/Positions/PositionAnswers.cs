using System.Collections.Immutable;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Sources;
using NegotiationTimeline.Domain.Time;
using NegotiationTimeline.Web.Http;

namespace NegotiationTimeline.Web.Positions;

/// <summary>A page of position records, newest date first.</summary>
/// <param name="Next">cursor of the next page; null = this was the last.</param>
public sealed record PositionListAnswer(
    string Negotiation,
    string AsOf,
    string KnownBy,
    string RecordedBy,
    bool BeyondCoding,
    string Pin,
    ImmutableArray<PositionAnswer> Items,
    string? Next);

/// <summary>One record: every version as far as it was known, and everything that was done to it.</summary>
/// <param name="MergedInto">id of the record that took this one in.</param>
/// <param name="WithdrawnFrom">published axis: since when the publisher has taken it back.</param>
public sealed record OnePositionAnswer(
    string Negotiation,
    string Id,
    string AsOf,
    string KnownBy,
    string RecordedBy,
    bool BeyondCoding,
    string Pin,
    RecordState State,
    string? MergedInto,
    string? WithdrawnFrom,
    ImmutableArray<VersionAnswer> Versions,
    ImmutableArray<HistoryAnswer> History);

public enum RecordState
{
    Recorded,
    Retracted,
    Merged,
    Withdrawn,
}

/// <summary>A version over a stretch of published time (half-open).</summary>
/// <param name="KnownUntil">null = until now.</param>
/// <param name="Certainty">whether it stands at asOf.</param>
public sealed record VersionAnswer(
    int Version, string KnownFrom, string? KnownUntil, Certainty Certainty, PositionAnswer Record)
{
    public static VersionAnswer Of(PositionVersion row, AsOf times, IReadOnlyDictionary<string, Source> sources) => new(
        row.Version, ReadPoint.Text(row.KnownFrom),
        row.KnownUntil == PositionVersion.Forever || row.KnownUntil > times.Published.At
            ? null
            : ReadPoint.Text(row.KnownUntil),
        row.Bounds.At(times.Valid.At), PositionAnswer.Of(row, sources));
}

/// <summary>One event of a record.</summary>
/// <param name="Version">of the stream, from 1: what an ETag begins with.</param>
/// <param name="Kind">stated, corrected, refined, evidence-added, retracted, reinstated, withdrawn, merged, …</param>
/// <param name="Details">the event itself: changes, evidence.</param>
public sealed record HistoryAnswer(long Version, string Kind, string At, string Author, string? Reason, object Details)
{
    public static HistoryAnswer Of(Recorded<IPositionEvent> recorded)
    {
        var (kind, reason) = Told(recorded.Event);
        return new(recorded.Version, kind, ReadPoint.Text(recorded.At.At), recorded.Author, reason, recorded.Event);
    }

    static (string Kind, string? Reason) Told(IPositionEvent happened) => happened switch
    {
        PositionStated => ("stated", null),
        PositionCorrected it => ("corrected", it.Reason),
        PositionRefined it => ("refined", it.Reason),
        EvidenceAdded it => ("evidence-added", it.Reason),
        PositionRetracted it => ("retracted", it.Reason),
        PositionReinstated it => ("reinstated", it.Reason),
        PositionWithdrawn it => ("withdrawn", it.Reason),
        PositionMerged it => ("merged", it.Reason),
        EvidenceGained => ("evidence-gained", null),
        EvidenceReturned => ("evidence-returned", null),
        EvidenceRedated => ("evidence-redated", null),
        _ => ("recorded", null),
    };
}
