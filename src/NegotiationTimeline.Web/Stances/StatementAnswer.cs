using System.Collections.Immutable;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Web.Http;

namespace NegotiationTimeline.Web.Stances;

/// <summary>One record as it is cited among others.</summary>
/// <param name="When">EDTF, as recorded: statedOn or holds.</param>
/// <param name="Earliest">valid time: where it begins at the earliest; null = open.</param>
/// <param name="Latest">valid time: by when it has begun; null = open.</param>
/// <param name="Sources">slugs.</param>
public sealed record StatementAnswer(
    string Id, int? Position, Firmness Firmness, Clarity Clarity, string When, string? Earliest, string? Latest,
    Speaker? Speaker, string? Occasion, string? ChangeReason, string? Summary, ImmutableArray<string> Sources)
{
    public static StatementAnswer Of(PositionVersion row)
    {
        var it = row.Content;
        return new(
            row.Id, it.Position, it.Firmness, it.Clarity, it.When, Text(row.Bounds.EarliestStart),
            Text(row.Bounds.LatestStart), it.Speaker, it.Occasion, it.ChangeReason, it.Summary,
            [.. row.Evidence.Select(evidence => evidence.Source).Distinct()]);
    }

    static string? Text(DateTimeOffset? at) => at is { } instant ? ReadPoint.Text(instant) : null;
}
