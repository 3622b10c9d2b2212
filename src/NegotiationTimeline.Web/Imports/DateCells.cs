using System.Globalization;
using System.Text.RegularExpressions;

namespace NegotiationTimeline.Web.Imports;

/// <summary>Dates as spreadsheets leave them in cells.</summary>
static partial class DateCells
{
    public static bool IsFormat(string format) => FormatForm().IsMatch(format)
        && new[] { 'd', 'M', 'y' }.All(it => format.Contains(it, StringComparison.Ordinal));

    /// <summary>The EDTF that a cell means; a fault where it may mean several days, or none.</summary>
    public static (string? Edtf, string? Reason, string? Remedy) Read(string cell, string? format)
    {
        // Most are, and the forms below are none.
        if (format is null && IsPlainDay(cell))
            return (cell, null, null);

        var written = MidnightForm().Match(cell) is { Success: true } midnight ? midnight.Groups["day"].Value : cell;
        if (format is not null && DateOnly.TryParseExact(
            written, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return (Edtf(day), null, null);

        if (IsPlainDay(cell))
            return (cell, null, null);

        if (SerialForm().IsMatch(cell))
            return (null, $"'{cell}' is a day's number in a spreadsheet, not a date.",
                "Format the column as text or as yyyy-mm-dd in the spreadsheet, and save it again.");

        var parts = SlashForm().Match(written);
        if (!parts.Success && !WordsForm().IsMatch(written))
            return (IsoForm().IsMatch(written) ? written : cell, null, null);

        return format is not null
            ? (null, $"'{cell}' is not written as {format}.", "Mend the cell, or the format in the mapping.")
            : parts.Success
            ? (null, $"'{cell}' is ambiguous: {Readings(parts)}.",
                "Say in the mapping how dates are written: \"dates\": { \"format\": \"dd/MM/yyyy\" }.")
            : (null, $"'{cell}' is a date in words.",
                "Write it as 2025-04-01, or say in the mapping how dates are written: "
                + "\"dates\": { \"format\": \"d MMMM yyyy\" }, with English names of months.");
    }

    static bool IsPlainDay(string cell) =>
        cell is [_, _, >= '0' and <= '9', _, '-', _, _, '-', _, _];

    static string Readings(Match parts)
    {
        var (one, other) = (Part(parts, 1), Part(parts, 2));
        return one <= 12 && other <= 12 && one != other
            ? "the day and the month may be either"
            : "whether the day or the month comes first is not said";
    }

    static int Part(Match parts, int group) => int.Parse(parts.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    static string Edtf(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[dMy,./\- ]{3,20}\z")]
    private static partial Regex FormatForm();

    // Of 1 January 1954 to 31 December 2119, so that four-digit years are no serial numbers; with a time after the point.
    [GeneratedRegex(@"^([2-7][0-9]{4})([.,][0-9]+)?\z")]
    private static partial Regex SerialForm();

    [GeneratedRegex(@"^([0-9]{1,2})[./\-]([0-9]{1,2})[./\-]([0-9]{4}|[0-9]{2})\z")]
    private static partial Regex SlashForm();

    // A spreadsheet's day that was saved with its time.
    [GeneratedRegex(@"^(?<day>[0-9]+[^0-9T].*[0-9])[ T](0?0:00(:00(\.0+)?)?|12:00(:00)? ?[aA][mM])\z")]
    private static partial Regex MidnightForm();

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}\z")]
    private static partial Regex IsoForm();

    [GeneratedRegex(@"^([0-9]{1,2}[ .\-]+)?\p{L}{3,}[ .,\-]")]
    private static partial Regex WordsForm();
}
