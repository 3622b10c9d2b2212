using System.Collections.Immutable;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Records;

namespace NegotiationTimeline.Web.Imports;

/// <summary>What a row wants to be recorded, and how it is decided: as a body that is posted.</summary>
/// <param name="Path">below the negotiation: where it would be kept.</param>
abstract record Wanted(string Path);

/// <summary>A record of whatever kind.</summary>
/// <param name="Within">path of the record that this one belongs to; null = it stands by itself.</param>
sealed record WantedRecord(
    string Path, Mentions Mentions, ImmutableArray<EvidenceGiven>? Evidence,
    Func<Record?, Agenda, IReadOnlyCollection<RecordRow>, Decision> Decide, string? Within = null) : Wanted(Path)
{
    /// <summary>Whether all that must be known is parties, issues and sources: these are at hand.</summary>
    public bool IsPlain => Within is null && Mentions.Records.IsEmpty;
}

/// <summary>A party, issue or source.</summary>
/// <param name="Command">that describes it.</param>
sealed record WantedSetup(string Path, string Slug, object Command) : Wanted(Path)
{
    /// <summary>As the fields of a mapping begin that describe it.</summary>
    public string Noun => Path.Split('/')[0] switch { "parties" => "party", "issues" => "issue", _ => "source" };
}

/// <summary>What became of a condition of a position.</summary>
sealed record WantedResolution(string Path, string Condition, ResolveCondition Command) : Wanted(Path);

/// <summary>Something is done to a record: a correction, …, a merge.</summary>
/// <param name="Command">CorrectRecord, RefineRecord, …</param>
/// <param name="Evidence">all that it names, beside what it changes or in it.</param>
/// <param name="Flat">fields that stood beside <c>changes</c>, as cells of a table do.</param>
sealed record WantedAmendment(
    string Path, object Command, Patch Changes, ImmutableArray<EvidenceGiven> Evidence, ImmutableHashSet<string> Flat)
    : Wanted(Path);
