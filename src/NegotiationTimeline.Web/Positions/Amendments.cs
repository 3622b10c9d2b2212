using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Positions;
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
                    field == "position" ? "A party that declined to say is declined: true." : "Give a value, or leave the field out.");
        }

        return Changes["declined"]?.GetValueKind() == JsonValueKind.False && Changes["position"] is null
            ? Refusal.Of("changes.declined", "It is not said what the party said instead.", "Give the position.")
            : null;
    }

    PositionPatch Patch()
    {
        var fields = Changes!.DeepClone().AsObject();
        fields.Remove("evidence");
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
            throw new JsonException(fault.Message, $"$.changes{fault.Path?[1..]}", fault.LineNumber, fault.BytePositionInLine, fault);
        }
    }

    ImmutableArray<EvidenceGiven>? Replacement() =>
        Changes!.TryGetPropertyValue("evidence", out var evidence)
            ? evidence.Deserialize<ImmutableArray<EvidenceGiven>>(Strict)
            : null;

    static JsonSerializerOptions Strict { get; } = Wire.Apply(new()
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    });
}

/// <summary>The body of a retraction or reinstatement.</summary>
public sealed record Reasoned(string? Reason = null);
