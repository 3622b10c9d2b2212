using System.Collections.Immutable;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Sources;
using NegotiationTimeline.Web.Http;

namespace NegotiationTimeline.Web.Records;

/// <summary>Evidence as readers get it, with its source as of recordedBy.</summary>
public sealed record EvidenceAnswer(
    SourceAnswer Source,
    string Published,
    Attribution Attribution,
    int Depth,
    string? Grade,
    Bearing Bearing,
    string? Quote,
    string? Language,
    ImmutableArray<Translation> Translations,
    string? Locator)
{
    public static EvidenceAnswer Of(Evidence evidence, IReadOnlyDictionary<string, Source> sources) => new(
        SourceAnswer.Of(evidence.Source, sources), ReadPoint.Text(evidence.Published), evidence.Attribution,
        evidence.Depth, evidence.Grade, evidence.Bearing, evidence.Quote, evidence.Language, evidence.Translations, evidence.Locator);
}

/// <summary>A source as of recordedBy.</summary>
public sealed record SourceAnswer(
    string Slug,
    string? Publisher,
    string? Title,
    string? Url,
    string? ArchivedUrl,
    string? PublishedOn,
    string? Language,
    string? Kind,
    string? RepostOf)
{
    public static SourceAnswer Of(string slug, IReadOnlyDictionary<string, Source> sources) =>
        sources.GetValueOrDefault(slug)?.Profile is { } it
            ? new(slug, it.Publisher, it.Title, it.Url, it.ArchivedUrl, it.PublishedOn, it.Language, it.Kind, it.RepostOf)
            : new(slug, null, null, null, null, null, null, null, null);
}
