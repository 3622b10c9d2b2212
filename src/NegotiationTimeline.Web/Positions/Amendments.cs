using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Positions;

/// <summary>The body of a correction or refinement: <c>{ reason, changes{field: value, …}, evidence?[…] }</c>.</summary>
public sealed record Amendment(
    string? Reason = null, JsonObject? Changes = null, ImmutableArray<EvidenceGiven>? Evidence = null)
{
    public CorrectPosition Correction() => new(Reason, Patch(), Replacement(), Evidence);

    public RefinePosition Refinement() => new(Reason, Patch(), Evidence);

    /// <summary>What stands in the way of reading the changes; null = nothing.</summary>
    public Refusal? Fault(bool mayReplaceEvidence)
    {
        if (Changes is null)
            return Refusal.Of("changes", "It is not said what changes.", "Give changes: { \"field\": value, … }.");

        if (!mayReplaceEvidence && Changes.ContainsKey("evidence"))
            return Refusal.Of("changes.evidence", "A refinement adds evidence; it does not replace any.",
                "Give the newer evidence in evidence, beside changes; to replace evidence, post a correction.");

        foreach (var (field, value) in Changes)
        {
            if (value is null && !PositionPatch.Clearable.Contains(field))
                return Refusal.Of($"changes.{field}", $"'{field}' cannot be emptied.",
                    field == "position"
                        ? "A party that declined to say is declined: true."
                        : "Give a value, or leave the field out.");
        }

        return Contradiction(Changes);
    }

    static Refusal? Contradiction(JsonObject changes)
    {
        if (changes.ContainsKey("party") && changes.ContainsKey("parties"))
            return Refusal.Of("changes.parties", "Both party and parties are given.", "Give one of them.");

        return (changes["declined"]?.GetValueKind(), changes["position"]) switch
        {
            (JsonValueKind.False, null) =>
                Refusal.Of("changes.declined", "It is not said what the party said instead.", "Give the position."),
            (JsonValueKind.True, not null) =>
                Refusal.Of("changes.declined", "A party that declined to say has no position.",
                    "Give position, or declined: true."),
            _ => null,
        };
    }

    PositionPatch Patch()
    {
        var fields = Changes!.DeepClone().AsObject();
        fields.Remove("evidence");
        // A field of the patch that is ours to fill, not the sender's.
        if (fields.ContainsKey("cleared"))
            throw new UnreadableBody([UnreadableField.NoSuch("changes.cleared")]);

        if (fields["party"] is { } party)
        {
            fields.Remove("party");
            fields["parties"] = new JsonArray(party.DeepClone());
        }

        var cleared = fields.Where(it => it.Value is null).Select(it => it.Key).ToImmutableArray();
        foreach (var field in cleared)
            fields.Remove(field);
        try
        {
            var patch = fields.Deserialize<PositionPatch>(Strict)!;
            return cleared.IsEmpty ? patch : patch with { Cleared = cleared };
        }
        catch (JsonException fault)
        {
            throw new UnreadableBody([UnreadableField.Of(fault, typeof(PositionPatch), "changes")]);
        }
    }

    ImmutableArray<EvidenceGiven>? Replacement()
    {
        if (!Changes!.TryGetPropertyValue("evidence", out var evidence))
            return null;

        try
        {
            return evidence.Deserialize<ImmutableArray<EvidenceGiven>>(Strict);
        }
        catch (JsonException fault)
        {
            throw new UnreadableBody(
                [UnreadableField.Of(fault, typeof(ImmutableArray<EvidenceGiven>), "changes.evidence")]);
        }
    }

    static JsonSerializerOptions Strict { get; } = Wire.Apply(new()
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    });
}

/// <summary>The body of a retraction or reinstatement.</summary>
public sealed record Reasoned(string? Reason = null);
