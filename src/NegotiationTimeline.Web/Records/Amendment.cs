using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Records;

/// <summary>The body of a correction or refinement: <c>{ reason, changes{field: value, …}, evidence?[…] }</c>.</summary>
public sealed record Amendment(
    string? Reason = null, JsonObject? Changes = null, ImmutableArray<EvidenceGiven>? Evidence = null)
{
    static readonly JsonSerializerOptions Strict = Wire.Apply(new()
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    });

    /// <typeparam name="TBody">that of a new record of this kind: its fields are those that can be named.</typeparam>
    public CorrectRecord Correction<TBody>() => new(Reason, Patch<TBody>(), Replacement(), Evidence);

    /// <inheritdoc cref="Correction"/>
    public RefineRecord Refinement<TBody>() => new(Reason, Patch<TBody>(), Evidence);

    /// <summary>What stands in the way of reading the changes; null = nothing.</summary>
    public Refusal? Fault(bool mayReplaceEvidence) =>
        Changes is null
            ? Refusal.Of("changes", "It is not said what changes.", "Give changes: { \"field\": value, … }.")
        : !mayReplaceEvidence && Changes.ContainsKey("evidence")
            ? Refusal.Of("changes.evidence", "A refinement adds evidence; it does not replace any.",
                "Give the newer evidence in evidence, beside changes; to replace evidence, post a correction.")
        : null;

    Patch Patch<TBody>()
    {
        var fields = Changes!.DeepClone().AsObject();
        fields.Remove("evidence");
        if (fields.ContainsKey("id"))
            throw new UnreadableBody([UnreadableField.NoSuch("changes.id")]);

        try
        {
            fields.Deserialize<TBody>(Strict);
            return new(fields);
        }
        catch (JsonException fault)
        {
            throw new UnreadableBody([UnreadableField.Of(fault, typeof(TBody), "changes")]);
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
}
