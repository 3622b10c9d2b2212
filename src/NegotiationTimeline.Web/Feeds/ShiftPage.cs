using Microsoft.AspNetCore.Http.Extensions;
using NegotiationTimeline.Domain.Negotiations;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Feeds;

/// <summary>A page of shifts, with what a feed says around them.</summary>
/// <param name="Site">scheme and host as the asker knows them.</param>
/// <param name="Next">from where to go on; null = there is nothing further.</param>
sealed record ShiftPage(
    ReadPoint Point, IReadOnlyList<Shift> Shifts, TurnedKey? Next, ShiftWords Words, HttpRequest Request, string Site)
{
    public string Slug => Point.Negotiation;

    public NegotiationProfile Profile => Point.View.Negotiation.Profile;

    public string Title => $"{Profile.Title}: shifts";

    /// <summary>The page that people read.</summary>
    public string Home => $"{Site}/negotiations/{Slug}";

    public string Self => Request.GetEncodedUrl();

    /// <summary>Recorded axis: when the newest entry was learned; without any, when the negotiation was opened.</summary>
    public DateTimeOffset Updated => Shifts.Count > 0 ? Shifts[0].Key.At : Point.View.FirstRecorded;

    /// <summary>Of the feed as such, on whichever page of it, from whichever host it came.</summary>
    public string FeedId
    {
        get
        {
            var filter = Request.Query.Where(it => it.Key is not ("cursor" or "limit" or "recordedBy"))
                .OrderBy(it => it.Key, StringComparer.Ordinal).Select(it => $"{it.Key}={it.Value}");
            return StableId.Of(Slug, "shifts", string.Join('&', filter));
        }
    }

    public string? NextAddress => Next is null ? null : Site + Request.Path + QueryString.Create(
        Request.Query.Where(it => it.Key != "cursor")
            .SelectMany(it => it.Value.Select(value => KeyValuePair.Create(it.Key, value)))
            .Append(new("cursor", Cursor.Of(Next))));

    /// <summary>What it is about on the page, as it reads on the day of the shift, with hindsight.</summary>
    public string PageOf(Shift shift)
    {
        var shown = shift switch
        {
            StanceShift { Proposal: { } proposal } => $"&view=proposals&proposal={Uri.EscapeDataString(proposal)}",
            StanceShift it => $"&cell={it.Party}/{it.Issue}",
            MatterShift it => $"&view={it.Sort}&{it.Sort.TrimEnd('s')}={Uri.EscapeDataString(it.Name)}",
            _ => "",
        };
        return $"{Home}?asOf={Uri.EscapeDataString(ReadPoint.Text(shift.On))}{shown}";
    }

    /// <summary>The same as it was said to be right after the recording: the same for ever.</summary>
    public string ApiOf(Shift shift)
    {
        var at = Uri.EscapeDataString(ReadPoint.Text(shift.Key.At));
        var path = shift switch
        {
            StanceShift { Proposal: { } proposal } => $"proposals/{proposal}",
            StanceShift it => $"stances/{it.Party}/{it.Issue}",
            _ => shift.Key.Subject,
        };
        return $"{Site}/api/negotiations/{Slug}/{path}"
            + $"?asOf={Uri.EscapeDataString(ReadPoint.Text(shift.On))}&knownBy={at}&recordedBy={at}";
    }
}
