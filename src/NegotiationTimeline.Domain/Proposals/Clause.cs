using NegotiationTimeline.Domain.Records;

namespace NegotiationTimeline.Domain.Proposals;

/// <summary>The smallest numbered part of a proposal, on one issue.</summary>
/// <param name="Id">slug, within its proposal; positions are on <c>proposal/id</c>.</param>
/// <param name="Issue">slug.</param>
/// <param name="Sense">whether who accepts the clause accepts the issue's proposition, or rejects it.</param>
/// <param name="Obligor">slug of the party that has to carry it out; null = it is not said.</param>
/// <param name="Degree">how far it goes: de jure, de facto, …</param>
/// <param name="After">id of the clause of the same text that it follows in sequence.</param>
public sealed record Clause(
    string Id,
    string Issue,
    Sense Sense = Sense.For,
    string? Obligor = null,
    string? Degree = null,
    string Text = "",
    string? After = null)
{
    /// <summary>The subject of positions on a clause.</summary>
    public static string Path(string proposal, string clause) => $"clauses/{proposal}/{clause}";

    /// <summary>The same value seen from the issue, or from the clause: it works in both directions.</summary>
    public int? Through(int? position) => Sense == Sense.Against ? -position : position;
}

public enum Sense
{
    For,
    Against,
}
