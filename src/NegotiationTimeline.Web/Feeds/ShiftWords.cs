using System.Globalization;
using NegotiationTimeline.Domain.Negotiations;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Web.Feeds;

/// <summary>Shifts in words, for people who read a feed.</summary>
/// <param name="Parties">by slug.</param>
/// <param name="Issues">by slug.</param>
/// <param name="Proposals">titles of those that are answered, by id.</param>
sealed record ShiftWords(
    IReadOnlyDictionary<string, Party> Parties, IReadOnlyDictionary<string, Issue> Issues,
    IReadOnlyDictionary<string, string> Proposals, TimeZoneInfo Zone)
{
    static readonly string[] Positions =
        ["rejects", "has reservations", "non-committal", "open, or accepts in part", "accepts"];

    /// <summary>Russia: Russia and Ukraine hold direct talks – rejects (red line) → open, or accepts in part.</summary>
    public string Title(Shift shift) => shift switch
    {
        StanceShift it => $"{PartyOf(it)}: {SubjectOf(it)} – {Said(it.Change.Before)} → {Said(it.Change.After)}",
        MatterShift it => MatterWords.Told(it.Change) is { Length: > 0 } told ? $"{it.Title} – {told}" : it.Title,
        _ => "",
    };

    /// <summary>The day, the kind, and on whose words.</summary>
    public string Summary(Shift shift)
    {
        var day = LocalDays.Of(shift.On, Zone).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        string[] said = shift switch
        {
            StanceShift it => [.. it.Change.Records.Select(Said)],
            MatterShift it => [.. MatterWords.Details(it.Change), .. it.Change.Records.Select(MatterWords.Said)],
            _ => [],
        };
        return $"{KindOf(shift)}, as of {day}.{(said.Length > 0 ? $" {string.Join(" ", said)}" : "")}";
    }

    string PartyOf(StanceShift shift) => Parties.GetValueOrDefault(shift.Party)?.Profile.Name ?? shift.Party;

    string SubjectOf(StanceShift shift)
    {
        if (shift.Issue is { } issue)
            return Issues.GetValueOrDefault(issue)?.Profile.Proposition ?? issue;

        var proposal = Proposals.GetValueOrDefault(shift.Proposal!, shift.Proposal!);
        return shift.Clause is { } clause ? $"{proposal}, clause {clause}" : proposal;
    }

    static string Said(PositionVersion row)
    {
        var speaker = row.Content.Speaker is { Name: { } name, Office: var office }
            ? office is null ? $"{name}: " : $"{name} ({office}): "
            : "";
        var sources = string.Join(", ", row.Evidence.Select(it => it.Source).Distinct());
        return $"{speaker}{row.Content.Summary ?? $"record {row.Id}"} ({row.Content.When}; {sources})";
    }

    static string Said(Stance stance) => stance.Resolved switch
    {
        { State: StanceState.Held, Winner.Content: { Position: { } position } content } =>
            $"{Positions[position + 2]}{Firmly(content.Firmness)}",
        { State: StanceState.Declined } => "declined to say",
        { State: StanceState.Contested } => "contested",
        { State: StanceState.NotCovered } => "not covered",
        _ => "no known position",
    };

    static string Firmly(Firmness firmness) => firmness switch
    {
        Firmness.Stated => "",
        Firmness.RedLine => " (red line)",
        _ => $" ({firmness.ToString().ToLowerInvariant()})",
    };

    static string KindOf(Shift shift) => (shift.Kind, shift) switch
    {
        (ChangeKind.LateEntry, _) => "Entered late",
        (ChangeKind.Correction, _) => "Corrected",
        (ChangeKind.Retraction, _) => "Retracted",
        (ChangeKind.Reinstatement, _) => "Reinstated",
        (ChangeKind.Refinement, _) => "Refined",
        (ChangeKind.LateDisclosure, _) => "Disclosed late",
        (ChangeKind.Withdrawal, _) => "Withdrawn by its publisher",
        (ChangeKind.First, StanceShift) => "First known position",
        (ChangeKind.First, _) => "New",
        (ChangeKind.Shift, StanceShift) => "Shift",
        (ChangeKind.Shift, _) => "Changed",
        (ChangeKind.Firmness, _) => "Another firmness or condition",
        (ChangeKind.Confirmation, _) => "Confirmed",
        _ => "Lapsed",
    };
}
