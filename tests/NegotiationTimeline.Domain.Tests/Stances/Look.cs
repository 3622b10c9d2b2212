using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Tests.Stances;

/// <summary>A reader of one cell of a history: what may be known and counted, and instants to ask about.</summary>
sealed record Look(
    History History, string Party, string Issue, DateTimeOffset KnownBy, DateTimeOffset RecordedBy,
        EvidenceFilter Filter,
    Coverage Coverage)
{
    static readonly EvidenceFilter[] Filters =
    [
        new(), new(), new(),
        new(MinGrade: new('B', '2')), new(MinGrade: new('A', '6')), new(OnRecord: true), new(Speaker: "ann"),
        new(Authority: Authority.Official), new(MinGrade: new('C', '3'), OnRecord: true),
    ];

    public static IEnumerable<Look> At(History history, uint roll)
    {
        var dice = new Dice(roll);
        var negotiation = dice.Of<string?>(null, null, "2025-03-10/..", "2025-03-30/2025-04-18");
        foreach (var party in History.Parties)
        {
            var coverage = new Coverage(
                Period(negotiation) ?? Coverage.Always, Period(dice.Of(null, null, null, "2025-04-03~/2025-04-16")),
                    StaleAfter: 4);
            foreach (var issue in History.Issues)
                for (var i = 0; i < 3; i++)
                    yield return new(history, party, issue, Known(history, dice), Recorded(history, dice),
                        dice.Of(Filters), coverage);
        }
    }

    public override string ToString() =>
        $"{Party} on {Issue}, known by {KnownBy:O}, recorded by {RecordedBy:O}, {Filter}, {Coverage}";

    public CellRecords Records => new(
        History.Cell(Party, Issue), new(KnownBy), new(RecordedBy), Filter, Coverage);

    public NaiveCell Naive() => new(
        History.Records.Select(it => NaiveRecord.Seen(it.Key, it.Value, KnownBy, RecordedBy)).OfType<NaiveRecord>()
            .Where(it => it.Content.Parties.Contains(Party) && it.Content.Issue == Issue),
        Filter, Coverage, Cuts);

    /// <summary>Valid axis: every bound of every version of every record, whoever may see it.</summary>
    public DateTimeOffset[] Cuts =>
    [
        .. History.Records.Keys.SelectMany(id => History.State(id)!.Versions)
            .Select(it => Edtf.Parse(it.When).Period(History.Zone))
            .Concat(History.Rows.Select(row => row.Bounds))
            .Append(Coverage.Negotiation).Append(Coverage.Party ?? Coverage.Always)
            .SelectMany(it => new[] { it.EarliestStart, it.LatestStart, it.EarliestEnd, it.LatestEnd })
            .Concat(History.Rows.SelectMany(row => row.Resolutions)
                .SelectMany(it => new[] { it.Begins.Earliest, it.Begins.Latest }))
            .OfType<DateTimeOffset>().Distinct(),
    ];

    public Answer Answer(DateTimeOffset asOf) => Stances.Answer.Of(Stance.Of(Records, new(asOf)));

    public static IEnumerable<DateTimeOffset> Instants(DateTimeOffset[] cuts, uint roll, int count)
    {
        var dice = new Dice(roll ^ 0x5bd1e995);
        for (var i = 0; i < count; i++)
            yield return dice.OneIn(3) || cuts.Length == 0
                ? History.Day(dice.Below(27) - 3).AddHours(13)
                : dice.Of(cuts).AddMicroseconds(-dice.Below(2));
    }

    static PeriodBounds? Period(string? edtf) => edtf is null ? null : Edtf.Parse(edtf).Period(History.Zone);

    static DateTimeOffset Known(History history, Dice dice) =>
        dice.OneIn(2) || history.Publications.Count == 0
            ? history.Now
            : dice.Of([.. history.Publications.Values.Order()]).AddMicroseconds(-dice.Of(0, 0, 0, 1));

    static DateTimeOffset Recorded(History history, Dice dice) => dice.Below(3) > 0
        ? history.Now
        : dice.Of([.. history.Records.Values.SelectMany(it => it).Select(it => it.At.At).Order()])
            .AddMicroseconds(-dice.Of(0, 0, 1));
}
