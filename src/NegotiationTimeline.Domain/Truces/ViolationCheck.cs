using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Truces;

/// <summary>What every coding of a violation report must fulfil.</summary>
static class ViolationCheck
{
    public static void Run(ViolationContent report, string prefix, Agenda agenda, Faults faults)
    {
        CheckWho(report, prefix, agenda, faults);
        CheckCount(report, prefix, faults);
        CheckDates(report, prefix, agenda, faults);
        faults.Within(report.Method, $"{prefix}method");
        faults.Within(report.Summary, $"{prefix}summary");
        TruceCheck.CheckSpeaker(report.Speaker, prefix, faults);
    }

    static void CheckWho(ViolationContent report, string prefix, Agenda agenda, Faults faults)
    {
        if (faults.Given(report.Claimant, $"{prefix}claimant"))
            PartiesNamed.CheckOne(report.Claimant, $"{prefix}claimant", agenda, faults);
        if (report.Accused is null)
            return;

        PartiesNamed.CheckOne(report.Accused, $"{prefix}accused", agenda, faults);
        faults.Unless(report.Accused != report.Claimant, $"{prefix}accused",
            $"'{report.Claimant}' would accuse itself: that is an admission, and no claim against another.",
            "Name the party that is accused, or leave accused out; an admission is recorded as an act.");
    }

    static void CheckCount(ViolationContent report, string prefix, Faults faults)
    {
        faults.Unless(report.Count is null or >= 0, $"{prefix}count",
            $"{report.Count} is not a number of violations.", "Give 0 or more, or leave count out where none is told.");
        faults.Unless(report.Count is null || !string.IsNullOrWhiteSpace(report.Unit), $"{prefix}unit",
            "It is not said what is counted.", "Give the unit in the claimant's words, such as shellings.");
        faults.Within(report.Unit, $"{prefix}unit", 200);
        faults.Unless(report.Count is not null || !report.AtLeast, $"{prefix}atLeast",
            "Without a count there is no lower bound.", "Give the count, or leave atLeast out.");
    }

    static void CheckDates(ViolationContent report, string prefix, Agenda agenda, Faults faults)
    {
        faults.Unless((report.StatedOn ?? report.CutOff ?? report.Period) is not null, $"{prefix}statedOn",
            "It is not said when this was claimed, nor of when it tells.",
            "Give statedOn, cutOff or period; [..2025-04-22] will do for what is known from a report of that day.");
        var stated = TruceCheck.Moment(report.StatedOn, $"{prefix}statedOn", faults)?.Occurrence(agenda.Zone);
        var cutOff = TruceCheck.Moment(report.CutOff, $"{prefix}cutOff", faults)?.Occurrence(agenda.Zone);
        var period = faults.Date(report.Period, $"{prefix}period",
            EdtfShape.Date, EdtfShape.DateTime, EdtfShape.Set, EdtfShape.Interval)?.Occurrence(agenda.Zone);
        if (stated is { } claimed && cutOff is { } counted)
            faults.Unless(!claimed.IsBefore(counted), $"{prefix}cutOff",
                $"It would be counted up to {report.CutOff} and was claimed before ({report.StatedOn}).",
                "Mend cutOff or statedOn.");
        if (period is not { } told)
            return;

        faults.Unless(cutOff is not { } until || !until.IsBefore(told), $"{prefix}cutOff",
            $"The count ends ({report.CutOff}) before the period begins ({report.Period}).", "Mend cutOff or period.");
        faults.Unless(stated is not { } then || !then.IsBefore(told), $"{prefix}period",
            $"It was claimed ({report.StatedOn}) before the period begins ({report.Period}).",
            "Mend period or statedOn.");
        if (agenda.Codings.GetValueOrDefault(TruceCourse.PathOf(report.Truce)) is TruceContent truce)
            faults.Unless(!told.IsBefore(Edtf.Parse(truce.DeclaredOn).Occurrence(agenda.Zone)),
                $"{prefix}period", $"The truce was declared later ({truce.DeclaredOn}).",
                "What happened before a truce did not break it; record it as an act.");
    }
}
