using System.Globalization;
using System.Text.RegularExpressions;

namespace NegotiationTimeline.Domain.Time;

/// <summary>Guesses which date a text in another common notation means.</summary>
static partial class EdtfRewriting
{
    /// <summary>A remedy that gives the date in EDTF, or null where the text may mean anything.</summary>
    public static string? Of(string text)
    {
        foreach (var notation in new[] { YearFirst(), DayFirst(), Unseparated() })
            if (notation.Match(text) is { Success: true } match && DateOnly.TryParseExact(
                $"{match.Groups["y"].Value}-{match.Groups["m"].Value}-{match.Groups["d"].Value}",
                "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return $"Write {day:yyyy-MM-dd}.";

        return Month().Match(text) is { Success: true } month && int.Parse(
            month.Groups["m"].Value, CultureInfo.InvariantCulture) is >= 1 and <= 12 and var number
            ? $"Write {month.Groups["y"].Value}-{number:00}."
            : null;
    }

    [GeneratedRegex(@"^(?<y>[0-9]{4})[-/.](?<m>[0-9]{1,2})[-/.](?<d>[0-9]{1,2})\z")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?<d>[0-9]{1,2})\.(?<m>[0-9]{1,2})\.(?<y>[0-9]{4})\z")]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"^(?<y>[0-9]{4})[-/.](?<m>[0-9]{1,2})\z")]
    private static partial Regex Month();

    [GeneratedRegex(@"^(?<y>[0-9]{4})(?<m>[0-9]{2})(?<d>[0-9]{2})\z")]
    private static partial Regex Unseparated();
}
