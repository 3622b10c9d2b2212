using NegotiationTimeline.Domain.Negotiations;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Web.Http;

namespace NegotiationTimeline.Web.Exports;

/// <summary>What parties said, as Claims of schema.org in JSON-LD: who claims what, about what, and where it appeared.</summary>
static class Claims
{
    public static async Task WriteAsync(ExportView view, Stream file)
    {
        var names = await Names.OfAsync(view);
        await JsonList.WriteAsync(
            """{"@context":"https://schema.org","@graph":[""",
            view.Cited(Joint.Once(view.Positions())).Select(it => (object)Of(it, names, view.Negotiation)), "]}", file,
            view.Cancellation);
    }

    /// <summary>One Claim: an object of JSON-LD, without its context.</summary>
    public static OrderedDictionary<string, object> Of(Cited<PositionVersion> cited, Names names, string negotiation)
    {
        var (row, said) = (cited.Row, cited.Row.Content);
        var claim = new OrderedDictionary<string, object>
        {
            ["@type"] = "Claim",
            ["@id"] = $"/api/negotiations/{negotiation}/positions/{row.Id}",
            ["identifier"] = row.Id,
            ["version"] = row.Version,
            ["name"] = $"{string.Join(", ", said.Parties.Select(names.Party))}: {names.Concept(said)}",
            ["text"] = said.Summary ?? names.Concept(said),
            ["about"] = new Dictionary<string, string> { ["@type"] = "Thing", ["name"] = names.Concept(said) },
            ["author"] = said.Parties.Select(it => Author(it, names)),
            ["datePublished"] = ReadPoint.Text(row.KnownFrom),
            ["dateModified"] = ReadPoint.Text(row.RecordedFrom),
            ["temporal"] = said.When,
            ["appearance"] = cited.Row.Evidence.Where(it => it.Bearing == Bearing.Supports)
                .Select(it => Appearance(it, cited)),
        };
        if (said.Speaker is { Name: { } name } speaker)
            claim["contributor"] = Person(name, speaker.Office);
        return claim;
    }

    static Dictionary<string, string?> Author(string party, Names names)
    {
        var author = new Dictionary<string, string?>
        {
            ["@type"] = names.Parties.GetValueOrDefault(party)?.Profile.Kind switch
            {
                PartyKind.State => "Country",
                PartyKind.Person => "Person",
                _ => "Organization",
            },
            ["name"] = names.Party(party),
        };
        if (names.Wikidata(party) is { } same)
            author["sameAs"] = same;
        return author;
    }

    static Dictionary<string, object> Appearance(Evidence evidence, Cited<PositionVersion> cited)
    {
        var source = cited.Sources.GetValueOrDefault(evidence.Source)?.Profile;
        Dictionary<string, object?> work = new()
        {
            ["@type"] = "CreativeWork",
            ["identifier"] = evidence.Source,
            ["name"] = source?.Title,
            ["url"] = source?.Url,
            ["archivedAt"] = source?.ArchivedUrl,
            ["inLanguage"] = source?.Language,
            ["datePublished"] = ReadPoint.Text(evidence.Published),
            ["text"] = evidence.Quote,
            ["publisher"] = source is null ? null : Organization(source.Publisher),
        };
        return work.Where(it => it.Value is not null).ToDictionary(it => it.Key, it => it.Value!);
    }

    static Dictionary<string, string> Organization(string name) => new() { ["@type"] = "Organization", ["name"] = name };

    static Dictionary<string, string> Person(string name, string? office)
    {
        Dictionary<string, string> person = new() { ["@type"] = "Person", ["name"] = name };
        if (office is not null)
            person["jobTitle"] = office;
        return person;
    }
}
