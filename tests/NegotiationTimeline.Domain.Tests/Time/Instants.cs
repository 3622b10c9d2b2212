using System.Globalization;

namespace NegotiationTimeline.Domain.Tests.Time;

/// <summary>Instants and days as tests write them.</summary>
static class Instants
{
    public static DateTimeOffset Of(string rfc3339) => DateTimeOffset.Parse(rfc3339, CultureInfo.InvariantCulture);

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static TimeZoneInfo Zone(string id) => TimeZoneInfo.FindSystemTimeZoneById(id);
}
