using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Records;

namespace NegotiationTimeline.Domain.Truces;

/// <summary>Who does something: one <c>party</c> in a body, or several <c>parties</c>; a content has all.</summary>
static class PartiesNamed
{
    public static ImmutableArray<string> Of(string? party, ImmutableArray<string>? parties) =>
        parties ?? (party is null ? [] : [party]);

    public static void CheckBody(string? party, ImmutableArray<string>? parties, Faults faults) =>
        faults.Unless(party is null || parties is null, "parties",
            "Both party and parties are given.", "Give one of them.");

    public static void CheckPatch(Patch changes, Faults faults) =>
        faults.Unless(!changes.Gives("party") || !changes.Gives("parties"), "changes.parties",
            "Both party and parties are given.", "Give one of them.");

    /// <param name="missing">why there must be one; null = there need not be.</param>
    public static void Check(
        ImmutableArray<string> parties, string prefix, Agenda agenda, Faults faults, string? missing)
    {
        faults.Unless(missing is null || !parties.IsEmpty, $"{prefix}party",
            missing ?? "", "Give party, or parties for several.");
        CheckList(parties, $"{prefix}parties", agenda, faults, alone: $"{prefix}party");
    }

    /// <param name="alone">the field that names one party by itself, where there is such a field.</param>
    public static void CheckList(
        ImmutableArray<string> parties, string field, Agenda agenda, Faults faults, string? alone = null)
    {
        faults.Unless(parties.Distinct().Count() == parties.Length, field,
            "A party is named twice.", "Name each party once.");
        foreach (var party in parties)
            CheckOne(party, parties.Length > 1 ? field : alone ?? field, agenda, faults);
    }

    public static void CheckOne(string? party, string field, Agenda agenda, Faults faults) =>
        faults.Unless(party is not null && agenda.Parties.Contains(party), field,
            $"There is no party '{party}' in this negotiation.",
            $"Enter it first with PUT /api/negotiations/{agenda.Negotiation}/parties/{party}.");

    public static void Settle(JsonObject fields)
    {
        if (fields.Remove("party", out var party))
            fields["parties"] = party is null ? [] : new JsonArray(party.DeepClone());
    }
}
