using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Tests.Stances;

/// <summary>Two points of the three times between which a cell of a generated history is walked.</summary>
sealed record Walked(Look Look, CoverageHistory Coverage, AsOf From, AsOf To)
{
    public CellHistory Cell { get; } = new(
        Look.Party, Subjects.OfIssue(Look.Issue), Look.History.Rows, Look.Filter, Coverage);

    public static IEnumerable<Walked> In(History history, uint roll)
    {
        var dice = new Dice(roll ^ 0x1b873593);
        foreach (var look in Look.At(history, roll))
        {
            var (r, p, v) = (Two(dice, Recorded(history)), Two(dice, Published(history)), Two(dice, look.Cuts));
            var coverage = CoverageHistory.Always(look.Coverage);
            if (dice.OneIn(3))
                coverage = new([.. coverage.Steps, (dice.Of(Recorded(history)), look.Coverage with { Party = null })]);
            yield return new(look, coverage, new(new(v.One), new(p.One), new(r.One)),
                new(new(v.Other), new(p.Other), new(r.Other)));
        }
    }

    /// <summary>Every instant of an axis at which anything at all happens, the one before it, and one after it.</summary>
    public IEnumerable<DateTimeOffset> Instants(Axis axis)
    {
        var all = axis switch
        {
            Axis.Recorded => Recorded(Look.History),
            Axis.Published => Published(Look.History),
            _ => Look.Cuts,
        };
        return all.SelectMany(at => new[] { at.AddMicroseconds(-1), at, at.AddHours(5) })
            .Append(From.On(axis)).Append(To.On(axis))
            .Where(at => From.On(axis) <= at && at <= To.On(axis)).Distinct().Order();
    }

    /// <summary>What the rule says at a point, by all rows of the history.</summary>
    public Stance At(AsOf point) => Stance.Of(
        new(Look.History.Cell(Look.Party, Look.Issue), point.Published, point.Recorded, Look.Filter,
            Coverage.At(point.Recorded)),
        point.Valid);

    public override string ToString() => $"{Look}\nfrom {From}\nto {To}\n{Coverage}\n{Look.History}";

    static DateTimeOffset[] Recorded(History history) =>
        [.. history.Records.Values.SelectMany(it => it).Select(it => it.At.At).Distinct().Order()];

    static DateTimeOffset[] Published(History history) =>
    [
        .. history.Rows.SelectMany(row => row.Evidence.Select(it => it.Published)
            .Concat(row.Resolutions.SelectMany(it => it.Evidence).Select(it => it.Published)).Append(row.KnownFrom))
            .Concat(history.Rows.Select(row => row.KnownUntil).Where(it => it != PositionVersion.Forever))
            .Append(history.Now).Distinct().Order(),
    ];

    static (DateTimeOffset One, DateTimeOffset Other) Two(Dice dice, DateTimeOffset[] all)
    {
        var (one, other) = (One(dice, all), One(dice, all));
        return one < other ? (one, other) : (other, one);
    }

    static DateTimeOffset One(Dice dice, DateTimeOffset[] all) => all.Length == 0 || dice.OneIn(5)
        ? History.Day(dice.Below(24)).AddHours(9)
        : dice.Of(all).AddMicroseconds(-dice.Below(2));
}
