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
sealed record ShiftWords(
    IReadOnlyDictionary<string, Party> Parties, IReadOnlyDictionary<string, Issue> Issues, TimeZoneInfo Zone)
{
    static readonly string[] Positions =
        ["rejects", "has reservations", "non-committal", "open, or accepts in part", "accepts"];

    /// <summary>Russia: Russia and Ukraine hold direct talks – rejects (red line) → open, or accepts in part.</summary>
    public string Title(Shift shift)
    {
        var issue = Issues.GetValueOrDefault(shift.Issue)?.Profile.Proposition ?? shift.Issue;
        return $"{PartyOf(shift)}: {issue} – {Said(shift.Change.Before)} → {Said(shift.Change.After)}";
    }

    /// <summary>The day, the kind, and on whose words.</summary>
    public string Summary(Shift shift)
    {
        var day = LocalDays.Of(shift.On, Zone).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        var said = shift.Change.Records.Select(Said).ToArray();
        return $"{KindOf(shift.Kind)}, as of {day}.{(said.Length > 0 ? $" {string.Join(" ", said)}" : "")}";
    }

    public string PartyOf(Shift shift) => Parties.GetValueOrDefault(shift.Party)?.Profile.Name ?? shift.Party;

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

    static string KindOf(ChangeKind kind) => kind switch
    {
        ChangeKind.LateEntry => "Entered late",
        ChangeKind.Correction => "Corrected",
        ChangeKind.Retraction => "Retracted",
        ChangeKind.Reinstatement => "Reinstated",
        ChangeKind.Refinement => "Refined",
        ChangeKind.LateDisclosure => "Disclosed late",
        ChangeKind.Withdrawal => "Withdrawn by its publisher",
        ChangeKind.First => "First known position",
        ChangeKind.Shift => "Shift",
        ChangeKind.Firmness => "Another firmness or condition",
        ChangeKind.Confirmation => "Confirmed",
        _ => "Lapsed",
    };
}
