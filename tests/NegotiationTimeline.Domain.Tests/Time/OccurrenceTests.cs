using NegotiationTimeline.Domain.Tests.Records;
using NegotiationTimeline.Domain.Time;
using Xunit;

namespace NegotiationTimeline.Domain.Tests.Time;

/// <summary>What happens on a date is over when that is.</summary>
public sealed class OccurrenceTests
{
    static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Kyiv");

    [Theory]
    [InlineData("2025-04-10", 10, 10, 11, 11)]
    [InlineData("2025-04-10~", 9, 11, 10, 12)]
    [InlineData("[2025-04-10..2025-04-12]", 10, 12, 11, 13)]
    [InlineData("2025-04-10/2025-04-12", 10, 10, 13, 13)]
    [InlineData("2025-04-10~/2025-04-12", 9, 11, 13, 13)]
    public void It_lasts_from_the_first_to_the_last_of_its_days(string date, int from, int by, int early, int late) =>
        Assert.Equal(
            new(Spring.April(from), Spring.April(by), Spring.April(early), Spring.April(late)),
            Edtf.Parse(date).Occurrence(Zone));

    [Fact]
    public void A_time_of_day_lasts_a_microsecond()
    {
        var noon = Edtf.Parse("2025-04-10T12:00:00Z").Occurrence(Zone);
        Assert.Equal(TimeSpan.FromMicroseconds(1), noon.LatestEnd - noon.EarliestStart);
    }

    [Theory]
    [InlineData("2025-04-10", 1, 5, Certainty.None)]
    [InlineData("2025-04-10", 5, 10, Certainty.Certain)]
    [InlineData("2025-04-10", 11, 15, Certainty.None)]
    [InlineData("[2025-04-10..2025-04-12]", 9, 15, Certainty.Certain)]
    [InlineData("[2025-04-10..2025-04-12]", 12, 15, Certainty.Possible)]
    [InlineData("[2025-04-10..2025-04-12]", 9, 11, Certainty.Possible)]
    [InlineData("[..2025-04-12]", 1, 15, Certainty.Possible)]
    [InlineData("[..2025-04-12]", 13, 15, Certainty.None)]
    [InlineData("2025-04-01/2025-04-20", 5, 6, Certainty.Certain)]
    [InlineData("2025-04-01~/2025-04-20~", 20, 25, Certainty.Possible)]
    [InlineData("2025-04-01/..", 20, 25, Certainty.Certain)]
    [InlineData("2025-04-01/", 20, 25, Certainty.Possible)]
    public void It_lies_in_a_window_certainly_possibly_or_not(string date, int from, int to, Certainty certainty) =>
        Assert.Equal(certainty, Edtf.Parse(date).Occurrence(Zone).Within(Spring.April(from), Spring.April(to)));

    [Theory]
    [InlineData(9, Certainty.None, Certainty.None)]
    [InlineData(10, Certainty.Possible, Certainty.None)]
    [InlineData(11, Certainty.Possible, Certainty.Possible)]
    [InlineData(12, Certainty.Certain, Certainty.Possible)]
    [InlineData(13, Certainty.Certain, Certainty.Certain)]
    public void It_has_begun_and_has_ended(int april, Certainty begun, Certainty ended)
    {
        var bounds = Edtf.Parse("[2025-04-10..2025-04-12]").Occurrence(Zone);
        Assert.Equal((begun, ended), (bounds.Begun(new(Spring.April(april))), bounds.Ended(new(Spring.April(april)))));
    }

    [Theory]
    [InlineData(1, Certainty.Certain)]
    [InlineData(2, Certainty.Possible)]
    public void What_may_have_happened_at_any_earlier_time_did_not_happen_before_coverage(int from, Certainty certainty) =>
        Assert.Equal(certainty, Edtf.Parse("[..2025-04-12]").Occurrence(Zone).Since(Spring.April(1))
            .Within(Spring.April(from), Spring.April(20)));

    [Fact]
    public void What_goes_on_until_further_notice_has_not_ended() =>
        Assert.Equal(Certainty.None, Edtf.Parse("2025-04-01/..").Occurrence(Zone).Ended(new(Spring.April(28))));
}
