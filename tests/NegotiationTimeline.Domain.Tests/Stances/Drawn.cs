using System.Collections.Immutable;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Tests.Records;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Tests.Stances;

/// <summary>Bodies of commands, drawn by dice from few choices.</summary>
sealed class Drawn(History history, Dice dice)
{
    static readonly string?[] Grades = ["A1", "A6", "B1", "B2", "C3", "F6", null];

    public StatePosition Statement()
    {
        var joint = dice.OneIn(8);
        var declined = dice.OneIn(6);
        var holds = dice.OneIn(3);
        return new(
            Party: joint ? null : dice.Below(4) > 0 ? History.Parties[0] : History.Parties[1],
            Parties: joint ? [.. History.Parties] : null,
            Issue: dice.Below(4) > 0 ? History.Issues[0] : History.Issues[1],
            Position: declined ? null : dice.Of(-2, -1, 1, 2, 2),
            Declined: declined,
            Firmness: dice.Of(Firmness.Stated, Firmness.Stated, Firmness.RedLine),
            StatedOn: holds ? null : StatedOn(),
            Holds: holds ? Holds() : null,
            Speaker: Speaker(),
            Occasion: Occasion(),
            Conditions: Conditions(),
            Evidence: Evidence(supporting: true));
    }

    /// <summary>What became of a condition, on a date of any form.</summary>
    public ResolveCondition Resolution() => new(
        dice.OneIn(4) ? dice.Of("1", "mine") : null,
        dice.Of(ConditionStatus.Met, ConditionStatus.Met, ConditionStatus.Waived, ConditionStatus.Failed,
            ConditionStatus.Open),
        StatedOn(), "so it is told", Evidence(supporting: true));

    public Patch Patch() => dice.Below(9) switch
    {
        0 => Set(Parties: dice.OneIn(4) ? [.. History.Parties] : [dice.Of(History.Parties)]),
        1 => Set(Issue: dice.Of(History.Issues)),
        2 => Set(Position: dice.Of(-2, 1, 2), Firmness: dice.Of(Firmness.Stated, Firmness.RedLine)),
        3 => Set(Declined: true),
        4 => Set(Holds: Holds()),
        5 => dice.OneIn(2) ? Set(Cleared: ["occasion", "speaker"]) : Set(Occasion: Occasion()),
        6 => Set(Speaker: Speaker()),
        7 => Set(Conditions: Conditions()),
        _ => Set(StatedOn: StatedOn()),
    };

    public ImmutableArray<EvidenceGiven> Evidence(bool supporting)
    {
        var rows = Enumerable.Range(0, 1 + dice.Below(3)).Select(_ => Row(dice.OneIn(5))).ToArray();
        if (supporting)
            rows[0] = rows[0] with { Bearing = Bearing.Supports };
        return [.. rows];
    }

    public void Saw(string id, PositionContent content)
    {
        var mine = Bounds(content);
        var others = history.Records.Keys
            .Where(other => other != id).SelectMany(other => history.State(other)!.Codings())
            .Where(it => it.Subject == content.Subject && it.Parties.Intersect(content.Parties).Any()).ToArray();
        List<(string What, bool When)> seen =
        [
            ("statement", true),
            ("declined", content.Declined),
            ("joint statement", content.Parties.Length > 1),
            ("same-day statements", others.Any(it => it.StatedOn is not null && it.StatedOn == content.StatedOn)),
            ("wide date", mine.EarliestStart < mine.LatestStart),
            ("qualified date", content.When.Contains('~') || content.When.Contains('?')),
            ("set", content.When.StartsWith('[')),
            ("open set", content.When.StartsWith("[..", StringComparison.Ordinal)),
            ("open start", mine.LatestStart is null),
            ("expiring period", mine.LatestEnd is not null),
            ("shared occasion", others.Any(it => it.Occasion is not null && it.Occasion == content.Occasion)),
            ("back-dated record", others.Any(it => mine.LatestStart < Bounds(it).LatestStart)),
            ("denying evidence", history.State(id)!.Evidence.Any(it => it.Evidence.Bearing == Bearing.Denies)),
        ];
        history.Seen.AddRange(seen.Where(it => it.When).Select(it => it.What));
    }

    static PeriodBounds Bounds(PositionContent content) => Edtf.Parse(content.When).Period(History.Zone);

    EvidenceGiven Row(bool denies)
    {
        var source = dice.Of(History.Sources);
        if (!history.Publications.ContainsKey(source))
            history.Publish(source, dice.Below(20));
        return new(source, dice.Of(Attribution.OnTheRecord, Attribution.DocumentSeen, Attribution.Reported,
            Attribution.Inferred),
            dice.Below(4), dice.Of(Grades), denies ? Bearing.Denies : Bearing.Supports);
    }

    Speaker? Speaker() => dice.Below(4) switch
    {
        0 => null,
        1 => new("Ann", null, Authority.Principal),
        2 => new("Ben", null, Authority.Official),
        _ => new(null, null, Authority.Unnamed),
    };

    ImmutableArray<Condition> Conditions() => dice.Below(4) switch
    {
        0 => [new("c0", "if"), new("c1", "unless")],
        1 => [],
        _ => [new("c0", "if")],
    };

    string? Occasion() => dice.Of(null, null, null, "call", "speech");

    string StatedOn() => dice.Below(9) switch
    {
        0 => $"{Day()}~",
        1 => dice.Of("2025-03", "2025-04", "2025-03~", "2025-04-XX"),
        2 => $"[{Day()},{Day()}]",
        3 => $"[{Day(1, 7)}..{Day(7, 20)}]",
        4 => $"[..{Day()}]",
        5 => $"{Day()}T12:00:00Z",
        _ => Day(),
    };

    string Holds() => dice.Below(9) switch
    {
        0 => $"../{Day()}",
        1 => dice.Of("../2025-04~", "/2025-04-08", "/2025-04"),
        2 => $"{Day(1, 9)}~/{Day(12, 20)}~",
        3 => dice.Of("2025-03/2025-04", "2025-03~/2025-04-10", "2025-04/2025-05", "2025-03-31~/2025-04-02?"),
        4 => $"{Day()}/",
        5 => $"{Day()}/..",
        6 => $"{Day(5, 9)}/{dice.Of("2025-04-09~", "2025-04-11")}",
        _ => $"{Day(1, 10)}/{Day(10, 20)}",
    };

    string Day(int from = 1, int to = 20) => $"2025-04-{from + dice.Below(to - from + 1):00}";
}
