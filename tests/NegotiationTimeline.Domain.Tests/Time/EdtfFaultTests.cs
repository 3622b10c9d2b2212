using NegotiationTimeline.Domain.Time;
using Xunit;

namespace NegotiationTimeline.Domain.Tests.Time;

public sealed class EdtfFaultTests
{
    [Theory]
    [InlineData("", 0, "The date is empty.")]
    [InlineData("2025-02-30", 8, "There is no day 30 in 2025-02.")]
    [InlineData("1900-02-29", 8, "There is no day 29 in 1900-02.")]
    [InlineData("2025-04-00", 8, "There is no day 00 in 2025-04.")]
    [InlineData("2025-13", 5, "There is no month 13.")]
    [InlineData("2025-00", 5, "There is no month 00.")]
    [InlineData("0000", 0, "Year 0000 is not kept.")]
    [InlineData("2025-", 5, "Here the month is missing.")]
    [InlineData("2025-04-", 8, "Here the day is missing.")]
    [InlineData("2025-04-20-", 10, "'-' stands where the end of the date should be.")]
    [InlineData("198", 0, "The year has 4 digits.")]
    [InlineData("20250", 4, "'0' stands where a hyphen or the end should be.")]
    [InlineData("April", 0, "'A' stands where the year should be.")]
    public void A_bad_date_is_refused_at_the_fault(string text, int position, string reason) =>
        AssertFault(text, position, reason);

    [Theory]
    [InlineData("2025-4-1", 5, "Write 2025-04-01.")]
    [InlineData("2025-4", 5, "Write 2025-04.")]
    [InlineData("2025-04-1", 8, "Write 2025-04-01.")]
    [InlineData("01.04.2025", 0, "Write 2025-04-01.")]
    [InlineData("2025.04.20", 4, "Write 2025-04-20.")]
    [InlineData("2025/04/20", 5, "Write 2025-04-20.")]
    [InlineData("2025/04", 5, "Write 2025-04.")]
    [InlineData("20250420", 4, "Write 2025-04-20.")]
    public void A_date_in_another_notation_is_answered_with_what_was_meant(string text, int position, string remedy)
    {
        Assert.False(Edtf.TryParse(text, out _, out var fault));
        Assert.Equal((position, remedy), (fault.Position, fault.Remedy));
    }

    [Theory]
    [InlineData("2025-04-20T24:00:00", 11, "There is no hour 24.")]
    [InlineData("2025-04-20T25:00:00", 11, "There is no hour 25.")]
    [InlineData("2025-04-20T10:60:00", 14, "There is no minute 60.")]
    [InlineData("2016-12-31T23:59:60Z", 17, "Leap seconds are not kept.")]
    [InlineData("2025-04-20T10:00", 16, "The seconds of the time are missing.")]
    [InlineData("2025-04-20T10Z", 13, "The minutes of the time are missing.")]
    [InlineData("2025-04-20T", 11, "Here the hour is missing.")]
    [InlineData("2025-04-20T10:00:00.5Z", 19, "A time of day has whole seconds.")]
    [InlineData("2025-04-20T10:00:00Z~", 20, "A time of day cannot be qualified.")]
    [InlineData("2025-04-20T1X:00:00", 12, "Unspecified digits at this place (EDTF level 2) are not kept.")]
    [InlineData("2025-04-20T10:00:00+15", 20, "There is no offset hour 15.")]
    [InlineData("2025-04-20T10:00:00+14:30", 23, "There is no offset minute 30.")]
    [InlineData("2025-04-20T10:00:00+03:", 23, "Here the offset minute is missing.")]
    [InlineData("2025-04T10:00:00", 7, "A time of day needs a whole date.")]
    [InlineData("2025-04-XXT10:00:00", 10, "A time of day needs a whole date.")]
    public void A_bad_time_of_day_is_refused_at_the_fault(string text, int position, string reason) =>
        AssertFault(text, position, reason);

    [Theory]
    [InlineData("2025-05/2025-03", 8, "The end 2025-03 lies before the start 2025-05.")]
    [InlineData("2025-04-20/2025-04-19", 11, "The end 2025-04-19 lies before the start 2025-04-20.")]
    [InlineData("2025-06~/2025-03~", 9, "The end 2025-03~ lies before the start 2025-06~.")]
    [InlineData("2025-04-20T10:00:00Z/2025-04-20T11:00:00+03", 21,
        "The end 2025-04-20T11:00:00+03 lies before the start 2025-04-20T10:00:00Z.")]
    [InlineData("2025-04-22T00:00:00Z/2025-04-20", 21,
        "The end 2025-04-20 lies before the start 2025-04-22T00:00:00Z.")]
    [InlineData("[2025-05..2025-03]", 10, "The end 2025-03 lies before the start 2025-05.")]
    [InlineData("2025-04/2025-02-30", 16, "There is no day 30 in 2025-02.")]
    [InlineData("2025-13/2025-02-30", 5, "There is no month 13.")]
    [InlineData("2025/2026/2027", 9, "'/' stands where a hyphen or the end should be.")]
    [InlineData("/", 0, "An interval has a date at one end at least.")]
    [InlineData("../", 2, "An interval has a date at one end at least.")]
    [InlineData("2025/[2026,2027]", 5, "A set stands alone.")]
    [InlineData("2025-13..2025-04-05", 5, "There is no month 13.")]
    [InlineData("..2025-04-05", 0, "A range of dates stands in brackets.")]
    [InlineData("2025-04-01..2025-04-05", 10, "A range of dates stands in brackets.")]
    public void A_bad_interval_is_refused_at_the_fault(string text, int position, string reason) =>
        AssertFault(text, position, reason);

    [Theory]
    [InlineData("[]", 1, "Here the year is missing.")]
    [InlineData("[..]", 3, "Here the year is missing.")]
    [InlineData("[2025,]", 6, "Here the year is missing.")]
    [InlineData("[2025-04,2025-13]", 14, "There is no month 13.")]
    [InlineData("[2025-04,..2025-05]", 9, "Here the year is missing.")]
    [InlineData("[2025", 5, "Here the closing bracket ] is missing.")]
    [InlineData("[2025]/2026", 6, "A set stands alone.")]
    [InlineData("[2025/2026]", 5, "'/' stands where a hyphen or the end should be.")]
    [InlineData("2025]", 4, "']' stands where a hyphen or the end should be.")]
    public void A_bad_set_is_refused_at_the_fault(string text, int position, string reason) =>
        AssertFault(text, position, reason);

    [Theory]
    [InlineData("2025-04-20 ", 10, "A date contains no space.")]
    [InlineData("2025-04-20 18:00:00", 10, "A date contains no space.")]
    [InlineData("٢٠٢٥", 0, "Character U+0662 is not a character of dates.")]
    [InlineData("2025–04", 4, "Character U+2013 is not a character of dates.")]
    [InlineData("2025\0", 4, "Character U+0000 is not a character of dates.")]
    [InlineData("201x", 3, "'x' stands where the year should be.")]
    [InlineData("2025-04-20t10:00:00", 10, "'t' stands where the end of the date should be.")]
    [InlineData("1984?~", 5, "A date has one qualifier at most.")]
    [InlineData("1XXX", 1, "Unspecified digits at this place (EDTF level 2) are not kept.")]
    [InlineData("20X5", 2, "Unspecified digits at this place (EDTF level 2) are not kept.")]
    [InlineData("1985-XX-12", 5, "Unspecified digits at this place (EDTF level 2) are not kept.")]
    [InlineData("1985E2", 4, "Exponential years (EDTF level 2) are not kept.")]
    public void A_foreign_character_is_refused_where_it_stands(string text, int position, string reason) =>
        AssertFault(text, position, reason);

    [Fact]
    public void A_very_long_text_is_refused_unread() =>
        AssertFault(new string('2', 1_000_000), 256, "A date has at most 256 characters.");

    [Fact]
    public void No_text_is_refused_like_an_empty_one()
    {
        Assert.False(Edtf.TryParse(null, out _, out var fault));
        Assert.Equal("The date is empty.", fault.Reason);
    }

    [Fact]
    public void Parsing_a_bad_date_says_fault_remedy_and_place() => Assert.Equal(
        "There is no month 13. Write a month from 01 to 12. (Fault at position 5.)",
        Assert.Throws<FormatException>(() => Edtf.Parse("2025-13")).Message);

    static void AssertFault(string text, int position, string reason)
    {
        Assert.False(Edtf.TryParse(text, out var date, out var fault));
        Assert.Null(date);
        Assert.Equal((position, reason), (fault.Position, fault.Reason));
        Assert.NotEmpty(fault.Remedy);
    }
}
