using System.Collections.Immutable;
using System.Text.Json;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Feeds;

/// <summary>Which shifts somebody wants to hear of; null = whichever.</summary>
/// <param name="Issues">slugs.</param>
/// <param name="Evidence">what a reader lets count.</param>
sealed record ShiftFilter(
    IReadOnlyCollection<string>? Parties, IReadOnlyCollection<string>? Issues, IReadOnlyCollection<ChangeKind>? Kinds,
    EvidenceFilter Evidence)
{
    /// <summary>As they are written: those of changes that a recording can be told by.</summary>
    public static ImmutableArray<string> KnownKinds { get; } =
        [.. Enum.GetNames<ChangeKind>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName)];

    public static ChangeKind KindOf(string word) =>
        Enum.GetValues<ChangeKind>()[KnownKinds.IndexOf(word)];

    public static string WordOf(ChangeKind kind) => KnownKinds[(int)kind];

    public bool Takes(TurnedKey key) =>
        Subjects.IssueOf(key.Subject) is { } issue && Parties?.Contains(key.Party) != false
        && Issues?.Contains(issue) != false;

    public bool Takes(ChangeKind kind) => Kinds?.Contains(kind) != false;
}
