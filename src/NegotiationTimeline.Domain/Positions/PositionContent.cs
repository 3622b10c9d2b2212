using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace NegotiationTimeline.Domain.Positions;

/// <summary>What one coding of a record says: who, on what, the stance in four fields, and when.</summary>
/// <param name="Parties">one; several for a joint statement.</param>
/// <param name="Issue">slug; exactly one of issue, proposal and clause (<c>proposal/clause</c>) is given.</param>
/// <param name="Position">-2 rejects to +2 accepts; null = declined to say.</param>
/// <param name="StatedOn">valid axis: EDTF date or set; the stance holds from then until further notice.</param>
/// <param name="Holds">valid axis: EDTF interval that includes its last day; this or statedOn.</param>
/// <param name="Occasion">what ties together rival accounts of one and the same statement.</param>
public sealed record PositionContent(
    ImmutableArray<string> Parties,
    string? Issue,
    string? Proposal,
    string? Clause,
    int? Position,
    Firmness Firmness,
    Clarity Clarity,
    Role Role,
    ImmutableArray<Condition> Conditions,
    string? StatedOn,
    string? Holds,
    Speaker? Speaker,
    string? Summary,
    string? Occasion,
    string? ChangeReason,
    bool DropsRedLine)
{
    /// <summary>The party declined to say; competes like any other record.</summary>
    [JsonIgnore]
    public bool Declined => Position is null;

    /// <summary>The other half of a cell's name, in the shape of its address.</summary>
    [JsonIgnore]
    public string Subject => (Issue, Proposal, Clause) switch
    {
        ({ } issue, _, _) => Subjects.OfIssue(issue),
        (_, { } proposal, _) => $"proposals/{proposal}",
        _ => $"clauses/{Clause}",
    };

    /// <summary>The date as recorded: <see cref="StatedOn"/> or <see cref="Holds"/>.</summary>
    [JsonIgnore]
    public string When => StatedOn ?? Holds!;
}

/// <param name="Status">open until a further event says that it is met, waived or failed.</param>
public sealed record Condition(string Id, string Text, ConditionStatus Status = ConditionStatus.Open);

/// <param name="Authority">never left to a default: a named speaker must not count as unnamed by oversight.</param>
public sealed record Speaker(string? Name, string? Office, [property: JsonRequired] Authority Authority);

public enum Firmness
{
    Tentative,
    Stated,
    Firm,
    RedLine,
}

public enum Clarity
{
    Explicit,
    Implied,
    Ambiguous,
}

public enum Role
{
    Proposer,
    Demander,
    Responder,
}

public enum ConditionStatus
{
    Open,
    Met,
    Waived,
    Failed,
}

/// <summary>For whom the speaker can speak; the order is the ranking, lowest first.</summary>
public enum Authority
{
    Unnamed,
    Official,
    Envoy,
    Spokesperson,
    Principal,
}
