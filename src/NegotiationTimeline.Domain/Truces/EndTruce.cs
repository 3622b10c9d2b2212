using System.Collections.Immutable;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;

namespace NegotiationTimeline.Domain.Truces;

/// <summary>Records that a truce was ended.</summary>
public sealed record EndTruce(
    string? Id = null,
    string? Party = null,
    ImmutableArray<string>? Parties = null,
    string? On = null,
    Speaker? Speaker = null,
    string? Summary = null,
    ImmutableArray<EvidenceGiven>? Evidence = null) : IPartOfTruce
{
    Content IPartOfTruce.Content(string truce) => Content(truce);

    public Decision Decide(string truce, string id, Record? existing, Agenda agenda)
    {
        var faults = new Faults();
        PartiesNamed.CheckBody(Party, Parties, faults);
        return StateRecord.Decide(id, Content(truce), Evidence, existing, agenda, faults,
            evidence => new TruceEnded(agenda.Negotiation, id, agenda.TimeZone, Content(truce), evidence));
    }

    TruceStepContent Content(string truce) => new(
        truce, TruceStep.End, PartiesNamed.Of(Party, Parties), On!, null, Speaker, Summary);
}
