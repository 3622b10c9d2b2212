using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;
using NegotiationTimeline.Web.Http;

namespace NegotiationTimeline.Web.Records;

/// <summary>One record: every version as far as it was known, and everything that was done to it.</summary>
/// <param name="MergedInto">id of the record that took this one in.</param>
/// <param name="WithdrawnFrom">published axis: since when the publisher has taken it back.</param>
public sealed record OneRecordAnswer<TRecord>(
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
    ImmutableArray<VersionAnswer<TRecord>> Versions,
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
public sealed record VersionAnswer<TRecord>(
    int Version, string KnownFrom, string? KnownUntil, Certainty Certainty, TRecord Record);

/// <summary>One event of a record.</summary>
/// <param name="Version">of the stream, from 1: what an ETag begins with.</param>
/// <param name="Kind">stated, corrected, refined, evidence-added, retracted, reinstated, withdrawn, merged, …</param>
/// <param name="Details">the event itself: changes, evidence.</param>
/// <param name="Import">id of the import that did it; left out where somebody did it by itself.</param>
public sealed record HistoryAnswer(
    long Version, string Kind, string At, string Author, string? Reason, object Details,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Import = null)
{
    /// <param name="imports">id of each import by its instants on the recorded axis.</param>
    public static HistoryAnswer Of(
        Recorded<IRecordEvent> recorded, IReadOnlyDictionary<DateTimeOffset, string> imports)
    {
        var (kind, reason) = Told(recorded.Event);
        return new(recorded.Version, kind, ReadPoint.Text(recorded.At.At), recorded.Author, reason, recorded.Event,
            imports.GetValueOrDefault(recorded.At.At));
    }

    static (string Kind, string? Reason) Told(IRecordEvent happened) => happened switch
    {
        IRecordStated => ("stated", null),
        RecordCorrected it => ("corrected", it.Reason),
        RecordRefined it => ("refined", it.Reason),
        EvidenceAdded it => ("evidence-added", it.Reason),
        RecordRetracted it => ("retracted", it.Reason),
        RecordReinstated it => ("reinstated", it.Reason),
        RecordWithdrawn it => ("withdrawn", it.Reason),
        RecordMerged it => ("merged", it.Reason),
        EvidenceGained => ("evidence-gained", null),
        EvidenceReturned => ("evidence-returned", null),
        EvidenceRedated => ("evidence-redated", null),
        ConditionResolved it => ("condition-resolved", it.Reason),
        ResolutionRetracted it => ("resolution-retracted", it.Reason),
        _ => ("recorded", null),
    };
}
