using System.Collections.Immutable;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Truces;

/// <summary>Violation reports side by side, grouped by who claims them (docs/decisions/truces.md).</summary>
public static class RivalTallies
{
    /// <summary>What had been claimed by a date, certainly or possibly.</summary>
    /// <param name="violations">rows of reports that are visible from the point.</param>
    public static ImmutableArray<Claims> Of(
        IEnumerable<RecordRow> violations, ValidTime asOf, TimeZoneInfo zone) =>
    [
        .. violations.Where(row => TruceCourse.Told(row, asOf) != Certainty.None)
            .GroupBy(row => row.Content<ViolationContent>().Claimant)
            .OrderBy(it => it.Key, StringComparer.Ordinal)
            .Select(it => OfOne(it.Key, [.. it], asOf, zone)),
    ];

    static Claims OfOne(string claimant, RecordRow[] rows, ValidTime asOf, TimeZoneInfo zone)
    {
        var superseded = Superseded(rows, zone);
        return new(
            claimant,
            [
                .. rows.Select(row =>
                    new Tally(row, TruceCourse.Told(row, asOf), superseded.GetValueOrDefault(row.Path))),
            ],
            [
                .. rows.Where(row => Report(row).Count is not null && When(Report(row)) is not null)
                    .GroupBy(row => Counted(Report(row)))
                    .Select(it => new TallySeries(it.Key.Accused, Report(it.First()).Unit!, it.Key.Period,
                        Report(it.First()).Method, [.. it.Select(row => Point(row, zone)).OrderBy(point => point.At)])),
            ]);
    }

    /// <summary>
    /// A report takes the place of another of the same claimant only if both count the same and its cut-off is, for
    /// certain, the later one; of several such reports the one with the latest cut-off is told.
    /// </summary>
    /// <returns>by path of the report whose place another took.</returns>
    static Dictionary<string, Superseding> Superseded(RecordRow[] rows, TimeZoneInfo zone) => new(
        from counts in rows.Where(row => HasCutOff(Report(row)))
            .Select(row => (Row: row, CutOff: Edtf.Parse(Report(row).CutOff!).Occurrence(zone)))
            .OrderByDescending(it => it.CutOff.LatestEnd)
            .ThenByDescending(it => it.Row.Version.Id, StringComparer.Ordinal)
            .GroupBy(it => Counted(Report(it.Row) with { Method = null }))
        from it in counts
        let later = counts.TakeWhile(other => other.CutOff.LatestEnd > it.CutOff.LatestEnd)
            .FirstOrDefault(other => MayHaveOneMethod(Report(it.Row), Report(other.Row))
                && it.CutOff.IsBefore(other.CutOff)).Row
        where later is not null
        select KeyValuePair.Create(it.Row.Path, By(Report(it.Row), later)));

    static Superseding By(ViolationContent report, RecordRow later) => new(
        later.Version.Id, $"{report.Claimant} counted the same further: "
            + $"up to {Report(later).CutOff}, and not only up to {report.CutOff}.");

    /// <summary>Where no number, or no cut-off, is told, a report stands for itself.</summary>
    static bool HasCutOff(ViolationContent report) => report is { Count: not null, CutOff: not null };

    /// <summary>A method that is not told may be the same; two that are told must be.</summary>
    static bool MayHaveOneMethod(ViolationContent one, ViolationContent other) =>
        one.Method is null || other.Method is null || Folded(one.Method) == Folded(other.Method);

    /// <summary>What a number is a number of: only such of the same can be drawn as one line.</summary>
    static (string? Accused, string? Unit, string? Period, string? Method) Counted(ViolationContent report) =>
        (report.Accused, Folded(report.Unit), report.Period, Folded(report.Method));

    static string? Folded(string? words) => words?.Trim().ToUpperInvariant();

    static TallyPoint Point(RecordRow row, TimeZoneInfo zone)
    {
        var report = Report(row);
        var when = Edtf.Parse(When(report)!).Occurrence(zone);
        return new(
            when.LatestEnd!.Value.AddMicroseconds(-1), when.EarliestStart, report.CutOff is not null,
            report.Count!.Value, report.AtLeast, row.Version.Id);
    }

    static string? When(ViolationContent report) => report.CutOff ?? report.StatedOn;

    static ViolationContent Report(RecordRow row) => row.Content<ViolationContent>();
}
