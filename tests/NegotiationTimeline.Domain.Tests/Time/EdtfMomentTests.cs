using NegotiationTimeline.Domain.Time;
using Xunit;

namespace NegotiationTimeline.Domain.Tests.Time;

public sealed class EdtfMomentTests
{
    static readonly TimeZoneInfo Kyiv = Instants.Zone("Europe/Kyiv");

    [Theory]
    [InlineData("2025-04-20", "2025-04-20", "2025-04-20")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("0001", "0001-01-01", "0001-12-31")]
    public void A_date_as_precise_as_it_is_written(string text, string earliest, string latest) =>
        AssertBounds(text, earliest, latest);

    [Theory]
    [InlineData("2025-03~", "2025-02-01", "2025-04-30")]
    [InlineData("2025-01?", "2024-12-01", "2025-02-28")]
    [InlineData("2025-12%", "2025-11-01", "2026-01-31")]
    [InlineData("2024-02-29~", "2024-02-28", "2024-03-01")]
    [InlineData("2025~", "2024-01-01", "2026-12-31")]
    [InlineData("201X~", "2000-01-01", "2029-12-31")]
    [InlineData("20XX?", "1900-01-01", "2199-12-31")]
    [InlineData("2004-XX%", "2003-12-01", "2005-01-31")]
    [InlineData("1985-04-XX~", "1985-03-31", "1985-05-01")]
    [InlineData("1985-XX-XX?", "1984-12-31", "1986-01-01")]
    public void A_qualifier_widens_both_bounds_by_one_unit_of_the_precision(
        string text, string earliest, string latest) => AssertBounds(text, earliest, latest);

    [Theory]
    [InlineData("[2025-04-20..2025-04-23]", "2025-04-20", "2025-04-23")]
    [InlineData("[2025-03..2025-05]", "2025-03-01", "2025-05-31")]
    [InlineData("[2025-03~..2025-05]", "2025-02-01", "2025-05-31")]
    [InlineData("[2025-04-23,2025-04-20]", "2025-04-20", "2025-04-23")]
    [InlineData("[2025-04-20]", "2025-04-20", "2025-04-20")]
    [InlineData("[2025-04-23..2025-04-24,2025-04-20,2025-05-01..2025-05-02]", "2025-04-20", "2025-05-02")]
    [InlineData("[..2025-04-20]", null, "2025-04-20")]
    [InlineData("[..2025-04~]", null, "2025-05-31")]
    [InlineData("[..2025-04-20,2025-05-01]", null, "2025-05-01")]
    public void A_set_reaches_from_its_earliest_to_its_latest_day(string text, string? earliest, string latest) =>
        AssertBounds(text, earliest, latest);

    [Theory]
    [InlineData("000X", "0001-01-01", "0009-12-31")]
    [InlineData("00XX~", "0001-01-01", "0199-12-31")]
    [InlineData("0001-01-01~", "0001-01-01", "0001-01-02")]
    [InlineData("9999~", "9998-01-01", "9999-12-31")]
    [InlineData("99XX%", "9800-01-01", "9999-12-31")]
    [InlineData("9999-12?", "9999-11-01", "9999-12-31")]
    public void Bounds_stop_at_the_first_and_last_year_of_the_calendar(string text, string earliest, string latest)
    {
        AssertBounds(text, earliest, latest);
        foreach (var zone in new[] { "Pacific/Kiritimati", "Pacific/Pago_Pago" })
        {
            var period = Edtf.Parse($"{text}/{text}").Period(Instants.Zone(zone));
            Assert.True(period.EarliestStart <= period.LatestStart && period.EarliestEnd <= period.LatestEnd);
        }
    }

    [Fact]
    public void A_set_of_two_times_is_bounded_by_them() => Assert.Equal(
        new MomentBounds(Instants.Of("2025-04-20T07:00:00Z"), Instants.Of("2025-04-20T11:00:00Z")),
        Edtf.Parse("[2025-04-20T10:00:00..2025-04-20T11:00:00Z]").Moment(Kyiv));

    [Theory]
    [InlineData("2025-04-20T18:00:00", "2025-04-20T15:00:00Z")]
    [InlineData("2025-04-20T18:00:00+03:00", "2025-04-20T15:00:00Z")]
    [InlineData("2025-04-20T18:00:00-14:00", "2025-04-21T08:00:00Z")]
    [InlineData("0001-01-01T00:00:00+14", "0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59-14", "9999-12-31T23:59:59.999999Z")]
    // Clocks went from 03:00 to 04:00 on 30 March, and from 04:00 back to 03:00 on 26 October.
    [InlineData("2025-03-30T03:30:00", "2025-03-30T01:00:00Z")]
    [InlineData("2025-10-26T03:30:00", "2025-10-26T00:30:00Z")]
    public void A_time_without_offset_is_the_zones_own(string text, string instant) => Assert.Equal(
        new MomentBounds(Instants.Of(instant), Instants.Of(instant)), Edtf.Parse(text).Moment(Kyiv));

    [Fact]
    public void An_interval_is_no_moment() =>
        Assert.Throws<InvalidOperationException>(() => Edtf.Parse("2025-03/2025-05").Moment(Kyiv));

    [Fact]
    public void Dates_are_equal_by_their_text()
    {
        Assert.Equal(Edtf.Parse("[2025-03,2025-05]"), Edtf.Parse("[2025-03,2025-05]"));
        Assert.Equal(Edtf.Parse("2025-03~").GetHashCode(), Edtf.Parse("2025-03~").GetHashCode());
        Assert.NotEqual(Edtf.Parse("2025-03~"), Edtf.Parse("2025-03?"));
    }

    static void AssertBounds(string text, string? earliest, string latest)
    {
        var date = Edtf.Parse(text);
        Assert.Equal(text, date.Text);
        Assert.Equal(new MomentBounds(First(earliest), First(latest)!.Value), date.Moment(Kyiv));
    }

    static DateTimeOffset? First(string? day) => day is null ? null : LocalDays.FirstInstant(Instants.Day(day), Kyiv);
}
