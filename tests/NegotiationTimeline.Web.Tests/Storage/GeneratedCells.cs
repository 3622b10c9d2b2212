using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;

namespace NegotiationTimeline.Web.Tests.Storage;

/// <summary>
/// Cells with everything that makes a stance hard to find: few dates, so that ties are frequent, every form of date,
/// every way to amend a record, and long runs of the same.
/// </summary>
sealed class GeneratedCells(Random random)
{
    /// <summary>How often each kind occurred.</summary>
    public SortedDictionary<string, int> Kinds { get; } = [];

    static readonly DateTime First = new(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    const int Days = 400;

    static readonly string?[] Names = ["Speaker", "speaker", "Ann", null];

    public static DateTimeOffset Instant(Random random) => new(First.AddDays(random.Next(-20, 2 * Days)).AddHours(random.Next(24)));

    /// <param name="days">over how many days the records are spread.</param>
    public IEnumerable<PositionVersion> Cell(string name, int records, bool monotonous, int days) =>
        Enumerable.Range(0, records).SelectMany(i =>
        {
            Count(monotonous ? "in a long run" : "in a short run");
            Count(records > 2000 ? "in a cell of thousands" : "in a small cell");
            return Archive.History($"{name}-{i}", Events($"{name}-{i}", name, monotonous, days));
        });

    IEnumerable<(DateTimeOffset, IRecordEvent)> Events(string id, string name, bool monotonous, int days)
    {
        var content = Content(name, monotonous, days);
        var published = First.AddDays(random.Next(2 * Days));
        var at = new DateTimeOffset(published.AddDays(random.Next(100)));
        yield return (at, Archive.Stated(id, content, published) with { Evidence = [Evidence(published)] });
        var gone = false;
        for (var more = random.Next(monotonous ? 12 : 4) == 0 ? random.Next(1, 4) : 0; more > 0; more--)
        {
            at = at.AddDays(random.Next(0, 60)).AddMinutes(1);
            var happened = gone ? new RecordReinstated("after all") : Amendment(name, monotonous, days, published);
            gone = happened is RecordRetracted;
            Count(happened.GetType().Name);
            yield return (at, happened);
        }
    }

    IRecordEvent Amendment(string name, bool monotonous, int days, DateTime published)
    {
        var newer = published.AddDays(random.Next(100));
        var content = Content(name, monotonous, days);
        Dictionary<string, object> changes = new() { ["firmness"] = content.Firmness };
        changes[content.Holds is null ? "statedOn" : "holds"] = content.When;
        if (content.Position is { } position)
            changes["position"] = position;
        if (random.Next(3) == 0)
            changes["parties"] = new[] { Named("moved to another party", "someone-else") };
        var patch = Patch.Of(changes);
        return random.Next(9) switch
        {
            0 => new RecordCorrected("miscoded", patch, null),
            1 => new RecordRefined("more is known", patch, [Evidence(newer)]),
            2 => new EvidenceAdded("another source", [Evidence(newer), Evidence(newer) with { Bearing = Bearing.Denies }]),
            3 => new RecordWithdrawn("taken back", [Evidence(newer)]),
            4 => new EvidenceRedated("paper", newer),
            5 or 6 => new ConditionResolved("list", $"{random.Next(3)}", (ConditionStatus)random.Next(4),
                content.StatedOn ?? Archive.Day(newer), "so", [Evidence(newer)]),
            7 => new ResolutionRetracted("list", "1", "misread"),
            _ => new RecordRetracted("never said"),
        };
    }

    PositionContent Content(string name, bool monotonous, int days)
    {
        var day = First.AddDays(random.Next(days));
        var (statedOn, holds) = Dates(day, monotonous ? 60 : 12);
        var odd = random.Next(monotonous ? 80 : 2) == 0;
        var position = odd ? random.Next(5) - 2 : monotonous ? 1 : -2;
        var declined = random.Next(monotonous ? 200 : 8) == 0;
        var occasion = random.Next(monotonous ? 40 : 3) == 0 ? Named("of an occasion", $"talks-{random.Next(days / 4 + 1)}") : null;
        return Archive.Content(name, "truce", declined ? null : position, statedOn, holds, occasion,
            odd ? Firmness.Firm : Firmness.Stated) with
        {
            Speaker = random.Next(3) == 0 ? new(Names[random.Next(Names.Length)], "Office", (Authority)random.Next(5)) : null,
            Conditions = random.Next(3) == 0 ? [new(Named("with a condition", "list"), "if")] : [],
            Summary = declined ? Named("declined", "no comment") : null,
        };
    }

    (string? StatedOn, string? Holds) Dates(DateTime day, int oneIn)
    {
        var (text, later) = (Archive.Day(day), Archive.Day(day.AddDays(random.Next(40))));
        return random.Next(oneIn) switch
        {
            0 => (Named("month-wide", text[..7]), null),
            1 => (Named("approximate", $"{text}~"), null),
            2 => (Named("one of a set", $"[{text}..{later}]"), null),
            3 when random.Next(4) == 0 => (Named("on or before", $"[..{text}]"), null),
            4 => (null, Named("bounded", $"{text}/{later}")),
            5 => (null, Named("bounded", $"{text}/{later}")),
            6 when random.Next(4) == 0 => (null, Named("open start", $"../{later}")),
            7 => (null, Named("unknown end", $"{text}/")),
            8 => (null, Named("qualified period", $"{text}/{later}?")),
            _ => (text, null),
        };
    }

    Evidence Evidence(DateTime published) => Archive.Evidence(published, $"{"ABCF"[random.Next(4)]}{1 + random.Next(3)}") with
    {
        Attribution = (Attribution)random.Next(7),
    };

    string Named(string kind, string value)
    {
        Count(kind);
        return value;
    }

    void Count(string kind) => Kinds[kind] = Kinds.GetValueOrDefault(kind) + 1;
}
