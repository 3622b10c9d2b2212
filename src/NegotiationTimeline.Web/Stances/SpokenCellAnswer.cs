using System.Text.Json.Serialization;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Stances;

namespace NegotiationTimeline.Web.Stances;

/// <summary>A cell as it is when only what one speaker said counts.</summary>
public sealed record SpokenCellAnswer : CellAnswer
{
    SpokenCellAnswer(CellAnswer cell, Speaker? speaker)
        : base(cell) => Speaker = speaker;

    /// <summary>As the winner gives them, or else the newest record; null = nobody by name.</summary>
    [JsonPropertyOrder(1)]
    public Speaker? Speaker { get; }

    public static SpokenCellAnswer Of(string party, string issue, CellRecords records, Stance stance)
    {
        var row = stance.Resolved.Winner ?? (records.WithHidden() is [var newest, ..] ? newest.Row : null);
        return new(Of(party, issue, stance), row?.Content.Speaker is { Name.Length: > 0 } speaker ? speaker : null);
    }
}
