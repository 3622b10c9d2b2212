using NegotiationTimeline.Domain.Positions;

namespace NegotiationTimeline.Domain.Acts;

/// <summary>What it is in PLOVER to state a position; the codebook is that of <see cref="Plover"/>.</summary>
public static class PloverStatement
{
    /// <summary>null where nothing was agreed to, refused or demanded: PLOVER has nothing for a party that declines.</summary>
    public static PloverEvent? Of(PositionContent said) => said switch
    {
        // REJECT: "All rejections and refusals".
        { Position: < 0 } => Verbal("REJECT", QuadClass.VerbalConflict),
        // REQUEST: "All requests, demands, and orders".
        { Position: > 0, Role: Role.Demander } => Verbal("REQUEST", QuadClass.VerbalConflict),
        // AGREE: "Agree to, offer, promise, or otherwise indicate willingness or commitment to cooperate".
        { Position: > 0 } => Verbal("AGREE", QuadClass.VerbalCooperation),
        _ => null,
    };

    /// <summary>Modes say what is refused or demanded in kinds that an issue's proposition does not tell.</summary>
    static PloverEvent Verbal(string name, QuadClass quad) => new(name, null, quad, Plover.Ontology);
}
