using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Domain.Time;
using Npgsql;
using NpgsqlTypes;

namespace NegotiationTimeline.Web.Storage;

/// <summary>The stretches of the three times between two points, as parameters of a query.</summary>
sealed record Stretch(AsOf From, AsOf To)
{
    /// <summary>Whether a row turns, on the recorded or the published axis, within the stretch.</summary>
    public bool Turns(PositionVersion row) =>
        Within(Axis.Recorded, row.RecordedFrom) || Within(Axis.Recorded, row.RecordedUntil)
        || Within(Axis.Published, row.KnownFrom) || Within(Axis.Published, row.KnownUntil);

    /// <summary>Adds what was known, and what was recorded, at some time within the stretch.</summary>
    public void AddTo(NpgsqlCommand command)
    {
        command.Parameters.Add(new() { Value = Range(Axis.Published) });
        command.Parameters.Add(new() { Value = Recorded });
    }

    public NpgsqlRange<DateTime> Recorded => Range(Axis.Recorded);

    NpgsqlRange<DateTime> Range(Axis axis) => new(From.On(axis).UtcDateTime, true, To.On(axis).UtcDateTime, true);

    bool Within(Axis axis, DateTimeOffset at) => From.On(axis) < at && at <= To.On(axis);
}
