using System.Collections.Immutable;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Records;

namespace NegotiationTimeline.Domain.Positions;

/// <summary>Records what a party, or several jointly, said on a subject.</summary>
/// <param name="Id">chosen by the sender, so that sending twice records once; otherwise given by the system.</param>
public sealed record StatePosition(
    string? Id = null,
    string? Party = null,
    ImmutableArray<string>? Parties = null,
    string? Issue = null,
    string? Proposal = null,
    string? Clause = null,
    int? Position = null,
    bool? Declined = null,
    Firmness? Firmness = null,
    Clarity? Clarity = null,
    Role? Role = null,
    ImmutableArray<Condition>? Conditions = null,
    string? StatedOn = null,
    string? Holds = null,
    Speaker? Speaker = null,
    string? Summary = null,
    string? Occasion = null,
    string? ChangeReason = null,
    bool? DropsRedLine = null,
    ImmutableArray<EvidenceGiven>? Evidence = null)
{
    public Decision Decide(string id, Record? existing, Agenda agenda)
    {
        var (content, faults) = (Content, new Faults());
        faults.Unless(Party is null || Parties is null, "parties",
            "Both party and parties are given.", "Give one of them.");
        faults.Unless(Position is null || Declined != true, "declined", "A party that declined to say has no position.",
            "Give position, or declined: true.");
        faults.Unless(Position is not null || Declined == true, "position", "The position is missing.",
            "Give -2 rejects, -1, 0, 1 or 2 accepts; or declined: true.");
        return StateRecord.Decide(id, content, Evidence, existing, agenda, faults,
            evidence => new PositionStated(agenda.Negotiation, id, agenda.TimeZone, content, evidence));
    }

    public PositionContent Content => new(
        Parties ?? (Party is null ? [] : [Party]), Issue, Proposal, Clause, Declined == true ? null : Position,
        Firmness ?? Positions.Firmness.Stated, Clarity ?? Positions.Clarity.Explicit, Role ?? Positions.Role.Responder,
        Conditions ?? [], StatedOn, Holds, Speaker, Summary, Occasion, ChangeReason, DropsRedLine ?? false);
}
