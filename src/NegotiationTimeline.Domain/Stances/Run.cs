using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Stances;

/// <summary>
/// The unbroken stretch of valid time, up to a given instant, over which a cell looks the same (state, position,
/// firmness). A run whose winner stood certainly does not reach back into a time when the winner was merely possible:
/// otherwise every "on or before" date would reach back to the beginning.
/// </summary>
/// <param name="First">winner at the start of the run.</param>
/// <param name="Newest">highest by precedence among the winners of the run.</param>
/// <param name="RestsOn">valid axis: earlier records cannot change this run.</param>
/// <param name="LooksBackTo">valid axis: the instant at which the run is found broken.</param>
sealed record Run(PositionVersion First, PositionVersion Newest, DateTimeOffset RestsOn, DateTimeOffset LooksBackTo)
{
    /// <returns>null where there is no winner.</returns>
    public static Run? Before(CellRecords records, ValidTime asOf, Resolved now)
    {
        if (now.Winner is not { } winner)
            return null;

        var (first, newest, standing) = (winner, winner, now.Standing);
        var restsOn = DateTimeOffset.MaxValue;
        foreach (var cut in records.CutsBefore(asOf))
        {
            var then = records.At(new(cut));
            restsOn = Lower(restsOn, then);
            if (!then.LooksLike(now) || (standing == Certainty.Certain && then.Standing != Certainty.Certain))
                return new(first, newest, restsOn, cut);

            (first, standing) = (then.Winner!, then.Standing);
            newest = Precedence.WinnerFirst.Compare(first, newest) < 0 ? first : newest;
        }

        return new(first, newest, DateTimeOffset.MinValue, DateTimeOffset.MinValue);
    }

    static DateTimeOffset Lower(DateTimeOffset restsOn, Resolved then)
    {
        if (then.State == StanceState.NotCovered)
            return restsOn;

        var needs = then.Standing == Certainty.Certain ? Precedence.LatestStart(then.Winner!) : DateTimeOffset.MinValue;
        return needs < restsOn ? needs : restsOn;
    }
}
