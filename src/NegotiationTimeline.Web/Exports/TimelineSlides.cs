using System.Text.Encodings.Web;
using System.Text.Json;
using NegotiationTimeline.Domain.Acts;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Proposals;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;
using NegotiationTimeline.Domain.Truces;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Exports;

/// <summary>
/// Slides for TimelineJS 3 by its JSON format: acts, proposals, truces, and what parties said. It shows texts as HTML, so
/// they are written as such; it needs a date, so what has none is left out.
/// </summary>
static class TimelineSlides
{
    public static async Task WriteAsync(ExportView view, Stream file)
    {
        var names = await Names.OfAsync(view);
        var zone = view.Point.View.Zone;
        var records = view.Cited(view.Records("act", "proposal", "truce").Select(it => it.Version))
            .Select(it => Slide(it, Headline(it.Row.Content), Group(it.Row.Content), zone));
        var positions = view.Cited(Joint.Once(view.Positions())).Select(it => Slide(
            it, string.Join(", ", it.Row.Content.Parties.Select(names.Party)) + ": " + names.Concept(it.Row.Content),
            "Positions", zone));
        var profile = view.Point.View.Negotiation.Profile;
        var title = JsonSerializer.Serialize(new
        {
            unique_id = "title",
            text = new { headline = Html(profile.Title), text = $"{Html(profile.Summary)}<p>{Html(view.Pin)}</p>" },
        }, Wire.Json);
        await JsonList.WriteAsync(
            $$"""{"title":{{title}},"events":[""", records.Concat(positions).Where(it => it is not null).Select(it => it!),
            "]}", file, view.Cancellation);
    }

    static OrderedDictionary<string, object>? Slide<TRow>(Cited<TRow> cited, string headline, string group, TimeZoneInfo zone)
        where TRow : IVersionRow
    {
        var row = cited.Row;
        if (Days.OfStart(row.Bounds, zone) is not { } days)
            return null;

        var (_, source) = cited.Best();
        var slide = new OrderedDictionary<string, object>
        {
            ["unique_id"] = $"{group.ToLowerInvariant()}-{row.Id}-{row.Version}",
            ["start_date"] = Date(days.First),
            ["display_date"] = Html(row.Said.When),
            ["group"] = group,
            ["text"] = new
            {
                headline = Html(headline),
                text = $"<p>{Html(Summary(row.Said))}</p>"
                    + $"<p>{Html(source?.Profile.Publisher)}: {Link(source?.Profile.Url, source?.Profile.Title)}</p>",
            },
        };
        if (days.Last > days.First)
            slide["end_date"] = Date(days.Last);
        return slide;
    }

    static object Date(DateOnly day) => new { year = day.Year, month = day.Month, day = day.Day };

    static string Link(string? url, string? title) =>
        url is null ? Html(title) : $"<a href=\"{Html(url)}\">{Html(title)}</a>";

    static string Html(string? text) => HtmlEncoder.Default.Encode(text ?? "");

    static string Headline(Content said) => said switch
    {
        ActContent it => it.Title,
        ProposalContent it => it.Title,
        TruceContent it => it.Title,
        _ => "",
    };

    static string Group(Content said) => said switch
    {
        ActContent => "Acts",
        ProposalContent => "Proposals",
        _ => "Truces",
    };

    static string? Summary(Content said) => said switch
    {
        ActContent it => it.Summary,
        ProposalContent it => it.Summary,
        TruceContent it => it.Summary,
        PositionContent it => it.Summary,
        _ => null,
    };
}
