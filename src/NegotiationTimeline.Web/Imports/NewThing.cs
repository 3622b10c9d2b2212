using System.Globalization;
using NegotiationTimeline.Domain.Negotiations;
using NegotiationTimeline.Domain.Sources;

namespace NegotiationTimeline.Web.Imports;

/// <summary>What is said of a party, issue or source that a row names and there is not yet.</summary>
static class NewThing
{
    /// <param name="cell">by which the row calls it.</param>
    /// <param name="said">what the row's columns, or constants, say in a field; null = nothing.</param>
    public static WantedSetup Of(Naming names, string slug, string cell, Func<string, string?> said) => names switch
    {
        Naming.Party => new($"parties/{slug}", slug, new DescribeParty(
            said("party.name") ?? cell, KindOf(said("party.kind")),
            SameAs: said("party.sameAs") is { } same ? [.. same.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)] : null)),
        Naming.Issue => new($"issues/{slug}", slug, new DescribeIssue(
            said("issue.proposition") ?? cell, said("issue.group"),
            Salience: int.TryParse(said("issue.salience"), CultureInfo.InvariantCulture, out var salience) ? salience : null)),
        _ => new($"sources/{slug}", slug, new DescribeSource(
            said("source.publisher") ?? HostOf(cell), said("source.title") ?? cell, said("source.url") ?? UrlOf(cell),
            PublishedOn: said("source.publishedOn"), Language: said("source.language"), Kind: said("source.kind"))),
    };

    /// <summary>A party of which nothing is said is a state: most are; the mapping may say otherwise.</summary>
    static PartyKind? KindOf(string? word) => word is null
        ? PartyKind.State
        : Enum.TryParse<PartyKind>(word.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var kind) ? kind : null;

    static string? UrlOf(string cell) =>
        Uri.TryCreate(cell, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? cell : null;

    static string? HostOf(string cell) => UrlOf(cell) is { } url ? new Uri(url).Host : null;
}
