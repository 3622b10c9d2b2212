using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Records;

namespace NegotiationTimeline.Domain.Proposals;

/// <summary>Who did it: <c>party</c> or <c>parties</c> of a body, a list in the content.</summary>
static class Doers
{
    public static ImmutableArray<string> Of(string? party, ImmutableArray<string>? parties) =>
        parties ?? (party is null ? [] : [party]);

    public static void CheckOne(string? party, ImmutableArray<string>? parties, Faults faults) =>
        faults.Unless(party is null || parties is null, "parties",
            "Both party and parties are given.", "Give one of them.");

    public static void Check(ImmutableArray<string> parties, string prefix, Agenda agenda, Faults faults)
    {
        if (parties.Distinct().Count() < parties.Length)
            faults.Add($"{prefix}parties", "A party is named twice.", "Name each party once.");
        foreach (var party in parties.Where(party => !agenda.Parties.Contains(party ?? "")))
            faults.Add($"{prefix}{(parties.Length > 1 ? "parties" : "party")}",
                $"There is no party '{party}' in this negotiation.",
                $"Enter it first with PUT /api/negotiations/{agenda.Negotiation}/parties/{party}.");
    }

    public static void CheckPatch(Patch changes, Faults faults) =>
        faults.Unless(!changes.Gives("party") || !changes.Gives("parties"), "changes.parties",
            "Both party and parties are given.", "Give one of them.");

    public static void Settle(JsonObject fields)
    {
        if (fields.Remove("party", out var party))
            fields["parties"] = party is null ? new JsonArray() : new JsonArray(party.DeepClone());
    }
}
