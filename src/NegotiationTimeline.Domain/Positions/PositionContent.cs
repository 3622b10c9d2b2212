using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Records;

namespace NegotiationTimeline.Domain.Positions;

/// <param name="TimeZone">IANA name: the zone in which all dates of this record are read.</param>
public sealed record PositionStated(
    string Negotiation, string Id, string TimeZone, PositionContent Content, ImmutableArray<Evidence> Evidence)
    : IRecordStated
{
    Content IRecordStated.Content => Content;

    public IRecordStated On(ImmutableArray<Evidence> evidence) => this with { Evidence = evidence };
}

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
    bool DropsRedLine) : Content
{
    static readonly ImmutableArray<string[]> OneOf = [["issue", "proposal", "clause"], ["statedOn", "holds"]];

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
    public override string When => StatedOn ?? Holds!;

    [JsonIgnore]
    public override Mentions Mentions => new(
        Parties, Issue is null ? [] : [Issue], Issue is null && (Proposal ?? Clause) is not null ? [Subject] : []);

    [JsonIgnore]
    public override ImmutableArray<Condition> DependsOn => Conditions;

    [JsonIgnore]
    public override IEnumerable<string?> Words =>
        [Summary, ChangeReason, Speaker?.Name, Speaker?.Office, .. Conditions.Select(it => it.Text)];

    [JsonIgnore]
    public override ImmutableArray<string> Clearable =>
        ["conditions", "speaker", "summary", "occasion", "changeReason"];

    public override void Check(string prefix, Agenda agenda, Faults faults) =>
        ContentCheck.Run(this, prefix, agenda, faults);

    public override void CheckPatch(Patch changes, Content patched, Faults faults)
    {
        var declined = changes.Fields["declined"]?.GetValue<bool>();
        faults.Unless(!changes.Gives("party") || !changes.Gives("parties"), "changes.parties",
            "Both party and parties are given.", "Give one of them.");
        faults.Unless(!changes.Gives("position") || declined != true, "changes.declined",
            "A party that declined to say has no position.", "Give position, or declined: true.");
        faults.Unless(declined != false || changes.Gives("position"), "changes.position",
            "It is not said what the position is, if the party did not decline.",
            "Give position beside declined: false.");
    }

    /// <summary>A new subject takes the place of the old one, and so does a new date of the other form.</summary>
    public override void Settle(JsonObject fields, JsonObject changes)
    {
        foreach (var others in OneOf.Where(it => it.Any(changes.ContainsKey)))
            foreach (var field in others)
                fields[field] = null;
        base.Settle(fields, changes);
        if (fields.Remove("party", out var party))
            fields["parties"] = new JsonArray(party?.DeepClone());
        if (fields.Remove("declined", out var declined) && declined!.GetValue<bool>())
            fields["position"] = null;
    }
}

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

/// <summary>For whom the speaker can speak; the order is the ranking, lowest first.</summary>
public enum Authority
{
    Unnamed,
    Official,
    Envoy,
    Spokesperson,
    Principal,
}
