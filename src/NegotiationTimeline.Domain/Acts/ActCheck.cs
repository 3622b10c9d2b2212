using System.Collections.Immutable;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Acts;

/// <summary>What every coding of an act must fulfil, whether it is new, corrected or refined.</summary>
static class ActCheck
{
    /// <param name="prefix">"" for a new record, "changes." for a patch of one.</param>
    public static void Run(ActContent content, string prefix, Agenda agenda, Faults faults)
    {
        faults.Given(content.Title, $"{prefix}title", 300);
        CheckParties(content.Parties, prefix + (content.Parties.Length > 1 ? "parties" : "party"), agenda, faults);
        CheckParties(content.Towards, $"{prefix}towards", agenda, faults);
        CheckParties(content.Host is null ? [] : [content.Host], $"{prefix}host", agenda, faults);
        CheckDates(content, prefix, faults);
        CheckCount(content, prefix, faults);
        CheckChanges(content, prefix, agenda, faults);
        CheckMode(content, prefix, faults);
        faults.Within(content.Place, $"{prefix}place", 300);
        faults.Within(content.Summary, $"{prefix}summary");
        faults.Within(content.Speaker?.Name, $"{prefix}speaker.name", 300);
        faults.Within(content.Speaker?.Office, $"{prefix}speaker.office", 300);
        if (!faults.Any)
            CheckOrder(content, prefix, agenda, faults);
    }

    static void CheckParties(ImmutableArray<string> parties, string field, Agenda agenda, Faults faults)
    {
        faults.Unless(parties.Distinct().Count() == parties.Length, field,
            "A party is named twice.", "Name each party once.");
        foreach (var party in parties.Where(party => !agenda.Parties.Contains(party)))
            faults.Add(field, $"There is no party '{party}' in this negotiation.",
                $"Enter it first with PUT /api/negotiations/{agenda.Negotiation}/parties/{party}.");
    }

    static void CheckDates(ActContent content, string prefix, Faults faults)
    {
        if (content.StatedOn is null == content.Holds is null)
            faults.Add($"{prefix}statedOn",
                content.Holds is null ? "It is not said when it was done or said." : "Both statedOn and holds are given.",
                "Give exactly one: statedOn for what was done on a day, holds for what took an interval.");
        faults.Date(content.StatedOn, $"{prefix}statedOn", EdtfShape.Date, EdtfShape.DateTime, EdtfShape.Set);
        faults.Date(content.Holds, $"{prefix}holds", EdtfShape.Interval);
        faults.Date(content.Window, $"{prefix}window",
            EdtfShape.Date, EdtfShape.DateTime, EdtfShape.Set, EdtfShape.Interval);
        faults.Date(content.Deadline, $"{prefix}deadline", EdtfShape.Date, EdtfShape.DateTime, EdtfShape.Set);
        faults.Unless(content.Deadline is null || content.IsDemand, $"{prefix}deadline",
            "Only a threat or an ultimatum has a deadline.",
            "Say with window when an expected or scheduled thing is to be.");
    }

    /// <summary>Refused is only what fits for no possible date.</summary>
    static void CheckOrder(ActContent content, string prefix, Agenda agenda, Faults faults)
    {
        var done = content.Bounds(agenda.Zone);
        faults.Unless(!IsOver(content.Deadline), $"{prefix}deadline",
            $"The deadline {content.Deadline} is over before it was set ({content.When}).",
            "Give a later deadline, or mend the date of the act.");
        faults.Unless(
            content.Kind is not (ActKind.Expectation or ActKind.MeetingScheduled) || !IsOver(content.Window),
            $"{prefix}window", $"The window {content.Window} is over before it was spoken of ({content.When}).",
            "Give a later window, or mend the date of the act.");
        if (content.Changes is { } id && agenda.Codings.GetValueOrDefault($"acts/{id}") is ActContent earlier)
            faults.Unless(!done.IsBefore(earlier.Bounds(agenda.Zone)), $"{prefix}changes",
                $"'{id}' ({earlier.When}) is later than this act ({content.When}).",
                "Name an earlier act, or mend the date of one of the two.");

        bool IsOver(string? date) => date is not null && Edtf.Parse(date).Occurrence(agenda.Zone).IsBefore(done);
    }

    static void CheckCount(ActContent content, string prefix, Faults faults)
    {
        faults.Unless(content.Count is null or >= 0, $"{prefix}count",
            $"{content.Count} is less than nothing.", "Give 0 or more.");
        faults.Unless(content.Count is not null || !content.AtLeast, $"{prefix}atLeast",
            "There is no count that could be a lower bound.", "Give count, too, or leave atLeast out.");
        faults.Unless(content.Count is not null || content.Unit is null, $"{prefix}unit",
            "There is no count of it.", "Give count, too, or leave unit out.");
        faults.Within(content.Unit, $"{prefix}unit", 100);
    }

    /// <summary>An act changes an earlier one, which may change another; such a chain never leads back.</summary>
    static void CheckChanges(ActContent content, string prefix, Agenda agenda, Faults faults)
    {
        if (content.Changes is not { } earlier)
            return;

        var path = $"acts/{earlier}";
        if (path == agenda.Itself)
            faults.Add($"{prefix}changes", "An act cannot change itself.",
                "Name the earlier act; to mend this one, post a correction to it.");
        else if (!agenda.Subjects.Contains(path))
            faults.Add($"{prefix}changes", $"There is no act '{earlier}' in this negotiation.",
                $"Record it first with POST /api/negotiations/{agenda.Negotiation}/acts.");
        else
            faults.Unless(
                agenda.Itself is null || agenda.ChangedBefore?.Contains(agenda.Itself) != true, $"{prefix}changes",
                $"'{earlier}' itself changes this act, directly or by way of others.", "Name an act that does not.");
    }

    static void CheckMode(ActContent content, string prefix, Faults faults)
    {
        if (content.Mode is null)
            return;

        var modes = Plover.ModesOf(content.Kind);
        faults.Unless(modes.Contains(content.Mode), $"{prefix}mode",
            $"'{content.Mode}' is not a PLOVER mode of this kind of act.",
            modes.IsEmpty ? "Leave it out: this kind has none." : $"Give one of {string.Join(", ", modes)}.");
    }
}
