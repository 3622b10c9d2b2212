using System.Collections.Immutable;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Records;

namespace NegotiationTimeline.Domain.Assessments;

/// <summary>Records what an analyst or a narrator thinks.</summary>
/// <param name="Id">chosen by the sender, so that sending twice records once; otherwise given by the system.</param>
public sealed record RecordAssessment(
    string? Id = null,
    Assessor? Who = null,
    string? Party = null,
    string? Issue = null,
    string? Proposal = null,
    string? Truce = null,
    string? Act = null,
    string? Audience = null,
    bool? QuestionsRedLine = null,
    string? StatedOn = null,
    string? Summary = null,
    ImmutableArray<EvidenceGiven>? Evidence = null)
{
    public Decision Decide(string id, Record? existing, Agenda agenda) =>
        StateRecord.Decide(id, Content, Evidence, existing, agenda, new(),
            evidence => new AssessmentRecorded(agenda.Negotiation, id, agenda.TimeZone, Content, evidence));

    public AssessmentContent Content => new(
        Who ?? new(null, null, default), Party, Issue, Proposal, Truce, Act, Audience, QuestionsRedLine ?? false,
        StatedOn ?? "", Summary ?? "");
}
