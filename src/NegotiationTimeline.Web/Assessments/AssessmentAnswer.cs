using System.Collections.Immutable;
using NegotiationTimeline.Domain.Assessments;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Sources;
using NegotiationTimeline.Domain.Time;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Records;

namespace NegotiationTimeline.Web.Assessments;

/// <summary>A version of an assessment as readers get it.</summary>
/// <param name="Party">slug of whom it is about; null where it is about no party in particular.</param>
/// <param name="Certainty">whether it had been said by asOf.</param>
/// <param name="KnownFrom">published axis, RFC 3339.</param>
/// <param name="RecordedAt">recorded axis: since when this system says so, RFC 3339.</param>
public sealed record AssessmentAnswer(
    string Id,
    int Version,
    Assessor Who,
    string? Party,
    string? Issue,
    string? Proposal,
    string? Truce,
    string? Act,
    string? Audience,
    bool QuestionsRedLine,
    string StatedOn,
    string Summary,
    Certainty Certainty,
    string KnownFrom,
    string RecordedAt,
    ImmutableArray<EvidenceAnswer> Evidence)
{
    public static AssessmentAnswer Of(RecordVersion row, ValidTime asOf, IReadOnlyDictionary<string, Source> sources)
    {
        var it = (AssessmentContent)row.Content;
        return new(
            row.Id, row.Version, it.Who, it.Party, it.Issue, it.Proposal, it.Truce, it.Act, it.Audience,
            it.QuestionsRedLine, it.StatedOn, it.Summary, it.At(row.Bounds, asOf),
            ReadPoint.Text(row.KnownFrom), ReadPoint.Text(row.RecordedFrom),
            [.. row.Evidence.Select(evidence => EvidenceAnswer.Of(evidence, sources))]);
    }
}
