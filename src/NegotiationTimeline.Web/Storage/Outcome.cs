using System.Collections.Immutable;
using NegotiationTimeline.Domain.Decisions;

namespace NegotiationTimeline.Web.Storage;

/// <summary>What came of a command.</summary>
public abstract record Outcome;

/// <summary>Recorded, or recorded before in the very same words.</summary>
/// <param name="Version">of the stream: what If-Match is compared with.</param>
/// <param name="RecordedAt">recorded axis.</param>
/// <param name="Created">the first event of its stream.</param>
public sealed record Done(string Id, long Version, DateTimeOffset RecordedAt, bool Created) : Outcome
{
    /// <summary>It was recorded before, in the very same words: this time nothing was.</summary>
    public bool Again { get; init; }
}

public sealed record NotDone(ImmutableArray<Refusal> Refusals) : Outcome;

/// <summary>There is no such thing: 404.</summary>
/// <param name="What">party, position, …</param>
public sealed record Missing(string What, string Slug) : Outcome;

/// <summary>It moved on since the sender saw it: 412.</summary>
public sealed record MovedOn(long Version) : Outcome;

/// <summary>Decided, and not stored: what would have been appended to which stream.</summary>
/// <param name="Coming">complete once the handler is done; empty where it is so already.</param>
public sealed record Tried(string Id, IReadOnlyList<Coming> Coming) : Outcome;

/// <summary>Events that would be appended to a stream.</summary>
public sealed record Coming(string Stream, ImmutableArray<object> Events);
