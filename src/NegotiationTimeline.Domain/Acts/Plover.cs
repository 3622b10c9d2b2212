using System.Collections.Immutable;

namespace NegotiationTimeline.Domain.Acts;

/// <summary>What an act is in PLOVER, the Political Language Ontology for Verifiable Event Records.</summary>
/// <param name="Event">one of the ontology's sixteen event types, as it writes them.</param>
/// <param name="Mode">null where the event has none, or where none is known.</param>
/// <param name="Ontology">name and version.</param>
public sealed record PloverEvent(string Event, string? Mode, QuadClass QuadClass, string Ontology);

/// <summary>PLOVER's quad categories.</summary>
public enum QuadClass
{
    VerbalCooperation,
    MaterialCooperation,
    VerbalConflict,
    MaterialConflict,
}

/// <summary>
/// Kinds of acts in PLOVER. Each rule names its source: the codebook of the Open Event Data Alliance (PLOVER_MANUAL,
/// "DRAFT Version: 2.0", github.com/openeventdata/PLOVER at 5e0c24f of 4 February 2024), by event category; "crosswalk"
/// is CAMEO2PLOVER-2021 beside it, by CAMEO code. What has no rule there has no event here: nothing is forced
/// (docs/decisions/acts-and-assessments.md).
/// </summary>
public static class Plover
{
    public const string Ontology = "PLOVER 2.0";

    /// <summary>null where PLOVER has nothing for it.</summary>
    public static PloverEvent? Of(ActContent act) =>
        // Residual issues, "Required entities": what has no named actor is not coded. A host takes part in a meeting.
        act.Parties.IsEmpty && act.Host is null ? null
        : act.Kind == ActKind.Incident && act.Parties.IsEmpty ? null
        : RuleOf(act.Kind) is { } rule
            ? new(rule.Event, act.Mode ?? ModeOf(act), rule.QuadClass, Ontology)
            : null;

    /// <summary>Those that an act of a kind can have.</summary>
    public static ImmutableArray<string> ModesOf(ActKind kind) => RuleOf(kind)?.Modes ?? [];

    static Rule? RuleOf(ActKind kind) => kind switch
    {
        // THREATEN: "All threats, coercive or forceful warnings". Its mode is the content of the threat.
        ActKind.Threat => Threaten,
        // Crosswalk 139, "Give ultimatum".
        ActKind.Ultimatum => Threaten,
        // CONSULT, ambiguities: "References to future meetings, summits, … etc. … should be coded as AGREE".
        ActKind.MeetingScheduled => Agree,
        // The same: the meeting is still to be. PLOVER has no code for how it changed.
        ActKind.MeetingChanged => Agree,
        // CONSULT: "All consultations and meetings".
        ActKind.MeetingHeld => Consult,
        // SANCTION, ambiguities: "Cancellation of meetings are REJECT and therefore verbal conflict".
        ActKind.MeetingCancelled => Reject,
        // ASSAULT: "deliberate actions which can potentially result in substantial physical harm".
        ActKind.Incident => Assault,
        // AID: "All provisions of providing material aid"; provided again, it is provided.
        ActKind.AidProvided or ActKind.AidResumed => Aid,
        // REJECT, ambiguities: "Withdrawal of military aid or other assistance is coded as SANCTION".
        ActKind.AidSuspended => Sanction,
        // SUPPORT: "Initiate, resume, improve, or expand diplomatic, non-material cooperation".
        ActKind.CoalitionFormed => Support,
        // No category is for what somebody expects, nor for how things stand: neither is something done.
        ActKind.Expectation or ActKind.GroundSituation => null,
        _ => null,
    };

    static string? ModeOf(ActContent act) => act.Kind switch
    {
        // Crosswalk 139, "Give ultimatum": THREATEN, relations.
        ActKind.Ultimatum => "relations",
        // REJECT modes: meet, "Meetings and negotiations".
        ActKind.MeetingCancelled => "meet",
        // Crosswalk 162, "Reduce or stop aid": SANCTION, discontinue, whichever the aid.
        ActKind.AidSuspended => "discontinue",
        ActKind.MeetingHeld => OfMeeting(act),
        _ => null,
    };

    /// <summary>CONSULT modes: a party visits its host, or a third party hosts others.</summary>
    static string? OfMeeting(ActContent act)
    {
        var visitors = act.Parties.Count(it => it != act.Host);
        return act.Host is null || visitors == 0 ? null
            : act.Parties.Contains(act.Host) || visitors == 1 ? "visit"
            : "third-party";
    }

    static readonly Rule Agree = new("AGREE", QuadClass.VerbalCooperation);

    static readonly Rule Consult = new("CONSULT", QuadClass.VerbalCooperation,
        "visit", "third-party", "multilateral", "phone");

    static readonly Rule Support = new("SUPPORT", QuadClass.VerbalCooperation);

    static readonly Rule Aid = new("AID", QuadClass.MaterialCooperation);

    static readonly Rule Reject = new("REJECT", QuadClass.VerbalConflict, "assist", "change", "yield", "meet");

    static readonly Rule Threaten = new("THREATEN", QuadClass.VerbalConflict,
        "restrict", "arrest", "relations", "expel", "territory", "violence");

    static readonly Rule Sanction = new("SANCTION", QuadClass.MaterialConflict,
        "convict", "expel", "withdraw", "discontinue");

    static readonly Rule Assault = new("ASSAULT", QuadClass.MaterialConflict,
        "abduct", "beat", "torture", "sexual", "targeted", "destroy", "primitive", "firearms", "explosives",
        "suicide-attack", "aerial", "drone", "heavy-weapons", "crowd-control", "unconventional");

    /// <param name="Modes">all that the codebook gives for the event.</param>
    sealed record Rule(string Event, QuadClass QuadClass, params ImmutableArray<string> Modes);
}
