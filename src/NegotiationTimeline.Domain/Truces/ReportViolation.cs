using System.Collections.Immutable;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;

namespace NegotiationTimeline.Domain.Truces;

/// <summary>Records that a party claimed that a truce was broken, with its tally or without a number.</summary>
public sealed record ReportViolation(
    string? Id = null,
    string? Claimant = null,
    string? Accused = null,
    int? Count = null,
    bool? AtLeast = null,
    string? Unit = null,
    string? Period = null,
    string? CutOff = null,
    string? Method = null,
    string? StatedOn = null,
    Speaker? Speaker = null,
    string? Summary = null,
    ImmutableArray<EvidenceGiven>? Evidence = null) : IPartOfTruce
{
    Content IPartOfTruce.Content(string truce) => Content(truce);

    public Decision Decide(string truce, string id, Record? existing, Agenda agenda) =>
        StateRecord.Decide(id, Content(truce), Evidence, existing, agenda, new(),
            evidence => new ViolationReported(agenda.Negotiation, id, agenda.TimeZone, Content(truce), evidence));

    ViolationContent Content(string truce) => new(
        truce, Claimant!, Accused, Count, AtLeast ?? false, Unit, Period, CutOff, Method, StatedOn, Speaker, Summary);
}
