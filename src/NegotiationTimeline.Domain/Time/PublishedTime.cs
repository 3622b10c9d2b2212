namespace NegotiationTimeline.Domain.Time;

/// <summary>
/// A point on the published axis: when the world could know it, by the publication of its evidence
/// (<c>knownBy</c>).
/// </summary>
public readonly record struct PublishedTime(DateTimeOffset At) : IComparable<PublishedTime>
{
    public int CompareTo(PublishedTime other) => At.CompareTo(other.At);

    public static bool operator <(PublishedTime left, PublishedTime right) => left.At < right.At;

    public static bool operator >(PublishedTime left, PublishedTime right) => left.At > right.At;

    public static bool operator <=(PublishedTime left, PublishedTime right) => left.At <= right.At;

    public static bool operator >=(PublishedTime left, PublishedTime right) => left.At >= right.At;
}
