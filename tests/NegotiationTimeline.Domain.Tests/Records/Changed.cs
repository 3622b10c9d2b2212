using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;

namespace NegotiationTimeline.Domain.Tests.Records;

/// <summary>Patches of positions, checked by the compiler: only what is given is named.</summary>
static class Changed
{
    public static Patch Set(
        ImmutableArray<string>? Parties = null, string? Issue = null, string? Proposal = null, string? Clause = null,
        int? Position = null, bool? Declined = null, Firmness? Firmness = null, ImmutableArray<Condition>? Conditions = null,
        string? StatedOn = null, string? Holds = null, Speaker? Speaker = null, string? Summary = null,
        string? Occasion = null, string[]? Cleared = null)
    {
        var all = JsonSerializer.SerializeToNode(
            new { Parties, Issue, Proposal, Clause, Position, Declined, Firmness, Conditions, StatedOn, Holds, Speaker, Summary, Occasion },
            Wording.Json)!.AsObject();
        var given = all.Where(it => it.Value is not null).Select(it => KeyValuePair.Create(it.Key, it.Value?.DeepClone()));
        var emptied = (Cleared ?? []).Select(it => KeyValuePair.Create(it, (JsonNode?)null));
        return new([.. given.Concat(emptied)]);
    }
}
