using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Positions;

/// <summary>What every coding of a record must fulfil, whether it is new, corrected or refined.</summary>
static class ContentCheck
{
    /// <param name="prefix">"" for a new record, "changes." for a patch of one.</param>
    public static void Run(PositionContent content, string prefix, Agenda agenda, Faults faults)
    {
        CheckWho(content, prefix, agenda, faults);
        CheckSubject(content, prefix, agenda, faults);
        faults.Unless(content.Position is null or (>= -2 and <= 2), $"{prefix}position",
            $"{content.Position} is not a position.", "Give -2 rejects, -1, 0, 1 or 2 accepts; or declined: true.");
        CheckDates(content, prefix, faults);
        CheckConditions(content, prefix, faults);
        faults.Within(content.Summary, $"{prefix}summary");
        faults.Within(content.ChangeReason, $"{prefix}changeReason");
        if (content.Occasion is not null)
            faults.Given(content.Occasion, $"{prefix}occasion", 200);
        faults.Within(content.Speaker?.Name, $"{prefix}speaker.name", 300);
        faults.Within(content.Speaker?.Office, $"{prefix}speaker.office", 300);
    }

    static void CheckWho(PositionContent content, string prefix, Agenda agenda, Faults faults)
    {
        if (content.Parties.IsEmpty)
            faults.Add($"{prefix}party", "It is not said whose position this is.",
                "Give party, or parties for a joint statement.");
        if (content.Parties.Length > 1 && content.Parties.Distinct().Count() < content.Parties.Length)
            faults.Add($"{prefix}parties", "A party is named twice.", "Name each party once.");
        foreach (var party in content.Parties)
            faults.Unless(agenda.Parties.Contains(party), content.Parties.Length > 1 ? $"{prefix}parties" : $"{prefix}party",
                $"There is no party '{party}' in this negotiation.",
                $"Enter it first with PUT /api/negotiations/{agenda.Negotiation}/parties/{party}.");
    }

    static void CheckSubject(PositionContent content, string prefix, Agenda agenda, Faults faults)
    {
        ReadOnlySpan<string?> subjects = [content.Issue, content.Proposal, content.Clause];
        var named = subjects.Length - subjects.Count((string?)null);
        if (named != 1)
            faults.Add($"{prefix}issue", $"A position is on one subject; {named} are given.",
                "Give exactly one of issue, proposal and clause.");
        else if (content.Proposal?.Contains('/') == true || !agenda.Subjects.Contains(content.Subject))
            faults.Add(prefix + FieldOf(content),
                $"There is no '{content.Subject}' in this negotiation.",
                $"Create it first at /api/negotiations/{agenda.Negotiation}/{content.Subject}.");
    }

    static void CheckDates(PositionContent content, string prefix, Faults faults)
    {
        if (content.StatedOn is null == content.Holds is null)
            faults.Add($"{prefix}statedOn",
                content.Holds is null ? "It is not said when the stance held." : "Both statedOn and holds are given.",
                "Give exactly one: statedOn for what stands until further notice, holds for an interval.");
        faults.Date(content.StatedOn, $"{prefix}statedOn", EdtfShape.Date, EdtfShape.DateTime, EdtfShape.Set);
        faults.Date(content.Holds, $"{prefix}holds", EdtfShape.Interval);
    }

    static void CheckConditions(PositionContent content, string prefix, Faults faults)
    {
        for (var i = 0; i < content.Conditions.Length; i++)
        {
            faults.Slug(content.Conditions[i]?.Id, $"{prefix}conditions[{i}].id");
            faults.Given(content.Conditions[i]?.Text, $"{prefix}conditions[{i}].text");
            faults.Unless(content.Conditions[i] is not { Status: not ConditionStatus.Open },
                $"{prefix}conditions[{i}].status",
                "A condition is open when it is stated.", "Leave the status out; what becomes of it is recorded later.");
        }

        if (content.Conditions.Length > 1
            && content.Conditions.Select(condition => condition?.Id).Distinct().Count() < content.Conditions.Length)
            faults.Add($"{prefix}conditions",
                "Two conditions have the same id.", "Give each condition an id of its own.");
    }

    static string FieldOf(PositionContent content) =>
        content.Issue is not null ? "issue" : content.Proposal is not null ? "proposal" : "clause";
}
