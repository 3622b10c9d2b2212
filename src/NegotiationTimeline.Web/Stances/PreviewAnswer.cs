using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Domain.Time;
using NegotiationTimeline.Web.Http;

namespace NegotiationTimeline.Web.Stances;

/// <summary>What recording something, or amending it, would change; nothing of it is stored.</summary>
/// <param name="AsOf">valid axis: where the reader stands.</param>
/// <param name="KnownFrom">published axis: since when the world could know the record; null = it would be gone, or it is
/// a party, an issue or a source.</param>
/// <param name="Changes">every stretch of valid time over which a cell would read otherwise.</param>
/// <param name="Matters">every stretch of valid time over which a proposal, a truce or an act would read otherwise.</param>
/// <param name="Duplicates">positions of the same party and subject, of near dates; of an amendment none.</param>
public sealed record PreviewAnswer(
    string Negotiation, string Id, string AsOf, string? KnownFrom, ImmutableArray<ForeseenAnswer> Changes,
    ImmutableArray<ForeseenMatterAnswer> Matters, ImmutableArray<DuplicateAnswer> Duplicates);

/// <summary>A stretch of valid time, half-open.</summary>
/// <param name="From">null = from the start of coverage.</param>
/// <param name="To">null = until further notice.</param>
/// <param name="At">the instant of it at which the two cells are given: asOf where that lies within.</param>
public sealed record ForeseenAnswer(
    string Party,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Issue,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Proposal,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Clause,
    string? From, string? To, string At, CellAnswer Before, CellAnswer After)
{
    public static ForeseenAnswer Of(string party, string subject, Foreseen it)
    {
        var (before, after) = (Cell(party, subject, it.Before), Cell(party, subject, it.After));
        return new(party, before.Issue, before.Proposal, before.Clause, Text(it.From), Text(it.To),
            ReadPoint.Text(it.At), before, after);
    }

    static CellAnswer Cell(string party, string subject, Stance stance) =>
        subject.StartsWith("issues/", StringComparison.Ordinal)
            ? CellAnswer.Of(party, subject["issues/".Length..], stance)
            : CellAnswer.OnText(party, subject, stance);

    internal static string? Text(DateTimeOffset? at) => at is { } instant ? ReadPoint.Text(instant) : null;
}

/// <summary>The same of a proposal, a truce or an act.</summary>
/// <param name="Matter">its address below the negotiation.</param>
/// <param name="Before">null = there is nothing of it.</param>
/// <inheritdoc cref="ForeseenAnswer"/>
public sealed record ForeseenMatterAnswer(
    string Matter, string? From, string? To, string At, MatterAnswer? Before, MatterAnswer? After)
{
    public static ForeseenMatterAnswer Of(ForeseenMatter it) => new(
        it.Matter, ForeseenAnswer.Text(it.From), ForeseenAnswer.Text(it.To), ReadPoint.Text(it.At),
        MatterAnswer.Of(it.Before), MatterAnswer.Of(it.After));
}

/// <summary>A record that may tell of the very same statement.</summary>
/// <param name="When">EDTF, as recorded: statedOn or holds.</param>
public sealed record DuplicateAnswer(
    string Id, string Party,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Issue,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Proposal,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Clause,
    int? Position, bool Declined, Firmness Firmness, string When, string? Summary, ImmutableArray<string> Sources)
{
    public static DuplicateAnswer Of(PositionVersion row) => new(
        row.Id, row.Party, row.Content.Issue, row.Content.Proposal, row.Content.Clause, row.Content.Position,
        row.Content.Declined, row.Content.Firmness, row.Content.When, row.Content.Summary,
        [.. row.Evidence.Select(it => it.Source).Distinct()]);
}
