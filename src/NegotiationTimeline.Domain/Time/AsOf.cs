namespace NegotiationTimeline.Domain.Time;

/// <summary>
/// Where a reader stands on all three axes: what held at <paramref name="Valid"/>, by evidence published at or before
/// <paramref name="Published"/>, as recorded here at or before <paramref name="Recorded"/>.
/// </summary>
public readonly record struct AsOf(ValidTime Valid, PublishedTime Published, RecordedTime Recorded);
