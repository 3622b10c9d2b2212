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

    static Claims OfOne(string claimant, RecordRow[] rows, ValidTime asOf, TimeZoneInfo zone) => new(
        claimant,
        [.. rows.Select(row => new Tally(row, TruceCourse.Told(row, asOf), Superseding(row, rows, zone)))],
        [
            .. rows.Where(row => Report(row).Count is not null && When(Report(row)) is not null)
                .GroupBy(row => Counted(Report(row)))
                .Select(it => new TallySeries(it.Key.Accused, Report(it.First()).Unit!, it.Key.Period,
                    Report(it.First()).Method, [.. it.Select(row => Point(row, zone)).OrderBy(point => point.At)])),
        ]);

    /// <summary>
    /// A report takes the place of another of the same claimant only if both count the same and its cut-off is, for
    /// certain, the later one; of several such reports the one with the latest cut-off is told.
    /// </summary>
    static Superseding? Superseding(RecordRow row, RecordRow[] rows, TimeZoneInfo zone)
    {
        if (CutOff(row, zone) is not { } own)
            return null;

        var later = rows
            .Where(it => CountsTheSame(Report(row), Report(it)))
            .Where(it => CutOff(it, zone) is { } other && TruceCheck.IsBefore(own, other))
            .MaxBy(it => (CutOff(it, zone)!.Value.LatestEnd, it.Version.Id));
        return later is null
            ? null
            : new(later.Version.Id, $"{Report(row).Claimant} counted the same further: "
                + $"up to {Report(later).CutOff}, and not only up to {Report(row).CutOff}.");
    }

    /// <summary>Null where no number, or no cut-off, is told: such a report stands for itself.</summary>
    static PeriodBounds? CutOff(RecordRow row, TimeZoneInfo zone) =>
        Report(row) is { Count: not null, CutOff: { } date } ? Edtf.Parse(date).Occurrence(zone) : null;

    /// <summary>A method that is not told may be the same; two that are told must be.</summary>
    static bool CountsTheSame(ViolationContent one, ViolationContent other) =>
        Counted(one with { Method = null }) == Counted(other with { Method = null })
        && (one.Method is null || other.Method is null || Folded(one.Method) == Folded(other.Method));

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
