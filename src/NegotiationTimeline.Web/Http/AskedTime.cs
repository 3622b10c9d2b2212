using System.Globalization;
using System.Text.RegularExpressions;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Web.Http;

/// <summary>A point in time as it is given in a query: a day of the negotiation's zone, or an exact instant.</summary>
public static partial class AskedTime
{
    /// <summary>"At or before": a day means its last microsecond.</summary>
    public static DateTimeOffset? Until(AskedQuery query, string name, TimeZoneInfo zone) =>
        Read(query, name, day => LocalDays.LastInstant(day, zone));

    /// <summary>The begin of a window: a day means its first instant.</summary>
    public static DateTimeOffset? From(AskedQuery query, string name, TimeZoneInfo zone) =>
        Read(query, name, day => LocalDays.FirstInstant(day, zone));

    static DateTimeOffset? Read(AskedQuery query, string name, Func<DateOnly, DateTimeOffset> ofDay)
    {
        if (query.One(name) is not { } text)
            return null;

        try
        {
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return ofDay(day);

            // A plus sign that was not escaped arrives as a space.
            var instant = text.Length > 20 ? text.Replace(' ', '+') : text;
            // Digits behind the microsecond are cut off: rounded up, they could reach into the next day.
            if (InstantForm().Match(instant) is { Success: true } parts && DateTimeOffset.TryParse(
                parts.Result("$1$2$3"), CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at))
                return at;
        }
        catch (ArgumentOutOfRangeException)
        {
            // A day at the very edge of the calendar has no instant in this zone: refused below like any other.
        }

        throw new BadQuery(name, $"'{text}' is neither a date nor an instant.",
            "Give a day such as 2025-04-20, or an RFC 3339 instant such as 2025-04-20T12:00:00Z.");
    }

    /// <summary>RFC 3339, section 5.6, with the T in capitals.</summary>
    [GeneratedRegex(
        @"^([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2})(\.[0-9]{1,6})?[0-9]{0,3}(Z|[+-][0-9]{2}:[0-9]{2})$")]
    private static partial Regex InstantForm();
}
