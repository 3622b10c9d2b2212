namespace NegotiationTimeline.Domain.Time;

/// <summary>
/// A point on the recorded axis: when this system learned it, by the store's own clock
/// (<c>recordedBy</c>).
/// </summary>
public readonly record struct RecordedTime(DateTimeOffset At) : IComparable<RecordedTime>
{
    public int CompareTo(RecordedTime other) => At.CompareTo(other.At);

    public static bool operator <(RecordedTime left, RecordedTime right) => left.At < right.At;

    public static bool operator >(RecordedTime left, RecordedTime right) => left.At > right.At;

    public static bool operator <=(RecordedTime left, RecordedTime right) => left.At <= right.At;

    public static bool operator >=(RecordedTime left, RecordedTime right) => left.At >= right.At;
}
