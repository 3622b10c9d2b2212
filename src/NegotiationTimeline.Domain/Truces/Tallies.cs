using System.Collections.Immutable;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Truces;

/// <summary>A violation report among those of its claimant.</summary>
/// <param name="Certainty">whether it had been made at the date asked about.</param>
/// <param name="SupersededBy">null = it is the claimant's last word on what it counts.</param>
public sealed record Tally(RecordRow Row, Certainty Certainty, Superseding? SupersededBy)
{
    public ViolationContent Report => Row.Content<ViolationContent>();
}

/// <param name="By">id of the report that took its place.</param>
public sealed record Superseding(string By, string Reason);

/// <summary>What one party claims of a truce's violations: reports as they were made, never added up.</summary>
public sealed record Claims(string Claimant, ImmutableArray<Tally> Tallies, ImmutableArray<TallySeries> Series);

/// <summary>Counts of the same thing by one claimant over valid time, ready to draw.</summary>
/// <param name="Period">EDTF of the period counted; null = none is told.</param>
public sealed record TallySeries(
    string? Accused, string Unit, string? Period, string? Method, ImmutableArray<TallyPoint> Points);

/// <param name="At">valid axis: by when, at the latest, the count stood so: cut-off, else when it was claimed.</param>
/// <param name="Earliest">the earliest that the date allows; null = any time before.</param>
/// <param name="ByCutOff">false = no cut-off is told, and it is when it was claimed.</param>
public sealed record TallyPoint(
    DateTimeOffset At, DateTimeOffset? Earliest, bool ByCutOff, int Count, bool AtLeast, string Report);
