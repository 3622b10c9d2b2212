using System.Text;
using System.Xml;
using System.Xml.Linq;
using NegotiationTimeline.Web.Http;

namespace NegotiationTimeline.Web.Feeds;

/// <summary>A page of shifts as Atom (RFC 4287), paged by RFC 5005.</summary>
static class AtomFeed
{
    public const string ContentType = "application/atom+xml";

    static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static byte[] Write(ShiftPage page)
    {
        var coders = page.Profile.Coders;
        var feed = new XElement(Atom + "feed",
            new XElement(Atom + "id", page.FeedId),
            new XElement(Atom + "title", Text(page.Title)),
            page.Profile.Summary is { } summary ? new XElement(Atom + "subtitle", Text(summary)) : null,
            new XElement(Atom + "updated", ReadPoint.Text(page.Updated)),
            (coders.IsDefaultOrEmpty ? ["NegotiationTimeline"] : coders.AsEnumerable())
                .Select(it => new XElement(Atom + "author", new XElement(Atom + "name", Text(it)))),
            new XElement(Atom + "generator", "NegotiationTimeline"),
            Link("self", page.Self, ContentType),
            Link("alternate", page.Home, "text/html"),
            page.NextAddress is { } next ? Link("next", next, ContentType) : null,
            page.Shifts.Select(it => Entry(it, page)));
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new() { Indent = true, Encoding = new UTF8Encoding(false) }))
            feed.Save(writer);
        return bytes.ToArray();
    }

    static XElement Entry(Shift shift, ShiftPage page) => new(Atom + "entry",
        new XElement(Atom + "id", shift.Id(page.Slug)),
        new XElement(Atom + "title", Text(page.Words.Title(shift))),
        new XElement(Atom + "updated", ReadPoint.Text(shift.Key.At)),
        new XElement(Atom + "published", ReadPoint.Text(shift.Key.At)),
        Link("alternate", page.PageOf(shift), "text/html"),
        Link("related", page.ApiOf(shift), "application/json"),
        Category("kind", ShiftFilter.WordOf(shift.Kind)), About(shift).Select(it => Category(it.Scheme, it.Term)),
        new XElement(Atom + "summary", Text(page.Words.Summary(shift))));

    /// <summary>Of what an entry tells, by the name of what it is.</summary>
    public static IEnumerable<(string Scheme, string Term)> About(Shift shift) => shift switch
    {
        StanceShift { Issue: { } issue } it => [("party", it.Party), ("issue", issue)],
        StanceShift { Clause: not null } it => [("party", it.Party), ("proposal", it.Proposal!), ("clause", it.Answered!)],
        StanceShift it => [("party", it.Party), ("proposal", it.Proposal!)],
        MatterShift it => [(it.Sort.TrimEnd('s'), it.Name)],
        _ => [],
    };

    static XElement Link(string relation, string address, string type) => new(Atom + "link",
        new XAttribute("rel", relation), new XAttribute("type", type), new XAttribute("href", address));

    static XElement Category(string scheme, string term) => new(Atom + "category",
        new XAttribute("term", term), new XAttribute("scheme", $"urn:negotiation-timeline:{scheme}"));

    /// <summary>Without the characters that no XML can have.</summary>
    static string Text(string text) => string.Concat(text.EnumerateRunes().Where(IsXml).Select(it => it.ToString()));

    /// <summary>XML 1.0, production 2; the halves of a broken pair are no runes.</summary>
    static bool IsXml(Rune it) => it.Value is 0x9 or 0xA or 0xD or (>= 0x20 and not (0xFFFE or 0xFFFF));
}
