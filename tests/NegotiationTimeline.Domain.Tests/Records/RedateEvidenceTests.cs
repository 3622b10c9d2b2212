using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using Xunit;

namespace NegotiationTimeline.Domain.Tests.Records;

public sealed class RedateEvidenceTests
{
    static readonly RedateEvidence Redate = new("wire", new(2025, 4, 7, 0, 0, 0, TimeSpan.Zero));

    [Fact]
    public void A_record_is_known_from_the_new_date_of_its_source() => Assert.Equal(
        [(1, Redate.Published)],
        Spring.Known(Spring.Stated, Spring.Story().When(Redate.Decide).ThenRecorded<EvidenceRedated>()));

    [Fact]
    public void The_same_date_twice_is_recorded_once() =>
        Spring.Story(new EvidenceRedated("wire", Redate.Published)).When(Redate.Decide).ThenNothing();

    [Fact]
    public void A_record_that_does_not_cite_the_source_is_left_alone() =>
        Spring.Story().When((Redate with { Source = "memoir" }).Decide).ThenNothing();

    [Fact]
    public void A_record_that_is_gone_follows_its_source_all_the_same() =>
        Spring.Story(new RecordRetracted("x")).When(Redate.Decide).ThenRecorded<EvidenceRedated>();

    [Fact]
    public void What_was_recorded_before_is_seen_with_the_old_date_by_an_earlier_recordedBy()
    {
        var rows = PositionHistory.Of(
        [
            new(Spring.Stated, new(Spring.April(25)), "coder", 1),
            new(new EvidenceRedated("wire", Redate.Published), new(Spring.April(26)), "coder", 2),
        ]);
        Assert.Equal(
            [(Spring.April(5), Spring.April(26)), (Redate.Published, PositionVersion.Forever)],
            rows.Select(row => (row.KnownFrom, row.RecordedUntil)));
    }
}
