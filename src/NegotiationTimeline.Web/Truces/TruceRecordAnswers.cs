using System.Collections.Immutable;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Sources;
using NegotiationTimeline.Domain.Truces;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Records;

namespace NegotiationTimeline.Web.Truces;

/// <summary>A version of a truce's declaration.</summary>
/// <param name="KnownFrom">published axis, RFC 3339.</param>
/// <param name="RecordedAt">recorded axis: since when this system says so, RFC 3339.</param>
public sealed record DeclarationAnswer(
    string Id,
    int Version,
    string Title,
    ImmutableArray<string> Parties,
    bool Unilateral,
    ImmutableArray<string> Bound,
    string DeclaredOn,
    string? Window,
    string? Includes,
    string? Terms,
    Speaker? Speaker,
    string? Summary,
    string KnownFrom,
    string RecordedAt,
    ImmutableArray<EvidenceAnswer> Evidence)
{
    public static DeclarationAnswer Of(RecordVersion row, IReadOnlyDictionary<string, Source> sources)
    {
        var it = (TruceContent)row.Content;
        return new(
            row.Id, row.Version, it.Title, it.Parties, it.Unilateral, it.Bound, it.DeclaredOn, it.Window, it.Includes,
            it.Terms, it.Speaker, it.Summary, ReadPoint.Text(row.KnownFrom), ReadPoint.Text(row.RecordedFrom),
            [.. row.Evidence.Select(evidence => EvidenceAnswer.Of(evidence, sources))]);
    }
}

/// <summary>A version of a step in the life of a truce.</summary>
/// <inheritdoc cref="DeclarationAnswer"/>
public sealed record StepVersionAnswer(
    string Id,
    int Version,
    string Truce,
    TruceStep Step,
    ImmutableArray<string> Parties,
    string On,
    string? Until,
    Speaker? Speaker,
    string? Summary,
    string KnownFrom,
    string RecordedAt,
    ImmutableArray<EvidenceAnswer> Evidence)
{
    public static StepVersionAnswer Of(RecordVersion row, IReadOnlyDictionary<string, Source> sources)
    {
        var it = (TruceStepContent)row.Content;
        return new(
            row.Id, row.Version, it.Truce, it.Step, it.Parties, it.On, it.Until, it.Speaker, it.Summary,
            ReadPoint.Text(row.KnownFrom), ReadPoint.Text(row.RecordedFrom),
            [.. row.Evidence.Select(evidence => EvidenceAnswer.Of(evidence, sources))]);
    }
}

/// <summary>A version of a violation report.</summary>
/// <inheritdoc cref="DeclarationAnswer"/>
public sealed record ViolationAnswer(
    string Id,
    int Version,
    string Truce,
    string Claimant,
    string? Accused,
    int? Count,
    bool AtLeast,
    string? Unit,
    string? Period,
    string? CutOff,
    string? Method,
    string? StatedOn,
    Speaker? Speaker,
    string? Summary,
    string KnownFrom,
    string RecordedAt,
    ImmutableArray<EvidenceAnswer> Evidence)
{
    public static ViolationAnswer Of(RecordVersion row, IReadOnlyDictionary<string, Source> sources)
    {
        var it = (ViolationContent)row.Content;
        return new(
            row.Id, row.Version, it.Truce, it.Claimant, it.Accused, it.Count, it.AtLeast, it.Unit, it.Period, it.CutOff,
            it.Method, it.StatedOn, it.Speaker, it.Summary, ReadPoint.Text(row.KnownFrom),
            ReadPoint.Text(row.RecordedFrom),
            [.. row.Evidence.Select(evidence => EvidenceAnswer.Of(evidence, sources))]);
    }
}
