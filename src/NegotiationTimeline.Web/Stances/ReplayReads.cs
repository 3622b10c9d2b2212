using System.Globalization;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Domain.Time;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Storage;
using Npgsql;

namespace NegotiationTimeline.Web.Stances;

/// <summary>The matrix along one axis, the other two fixed, as a stream of the cells that change.</summary>
public sealed class ReplayReads(
    NpgsqlDataSource database, SetupReader setup, CoverageReader coverages, HistoryReader histories, TimeProvider time)
{
    public async Task<IResult> ReplayAsync(string negotiation, AskedQuery query, Asker asker, CancellationToken cancellation)
    {
        var axis = AxisOf(query);
        var rate = Rate(query);
        var names = TimeNames.OfWalk(axis);
        var seen = FrameId.LastSeen(query.Context.Request);
        var clock = Moment.Then(await RecordedClock.ReadAsync(database, negotiation, cancellation), seen?.Now);
        var end = await ReadPoint.OfAsync(negotiation, query, asker, database, setup, cancellation, names, clock);
        var begin = Begin(query, end, axis);
        var chosen = await Selection.OfAsync(end, query, setup, cancellation);
        var courses = await CoursesAsync(chosen, axis, end.Times.With(axis, begin), cancellation);
        // Without a recordedBy of its own, a replay that is resumed must know as of when it was begun.
        var now = query.Context.Request.Query.ContainsKey(names.RecordedBy) ? null : (DateTimeOffset?)clock.Now;
        var frames = new ReplayFrames(chosen, courses, end.Times.On(axis), now);
        return new ReplayStream(
            frames, frames.After(seen), new Pace(rate, begin, time), end, end.PinAlong(query.Context.Request, axis, begin));
    }

    async Task<IReadOnlyList<CellCourse>> CoursesAsync(
        Selection chosen, Axis axis, AsOf from, CancellationToken cancellation)
    {
        var point = chosen.Point;
        var cells = await chosen.CellsSinceAsync(from.Recorded, coverages, cancellation);
        return await histories.WalkAsync(
            point.Negotiation, cells, from, point.Times, point.Filter,
            cell => CellCourse.Along(cell, axis, from, point.Times.On(axis)), it => it.RestsOn, cancellation);
    }

    static Axis AxisOf(AskedQuery query)
    {
        var axis = query.One("axis") switch
        {
            "valid" => Axis.Valid,
            "published" => Axis.Published,
            "recorded" => Axis.Recorded,
            var other => throw new BadQuery("axis", other is null ? "No axis is given." : $"'{other}' is not an axis.",
                "Give valid (as it happened), published (as it became known) or recorded (as we learned it)."),
        };
        var played = TimeNames.OfPoint.On(axis);
        return query.One(played) is null
            ? axis
            : throw new BadQuery(played, $"Along this axis {played} is what is played.", "Bound it by from and to.");
    }

    /// <summary>Without a from, the window begins where anything can: with coverage, or with the first record of ours.</summary>
    static DateTimeOffset Begin(AskedQuery query, ReadPoint end, Axis axis)
    {
        var view = end.View;
        var begin = AskedTime.From(query, "from", view.Zone)
            ?? (axis == Axis.Recorded ? view.FirstRecorded : view.Coverage.EarliestStart ?? DateTimeOffset.UnixEpoch);
        return begin <= end.Times.On(axis)
            ? begin
            : throw new BadQuery("to", "The window ends before it begins.", "Give a to that is not before from.");
    }

    static double Rate(AskedQuery query) => query.One("rate") switch
    {
        null => 0,
        var text when double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate)
            && double.IsFinite(rate) => rate,
        var text => throw new BadQuery("rate", $"'{text}' is not a number of days per second.",
            "Give a number such as 7 or 0.5; 0 is as fast as possible."),
    };
}
