namespace NegotiationTimeline.Domain.Time;

/// <summary>A point on the valid axis: when something held in the world (<c>asOf</c>).</summary>
public readonly record struct ValidTime(DateTimeOffset At) : IComparable<ValidTime>
{
    public int CompareTo(ValidTime other) => At.CompareTo(other.At);

    public static bool operator <(ValidTime left, ValidTime right) => left.At < right.At;

    public static bool operator >(ValidTime left, ValidTime right) => left.At > right.At;

    public static bool operator <=(ValidTime left, ValidTime right) => left.At <= right.At;

    public static bool operator >=(ValidTime left, ValidTime right) => left.At >= right.At;
}
