using System.Collections.Immutable;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;

namespace NegotiationTimeline.Domain.Truces;

/// <summary>Records that a party, or several jointly, declared a truce.</summary>
/// <param name="Id">slug: it stands in the addresses of all that becomes of the truce.</param>
/// <param name="Unilateral">default: true for one party, false for several.</param>
public sealed record DeclareTruce(
    string? Id = null,
    string? Title = null,
    string? Party = null,
    ImmutableArray<string>? Parties = null,
    bool? Unilateral = null,
    ImmutableArray<string>? Bound = null,
    string? DeclaredOn = null,
    string? Window = null,
    string? Includes = null,
    string? Terms = null,
    Speaker? Speaker = null,
    string? Summary = null,
    ImmutableArray<EvidenceGiven>? Evidence = null)
{
    public Decision Decide(string id, Record? existing, Agenda agenda)
    {
        var faults = new Faults();
        faults.Slug(id, "id");
        PartiesNamed.CheckBody(Party, Parties, faults);
        var content = Content();
        return StateRecord.Decide(id, content, Evidence, existing, agenda, faults,
            evidence => new TruceDeclared(agenda.Negotiation, id, agenda.TimeZone, content, evidence));
    }

    public TruceContent Content()
    {
        var parties = PartiesNamed.Of(Party, Parties);
        return new(
            Title!, parties, Unilateral ?? parties.Length < 2, Bound ?? [], DeclaredOn!, Window, Includes, Terms,
            Speaker, Summary);
    }
}
