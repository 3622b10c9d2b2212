namespace NegotiationTimeline.Domain.Time;

/// <summary>An event as the store keeps it: with the instant it was recorded (database clock), and by whom.</summary>
/// <param name="At">recorded axis; never typed in.</param>
/// <param name="Version">position of the event in its stream, from 1.</param>
public sealed record Recorded<T>(T Event, RecordedTime At, string Author, long Version);
