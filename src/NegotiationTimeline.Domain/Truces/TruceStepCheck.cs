using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Truces;

/// <summary>What every coding of a step must fulfil; it is held against the latest coding of its truce.</summary>
static class TruceStepCheck
{
    public static void Run(TruceStepContent step, string prefix, Agenda agenda, Faults faults)
    {
        PartiesNamed.Check(step.Parties, prefix, agenda, faults,
            step.Step == TruceStep.Reciprocation ? "It is not said who answered that they would keep it." : null);
        faults.Within(step.Summary, $"{prefix}summary");
        TruceCheck.CheckSpeaker(step.Speaker, prefix, faults);
        var on = TruceCheck.Moment(step.On, $"{prefix}on", faults, required: true)?.Occurrence(agenda.Zone);
        var until = TruceCheck.Moment(step.Until, $"{prefix}until", faults, required: step.Step == TruceStep.Extension)
            ?.Occurrence(agenda.Zone);
        if (on is { } taken && until is { } last)
            faults.Unless(!last.IsBefore(taken), $"{prefix}until",
                $"The last day {step.Until} is over before the extension was made ({step.On}).",
                "Give the new last day, or mend on.");
        if (agenda.Codings.GetValueOrDefault(TruceCourse.PathOf(step.Truce)) is TruceContent truce)
            CheckAgainst(truce, step, on, until, prefix, agenda.Zone, faults);
    }

    static void CheckAgainst(
        TruceContent truce, TruceStepContent step, PeriodBounds? on, PeriodBounds? until, string prefix,
        TimeZoneInfo zone, Faults faults)
    {
        if (step.Step == TruceStep.Reciprocation && step.Parties.Intersect(truce.Parties).FirstOrDefault() is { } own)
            faults.Add($"{prefix}{(step.Parties.Length > 1 ? "parties" : "party")}",
                $"'{own}' declared the truce itself.", "Name the party that answered it.");
        if (on is not { } taken)
            return;

        faults.Unless(!taken.IsBefore(Edtf.Parse(truce.DeclaredOn).Occurrence(zone)), $"{prefix}on",
            $"On {step.On} the truce was not yet declared ({truce.DeclaredOn}).",
            "Mend the date, or correct declaredOn of the truce first.");
        if (truce.Window is null)
            return;

        var window = Edtf.Parse(truce.Window).Period(zone);
        faults.Unless(step.Step != TruceStep.Entry || !window.IsBefore(taken), $"{prefix}on",
            $"On {step.On} the window of the truce was over ({truce.Window}).",
            "Mend the date; what entered into force later is a truce of its own.");
        faults.Unless(until is not { } last || !(last.LatestEnd < window.EarliestEnd), $"{prefix}until",
            $"{step.Until} is no later than the last day that the truce had ({truce.Window}).",
            "Give a later last day; if the truce was cut short, record an end.");
    }
}
