namespace NegotiationTimeline.Domain.Time;

/// <summary>The faults of a date's text in words, above all the forms of EDTF that are refused by name.</summary>
static class EdtfRefusal
{
    const string Example = "Write a date such as 2025-04-20, 2025-04 or 2025.";

    public static EdtfFault Empty { get; } = new(0, "The date is empty.", Example);

    public static EdtfFault TooLong(int limit) => new(
        limit,
        $"A date has at most {limit} characters.",
        "Write fewer dates in the set, or a range: [2025-03..2025-05].");

    public static EdtfFault Foreign(int at, char found) => char.IsWhiteSpace(found)
        ? new(at, "A date contains no space.", "Leave it out; between date and time stands a T.")
        : new(at, $"{Name(found)} is not a character of dates.", "Write digits 0 to 9 and plain hyphens.");

    public static EdtfFault Missing(int at, string wanted) => new(at, $"Here {wanted} is missing.", Example);

    public static EdtfFault TooShort(int at, string name, int width) =>
        new(at, $"The {name} has {width} digits.", "Fill it up with zeros in front, as in 2025-04-01.");

    public static EdtfFault Unspecified(int at) => new(
        at,
        "Unspecified digits at this place (EDTF level 2) are not kept.",
        "X may replace the last one or two digits of a year alone (201X, 20XX), a whole day, or month and day "
            + "(2025-04-XX, 2025-XX-XX); otherwise write a set: [2025-04-10..2025-04-19].");

    public static EdtfFault LevelTwoQualifier(int at) => new(
        at,
        "Qualification of a part of a date (EDTF level 2) is not kept.",
        "Qualify the whole date at its end, as in 2025-04-20~.");

    public static EdtfFault TwoQualifiers(int at) =>
        new(at, "A date has one qualifier at most.", "Write % for both uncertain and approximate.");

    public static EdtfFault QualifiedTime(int at) => new(
        at, "A time of day cannot be qualified.", "Qualify the day alone (2025-04-20~) or write a set of two times.");

    public static EdtfFault TimeWithoutDay(int at) =>
        new(at, "A time of day needs a whole date.", "Write the day too: 2025-04-20T18:00:00.");

    public static EdtfFault PartialTime(int at, string missing) =>
        new(at, $"The {missing} of the time are missing.", "Write hours, minutes and seconds: 2025-04-20T18:00:00Z.");

    public static EdtfFault FractionOfSecond(int at) =>
        new(at, "A time of day has whole seconds.", "Leave the fraction out.");

    public static EdtfFault TimeOfDay(int at, string name, int found, int highest) => (name, found) switch
    {
        ("hour", 24) => new(at, "There is no hour 24.", "Write T00:00:00 of the next day."),
        ("second", 60) => new(at, "Leap seconds are not kept.", "Write second 59, or 00:00 of the next minute."),
        _ => new(at, $"There is no {name} {found:00}.", $"Write a value from 00 to {highest:00}."),
    };

    public static EdtfFault LetteredYear(int at) =>
        new(at, "Years with the letter Y are not kept.", "Write a year from 0001 to 9999.");

    public static EdtfFault NegativeYear(int at) =>
        new(at, "Negative years are not kept.", "Write a year from 0001 to 9999.");

    public static EdtfFault YearZero(int at) => new(at, "Year 0000 is not kept.", "Write a year from 0001 to 9999.");

    public static EdtfFault ExponentialYear(int at) =>
        new(at, "Exponential years (EDTF level 2) are not kept.", "Write the year in four digits.");

    public static EdtfFault SignificantDigits(int at) => new(
        at, "Significant digits (EDTF level 2) are not kept.", "Write X for the digits in doubt (195X), or a set.");

    public static EdtfFault Month(int at, int month) => month switch
    {
        >= 21 and <= 24 => new(at, $"Seasons ({month}) are not kept.", "Write its months: [2025-03..2025-05]."),
        >= 25 and <= 41 => new(
            at, $"Parts of a year ({month}, EDTF level 2) are not kept.", "Write its months: [2025-01..2025-03]."),
        _ => new(at, $"There is no month {month:00}.", "Write a month from 01 to 12."),
    };

    public static EdtfFault Day(int at, int year, int month, int day)
    {
        var days = DateTime.DaysInMonth(year, month);
        return new(at, $"There is no day {day:00} in {year:0000}-{month:00}.", $"Write a day from 01 to {days}.");
    }

    public static EdtfFault AllMembers(int at) => new(
        at,
        "Sets of all their members { } (EDTF level 2) are not kept.",
        "Record each date by itself, or write [ ] for one of them.");

    public static EdtfFault OpenEndedSet(int at) => new(
        at,
        "Sets with an open end [a..] (EDTF level 2) are not kept.",
        "Give the latest possible date: [2025-03..2025-05].");

    public static EdtfFault AfterSet(int at) =>
        new(at, "A set stands alone.", "Write the set, or an interval of plain dates: 2025-03/2025-05.");

    public static EdtfFault BareRange(int at) => new(
        at, "A range of dates stands in brackets.", "Write [a..b] for one day within, a/b for the whole period.");

    public static EdtfFault IntervalWithoutDate(int at) =>
        new(at, "An interval has a date at one end at least.", "Write 2025-03/.. or ../2025-05.");

    public static EdtfFault EndBeforeStart(int at, string end, string start) =>
        new(at, $"The end {end} lies before the start {start}.", "Write the earlier date first.");

    public static EdtfFault Unexpected(int at, char found, string wanted) => found switch
    {
        'S' => SignificantDigits(at),
        'E' => ExponentialYear(at),
        'X' => Unspecified(at),
        'Y' => LetteredYear(at),
        '?' or '~' or '%' => LevelTwoQualifier(at),
        '{' or '}' => AllMembers(at),
        '[' => AfterSet(at),
        'x' or 'u' or 't' or 'z' or 'y' or 's' or 'e' =>
            new(at, $"{Name(found)} stands where {wanted} should be.", "Letters in dates are capitals: X, T, Z."),
        _ => new(at, $"{Name(found)} stands where {wanted} should be.", Example),
    };

    static string Name(char found) =>
        char.IsAscii(found) && !char.IsControl(found) ? $"'{found}'" : $"Character U+{(int)found:X4}";
}
