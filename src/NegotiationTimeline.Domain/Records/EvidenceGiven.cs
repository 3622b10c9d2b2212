using System.Collections.Immutable;
using NegotiationTimeline.Domain.Decisions;

namespace NegotiationTimeline.Domain.Records;

/// <summary>Evidence as the sender gives it; its published time comes from the source on file.</summary>
public sealed record EvidenceGiven(
    string? Source,
    Attribution? Attribution = null,
    int? Depth = null,
    string? Grade = null,
    Bearing? Bearing = null,
    string? Quote = null,
    string? Language = null,
    string? Locator = null,
    ImmutableArray<Translation>? Translations = null)
{
    public void Check(string field, Agenda agenda, Faults faults)
    {
        if (!faults.Given(Source, $"{field}.source"))
            return;

        if (!agenda.Publications.ContainsKey(Source))
            faults.Add($"{field}.source", $"There is no source '{Source}' in this negotiation.",
                $"File it first with PUT /api/negotiations/{agenda.Negotiation}/sources/{Source}.");
        faults.Unless(Depth is null or (>= 0 and <= 9), $"{field}.depth", $"{Depth} is not a hearsay depth.",
            "Give 0 for the statement itself, 1 for a report of it, 2 for a report of a report.");
        faults.Unless(Grade is null || Records.Grade.TryParse(Grade, out _), $"{field}.grade",
            $"'{Grade}' is not an Admiralty grade.", "Give a letter A-F and a digit 1-6, such as B2.");
        faults.Within(Quote, $"{field}.quote");
        faults.Within(Locator, $"{field}.locator", 1000);
    }

    public Evidence? Resolve(Agenda agenda) =>
        agenda.Publications.GetValueOrDefault(Source!) is { } published
            ? new(Source!, published, Attribution ?? Records.Attribution.Reported, Depth ?? 1, Grade,
                Bearing ?? Records.Bearing.Supports, Quote, Language, Locator, Translations ?? [])
            : null;
}

/// <summary>A row of evidence in a body.</summary>
public static class EvidenceRows
{
    /// <summary>
    /// Checks every row and gives the dated ones. A record needs supporting evidence with a publication date
    /// (DESIGN, section 2): a denial alone carries nothing.
    /// </summary>
    public static ImmutableArray<Evidence> Checked(
        this ImmutableArray<EvidenceGiven>? given, string field, Agenda agenda, Faults faults, bool required = true)
    {
        var rows = given ?? [];
        // A null among the rows is a row without a source.
        for (var i = 0; i < rows.Length; i++)
            (rows[i] ?? new(Source: null)).Check($"{field}[{i}]", agenda, faults);
        if (faults.Any)
            return [];

        if (required && !rows.Any(row => row.Bearing is not Bearing.Denies))
            faults.Add(field, "A record needs at least one piece of evidence that supports it.",
                "Name a source, with what it says and how far it can be trusted.");
        var evidence = ImmutableArray.CreateBuilder<Evidence>(rows.Length);
        for (var i = 0; i < rows.Length; i++)
            if (rows[i].Resolve(agenda) is { } dated)
                evidence.Add(dated);
            else
                faults.Add($"{field}[{i}].source", $"The source '{rows[i].Source}' has no publication date.",
                    "Give the source a publishedOn first; a wide date such as 2025 or [2025-04-01..2025-04-30] will do.");
        return faults.Any ? [] : evidence.MoveToImmutable();
    }
}
