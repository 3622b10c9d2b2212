using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Assessments;

/// <summary>What every coding of an assessment must fulfil, whether it is new, corrected or refined.</summary>
static class AssessmentCheck
{
    /// <param name="prefix">"" for a new record, "changes." for a patch of one.</param>
    public static void Run(AssessmentContent content, string prefix, Agenda agenda, Faults faults)
    {
        faults.Given(content.Who.Name, $"{prefix}who.name", 300);
        faults.Within(content.Who.Affiliation, $"{prefix}who.affiliation", 300);
        faults.Given(content.Summary, $"{prefix}summary", 20_000);
        faults.Within(content.Audience, $"{prefix}audience", 300);
        CheckDate(content, prefix, faults);
        CheckAbout(content, prefix, agenda, faults);
        if (content.QuestionsRedLine)
            faults.Unless(content.Party is not null && content.Issue is not null, $"{prefix}questionsRedLine",
                "It is not said whose red line is questioned, or on what.", "Give party and issue, too.");
    }

    static void CheckDate(AssessmentContent content, string prefix, Faults faults)
    {
        if (content.StatedOn.Length == 0)
            faults.Add($"{prefix}statedOn", "It is not said when this was said.",
                "Give an EDTF date, or a set such as [..2025-04-23].");
        else
            faults.Date(content.StatedOn, $"{prefix}statedOn", EdtfShape.Date, EdtfShape.DateTime, EdtfShape.Set);
    }

    static void CheckAbout(AssessmentContent content, string prefix, Agenda agenda, Faults faults)
    {
        if (content.Party is { } party)
            faults.Unless(agenda.Parties.Contains(party), $"{prefix}party",
                $"There is no party '{party}' in this negotiation.",
                $"Enter it first with PUT /api/negotiations/{agenda.Negotiation}/parties/{party}.");
        if (content.Issue is { } issue)
            faults.Unless(agenda.Subjects.Contains(Subjects.OfIssue(issue)), $"{prefix}issue",
                $"There is no issue '{issue}' in this negotiation.",
                $"Enter it first with PUT /api/negotiations/{agenda.Negotiation}/issues/{issue}.");
        CheckRecord("proposal", "proposals", content.Proposal);
        CheckRecord("truce", "truces", content.Truce);
        CheckRecord("act", "acts", content.Act);

        void CheckRecord(string field, string among, string? id)
        {
            if (id is not null)
                faults.Unless(!id.Contains('/') && agenda.Subjects.Contains($"{among}/{id}"), prefix + field,
                    $"There is no {field} '{id}' in this negotiation.",
                    $"Record it first with POST /api/negotiations/{agenda.Negotiation}/{among}.");
        }
    }
}
