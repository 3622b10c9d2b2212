using System.Collections.Immutable;
using NegotiationTimeline.Domain.Acts;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Proposals;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Truces;

namespace NegotiationTimeline.Domain.Stances;

/// <summary>What a reader lets count. Drops evidence first, then records left with nothing that supports them.</summary>
/// <param name="MinGrade">Admiralty grade, letter and digit each as good or better.</param>
/// <param name="OnRecord">only what was said on the record: the first four attributions.</param>
/// <param name="Speaker">name of the speaker, case aside.</param>
/// <param name="Authority">at least this authority; a record without a speaker counts as unnamed.</param>
public sealed record EvidenceFilter(
    Grade? MinGrade = null, bool OnRecord = false, string? Speaker = null, Authority? Authority = null)
{
    public static EvidenceFilter None { get; } = new();

    public bool IsNone => this == None;

    /// <summary>The row with what is left of its evidence, or null where the row is dropped.</summary>
    public PositionVersion? Keep(PositionVersion row) =>
        IsNone ? row
        : Kept(row.Evidence, row.Content.Speaker) is { IsEmpty: false } kept
            ? row with { Evidence = kept, Resolutions = Kept(row.Resolutions) }
            : null;

    /// <summary>The same for a record of any kind, said by this speaker.</summary>
    public RecordVersion? Keep(RecordVersion row, Speaker? speaker) =>
        IsNone ? row
        : Kept(row.Evidence, speaker) is { IsEmpty: false } kept
            ? row with { Evidence = kept, Resolutions = Kept(row.Resolutions) }
            : null;

    /// <summary>The same, said by whom its content names.</summary>
    public RecordRow? Keep(RecordRow row) =>
        Keep(row.Version, SpeakerOf(row.Version.Content)) is { } kept ? row with { Version = kept } : null;

    /// <summary>For what became of something: who speaks for a party is not who tells so, and only evidence counts.</summary>
    public EvidenceFilter OfEvidence() => this with { Speaker = null, Authority = null };

    /// <summary>Empty where the record is dropped.</summary>
    ImmutableArray<Evidence> Kept(ImmutableArray<Evidence> evidence, Speaker? speaker)
    {
        if (Speaker is not null && !string.Equals(speaker?.Name, Speaker, StringComparison.OrdinalIgnoreCase))
            return [];

        if (Authority is { } least && (speaker?.Authority ?? Positions.Authority.Unnamed) < least)
            return [];

        ImmutableArray<Evidence> kept = [.. evidence.Where(Counts)];
        return kept.Any(it => it.Bearing == Bearing.Supports) ? kept : [];
    }

    ImmutableArray<Resolution> Kept(ImmutableArray<Resolution> resolutions) =>
        [.. resolutions.Select(Keep).OfType<Resolution>()];

    /// <summary>Who speaks for the party does not tell who says what became of a condition: only evidence counts.</summary>
    Resolution? Keep(Resolution resolution)
    {
        ImmutableArray<Evidence> kept = [.. resolution.Evidence.Where(Counts)];
        return kept.Any(it => it.Bearing == Bearing.Supports) ? resolution with { Evidence = kept } : null;
    }

    bool Counts(Evidence evidence) =>
        (MinGrade is not { } least || Grade.Of(evidence).IsAtLeast(least))
        && (!OnRecord || evidence.Attribution <= Attribution.DocumentSeen);

    static Speaker? SpeakerOf(Content content) => content switch
    {
        ActContent it => it.Speaker,
        ProposalContent it => it.Speaker,
        TruceContent it => it.Speaker,
        TruceStepContent it => it.Speaker,
        ViolationContent it => it.Speaker,
        _ => null,
    };
}
