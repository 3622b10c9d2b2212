using System.Collections.Immutable;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;

namespace NegotiationTimeline.Domain.Stances;

/// <summary>One transition of a cell's answer.</summary>
/// <param name="At">on that axis: the first instant of the new answer.</param>
/// <param name="Before">the cell just before that instant.</param>
/// <param name="After">the cell at that instant.</param>
/// <param name="Records">those that caused it, as seen after it, or, where they are gone, before it; empty where not a
/// record but what is coded of the cell (coverage) made the difference.</param>
public sealed record Change(
    ChangeKind Kind, Axis Axis, DateTimeOffset At, Stance Before, Stance After, ImmutableArray<PositionVersion> Records);

/// <summary>All transitions of a cell between two points, in the order of the walk.</summary>
/// <param name="RestsOn">valid axis: no record whose latest start lies before this can change any of them.</param>
public sealed record CellChanges(ImmutableArray<Change> Items, DateTimeOffset RestsOn);
