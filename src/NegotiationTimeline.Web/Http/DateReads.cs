using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Web.Http;

/// <summary>How a date is read, before it is sent with a record.</summary>
static class DateReads
{
    static readonly QueryParameter[] Asked =
    [
        new("value", "The date, in EDTF.", "2025-04-20~"),
        new("zone", "IANA name of the zone in which its days are days. Default: UTC.", "Europe/Kyiv"),
    ];

    const string Example =
        """
        { "value": "2025-04-20~", "zone": "Europe/Kyiv", "shape": "date",
          "inWords": "on one day from 19 April 2025 to 21 April 2025",
          "bounds": { "earliestStart": "2025-04-18T21:00:00Z", "latestStart": "2025-04-20T21:00:00Z",
            "earliestEnd": null, "latestEnd": null },
          "fault": null }
        """;

    public static void MapDates(this IEndpointRouteBuilder routes) =>
        routes.MapGroup("/api/edtf").WithTags("Dates").MapGet("", (AskedQuery query) => Read(query))
            .Produces<DateAnswer>()
            .Notes("readDate", "How a date is read: in words and bounds, or what is wrong with it.", Asked,
                answer: Example);

    static Answer Read(AskedQuery query)
    {
        var value = query.One("value") ?? throw new BadQuery("value", "No date is given.",
            "Give one in EDTF, such as 2025-04-20, 2025-04~ or [2025-04-21..2025-04-23].");
        var name = query.One("zone") ?? "UTC";
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone))
            throw new BadQuery("zone", $"'{name}' is not a time zone.", "Give an IANA name such as Europe/Kyiv.");

        // A fault of the date is what was asked for, and so an answer.
        if (!Edtf.TryParse(value, out var date, out var fault))
            return new(new DateAnswer(value, name, null, null, null, fault));

        var bounds = BoundsAnswer.Of(date.Period(zone));
        return new(new DateAnswer(value, name, date.Shape, DateRead.InWords(date, zone), bounds, null));
    }
}

/// <summary>How a date is read.</summary>
/// <param name="InWords">null where it cannot be read.</param>
/// <param name="Fault">null where it can.</param>
public sealed record DateAnswer(
    string Value, string Zone, EdtfShape? Shape, string? InWords, BoundsAnswer? Bounds, EdtfFault? Fault);

/// <summary>Valid axis, RFC 3339: half-open, the end of a date being open.</summary>
/// <param name="EarliestStart">null = from the start of coverage; an end that is null = until further notice.</param>
public sealed record BoundsAnswer(string? EarliestStart, string? LatestStart, string? EarliestEnd, string? LatestEnd)
{
    public static BoundsAnswer Of(PeriodBounds it) =>
        new(Text(it.EarliestStart), Text(it.LatestStart), Text(it.EarliestEnd), Text(it.LatestEnd));

    static string? Text(DateTimeOffset? at) => at is { } instant ? ReadPoint.Text(instant) : null;
}
