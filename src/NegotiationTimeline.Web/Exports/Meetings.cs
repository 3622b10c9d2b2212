using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using NegotiationTimeline.Domain.Acts;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Web.Exports;

/// <summary>
/// Meetings as a calendar (RFC 5545): each once, as the last act about it has it, under the id of the first, so that a
/// calendar that has the meeting already changes it. Days are whole days; what has none at both ends is left out.
/// </summary>
static class Meetings
{
    public const string ContentType = "text/calendar; charset=utf-8";

    public static async Task WriteAsync(ExportView view, Stream file)
    {
        var names = await Names.OfAsync(view);
        // First acts about a meeting, and how often it was changed: all that is kept of one.
        Dictionary<string, (string First, int Changes)> meetings = [];
        await WriteAsync(file, Head(view), view.Cancellation);
        await foreach (var cited in view.Cited(view.Records("act").Select(it => it.Version).Where(IsOfMeeting)))
        {
            var act = (ActContent)cited.Row.Content;
            var (first, changes) = act.Changes is { } changed
                ? meetings.GetValueOrDefault(changed, (changed, 0))
                : (cited.Row.Id, -1);
            meetings[cited.Row.Id] = (first, changes + 1);
            if (Days.Covered(act.Window ?? act.When, view.Point.View.Zone) is { } days
                && !await IsChangedAsync(view, cited.Row.Id))
                await WriteAsync(file, Event(cited, act, days, meetings[cited.Row.Id], names, view), view.Cancellation);
        }

        await WriteAsync(file, "END:VCALENDAR\r\n", view.Cancellation);
    }

    static bool IsOfMeeting(RecordVersion version) => version.Content is ActContent
    {
        Kind: ActKind.MeetingScheduled or ActKind.MeetingChanged or ActKind.MeetingHeld or ActKind.MeetingCancelled,
    };

    /// <summary>By a later act about a meeting that the reader can see.</summary>
    static async Task<bool> IsChangedAsync(ExportView view, string id) => await view.Reader.RecordsAsync(
            view.Negotiation, "act", view.Point.Times, new(About: $"acts/{id}"), view.Cancellation)
        .AnyAsync(it => it.Content<ActContent>().Changes == id && IsOfMeeting(it.Version), view.Cancellation);

    static string Head(ExportView view) => Serialized(new Calendar
    {
        ProductId = "-//NegotiationTimeline//EN",
        Properties =
        {
            new CalendarProperty("X-WR-CALNAME", view.Point.View.Negotiation.Profile.Title),
            new CalendarProperty("X-PIN", view.Pin),
        },
    }).Replace("END:VCALENDAR\r\n", "", StringComparison.Ordinal);

    static string Event(
        Cited<RecordVersion> cited, ActContent act, (DateOnly First, DateOnly Last) days, (string First, int Changes) meeting,
        Names names, ExportView view)
    {
        var it = new CalendarEvent
        {
            Uid = $"{meeting.First}@{view.Negotiation}.negotiation-timeline",
            Sequence = meeting.Changes,
            DtStamp = new CalDateTime(cited.Row.RecordedFrom.UtcDateTime, "UTC"),
            Start = new CalDateTime(days.First),
            End = new CalDateTime(days.Last.AddDays(1)),
            Summary = act.Title,
            Location = act.Place,
            Status = StatusOf(act, cited.Row, view),
            Description = $"{act.Summary}\n{string.Join(", ", act.Parties.Select(names.Party))}\n{act.Window ?? act.When}",
        };
        if (cited.Best().Source?.Profile.Url is { } url)
            it.Url = new(url);
        var text = Serialized(new Calendar { Events = { it } });
        var from = text.IndexOf("BEGIN:VEVENT", StringComparison.Ordinal);
        return text[from..text.IndexOf("END:VCALENDAR", StringComparison.Ordinal)];
    }

    static string StatusOf(ActContent act, RecordVersion row, ExportView view) =>
        act.Kind == ActKind.MeetingCancelled ? "CANCELLED"
        : act.At(row.Bounds, view.Point.Times.Valid) == Certainty.Certain ? "CONFIRMED"
        : "TENTATIVE";

    static string Serialized(Calendar calendar) => new CalendarSerializer().SerializeToString(calendar)!;

    static async Task WriteAsync(Stream file, string text, CancellationToken cancellation) =>
        await file.WriteAsync(Encoding.UTF8.GetBytes(text), cancellation);
}
