using NegotiationTimeline.Domain.Negotiations;
using NegotiationTimeline.Domain.Positions;

namespace NegotiationTimeline.Web.Exports;

/// <summary>What other programs call the parties and issues of a negotiation.</summary>
sealed record Names(IReadOnlyDictionary<string, Party> Parties, IReadOnlyDictionary<string, Issue> Issues)
{
    public static async Task<Names> OfAsync(ExportView view) => new(
        await view.Parties().ToDictionaryAsync(it => it.Slug, it => it.State),
        await view.Issues().ToDictionaryAsync(it => it.Slug, it => it.State));

    public string Party(string slug) => Parties.GetValueOrDefault(slug)?.Profile.Name ?? slug;

    /// <summary>The proposition of an issue; of a proposal or a clause, its place below the negotiation.</summary>
    public string Concept(PositionContent said) =>
        said.Issue is { } issue ? Issues.GetValueOrDefault(issue)?.Profile.Proposition ?? issue : said.Subject;

    /// <summary>Address of the party on Wikidata; null = it is not known.</summary>
    public string? Wikidata(string slug) =>
        SameAs(slug, "wikidata:") is { } id ? $"https://www.wikidata.org/wiki/{id}" : null;

    /// <summary>ISO 3166-1 in two letters; null = it is no state, or it is not known.</summary>
    public string? Country(string slug) => SameAs(slug, "iso3166:");

    string? SameAs(string slug, string scheme) => Parties.GetValueOrDefault(slug)?.Profile.SameAs
        .FirstOrDefault(it => it.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))?[scheme.Length..];
}
