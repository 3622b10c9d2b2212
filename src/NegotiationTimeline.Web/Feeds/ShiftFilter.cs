using System.Collections.Immutable;
using System.Text.Json;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Feeds;

/// <summary>Which shifts somebody wants to hear of; null = whichever.</summary>
/// <param name="Issues">slugs.</param>
/// <param name="Of">of which things.</param>
/// <param name="Evidence">what a reader lets count; it is about stances and answers.</param>
sealed record ShiftFilter(
    IReadOnlyCollection<string>? Parties, IReadOnlyCollection<string>? Issues, IReadOnlyCollection<ChangeKind>? Kinds,
    IReadOnlyCollection<ShiftOf>? Of, EvidenceFilter Evidence)
{
    /// <summary>As they are written: those of changes that a recording can be told by.</summary>
    public static ImmutableArray<string> KnownKinds { get; } =
        [.. Enum.GetNames<ChangeKind>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName)];

    /// <summary>As they are written.</summary>
    public static ImmutableArray<string> KnownThings { get; } =
        [.. Enum.GetNames<ShiftOf>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName)];

    public static ChangeKind KindOf(string word) =>
        Enum.GetValues<ChangeKind>()[KnownKinds.IndexOf(word)];

    public static ShiftOf ThingOf(string word) =>
        Enum.GetValues<ShiftOf>()[KnownThings.IndexOf(word)];

    public static string WordOf(ChangeKind kind) => KnownKinds[(int)kind];

    /// <summary>False where nothing further need be looked at; what a matter or a proposal is about is in its records.</summary>
    public bool MayTake(TurnedKey key) =>
        Of?.Contains(ThingOf(key)) != false
        && (key.Party.Length == 0 || Parties?.Contains(key.Party) != false)
        && (Subjects.IssueOf(key.Subject) is not { } issue || Issues?.Contains(issue) != false);

    public bool Takes(ChangeKind kind) => Kinds?.Contains(kind) != false;

    /// <summary>Whether records are about a party and an issue that are asked for.</summary>
    public bool Takes(IReadOnlyCollection<RecordRow> told) =>
        IsAbout(told, Parties?.Select(it => $"parties/{it}")) && IsAbout(told, Issues?.Select(Subjects.OfIssue));

    static bool IsAbout(IReadOnlyCollection<RecordRow> rows, IEnumerable<string>? paths) =>
        paths is null || rows.Any(row => row.Version.Content.About.Intersect(paths).Any());

    static ShiftOf ThingOf(TurnedKey key) => key switch
    {
        { Party: "" } => ThingOf(key.Subject.Split('/')[0]),
        _ when Subjects.IssueOf(key.Subject) is null => ShiftOf.Answers,
        _ => ShiftOf.Stances,
    };
}

/// <summary>Of what something is told.</summary>
public enum ShiftOf
{
    /// <summary>On issues.</summary>
    Stances,

    /// <summary>To proposals and their clauses.</summary>
    Answers,

    /// <summary>Tabled, revised, withdrawn, lapsed, adopted.</summary>
    Proposals,

    /// <summary>Declared, reciprocated, extended, ended, reported to be violated.</summary>
    Truces,

    Acts,
}
