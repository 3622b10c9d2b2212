using System.Collections.Immutable;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Tests.Records;
using NegotiationTimeline.Domain.Time;
using NegotiationTimeline.Domain.Truces;

namespace NegotiationTimeline.Domain.Tests.Truces;

/// <summary>The truces that are tried: all in April 2025, in Kyiv's time.</summary>
static class Easter
{
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Kyiv");

    /// <summary>E10 of the reference: Saturday or Sunday, no hour, no length, no terms.</summary>
    public static readonly DeclareTruce E10 = new(
        "easter", "Easter truce", "russia", DeclaredOn: "[2025-04-19,2025-04-20]", Includes: "2025-04-20",
        Evidence: [new("wire")]);

    public static readonly ReportViolation Report = new(
        "r1", "ukraine", "russia", 59, Unit: "shellings", StatedOn: "2025-04-20", Evidence: [new("wire")]);

    /// <summary>What is known where a record below the truce is made.</summary>
    public static Agenda AgendaWith(DeclareTruce truce) => Spring.Agenda with
    {
        Codings = ImmutableDictionary<string, Content>.Empty.Add("truces/easter", truce.Content()),
    };

    public static TruceCourse Course(DeclareTruce truce, params IPartOfTruce[] below) => TruceCourse.Of(
        [Row("truces/easter", truce.Content()), .. below.Select((it, i) => Below(it, $"s{i}"))], Zone)!;

    public static RecordRow Below(IPartOfTruce part, string id) =>
        Row($"truces/easter/{(part is ReportViolation ? "violations" : "steps")}/{id}", part.Content("easter"));

    static RecordRow Row(string path, Content content) => new(path, "", new(
        path.Split('/')[^1], 1, content, [], content.Bounds(Zone), DateTimeOffset.MinValue, RecordVersion.Forever,
        DateTimeOffset.MinValue, RecordVersion.Forever, DateTimeOffset.MinValue));

    /// <summary>At noon of a day of April.</summary>
    public static ValidTime Noon(int day) => new(Spring.April(day).AddHours(12));

    /// <summary>At the end of a day of April, where a date asked about lies.</summary>
    public static ValidTime EndOf(int day) => new(LocalDays.LastInstant(new(2025, 4, day), Zone));

    /// <summary>"in-force certain", or "in-force possible: announced, in-force".</summary>
    public static string In(this TruceStanding standing) => standing.Certainty == Certainty.Certain
        ? $"{Word(standing.State)} certain"
        : $"{Word(standing.State)} possible: {string.Join(", ", standing.Possible.Select(Word))}";

    public static string Word(TruceState state) =>
        System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName($"{state}");

    public static Told Declare(DeclareTruce body) => new(body.Decide(body.Id ?? "easter", null, Spring.Agenda));

    public static Told Take(IPartOfTruce body, DeclareTruce? truce = null) =>
        new(body.Decide("easter", "s1", null, AgendaWith(truce ?? E10)));
}
