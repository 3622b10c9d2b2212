using System.Collections.Immutable;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Proposals;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Sources;
using NegotiationTimeline.Domain.Time;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Records;

namespace NegotiationTimeline.Web.Proposals;

/// <summary>A version of the record of a tabling as readers get it.</summary>
/// <param name="KnownFrom">published axis, RFC 3339.</param>
/// <param name="RecordedAt">recorded axis: since when this system says so, RFC 3339.</param>
public sealed record TablingAnswer(
    string Id, int Version, string Title, ImmutableArray<string> Parties, bool Reported, Speaker? Speaker,
    string TabledOn, string? LapsesOn, string? Summary, ImmutableArray<Clause> Clauses, string KnownFrom,
    string RecordedAt, ImmutableArray<EvidenceAnswer> Evidence)
{
    public static TablingAnswer Of(RecordVersion row, IReadOnlyDictionary<string, Source> sources)
    {
        var it = (ProposalContent)row.Content;
        return new(
            row.Id, row.Version, it.Title, it.Parties, it.Reported, it.Speaker, it.TabledOn, it.LapsesOn, it.Summary,
            it.Clauses, ReadPoint.Text(row.KnownFrom), ReadPoint.Text(row.RecordedFrom),
            [.. row.Evidence.Select(evidence => EvidenceAnswer.Of(evidence, sources))]);
    }
}

/// <summary>A version of the record of a step as readers get it.</summary>
/// <param name="Title">of a revision; null = as before.</param>
/// <param name="Clauses">of a revision: whole clauses, added or changed; of an adoption: ids.</param>
/// <param name="Drops">of a revision: ids.</param>
/// <param name="KnownFrom">published axis, RFC 3339.</param>
/// <param name="RecordedAt">recorded axis: since when this system says so, RFC 3339.</param>
public sealed record StepRecordAnswer(
    string Id, int Version, string Proposal, StepKind Step, string On, ImmutableArray<string> Parties, string? Title,
    ImmutableArray<object> Clauses, ImmutableArray<string> Drops, string? Summary, string KnownFrom, string RecordedAt,
    ImmutableArray<EvidenceAnswer> Evidence)
{
    public static StepRecordAnswer Of(RecordVersion row, IReadOnlyDictionary<string, Source> sources)
    {
        var it = (StepContent)row.Content;
        var revision = it as RevisionContent;
        return new(
            row.Id, row.Version, it.Proposal, KindOf(it), it.On, it.By, revision?.Title,
            it is AdoptionContent adoption ? [.. adoption.Clauses] : [.. revision?.Clauses ?? []],
            revision?.Drops ?? [], it.Summary, ReadPoint.Text(row.KnownFrom), ReadPoint.Text(row.RecordedFrom),
            [.. row.Evidence.Select(evidence => EvidenceAnswer.Of(evidence, sources))]);
    }

    public static StepKind KindOf(StepContent step) => step switch
    {
        RevisionContent => StepKind.Revision,
        WithdrawalContent => StepKind.Withdrawal,
        LapseContent => StepKind.Lapse,
        _ => StepKind.Adoption,
    };
}

public enum StepKind
{
    Revision,
    Withdrawal,
    Lapse,
    Adoption,
}

/// <summary>The proposals of a negotiation, the newest first.</summary>
/// <param name="Next">cursor of the next page; null = this was the last.</param>
public sealed record ProposalsAnswer(
    string Negotiation, string AsOf, string KnownBy, string RecordedBy, bool BeyondCoding, string Pin,
    ImmutableArray<ProposalItem> Items, string? Next);

/// <summary>A proposal in short, at asOf.</summary>
/// <param name="Clauses">how many there are in the text as it stands.</param>
public sealed record ProposalItem(
    string Id, string Title, ProposalState State, Certainty Certainty, ImmutableArray<string> Proposers, bool Reported,
    string TabledOn, int Clauses)
{
    public static ProposalItem Of(ProposalText text) => new(
        text.Tabling.Version.Id, text.Title, text.State, text.Certainty, text.Content.Parties, text.Content.Reported,
        text.Content.TabledOn, text.Clauses.Length);
}
