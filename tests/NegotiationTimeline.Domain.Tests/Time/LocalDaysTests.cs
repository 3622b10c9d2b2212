using NegotiationTimeline.Domain.Time;
using Xunit;

namespace NegotiationTimeline.Domain.Tests.Time;

public sealed class LocalDaysTests
{
    [Theory]
    [InlineData("Europe/Kyiv", "2025-04-20", "2025-04-19T21:00:00Z")]
    [InlineData("Europe/Kyiv", "2025-03-30", "2025-03-29T22:00:00Z")]
    // Clocks went from 00:00 to 01:00: the day begins at 01:00.
    [InlineData("America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00:00Z")]
    [InlineData("Asia/Beirut", "2024-03-31", "2024-03-30T22:00:00Z")]
    // Clocks went from 01:00 back to 00:00: the first midnight counts.
    [InlineData("America/Havana", "2024-11-03", "2024-11-03T04:00:00Z")]
    // Clocks went from 00:00 back to 23:00 of the day before: midnight comes an hour later.
    [InlineData("America/Sao_Paulo", "2018-02-18", "2018-02-18T03:00:00Z")]
    [InlineData("Asia/Beirut", "2024-10-27", "2024-10-26T22:00:00Z")]
    // Clocks went from 00:01 back to 23:01: one minute of the day came first.
    [InlineData("America/St_Johns", "2010-11-07", "2010-11-07T02:30:00Z")]
    // Samoa skipped 30 December 2011.
    [InlineData("Pacific/Apia", "2011-12-29", "2011-12-29T10:00:00Z")]
    [InlineData("Pacific/Apia", "2011-12-30", "2011-12-30T10:00:00Z")]
    [InlineData("Pacific/Apia", "2011-12-31", "2011-12-30T10:00:00Z")]
    [InlineData("Pacific/Kiritimati", "0001-01-01", "0001-01-01T00:00:00Z")]
    public void A_day_begins_with_the_first_instant_that_belongs_to_it(string zone, string day, string first) =>
        Assert.Equal(Instants.Of(first), LocalDays.FirstInstant(Instants.Day(day), Instants.Zone(zone)));

    [Theory]
    [InlineData("Europe/Kyiv", "2025-04-20", "2025-04-20T20:59:59.999999Z")]
    [InlineData("America/Sao_Paulo", "2018-11-03", "2018-11-04T02:59:59.999999Z")]
    [InlineData("America/Havana", "2024-11-03", "2024-11-04T04:59:59.999999Z")]
    [InlineData("UTC", "9999-12-31", "9999-12-31T23:59:59.999999Z")]
    public void A_day_ends_one_microsecond_before_the_next(string zone, string day, string last) =>
        Assert.Equal(Instants.Of(last), LocalDays.LastInstant(Instants.Day(day), Instants.Zone(zone)));

    [Theory]
    [InlineData("Europe/Kyiv", "2025-04-20T20:59:59.999999Z", "2025-04-20")]
    [InlineData("Europe/Kyiv", "2025-04-20T21:00:00Z", "2025-04-21")]
    [InlineData("America/Sao_Paulo", "2018-11-04T03:00:00Z", "2018-11-04")]
    [InlineData("Pacific/Apia", "2011-12-30T10:00:00Z", "2011-12-31")]
    [InlineData("Pacific/Kiritimati", "9999-12-31T23:59:59.999999Z", "9999-12-31")]
    [InlineData("Pacific/Pago_Pago", "0001-01-01T00:00:00Z", "0001-01-01")]
    public void An_instant_belongs_to_the_day_that_the_zones_calendar_shows(string zone, string at, string day) =>
        Assert.Equal(Instants.Day(day), LocalDays.Of(Instants.Of(at), Instants.Zone(zone)));

    [Theory]
    [InlineData("Europe/Kyiv")]
    [InlineData("America/Sao_Paulo")]
    [InlineData("Asia/Beirut")]
    [InlineData("America/Havana")]
    [InlineData("Asia/Gaza")]
    [InlineData("Africa/Casablanca")]
    [InlineData("Africa/Cairo")]
    [InlineData("Antarctica/Troll")]
    [InlineData("Australia/Lord_Howe")]
    public void The_first_and_last_instant_of_every_day_since_2000_belong_to_it(string id)
    {
        var zone = Instants.Zone(id);
        for (var day = new DateOnly(2000, 1, 1); day.Year < 2030; day = day.AddDays(1))
        {
            Assert.Equal(day, LocalDays.Of(LocalDays.FirstInstant(day, zone), zone));
            Assert.Equal(day.AddDays(-1), LocalDays.Of(LocalDays.FirstInstant(day, zone).AddMicroseconds(-1), zone));
            Assert.Equal(day, LocalDays.Of(LocalDays.LastInstant(day, zone), zone));
        }
    }
}
