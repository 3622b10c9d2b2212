using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NegotiationTimeline.Domain.Decisions;

namespace NegotiationTimeline.Domain.Positions;

/// <summary>Records what a party, or several jointly, said on a subject.</summary>
/// <param name="Id">chosen by the sender, so that sending twice records once; otherwise given by the system.</param>
public sealed partial record StatePosition(
    string? Id = null,
    string? Party = null,
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
    ImmutableArray<EvidenceGiven>? Evidence = null)
{
    public Decision Decide(string id, Position? existing, Agenda agenda)
    {
        var faults = new Faults();
        faults.Unless(id.Length <= 100 && IdForm().IsMatch(id), "id", $"'{id}' is not an id.",
            "Use 1 to 100 letters, digits, points, hyphens and underscores.");
        faults.Unless(Party is null || Parties is null, "parties",
            "Both party and parties are given.", "Give one of them.");
        faults.Unless(Position is null || Declined != true, "declined", "A party that declined to say has no position.",
            "Give position, or declined: true.");
        faults.Unless(Position is not null || Declined == true, "position", "The position is missing.",
            "Give -2 rejects, -1, 0, 1 or 2 accepts; or declined: true.");
        var content = Content;
        ContentCheck.Run(content, "", agenda, faults);
        var evidence = Evidence.Checked("evidence", agenda, faults);
        if (faults.Any)
            return faults.Refuse();

        var stated = new PositionStated(agenda.Negotiation, id, agenda.TimeZone, content, evidence);
        if (existing is null)
            return Decision.Record(stated);

        return SameBody(existing.Stated, stated)
            ? Decision.Nothing
            : Decision.Refuse("id-is-taken", "id", $"Another position is recorded under the id '{id}'.",
                "Leave the id out or choose another; to change that record, post a correction to it.");
    }

    public PositionContent Content => new(
        Parties ?? (Party is null ? [] : [Party]), Issue, Proposal, Clause, Declined == true ? null : Position,
        Firmness ?? Positions.Firmness.Stated, Clarity ?? Positions.Clarity.Explicit, Role ?? Positions.Role.Responder,
        Conditions ?? [], StatedOn, Holds, Speaker, Summary, Occasion, ChangeReason, DropsRedLine ?? false);

    /// <summary>Publication dates are not the sender's words: a source dated anew since does not make another body.</summary>
    static bool SameBody(PositionStated one, PositionStated other) =>
        Wording.Same(Undated(one), Undated(other));

    static PositionStated Undated(PositionStated stated) =>
        stated with { Evidence = [.. stated.Evidence.Select(evidence => evidence with { Published = default })] };

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._-]*\z")]
    private static partial Regex IdForm();
}
