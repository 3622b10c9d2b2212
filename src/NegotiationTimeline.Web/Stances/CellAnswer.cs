using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Domain.Time;
using NegotiationTimeline.Web.Positions;

namespace NegotiationTimeline.Web.Stances;

/// <summary>A cell of the matrix as readers get it (DESIGN, section 4).</summary>
/// <param name="Issue">slug; of a cell on a proposal or a clause (<c>proposal/clause</c>) one of the two instead.</param>
/// <param name="Certainty">null where there is no stance to be certain of.</param>
/// <param name="Positions">ids of the records that it rests on, the winner first.</param>
/// <param name="Accounts">of a contested cell: every account of the occasion.</param>
/// <param name="LastHeld">of a declined cell: the last stance before.</param>
/// <param name="FilteredOut">ids of newer records that the filter hid.</param>
/// <param name="InheritedFrom">slug of the coalition whose stance this is; only where a reader asks for it.</param>
/// <param name="Assessments">ids of what analysts say of this cell; only where a reader asks for it.</param>
[JsonDerivedType(typeof(SpokenCellAnswer))]
public record CellAnswer(
    string Party,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Issue,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Proposal,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Clause,
    StanceState State,
    int? Position,
    Firmness? Firmness,
    Clarity? Clarity,
    Role? Role,
    Certainty? Certainty,
    ImmutableArray<ConditionAnswer> Conditions,
    string? Since,
    string? LastReaffirmed,
    int? AgeDays,
    bool Stale,
    ImmutableArray<string> Positions,
    ImmutableArray<string> CorroboratedBy,
    ImmutableArray<ValueAnswer> Alternatives,
    ImmutableArray<Mark> Marks,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableArray<ValueAnswer>? Accounts,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ValueAnswer? LastHeld,
    ImmutableArray<string> FilteredOut,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? InheritedFrom = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableArray<string>? Assessments = null)
{
    public static CellAnswer Of(string party, string issue, Stance stance, Inherited? inherited) =>
        inherited is null
            ? Of(party, issue, stance)
            : Of(party, issue, inherited.Stance) with { InheritedFrom = inherited.From };

    /// <param name="subject">path of a proposal or a clause.</param>
    public static CellAnswer OnText(string party, string subject, Stance stance)
    {
        var (kind, name) = (subject.Split('/', 2)[0], subject.Split('/', 2)[1]);
        return Of(party, "", stance) with
        {
            Issue = null,
            Proposal = kind == "proposals" ? name : null,
            Clause = kind == "clauses" ? name : null,
        };
    }

    public static CellAnswer Of(string party, string issue, Stance stance)
    {
        var resolved = stance.Resolved;
        var held = resolved.State == StanceState.Held ? resolved.Winner!.Content : null;
        PositionVersion[] accounts =
            resolved.Winner is { } winner ? [winner, .. resolved.Rivals, .. resolved.Corroborating] : [];
        var contested = resolved.State == StanceState.Contested;
        return new(
            party, issue, null, null, resolved.State, held?.Position, held?.Firmness, held?.Clarity, held?.Role,
            resolved.Winner is null ? null : resolved.Certainty, ConditionAnswer.Of(resolved.Conditions),
            stance.Since, stance.LastReaffirmed, stance.AgeDays, stance.Stale,
            [.. accounts.Select(it => it.Id)],
            contested ? [] : [.. resolved.Corroborating.Select(it => it.Id)],
            [.. resolved.Alternatives.Select(ValueAnswer.Of)], stance.Marks,
            contested ? [.. accounts.Select(ValueAnswer.Of)] : null,
            stance.LastHeld is { } last ? ValueAnswer.Of(last) : null,
            [.. stance.FilteredOut.Select(it => it.Id)]);
    }
}

/// <summary>What one record says, in short.</summary>
/// <param name="When">EDTF, as recorded: statedOn or holds.</param>
public sealed record ValueAnswer(
    string Id, int? Position, bool Declined, Firmness Firmness, Clarity Clarity, string When, ImmutableArray<string> Sources)
{
    public static ValueAnswer Of(PositionVersion row) => new(
        row.Id, row.Content.Position, row.Content.Declined, row.Content.Firmness, row.Content.Clarity, row.Content.When,
        [.. row.Evidence.Select(it => it.Source).Distinct()]);
}
