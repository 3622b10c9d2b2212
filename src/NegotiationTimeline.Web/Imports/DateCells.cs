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
        if (format is not null && DateOnly.TryParseExact(
            cell, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return (Edtf(day), null, null);

        // Most are, and the forms below are none.
        if (IsPlainDay(cell))
            return (cell, null, null);

        if (SerialForm().IsMatch(cell))
            return (null, $"'{cell}' is a day's number in a spreadsheet, not a date.",
                "Format the column as text or as yyyy-mm-dd in the spreadsheet, and save it again.");

        if (SlashForm().Match(cell) is not { Success: true } parts)
            return MidnightForm().Match(cell) is { Success: true } midnight ? (midnight.Groups["day"].Value, null, null)
                : (cell, null, null);

        return format is null
            ? (null, $"'{cell}' is ambiguous: {Readings(parts)}.",
                "Say in the mapping how dates are written: \"dates\": { \"format\": \"dd/MM/yyyy\" }.")
            : (null, $"'{cell}' is not written as {format}.", "Mend the cell, or the format in the mapping.");
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

    [GeneratedRegex(@"^[dMy./\- ]{3,20}\z")]
    private static partial Regex FormatForm();

    // Of 1 January 1954 to 31 December 2119, so that four-digit years are no serial numbers; with a time after the point.
    [GeneratedRegex(@"^([2-7][0-9]{4})([.,][0-9]+)?\z")]
    private static partial Regex SerialForm();

    [GeneratedRegex(@"^([0-9]{1,2})[./\-]([0-9]{1,2})[./\-]([0-9]{4}|[0-9]{2})\z")]
    private static partial Regex SlashForm();

    [GeneratedRegex(@"^(?<day>[0-9]{4}-[0-9]{2}-[0-9]{2})[ T]00:00(:00(\.0+)?)?\z")]
    private static partial Regex MidnightForm();
}
