using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Domain.Time;
using Xunit;

namespace NegotiationTimeline.Domain.Tests.Stances;

/// <summary>The bundled talks of spring 2025 give the cells that were worked out by hand.</summary>
public sealed class SampleTests
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    static readonly JsonSerializerOptions Strict =
        new(Json) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    static readonly TimeZoneInfo Kyiv = TimeZoneInfo.FindSystemTimeZoneById("Europe/Kyiv");

    static readonly PositionVersion[] Rows = [.. Read<Entry>("positions").SelectMany(Record)];

    public static TheoryData<string, string> Points => new(
        Expected.Select(it => (it.AsOf, it.KnownBy)).Distinct()
            .Select(it => new TheoryDataRow<string, string>(it.AsOf, it.KnownBy)));

    static Cell[] Expected => JsonSerializer.Deserialize<Cell[]>(
        File.ReadAllText(Path.Combine(Repository.Tests, "Stances", "ukraine-2025.expected.json")), Json)!;

    [Theory]
    [MemberData(nameof(Points))]
    public void The_bundled_talks_give_every_expected_cell_and_no_other(string asOf, string knownBy)
    {
        var expected = Expected.Where(it => it.AsOf == asOf && it.KnownBy == knownBy).Select(Told);
        var answered = Rows.Select(row => (row.Party, Issue: row.Content.Issue!)).Distinct()
            .Select(cell => Answered(cell.Party, cell.Issue, asOf, knownBy)).OfType<Cell>().Select(Told);
        Assert.Equal(expected.Order(), answered.Order());
    }

    static Cell? Answered(string party, string issue, string asOf, string knownBy)
    {
        var coverage = new Coverage(Edtf.Parse("2022-02-24/..").Period(Kyiv), null, 180);
        var records = new CellRecords(
            Rows.Where(row => row.Party == party && row.Content.Issue == issue), new(EndOf(knownBy)),
            new(DateTimeOffset.MaxValue.AddTicks(-1)), EvidenceFilter.None, coverage);
        var it = records.At(new(EndOf(asOf)));
        if (it.Winner is not { } winner)
            return null;

        var contested = it.State == StanceState.Contested;
        return new(asOf, knownBy, party, issue, it.State, it.Position, it.State == StanceState.Held
            ? winner.Content.Firmness : null,
            contested ? null : it.Certainty, [.. it.Rivals.Concat(it.Corroborating).Append(winner)
                .Select(row => row.Id).Order()],
            contested ? null : [.. it.Alternatives.Select(row => row.Id).Order()]);
    }

    static IEnumerable<PositionVersion> Record(Entry entry)
    {
        var agenda = new Agenda("ukraine-2025", Kyiv.Id,
            [.. Read<Slugged>("parties").Select(it => it.Slug)],
            [.. Read<Slugged>("issues").Select(it => Subjects.OfIssue(it.Slug))],
            Read<Slugged>("sources").ToImmutableDictionary(
                it => it.Slug, it => (DateTimeOffset?)Edtf.Parse(it.PublishedOn!).Moment(Kyiv).Latest));
        var stated = Event<PositionStated>(entry.Position.Decide(entry.Position.Id!, null, agenda));
        List<IRecordEvent> events = [stated];
        foreach (var refinement in entry.Refinements)
            events.Add(Event<RecordRefined>(
                new RefineRecord(refinement.Reason, refinement.Changes, refinement.Evidence)
                    .Decide(events.Aggregate((Record?)null, NegotiationTimeline.Domain.Records.Record.Evolve)!, agenda)));
        return PositionHistory.Of(events.Select((it, i) =>
            new Recorded<IRecordEvent>(it, new(EndOf("2025-05-01").AddHours(i)), "coder", i + 1)));
    }

    static T Event<T>(Decision decision) where T : class =>
        decision is Happened { Events: [T happened] }
            ? happened : throw new InvalidOperationException($"{Told(decision)}");

    static DateTimeOffset EndOf(string day) => LocalDays.LastInstant(DateOnly.Parse(day, null), Kyiv);

    static string Told<T>(T it) => JsonSerializer.Serialize<object>(it!, Json);

    static T[] Read<T>(string file) => JsonSerializer.Deserialize<T[]>(
        File.ReadAllText(Path.Combine(Repository.Root, "src", "NegotiationTimeline.Web", "Samples", "ukraine-2025",
            $"{file}.json")),
        typeof(T) == typeof(Slugged) ? Json : Strict)!;

    sealed record Slugged(string Slug, string? PublishedOn);

    sealed record Entry(StatePosition Position, Refinement[] Refinements, EvidenceGiven[] Evidence);

    sealed record Refinement(string Reason, Patch Changes, ImmutableArray<EvidenceGiven> Evidence);

    sealed record Cell(
        string AsOf, string KnownBy, string Party, string Issue, StanceState State, int? Position, Firmness? Firmness,
        Certainty? Certainty, string[] Positions, string[]? Alternatives);
}
