using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace NegotiationTimeline.Domain.Records;

/// <summary>On what a record rests: a source, and how far it carries "X said it".</summary>
/// <param name="Source">slug of the source.</param>
/// <param name="Published">published axis: when the source was published, in whole microseconds.</param>
/// <param name="Language">BCP 47 tag of the quote.</param>
/// <param name="Depth">hearsay depth: 0 = the statement itself, 1 = a report of it, 2 = a report of a report.</param>
/// <param name="Grade">Admiralty code (NATO AJP-2.1): letter A-F for the source, digit 1-6 for the information.</param>
public sealed record Evidence(
    string Source,
    DateTimeOffset Published,
    Attribution Attribution,
    int Depth,
    string? Grade,
    Bearing Bearing,
    string? Quote,
    string? Language,
    string? Locator,
    ImmutableArray<Translation> Translations);

/// <param name="Language">BCP 47 tag.</param>
public sealed record Translation([property: JsonRequired] string Language, [property: JsonRequired] string Text);

/// <summary>How the source ascribes the words; the first four count as on the record.</summary>
public enum Attribution
{
    OnTheRecord,
    Transcript,
    Spokesperson,
    DocumentSeen,
    Reported,
    UnnamedOfficial,
    Inferred,
}

public enum Bearing
{
    Supports,
    Denies,
}
