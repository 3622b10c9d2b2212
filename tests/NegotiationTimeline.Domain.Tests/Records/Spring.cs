using System.Collections.Immutable;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Tests.Records;

/// <summary>The small negotiation in which the commands about positions are tried.</summary>
static class Spring
{
    public static readonly Agenda Agenda = new(
        "spring", "Europe/Kyiv", ["russia", "ukraine", "us"], ["issues/truce", "issues/talks", "clauses/offer/1"],
        new Dictionary<string, DateTimeOffset?>
        {
            ["wire"] = April(5),
            ["paper"] = April(10),
            ["memoir"] = April(20),
            ["undated"] = null,
        }.ToImmutableDictionary());

    public static readonly StatePosition Body = new(
        Id: "E1", Party: "russia", Issue: "truce", Position: -2, StatedOn: "2025-04-04", Evidence: [new("wire")]);

    public static readonly PositionStated Stated = Body.Decide("E1", null, Agenda) is
        Decisions.Happened { Events: [PositionStated stated] } ? stated : throw new InvalidOperationException();

    public static readonly PositionStated Other = Stated with { Id = "E2", Evidence = [Given("paper")] };

    public static DateTimeOffset April(int day) =>
        LocalDays.FirstInstant(new(2025, 4, day), TimeZoneInfo.FindSystemTimeZoneById("Europe/Kyiv"));

    public static Evidence Given(string source, Bearing bearing = Bearing.Supports) =>
        new EvidenceGiven(source, Bearing: bearing).Resolve(Agenda)!;

    public static Record After(params IRecordEvent[] happened) =>
        happened.Aggregate((Record?)null, Record.Evolve)!;

    /// <summary>The content of each version.</summary>
    public static ImmutableArray<PositionContent> Codings(this Record record) =>
        [.. record.Versions.Cast<PositionContent>()];

    public static Story Story(params IRecordEvent[] happened) => new(After([Stated, .. happened]));

    /// <summary>Versions, and from when each is known, as they stand now.</summary>
    public static IEnumerable<(int Version, DateTimeOffset KnownFrom)> Known(params IRecordEvent[] happened) =>
        PositionHistory.Of(happened.Select((it, i) =>
            new Recorded<IRecordEvent>(it, new(April(25).AddHours(i)), "coder", i + 1)))
            .Where(row => row.RecordedUntil == PositionVersion.Forever)
            .GroupBy(row => row.Version).Select(rows => (rows.Key, rows.Min(row => row.KnownFrom)));
}

/// <summary>Given what happened to a record, when a command is decided, then this.</summary>
sealed record Story(Record Position)
{
    public Told When(Func<Record, Agenda, Decisions.Decision> decide) => new(decide(Position, Spring.Agenda));

    public Told When(Func<Record, Decisions.Decision> decide) => new(decide(Position));
}
