using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Domain.Time;
using NpgsqlTypes;

namespace NegotiationTimeline.Web.Storage;

/// <summary>The stretches of the three times between two points, as parameters of a query.</summary>
sealed record Stretch(AsOf From, AsOf To)
{
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
