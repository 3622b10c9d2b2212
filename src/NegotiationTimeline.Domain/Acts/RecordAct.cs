using System.Collections.Immutable;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;

namespace NegotiationTimeline.Domain.Acts;

/// <summary>Records what was done, threatened, scheduled or expected.</summary>
/// <param name="Id">chosen by the sender, so that sending twice records once; otherwise given by the system.</param>
public sealed record RecordAct(
    string? Id = null,
    ActKind? Kind = null,
    string? Title = null,
    string? Party = null,
    ImmutableArray<string>? Parties = null,
    ImmutableArray<string>? Towards = null,
    string? Host = null,
    string? Place = null,
    string? StatedOn = null,
    string? Holds = null,
    string? Window = null,
    string? Deadline = null,
    int? Count = null,
    bool? AtLeast = null,
    string? Unit = null,
    Speaker? Speaker = null,
    string? Changes = null,
    string? Mode = null,
    string? Summary = null,
    ImmutableArray<EvidenceGiven>? Evidence = null)
{
    public Decision Decide(string id, Record? existing, Agenda agenda)
    {
        var faults = new Faults();
        faults.Unless(Kind is not null, "kind", "It is not said what kind of act this is.",
            "Give one such as threat, ultimatum, meeting-scheduled, meeting-held, incident, aid-suspended.");
        faults.Unless(Party is null || Parties is null, "parties",
            "Both party and parties are given.", "Give one of them.");
        return StateRecord.Decide(id, Content, Evidence, existing, agenda, faults,
            evidence => new ActRecorded(agenda.Negotiation, id, agenda.TimeZone, Content, evidence));
    }

    public ActContent Content => new(
        Kind ?? default, Title ?? "", Parties ?? (Party is null ? [] : [Party]), Towards ?? [], Host, Place,
        StatedOn, Holds, Window, Deadline, Count, AtLeast ?? false, Unit, Speaker, Changes, Mode, Summary);
}
