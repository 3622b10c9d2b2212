using NegotiationTimeline.Domain.Time;
using Xunit;

namespace NegotiationTimeline.Domain.Tests.Time;

/// <summary>A date of whatever form is read back in words that name its days.</summary>
public sealed class DateReadTests
{
    [Theory]
    [InlineData("2025-04-20", "on 20 April 2025")]
    [InlineData("2025-04-20T18:30:00", "at 18:30:00 on 20 April 2025")]
    [InlineData("2025-04-20T18:30:00Z", "at 21:30:00 on 20 April 2025")]
    [InlineData("2025-04-20~", "on one day from 19 April 2025 to 21 April 2025")]
    [InlineData("2025-04", "on one day from 1 April 2025 to 30 April 2025")]
    [InlineData("[2025-04-21..2025-04-23]", "on one day from 21 April 2025 to 23 April 2025")]
    [InlineData("[..2025-04-23]", "on 23 April 2025, or on any day before")]
    [InlineData("2025-04-20/2025-04-22", "from 20 April 2025 to 22 April 2025, that day included")]
    [InlineData("2025-04-20/..", "from 20 April 2025 until further notice")]
    [InlineData("../2025-04-22", "from the start of what is coded to 22 April 2025, that day included")]
    [InlineData("2025-03/2025-04-22", "from a day between 1 March 2025 and 31 March 2025 to 22 April 2025, that day included")]
    [InlineData("2025-04-20/", "from 20 April 2025 to an end that is not known, 19 April 2025 at the earliest")]
    [InlineData("2025-04-19T18:00:00/2025-04-20~", "from 18:00:00 on 19 April 2025 to a day between 19 April 2025 and 21 April 2025")]
    public void A_date_is_read_back_in_words(string date, string words) =>
        Assert.Equal(words, DateRead.InWords(Edtf.Parse(date), TimeZoneInfo.FindSystemTimeZoneById("Europe/Kyiv")));
}
