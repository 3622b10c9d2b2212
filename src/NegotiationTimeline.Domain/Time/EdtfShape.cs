namespace NegotiationTimeline.Domain.Time;

/// <summary>What an EDTF text says: a date, a time of day on a date, an interval, or one date of a set.</summary>
public enum EdtfShape
{
    Date,
    DateTime,
    Interval,
    Set,
}
