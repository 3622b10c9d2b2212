using System.Collections.Immutable;
using NegotiationTimeline.Domain.Decisions;

namespace NegotiationTimeline.Domain.Positions;

/// <summary>Named fields and their new values; a field left null is not touched unless it is named in Cleared.</summary>
/// <param name="Cleared">camelCase names of optional fields to empty.</param>
public sealed record PositionPatch(
    ImmutableArray<string>? Parties = null,
    string? Issue = null,
    string? Proposal = null,
    string? Clause = null,
    int? Position = null,
    bool? Declined = null,
    Firmness? Firmness = null,
    Clarity? Clarity = null,
    Role? Role = null,
    ImmutableArray<Condition>? Conditions = null,
    string? StatedOn = null,
    string? Holds = null,
    Speaker? Speaker = null,
    string? Summary = null,
    string? Occasion = null,
    string? ChangeReason = null,
    bool? DropsRedLine = null,
    ImmutableArray<string>? Cleared = null)
{
    /// <summary>The optional fields that can be emptied by the value null.</summary>
    public static ImmutableArray<string> Clearable { get; } =
        ["conditions", "speaker", "summary", "occasion", "changeReason"];

    /// <summary>A new subject takes the place of the old one, and so does a new date of the other form.</summary>
    public PositionContent Apply(PositionContent content)
    {
        var moves = Issue is not null || Proposal is not null || Clause is not null;
        var redated = StatedOn is not null || Holds is not null;
        return content with
        {
            Parties = Parties ?? content.Parties,
            Issue = moves ? Issue : content.Issue,
            Proposal = moves ? Proposal : content.Proposal,
            Clause = moves ? Clause : content.Clause,
            Position = Declined == true ? null : Position ?? content.Position,
            Firmness = Firmness ?? content.Firmness,
            Clarity = Clarity ?? content.Clarity,
            Role = Role ?? content.Role,
            Conditions = Cleans("conditions") ? [] : Conditions ?? content.Conditions,
            StatedOn = redated ? StatedOn : content.StatedOn,
            Holds = redated ? Holds : content.Holds,
            Speaker = Cleans("speaker") ? null : Speaker ?? content.Speaker,
            Summary = Cleans("summary") ? null : Summary ?? content.Summary,
            Occasion = Cleans("occasion") ? null : Occasion ?? content.Occasion,
            ChangeReason = Cleans("changeReason") ? null : ChangeReason ?? content.ChangeReason,
            DropsRedLine = DropsRedLine ?? content.DropsRedLine,
        };
    }

    /// <summary>What a patch cannot mean, whatever it is applied to.</summary>
    public void Check(PositionContent patched, Faults faults)
    {
        faults.Unless(Position is null || Declined != true, "changes.declined",
            "A party that declined to say has no position.", "Give position, or declined: true.");
        faults.Unless(Declined != false || patched.Position is not null, "changes.position",
            "It is not said what the position is, if the party did not decline.",
            "Give position beside declined: false.");
        foreach (var field in Cleared ?? [])
            faults.Unless(Clearable.Contains(field), $"changes.{field}", $"'{field}' cannot be emptied.",
                $"Leave it out or give a value; only {string.Join(", ", Clearable)} may be null.");
    }

    bool Cleans(string field) => Cleared is { } cleared && cleared.Contains(field);
}
