namespace NegotiationTimeline.Domain.Time;

/// <summary>The possible days of a date, by its precision; a qualifier widens both bounds by one unit of it.</summary>
static class EdtfPrecision
{
    const int FirstMonth = 12;
    const int LastMonth = 9999 * 12 + 11;

    /// <summary>A date of the precision of a day; unspecified days range over the month or the year.</summary>
    public static EdtfDays Days(EdtfDigits year, EdtfDigits month, EdtfDigits day, bool qualified)
    {
        var days = day.Unspecified > 0
            ? Months(year, month, qualified: false)
            : new(new(year.Value, month.Value, day.Value), new(year.Value, month.Value, day.Value));
        var margin = qualified ? 1 : 0;
        return new(
            DateOnly.FromDayNumber(Math.Max(days.First.DayNumber - margin, DateOnly.MinValue.DayNumber)),
            DateOnly.FromDayNumber(Math.Min(days.Last.DayNumber + margin, DateOnly.MaxValue.DayNumber)));
    }

    /// <summary>A date of the precision of a month, year, decade or century.</summary>
    public static EdtfDays Months(EdtfDigits year, EdtfDigits? month, bool qualified)
    {
        var monthsOfYears = 12 * year.Unspecified switch { 0 => 1, 1 => 10, _ => 100 };
        var first = year.Value * 12 + (month is { Unspecified: 0 } ? month.Value - 1 : 0);
        var last = month is { Unspecified: 0 } ? first : first + monthsOfYears - 1;
        var unit = month is null ? monthsOfYears : 1;
        var margin = qualified ? unit : 0;
        return new(FirstDay(first - margin), LastDay(last + margin));
    }

    static DateOnly FirstDay(int month)
    {
        var (year, inYear) = Math.DivRem(Math.Max(month, FirstMonth), 12);
        return new(year, inYear + 1, 1);
    }

    static DateOnly LastDay(int month)
    {
        var (year, inYear) = Math.DivRem(Math.Min(month, LastMonth), 12);
        return new(year, inYear + 1, DateTime.DaysInMonth(year, inYear + 1));
    }
}
