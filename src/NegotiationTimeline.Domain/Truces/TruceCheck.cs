using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Truces;

/// <summary>
/// What every coding of a truce must fulfil. Dates contradict each other only where no possible date of one fits any of
/// the other: what may be so is kept, and read as possible.
/// </summary>
static class TruceCheck
{
    public static void Run(TruceContent truce, string prefix, Agenda agenda, Faults faults)
    {
        faults.Given(truce.Title, $"{prefix}title", 300);
        PartiesNamed.Check(truce.Parties, prefix, agenda, faults, "It is not said who declared the truce.");
        PartiesNamed.CheckList(truce.Bound, $"{prefix}bound", agenda, faults);
        CheckDates(truce, prefix, agenda.Zone, faults);
        faults.Within(truce.Terms, $"{prefix}terms");
        faults.Within(truce.Summary, $"{prefix}summary");
        CheckSpeaker(truce.Speaker, prefix, faults);
    }

    public static void CheckSpeaker(Speaker? speaker, string prefix, Faults faults)
    {
        faults.Within(speaker?.Name, $"{prefix}speaker.name", 300);
        faults.Within(speaker?.Office, $"{prefix}speaker.office", 300);
    }

    /// <summary>A date, a time of day or a set: one moment, however uncertain.</summary>
    public static Edtf? Moment(string? text, string field, Faults faults, bool required = false) =>
        required && !faults.Given(text, field)
            ? null
            : faults.Date(text, field, EdtfShape.Date, EdtfShape.DateTime, EdtfShape.Set);

    static void CheckDates(TruceContent truce, string prefix, TimeZoneInfo zone, Faults faults)
    {
        var declared = Moment(truce.DeclaredOn, $"{prefix}declaredOn", faults, required: true)?.Occurrence(zone);
        var window = faults.Date(truce.Window, $"{prefix}window", EdtfShape.Interval)?.Period(zone);
        var includes = Moment(truce.Includes, $"{prefix}includes", faults)?.Occurrence(zone);
        if (declared is { } from)
        {
            faults.Unless(window is not { } term || !term.IsBefore(from), $"{prefix}window",
                $"The window {truce.Window} is over before the truce was declared ({truce.DeclaredOn}).",
                "Give the window by the truce's terms, or mend declaredOn.");
            faults.Unless(includes is not { } day || !day.IsBefore(from), $"{prefix}includes",
                $"On {truce.Includes} the truce was not yet declared ({truce.DeclaredOn}).",
                "Give a date on which it was in force, or mend declaredOn.");
        }

        if (window is { } terms && includes is { } within)
            faults.Unless(!within.IsBefore(terms) && !terms.IsBefore(within), $"{prefix}includes",
                $"{truce.Includes} lies outside the window {truce.Window}.",
                "Give a date within the window, or leave includes out.");
    }
}
