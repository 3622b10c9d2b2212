using NegotiationTimeline.Domain.Acts;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Domain.Tests.Acts;
using NegotiationTimeline.Domain.Tests.Records;
using NegotiationTimeline.Domain.Tests.Truces;
using NegotiationTimeline.Domain.Time;
using NegotiationTimeline.Domain.Truces;
using Xunit;

namespace NegotiationTimeline.Domain.Tests.Stances;

/// <summary>Proposals, truces and acts through the walk from one point of the three times to another.</summary>
public sealed class MattersTests
{
    static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Kyiv");

    static readonly RecordRow Truce = Easter.Course(Easter.E10).Row;

    [Fact]
    public void A_truce_begins_and_then_nobody_knows() => Assert.Equal(
        ["first 18T21 possible in-force", "confirmation 19T21 certain in-force", "lapse 20T21 possible in-force"],
        Along(Axis.Valid, Truce));

    [Fact]
    public void That_a_truce_is_ended_or_answered_is_a_shift()
    {
        var end = Easter.Below(new EndTruce("s1", On: "2025-04-22", Evidence: [new("wire")]), "s1");
        Assert.Equal("shift 22T20 certain ended", Along(Axis.Valid, Truce, end)[^1]);

        var answer = Easter.Below(
            new ReciprocateTruce("s2", "ukraine", On: "2025-04-21", Evidence: [new("wire")]), "s2");
        Assert.Equal("shift 20T21 possible in-force", Along(Axis.Valid, Truce, answer)[^1]);
    }

    [Fact]
    public void An_act_that_is_changed_shifts_and_stays_done()
    {
        var (visit, less) = (
            KnownActs.Row("E29", KnownActs.Act(ActKind.MeetingScheduled, "2025-04-20")),
            KnownActs.Row("E30", KnownActs.Act(ActKind.MeetingChanged, "[2025-04-22..2025-04-23]") with
            {
                Changes = "E29",
            }));
        Assert.Equal(["acts/E30", "acts/E29"], Matters.Of(less));
        Assert.Equal(["first 19T21 certain done", "shift 21T21 certain done"], Along(Axis.Valid, visit, less));
        Assert.Equal(["first 21T21 possible done", "confirmation 22T21 certain done"], Along(Axis.Valid, less));
    }

    [Fact]
    public void What_becomes_known_and_is_taken_back_is_told_with_its_records()
    {
        var known = Known(Truce, from: 15, until: 25);
        Assert.Equal(
            ["late-disclosure 14T21 certain in-force", "withdrawal 24T21"],
            Walk(new(Easter.Noon(20), new(Spring.April(1)), new(Spring.April(1))), new(
                Easter.Noon(20), new(Spring.April(30)), new(Spring.April(1))), known).Select(Text));
    }

    [Theory]
    [InlineData(10, 30, "late-entry 11T21 certain in-force")]
    [InlineData(13, 30)]
    public void What_is_recorded_late_changes_what_was_shown(int from, int to, params string[] expected)
    {
        var late = Recorded(Truce, from: 12);
        Assert.Equal(expected, Walk(new(Easter.Noon(20), new(Spring.April(30)), new(Spring.April(from))), new(
            Easter.Noon(20), new(Spring.April(30)), new(Spring.April(to))), late).Select(Text));
    }

    [Fact]
    public void A_withdrawal_that_is_entered_late_is_no_retraction() => Assert.Equal(
        ["late-entry 19T21"],
        Noted(Until(Truce, 20), Known(Recorded(Truce, from: 20), from: 1, until: 15)));

    [Fact]
    public void An_act_that_turns_out_to_change_another_one_is_a_correction_for_both()
    {
        var (first, second) = (KnownActs.Row("E1", KnownActs.Act(ActKind.Incident)), KnownActs.Row("E2", KnownActs.Act(ActKind.Incident)));
        var change = KnownActs.Row("E3", KnownActs.Act(ActKind.Incident) with { Changes = "E1" });
        var mended = Recorded(change with
        {
            Version = change.Version with { Content = KnownActs.Act(ActKind.Incident) with { Changes = "E2" } },
        }, from: 20);
        mended = mended with { Version = mended.Version with { FirstRecorded = change.Version.FirstRecorded } };
        foreach (var act in new[] { first, second })
            Assert.Equal(["correction 19T21 certain done"], Noted(act, Until(change, 20), mended));
    }

    [Theory]
    [InlineData("2025-04-20")]
    [InlineData("[2025-04-19..2025-04-24]", "2025-04-21")]
    [InlineData("2025-04-20?", "2025-04-22~", "2025-04-23")]
    public void Each_change_begins_with_what_the_one_before_left(params string[] days)
    {
        RecordRow[] rows =
        [
            Truce,
            .. days.Select((day, i) => Easter.Below(i % 2 == 0
                ? new ReciprocateTruce($"s{i}", "ukraine", On: day, Evidence: [new("wire")])
                : new ExtendTruce($"s{i}", On: day, Until: "2025-04-25", Evidence: [new("wire")]), $"s{i}")),
        ];
        var (from, to) = (Point(1), Point(30));
        var changes = Walk(from, to, rows).ToArray();
        Assert.Equal(changes.Skip(1).Select(it => it.Before), changes.SkipLast(1).Select(it => it.After));
        Assert.All(changes, it =>
            Assert.Equal(it.After, Walk(from, new(new(it.At), from.Published, from.Recorded), rows).Last().After));
        Assert.Null(changes[0].Before);
    }

    static string[] Along(Axis axis, params RecordRow[] rows) =>
        [.. Walk(Point(1), Point(1).With(axis, Spring.April(30)), rows).Select(Text)];

    /// <summary>What was done to the record over April, with the hindsight of its last day.</summary>
    static string[] Noted(params RecordRow[] rows) =>
        [.. Walk(new(Easter.Noon(30), new(Spring.April(30)), new(Spring.April(1))), Point(30), rows).Select(Text)];

    static IEnumerable<MatterChange> Walk(AsOf from, AsOf to, params RecordRow[] rows) =>
        Matters.Between(rows[0].Path, rows, Zone, from, to);

    static AsOf Point(int day) => new(Easter.Noon(day), new(Spring.April(30)), new(Spring.April(30)));

    static RecordRow Known(RecordRow row, int from, int until) => row with
    {
        Version = row.Version with { KnownFrom = At(from), KnownUntil = At(until) },
    };

    static RecordRow Recorded(RecordRow row, int from) => row with
    {
        Version = row.Version with { RecordedFrom = At(from), FirstRecorded = At(from) },
    };

    static RecordRow Until(RecordRow row, int recorded) => row with
    {
        Version = row.Version with { RecordedUntil = At(recorded) },
    };

    static DateTimeOffset At(int day) => LocalDays.FirstInstant(new(2025, 4, day), Zone);

    static string Text(MatterChange it) => string.Join(' ', new[]
    {
        Kebab(it.Kind), it.At.UtcDateTime.ToString("ddTHH", null),
        it.After is { } after ? $"{Kebab(after.Certainty)} {after.State}" : null,
    }.OfType<string>());

    static string Kebab<T>(T word)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName($"{word}");
}
