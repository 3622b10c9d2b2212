using NegotiationTimeline.Domain.Time;
using Xunit;
using static NegotiationTimeline.Domain.Time.Certainty;

namespace NegotiationTimeline.Domain.Tests.Time;

public sealed class EdtfPeriodTests
{
    static readonly TimeZoneInfo Kyiv = Instants.Zone("Europe/Kyiv");

    [Theory]
    // One day: certain from its first to its last microsecond.
    [InlineData("2025-04-20/2025-04-20", "2025-04-19T20:59:59.999999Z", None)]
    [InlineData("2025-04-20/2025-04-20", "2025-04-19T21:00:00Z", Certain)]
    [InlineData("2025-04-20/2025-04-20", "2025-04-20T20:59:59.999999Z", Certain)]
    [InlineData("2025-04-20/2025-04-20", "2025-04-20T21:00:00Z", None)]
    // Qualified ends: possible around, certain between.
    [InlineData("2025-04-10~/2025-04-20~", "2025-04-08T20:59:59.999999Z", None)]
    [InlineData("2025-04-10~/2025-04-20~", "2025-04-08T21:00:00Z", Possible)]
    [InlineData("2025-04-10~/2025-04-20~", "2025-04-10T20:59:59.999999Z", Possible)]
    [InlineData("2025-04-10~/2025-04-20~", "2025-04-10T21:00:00Z", Certain)]
    [InlineData("2025-04-10~/2025-04-20~", "2025-04-19T20:59:59.999999Z", Certain)]
    [InlineData("2025-04-10~/2025-04-20~", "2025-04-19T21:00:00Z", Possible)]
    [InlineData("2025-04-10~/2025-04-20~", "2025-04-21T20:59:59.999999Z", Possible)]
    [InlineData("2025-04-10~/2025-04-20~", "2025-04-21T21:00:00Z", None)]
    // A date: from then until further notice.
    [InlineData("2025-04", "2025-03-31T20:59:59.999999Z", None)]
    [InlineData("2025-04", "2025-03-31T21:00:00Z", Possible)]
    [InlineData("2025-04", "2025-04-29T20:59:59.999999Z", Possible)]
    [InlineData("2025-04", "2025-04-29T21:00:00Z", Certain)]
    [InlineData("2025-04", "9999-12-31T00:00:00Z", Certain)]
    [InlineData("2025-04-20T18:00:00Z", "2025-04-20T17:59:59.999999Z", None)]
    [InlineData("2025-04-20T18:00:00Z", "2025-04-20T18:00:00Z", Certain)]
    // Open ends hold for certain; unknown ones only possibly.
    [InlineData("2025-04-20/..", "2099-01-01T00:00:00Z", Certain)]
    [InlineData("2025-04-20/", "2025-04-19T20:59:59.999999Z", None)]
    [InlineData("2025-04-20/", "2025-04-19T21:00:00Z", Possible)]
    [InlineData("2025-04-20/", "2099-01-01T00:00:00Z", Possible)]
    [InlineData("../2025-04-20", "0001-01-01T00:00:00Z", Certain)]
    [InlineData("../2025-04-20", "2025-04-20T21:00:00Z", None)]
    [InlineData("/2025-04-20", "0001-01-01T00:00:00Z", Possible)]
    [InlineData("/2025-04-20", "2025-04-19T21:00:00Z", Certain)]
    [InlineData("/2025-04-20", "2025-04-20T21:00:00Z", None)]
    [InlineData("[..2025-04-20]", "0001-01-01T00:00:00Z", Possible)]
    [InlineData("[..2025-04-20]", "2025-04-19T21:00:00Z", Certain)]
    [InlineData("[2025-04-20,2025-04-23]", "2025-04-19T21:00:00Z", Possible)]
    [InlineData("[2025-04-20,2025-04-23]", "2025-04-22T21:00:00Z", Certain)]
    // An interval to a time of day includes that instant, and nothing after it.
    [InlineData("2025-04-19T18:00:00Z/2025-04-20T21:00:00Z", "2025-04-20T21:00:00Z", Certain)]
    [InlineData("2025-04-19T18:00:00Z/2025-04-20T21:00:00Z", "2025-04-20T21:00:00.000001Z", None)]
    // Start and end in the same month, on unknown days: never certain.
    [InlineData("2025-04/2025-04", "2025-04-15T12:00:00Z", Possible)]
    public void Certain_between_the_tight_bounds_and_possible_between_the_loose(
        string text, string instant, Certainty expected) =>
        Assert.Equal(expected, Edtf.Parse(text).Period(Kyiv).At(Instants.Of(instant)));

    [Theory]
    [InlineData("2025-05/2025")]
    [InlineData("2025-05-10~/2025-05-09")]
    [InlineData("2025-04-20T10:00:00/2025-04-20T10:00:00")]
    [InlineData("2025-04-21T08:00:00Z/2025-04-20", "Pacific/Pago_Pago")]
    [InlineData("2025-04-20/2025-04-19T12:00:00Z", "Pacific/Kiritimati")]
    [InlineData("2025-04-20T10:00:00/2025-04-20T00:00:00Z", "Pacific/Kiritimati")]
    public void A_period_whose_end_may_follow_its_start_in_some_zone_is_kept(string text, string zone = "Europe/Kyiv")
    {
        var period = Edtf.Parse(text).Period(Instants.Zone(zone));
        Assert.True(period.EarliestStart < period.LatestEnd);
    }

    [Fact]
    public void A_day_and_an_instant_that_change_order_with_the_zone_never_give_an_inverted_period()
    {
        var date = Edtf.Parse("2025-04-20T20:00:00Z/2025-04-20");

        Assert.Equal(Certain, date.Period(Kyiv).At(Instants.Of("2025-04-20T20:30:00Z")));
        var elsewhere = date.Period(Instants.Zone("Pacific/Kiritimati"));
        Assert.Equal(elsewhere.EarliestStart, elsewhere.LatestEnd);
        Assert.Equal(None, elsewhere.At(Instants.Of("2025-04-20T20:00:00Z")));
    }
}
