using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;
using Xunit;

namespace NegotiationTimeline.Domain.Tests.Records;

public sealed class RecordHistoryTests
{
    static readonly RecordCorrected Corrected = new("misread", Set(Position: 0), null);

    [Fact]
    public void A_correction_closes_the_row_that_it_changes_and_opens_another() => Assert.Equal(
        [(25, (int?)26, -2), (26, null, 0)],
        Rows((Spring.Stated, 25), (Corrected, 26)).Select(row =>
            (row.RecordedFrom.AddDays(1).Day, Until(row), row.Content.Position!.Value)));

    [Fact]
    public void An_event_leaves_open_the_rows_that_it_does_not_change()
    {
        var refined = new RecordRefined("dated", Set(StatedOn: "2025-04-03"), [Spring.Given("paper")]);
        var rows = Rows((Spring.Stated, 25), (refined, 26), (new EvidenceAdded("found", [Spring.Given("memoir")]), 27));
        Assert.Equal(
            [(1, Spring.April(5), Spring.April(10)), (2, Spring.April(10), Spring.April(20)), (2, Spring.April(20),
                PositionVersion.Forever)],
            rows.Where(row => row.RecordedUntil == PositionVersion.Forever)
                .Select(row => (row.Version, row.KnownFrom, row.KnownUntil)));
        Assert.Equal(5, rows.Length);
    }

    [Fact]
    public void A_denial_that_comes_first_does_not_make_the_statement_known() => Assert.Equal(
        [(1, Spring.April(10))],
        Spring.Known(Spring.Stated with { Evidence = [Spring.Given("wire", Bearing.Denies), Spring.Given("paper")] }));

    [Fact]
    public void What_lived_for_no_time_at_all_leaves_no_row() => Assert.Equal(
        [0], Rows((Spring.Stated, 25), (Corrected, 25)).Select(row => row.Content.Position!.Value));

    [Fact]
    public void A_joint_statement_has_a_row_for_each_party() => Assert.Equal(
        ["russia", "us"],
        Rows((Spring.Stated with { Content = Spring.Stated.Content with { Parties = ["russia", "us"] } }, 25))
            .Select(row => row.Party));

    [Fact]
    public void Evidence_counts_from_its_publication() => Assert.Equal(
        ["wire", "wire paper"],
        Rows((Spring.Stated with { Evidence = [Spring.Given("wire"), Spring.Given("paper")] }, 25))
            .Select(row => string.Join(' ', row.Evidence.Select(it => it.Source))));

    [Fact]
    public void A_record_moved_to_another_party_leaves_the_first() => Assert.Equal(
        [("russia", (int?)26), ("us", null)],
        Rows((Spring.Stated, 25), (new RecordCorrected("mistaken", Set(Parties: ["us"]), null), 26))
            .Select(row => (row.Party, Until(row))));

    static PositionVersion[] Rows(params (IRecordEvent Event, int Day)[] happened) =>
        [.. PositionHistory.Of(happened.Select((it, i) =>
            new Recorded<IRecordEvent>(it.Event, new(Spring.April(it.Day)), "coder", i + 1)))];

    // Days of April begin in UTC on the evening before.
    static int? Until(PositionVersion row) =>
        row.RecordedUntil == PositionVersion.Forever ? null : row.RecordedUntil.AddDays(1).Day;
}
