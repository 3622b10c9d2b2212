using System.Collections.Immutable;

namespace NegotiationTimeline.Web.MachineReaders;

/// <summary>What several questions take.</summary>
static class Arguments
{
    const string Day = "A day such as 2025-04-20, which means its end in the negotiation's time zone, or an RFC 3339 instant.";

    public static Asked Negotiation { get; } =
        new("negotiation", "Slug of the negotiation, as the tool negotiations lists it.", Required: true);

    public static Asked AsOf { get; } =
        new("asOf", $"Valid time: when it held in the world. {Day} Left out: how far the coding has got.");

    public static Asked KnownBy { get; } =
        new("knownBy", $"Published time: what the world could know by then. {Day} Left out: with hindsight.");

    public static Asked RecordedBy { get; } =
        new("recordedBy", $"Recorded time: what this system had recorded by then. {Day} Left out: all of it.");

    public static Asked Party { get; } = new("party", "Only these parties: slugs parted by commas, such as russia,ukraine.");

    public static Asked Issue { get; } = new("issue", "Only these issues: slugs parted by commas.");

    public static ImmutableArray<Asked> Times { get; } = [AsOf, KnownBy, RecordedBy];

    public static ImmutableArray<Asked> Filters { get; } =
    [
        new("minGrade", "Only evidence of this Admiralty grade or better, such as B2."),
        new("onRecord", "Only what was said on the record.", Type: "boolean"),
        new("speaker", "Only what this person said, by name."),
        new("authority", "Only speakers of this authority or more: principal, spokesperson, envoy, official, unnamed."),
    ];

    public static ImmutableArray<Asked> Ends { get; } =
    [
        new("from", $"The first point in the world. {Day}"),
        new("to", $"The second point in the world. {Day} Left out: how far the coding has got."),
        new("knownByFrom", $"What a reader at the first point could know. {Day} Left out: as at the second."),
        new("knownByTo", $"What a reader at the second point could know. {Day} Left out: with hindsight."),
        new("recordedByFrom", $"What had been recorded at the first point. {Day}"),
        new("recordedByTo", $"What had been recorded at the second point. {Day}"),
        new("cursor", "To go on where an answer broke off: its next."),
    ];
}
