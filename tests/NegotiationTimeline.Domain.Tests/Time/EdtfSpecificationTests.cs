using NegotiationTimeline.Domain.Time;
using Xunit;

namespace NegotiationTimeline.Domain.Tests.Time;

/// <summary>
/// Every example of levels 0 and 1 of the Extended Date/Time Format Specification, Library of Congress, 4 February
/// 2019 (https://www.loc.gov/standards/datetime/): handled with these bounds, or refused by name.
/// </summary>
public sealed class EdtfSpecificationTests
{
    static readonly TimeZoneInfo Lisbon = Instants.Zone("Europe/Lisbon");

    [Theory]
    // Level 0: date.
    [InlineData("1985-04-12", "1985-04-12", "1985-04-12")]
    [InlineData("1985-04", "1985-04-01", "1985-04-30")]
    [InlineData("1985", "1985-01-01", "1985-12-31")]
    // Level 1: qualification of a date (complete); the bounds are wider by one year, month or day.
    [InlineData("1984?", "1983-01-01", "1985-12-31")]
    [InlineData("2004-06~", "2004-05-01", "2004-07-31")]
    [InlineData("2004-06-11%", "2004-06-10", "2004-06-12")]
    // Level 1: unspecified digits from the right.
    [InlineData("201X", "2010-01-01", "2019-12-31")]
    [InlineData("20XX", "2000-01-01", "2099-12-31")]
    [InlineData("2004-XX", "2004-01-01", "2004-12-31")]
    [InlineData("1985-04-XX", "1985-04-01", "1985-04-30")]
    [InlineData("1985-XX-XX", "1985-01-01", "1985-12-31")]
    public void A_date_lies_between_its_earliest_and_its_latest_day(string example, string earliest, string latest)
    {
        var date = Edtf.Parse(example);

        Assert.Equal(EdtfShape.Date, date.Shape);
        Assert.Equal(example, date.ToString());
        Assert.Equal(new MomentBounds(First(earliest), First(latest)!.Value), date.Moment(Lisbon));
        Assert.Equal(new PeriodBounds(First(earliest), First(latest), null, null), date.Period(Lisbon));
    }

    [Theory]
    // Level 0: date and time. In April 1985 Lisbon was on summer time, one hour ahead of UTC.
    [InlineData("1985-04-12T23:20:30", "1985-04-12T22:20:30Z")]
    [InlineData("1985-04-12T23:20:30Z", "1985-04-12T23:20:30Z")]
    [InlineData("1985-04-12T23:20:30-04", "1985-04-13T03:20:30Z")]
    [InlineData("1985-04-12T23:20:30+04:30", "1985-04-12T18:50:30Z")]
    public void A_time_of_day_is_exact(string example, string instant)
    {
        var date = Edtf.Parse(example);
        var at = Instants.Of(instant);

        Assert.Equal(EdtfShape.DateTime, date.Shape);
        Assert.Equal(example, date.ToString());
        Assert.Equal(new MomentBounds(at, at), date.Moment(Lisbon));
    }

    [Theory]
    // Level 0: time interval.
    [InlineData("1964/2008", "1964-01-01", "1964-12-31", "2008-01-01", "2008-12-31")]
    [InlineData("2004-06/2006-08", "2004-06-01", "2004-06-30", "2006-08-01", "2006-08-31")]
    [InlineData("2004-02-01/2005-02-08", "2004-02-01", "2004-02-01", "2005-02-08", "2005-02-08")]
    [InlineData("2004-02-01/2005-02", "2004-02-01", "2004-02-01", "2005-02-01", "2005-02-28")]
    [InlineData("2004-02-01/2005", "2004-02-01", "2004-02-01", "2005-01-01", "2005-12-31")]
    [InlineData("2005/2006-02", "2005-01-01", "2005-12-31", "2006-02-01", "2006-02-28")]
    // Level 1: extended interval, open end.
    [InlineData("1985-04-12/..", "1985-04-12", "1985-04-12", null, null)]
    [InlineData("1985-04/..", "1985-04-01", "1985-04-30", null, null)]
    [InlineData("1985/..", "1985-01-01", "1985-12-31", null, null)]
    // Level 1: extended interval, open start.
    [InlineData("../1985-04-12", null, null, "1985-04-12", "1985-04-12")]
    [InlineData("../1985-04", null, null, "1985-04-01", "1985-04-30")]
    [InlineData("../1985", null, null, "1985-01-01", "1985-12-31")]
    // Level 1: extended interval, unknown start.
    [InlineData("/1985-04-12", null, "1985-04-12", "1985-04-12", "1985-04-12")]
    [InlineData("/1985-04", null, "1985-04-30", "1985-04-01", "1985-04-30")]
    [InlineData("/1985", null, "1985-12-31", "1985-01-01", "1985-12-31")]
    public void An_interval_runs_from_its_start_to_the_end_of_its_last_day(
        string example, string? earliestStart, string? latestStart, string? earliestLast, string? latestLast)
    {
        var date = Edtf.Parse(example);

        Assert.Equal(EdtfShape.Interval, date.Shape);
        Assert.Equal(example, date.ToString());
        Assert.Equal(
            new PeriodBounds(First(earliestStart), First(latestStart), After(earliestLast), After(latestLast)),
            date.Period(Lisbon));
    }

    [Theory]
    // Level 1: extended interval, unknown end.
    [InlineData("1985-04-12/", "1985-04-12", "1985-04-12")]
    [InlineData("1985-04/", "1985-04-01", "1985-04-30")]
    [InlineData("1985/", "1985-01-01", "1985-12-31")]
    public void An_interval_of_unknown_end_is_never_certain(string example, string earliestStart, string latestStart)
    {
        var period = Edtf.Parse(example).Period(Lisbon);

        Assert.Equal(example, Edtf.Parse(example).ToString());
        Assert.Equal(new PeriodBounds(First(earliestStart), First(latestStart), First(latestStart), null), period);
        Assert.Equal(Certainty.Possible, period.At(First("2025-04-20")!.Value));
    }

    [Theory]
    // Level 1: letter-prefixed calendar year, seasons, negative calendar year.
    [InlineData("Y170000002", 0, "letter Y")]
    [InlineData("Y-170000002", 0, "letter Y")]
    [InlineData("2001-21", 5, "Seasons (21)")]
    [InlineData("-1985", 0, "Negative years")]
    // Level 2: exponential year, significant digits, sub-year groupings.
    [InlineData("Y-17E7", 0, "letter Y")]
    [InlineData("1950S2", 4, "Significant digits")]
    [InlineData("Y171010000S3", 0, "letter Y")]
    [InlineData("Y3388E2S3", 0, "letter Y")]
    [InlineData("2001-34", 5, "Parts of a year (34")]
    // Level 2: set representation.
    [InlineData("[1760-12..]", 8, "open end")]
    [InlineData("[1760-01,1760-02,1760-12..]", 24, "open end")]
    [InlineData("{1667,1668,1670..1672}", 0, "all their members")]
    [InlineData("{1960,1961-12}", 0, "all their members")]
    [InlineData("{..1984}", 0, "all their members")]
    // Level 2: qualification.
    [InlineData("2004-06~-11", 7, "part of a date")]
    [InlineData("2004?-06-11", 4, "part of a date")]
    [InlineData("?2004-06-~11", 0, "part of a date")]
    [InlineData("2004-%06-11", 5, "part of a date")]
    [InlineData("2004-06-~01/2004-06-~20", 8, "part of a date")]
    // Level 2: unspecified digits.
    [InlineData("156X-12-25", 3, "Unspecified digits")]
    [InlineData("15XX-12-25", 2, "Unspecified digits")]
    [InlineData("XXXX-12-XX", 0, "Unspecified digits")]
    [InlineData("1XXX-XX", 1, "Unspecified digits")]
    [InlineData("1XXX-12", 1, "Unspecified digits")]
    [InlineData("1984-1X", 6, "Unspecified digits")]
    public void A_form_that_is_not_kept_is_refused_by_name(string example, int position, string name)
    {
        Assert.False(Edtf.TryParse(example, out _, out var fault));

        Assert.Equal(position, fault.Position);
        Assert.Contains(name, fault.Reason, StringComparison.Ordinal);
        Assert.NotEmpty(fault.Remedy);
    }

    [Theory]
    // Level 2 examples of what is kept beyond level 1.
    [InlineData("[1667,1668,1670..1672]", "1667-01-01", "1672-12-31")]
    [InlineData("[1667,1760-12]", "1667-01-01", "1760-12-31")]
    [InlineData("[..1760-12-03]", null, "1760-12-03")]
    [InlineData("[..1984]", null, "1984-12-31")]
    public void A_set_is_one_of_its_members(string example, string? earliest, string latest)
    {
        var date = Edtf.Parse(example);

        Assert.Equal(EdtfShape.Set, date.Shape);
        Assert.Equal(example, date.ToString());
        Assert.Equal(new MomentBounds(First(earliest), First(latest)!.Value), date.Moment(Lisbon));
    }

    static DateTimeOffset? First(string? day) => day is null ? null : LocalDays.FirstInstant(Instants.Day(day), Lisbon);

    static DateTimeOffset? After(string? day) =>
        day is null ? null : LocalDays.FirstInstant(Instants.Day(day).AddDays(1), Lisbon);
}
