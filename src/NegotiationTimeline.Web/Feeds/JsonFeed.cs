using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NegotiationTimeline.Web.Http;

namespace NegotiationTimeline.Web.Feeds;

/// <summary>A page of shifts as JSON Feed 1.1 (jsonfeed.org/version/1.1).</summary>
public sealed record JsonFeed(
    string Version,
    string Title,
    [property: JsonPropertyName("home_page_url")] string HomePageUrl,
    [property: JsonPropertyName("feed_url")] string FeedUrl,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Description,
    [property: JsonPropertyName("next_url"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    string? NextUrl,
    ImmutableArray<JsonFeedAuthor> Authors,
    ImmutableArray<JsonFeedItem> Items)
{
    public const string ContentType = "application/feed+json";

    internal static JsonFeed Of(ShiftPage page) => new(
        "https://jsonfeed.org/version/1.1", page.Title, page.Home, page.Self, page.Profile.Summary, page.NextAddress,
        page.Profile.Coders is { IsDefaultOrEmpty: false } coders
            ? [.. coders.Select(it => new JsonFeedAuthor(it))]
            : [new("NegotiationTimeline")],
        [.. page.Shifts.Select(it => Item(it, page))]);

    static JsonFeedItem Item(Shift shift, ShiftPage page) => new(
        shift.Id(page.Slug), page.PageOf(shift), page.Words.Title(shift), page.Words.Summary(shift),
        ReadPoint.Text(shift.Key.At), ReadPoint.Text(shift.Key.At),
        [ShiftFilter.WordOf(shift.Kind), .. AtomFeed.About(shift).Select(it => it.Term)], Extension(shift, page));

    static JsonFeedShift Extension(Shift shift, ShiftPage page)
    {
        var about = $"{page.Site}/scalar";
        return shift is MatterShift matter
            ? new(about, Address: page.ApiOf(shift), Matter: MatterShiftAnswer.Of(matter, page.Slug))
            : new(about, page.ApiOf(shift), ShiftAnswer.Of((StanceShift)shift, page.Slug));
    }
}

public sealed record JsonFeedAuthor(string Name);

/// <param name="Shift">the same for programs; extensions of JSON Feed begin with an underscore.</param>
public sealed record JsonFeedItem(
    string Id,
    string Url,
    string Title,
    [property: JsonPropertyName("content_text")] string ContentText,
    [property: JsonPropertyName("date_published")] string DatePublished,
    [property: JsonPropertyName("date_modified")] string DateModified,
    ImmutableArray<string> Tags,
    [property: JsonPropertyName("_shift")] JsonFeedShift Shift);

/// <param name="About">what the extension is, as JSON Feed asks for.</param>
/// <param name="Stance">address of the cell, or of the proposal that is answered, as it was said to be right after the
/// recording.</param>
/// <param name="Address">of the proposal, truce or act, likewise; in place of a stance.</param>
public sealed record JsonFeedShift(
    string About,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Stance = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ShiftAnswer? Shift = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Address = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] MatterShiftAnswer? Matter = null);
