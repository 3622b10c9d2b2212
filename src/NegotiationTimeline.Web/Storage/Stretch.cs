using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Domain.Time;
using NpgsqlTypes;

namespace NegotiationTimeline.Web.Storage;

/// <summary>The stretches of the three times between two points, as parameters of a query.</summary>
/// <param name="OnlyStanding">pass over what had ended before the stretch.</param>
sealed record Stretch(AsOf From, AsOf To, bool OnlyStanding = false)
{
    /// <summary>Valid time: what stood at some time within it may matter.</summary>
    public NpgsqlRange<DateTime> Standing =>
        OnlyStanding ? Range(Axis.Valid) : Of(DateTimeOffset.MinValue, DateTimeOffset.MaxValue);

    /// <summary>Whether a row turns, on the recorded or the published axis, within the stretch.</summary>
    public bool Turns(PositionVersion row) =>
        Within(Axis.Recorded, row.RecordedFrom) || Within(Axis.Recorded, row.RecordedUntil)
        || Within(Axis.Published, row.KnownFrom) || Within(Axis.Published, row.KnownUntil);

    public NpgsqlRange<DateTime> Published => Range(Axis.Published);

    public NpgsqlRange<DateTime> Recorded => Range(Axis.Recorded);

    NpgsqlRange<DateTime> Range(Axis axis) => Of(From.On(axis), To.On(axis));

    /// <summary>Both ends included.</summary>
    public static NpgsqlRange<DateTime> Of(DateTimeOffset from, DateTimeOffset to) =>
        new(from.UtcDateTime, true, to.UtcDateTime, true);

    bool Within(Axis axis, DateTimeOffset at) => From.On(axis) < at && at <= To.On(axis);
}
