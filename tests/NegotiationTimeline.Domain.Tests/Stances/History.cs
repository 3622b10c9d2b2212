using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using CsCheck;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Tests.Records;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Tests.Stances;

/// <summary>Records of a small negotiation, built by commands in turn; small, so that things collide.</summary>
sealed class History
{
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Kyiv");
    public static readonly string[] Parties = ["one", "other"];
    public static readonly string[] Issues = ["truce", "talks"];
    public static readonly string[] Sources = ["s0", "s1", "s2", "s3", "s4"];

    static readonly JsonSerializerOptions Readable = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new JsonStringEnumConverter() },
    };

    readonly Dictionary<string, DateTimeOffset> publications = [];
    readonly Lazy<PositionVersion[]> rows;

    History(uint[] rolls)
    {
        foreach (var roll in rolls)
            new Moves(this, new Dice(roll)).Make();
        rows = new(() => [.. Records.Values.SelectMany(events => PositionHistory.Of(events))]);
    }

    History(History before)
    {
        foreach (var (id, events) in before.Records)
            Records[id] = [.. events];
        publications = before.publications;
        Now = before.Now;
        rows = new(() => [.. Records.Values.SelectMany(events => PositionHistory.Of(events))]);
    }

    /// <summary>A history, and one number more to choose from where to look at it.</summary>
    public static Gen<(History History, uint Look)> Any { get; } =
        Gen.Select(Gen.UInt.Array[4, 22].Select(rolls => new History(rolls)), Gen.UInt);

    /// <summary>Longer ones, with many records in a cell.</summary>
    public static Gen<(History History, uint Look)> Crowded { get; } =
        Gen.Select(Gen.UInt.Array[20, 45].Select(rolls => new History(rolls)), Gen.UInt);

    public SortedDictionary<string, List<Recorded<IRecordEvent>>> Records { get; } = new(StringComparer.Ordinal);

    /// <summary>What occurred while it was built.</summary>
    public List<string> Seen { get; } = [];

    public DateTimeOffset Now { get; private set; } = Day(6);

    public IReadOnlyDictionary<string, DateTimeOffset> Publications => publications;

    public Agenda Agenda => new(
        "spring", Zone.Id, [.. Parties], [.. Issues.Select(Subjects.OfIssue)],
        publications.ToImmutableDictionary(it => it.Key, it => (DateTimeOffset?)it.Value));

    public IReadOnlyList<PositionVersion> Rows => rows.Value;

    /// <summary>First instant of a day of April 2025; other months by days before or after.</summary>
    public static DateTimeOffset Day(int ofApril) =>
        LocalDays.FirstInstant(new DateOnly(2025, 4, 1).AddDays(ofApril - 1), Zone);

    /// <summary>The same history with one thing more recorded an hour later.</summary>
    public History Then(string id, IRecordEvent happened)
    {
        var after = new History(this);
        after.Pass(TimeSpan.FromHours(1));
        after.Append(id, happened);
        return after;
    }

    public History Without(string id) => Where((record, _) => record != id);

    public History Where(Func<string, Recorded<IRecordEvent>, bool> kept)
    {
        var other = new History(this);
        foreach (var (id, events) in Records)
        {
            other.Records[id] = [.. events.Where(it => kept(id, it))];
            if (other.Records[id].Count == 0)
                other.Records.Remove(id);
        }

        return other;
    }

    public IEnumerable<PositionVersion> Cell(string party, string issue) =>
        rows.Value.Where(row => row.Party == party && row.Content.Issue == issue);

    public Record? State(string id) =>
        Records.GetValueOrDefault(id)?.Select(it => it.Event).Aggregate((Record?)null, NegotiationTimeline.Domain.Records.Record.Evolve);

    /// <summary>Rows of a record so far, while the history is still being made.</summary>
    public IEnumerable<PositionVersion> RowsOf(string id) => PositionHistory.Of(Records[id]);

    public void Pass(TimeSpan time) => Now += time;

    /// <summary>Never later than the recording, as for real sources.</summary>
    public DateTimeOffset Publish(string source, int day) =>
        publications[source] = Day(day) < Now ? Day(day) : Now;

    /// <summary>Appends the events of a decision, if it came to some.</summary>
    public bool Record(string id, Decision decision)
    {
        if (decision is not Happened happened)
        {
            Seen.Add(decision is Refused ? "refused" : "already so");
            return false;
        }

        foreach (var e in happened.Events)
            Append(id, (IRecordEvent)e);
        return true;
    }

    public void Append(string id, IRecordEvent happened)
    {
        if (!Records.TryGetValue(id, out var events))
            Records[id] = events = [];
        if (events.Count > 0 && events[^1].At.At == Now)
            Seen.Add("events at one instant");
        events.Add(new(happened, new(Now), "coder", events.Count + 1));
    }

    public override string ToString() => string.Join('\n', Records.SelectMany(it => it.Value.Select(recorded =>
        $"{it.Key} {recorded.At.At:MM-ddTHH:mm} {recorded.Event.GetType().Name} "
        + JsonSerializer.Serialize<object>(recorded.Event, Readable))));
}
