using System.Collections.Immutable;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Stances;

/// <summary>A red line of a party on one subject, as it looks at asOf.</summary>
/// <param name="Certainty">whether every possible date of the records gives this state.</param>
/// <param name="Events">the assertion first, then all that followed by asOf, in the order of valid time.</param>
public sealed record RedLine(RedLineState State, Certainty Certainty, ImmutableArray<RedLineEvent> Events)
{
    /// <summary>The record that asserted it.</summary>
    public PositionVersion First => Events[0].Record!;

    /// <summary>The newest record that asserts or reaffirms it.</summary>
    public PositionVersion Newest => Events.Last(it => it.Kind <= RedLineEventKind.Reaffirmed).Record!;

    /// <summary>EDTF, as recorded; null = open.</summary>
    public string? Since => First.Content.Since();

    /// <summary>EDTF, as recorded; null where it was never asserted again.</summary>
    public string? LastReaffirmed => Newest.Id == First.Id ? null : Newest.Content.Since();
}

/// <summary>What became of a red line.</summary>
public enum RedLineState
{
    Stands,

    /// <summary>Still on the same side, but no longer as a red line.</summary>
    Softened,

    /// <summary>A later stance lies elsewhere; no record says that the line was given up.</summary>
    Superseded,

    /// <summary>A record says that it was given up.</summary>
    Dropped,

    /// <summary>It held for a bounded time, which is over.</summary>
    Ended,
}

/// <param name="Record">what brought it about; null where it was not a position.</param>
/// <param name="Standing">of the record at asOf; the state does not rest on one that no longer stands.</param>
/// <param name="Question">the assessment by which it was questioned.</param>
public sealed record RedLineEvent(
    RedLineEventKind Kind, PositionVersion? Record, Certainty Standing, RecordRow? Question = null);

public enum RedLineEventKind
{
    Asserted,
    Reaffirmed,

    /// <summary>Another account of the same occasion says so, too.</summary>
    Corroborated,
    Softened,
    Superseded,
    Dropped,

    /// <summary>An assessment asks whether it still stands; that moves nothing.</summary>
    Questioned,
}
