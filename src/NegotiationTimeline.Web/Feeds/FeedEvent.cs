using System.Collections.Immutable;
using NegotiationTimeline.Domain.Negotiations;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Sources;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Feeds;

/// <summary>One event of a negotiation, as a mirror takes it: the same words as in the complete record.</summary>
/// <param name="Sequence">grows with the order of recording; there may be gaps.</param>
/// <param name="Effect">what it means to a copy.</param>
/// <param name="Path">below the negotiation, of the thing that it happened to; empty = the negotiation itself.</param>
/// <param name="Version">of that thing's stream, from 1, without gaps.</param>
/// <param name="Event">name of the kind of event: position_stated.</param>
/// <param name="RecordedAt">recorded axis: events of one instant were recorded together.</param>
/// <param name="Data">the event itself.</param>
public sealed record FeedEvent(
    long Sequence, FeedEffect Effect, string Path, string Stream, long Version, string Event, string RecordedAt,
    string Author, object Data)
{
    public static FeedEvent Of(StoredEvent it) => new(
        it.Sequence, EffectOf(it.Happened), it.Stream.Split('/', 3) is [_, _, var path] ? path : "", it.Stream,
        it.Version, it.Name, ReadPoint.Text(it.At), it.Author, it.Happened);

    static FeedEffect EffectOf(object happened) => happened switch
    {
        INegotiationEvent or IPartyEvent or IIssueEvent or ISourceEvent => FeedEffect.Described,
        IRecordStated => FeedEffect.Recorded,
        RecordRetracted or RecordMerged or RecordWithdrawn => FeedEffect.Removed,
        RecordReinstated => FeedEffect.Restored,
        _ => FeedEffect.Amended,
    };
}

/// <summary>What an event means to a copy of the record.</summary>
public enum FeedEffect
{
    /// <summary>The negotiation, a party, an issue or a source is described, anew or for the first time.</summary>
    Described,

    /// <summary>A record came into being.</summary>
    Recorded,

    /// <summary>A record reads otherwise: corrected, refined, with further evidence, a condition resolved.</summary>
    Amended,

    /// <summary>A tombstone: retracted, merged into another, or withdrawn by its publisher.</summary>
    Removed,

    /// <summary>The tombstone is taken away.</summary>
    Restored,
}

/// <summary>A page of the change feed.</summary>
/// <param name="Since">the sequence behind which the page begins.</param>
/// <param name="Last">the sequence to ask behind next time, now or later.</param>
/// <param name="Next">what since is for the next page, where there is one already; null = these were all.</param>
public sealed record ChangeFeedAnswer(
    string Negotiation, long Since, long Last, ImmutableArray<FeedEvent> Items, string? Next);
