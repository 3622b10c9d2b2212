using System.Collections.Immutable;
using NegotiationTimeline.Web.Http;

namespace NegotiationTimeline.Web.Imports;

/// <summary>A file on its way to be recorded, or recorded.</summary>
/// <param name="Kind">of its rows; null where each line says its own.</param>
/// <param name="Progress">null where nothing goes on.</param>
/// <param name="Counts">of the last run; null before the first.</param>
/// <param name="Faults">the first 100.</param>
/// <param name="Duplicates">the first 100: positions that may tell again what another one tells.</param>
/// <param name="Failure">why it came to nothing, or to less than was asked for.</param>
/// <param name="RecordedAt">recorded axis: the one instant of all that it made; null = nothing was made.</param>
/// <param name="At">when the file was sent.</param>
/// <param name="Left">amended records that undoing it, or that again, left as they were; null = none.</param>
public sealed record ImportAnswer(
    string Id,
    ImportState State,
    FileAnswer File,
    string? Kind,
    ImmutableArray<ImportColumn> Columns,
    ImmutableArray<SampleRow> Sample,
    ImportMapping Mapping,
    ImportMode? Mode,
    ImportProgress? Progress,
    ImportCounts? Counts,
    ImportCreates? Creates,
    ImmutableArray<RowProblem> Faults,
    ImmutableArray<LikelyRow> Duplicates,
    MadeAnswer Made,
    ImportFailure? Failure,
    string By,
    string At,
    string? RecordedAt,
    string? Ended,
    LeftAsIs? Left)
{
    internal static ImportAnswer Of(
        ImportJob job, ImmutableArray<RowProblem> faults, ImmutableArray<LikelyRow> duplicates) => new(
        job.Id, job.State,
        new(job.Name, job.Sha256, job.Bytes, job.Format, job.Encoding, job.Separator, job.Counts?.Rows), job.Kind,
        job.Columns ?? [], job.Sample ?? [], job.Mapping, job.Mode, job.IsUnderWay ? job.Progress : null, job.Counts,
        job.Creates, faults, duplicates, new(job.RecordedAt is null ? 0 : job.Counts?.New ?? 0, job.Made), job.Failure, job.By,
        ReadPoint.Text(job.At), Text(job.RecordedAt), Text(job.Ended), job.Left);

    static string? Text(DateTimeOffset? at) => at is { } instant ? ReadPoint.Text(instant) : null;
}

/// <param name="Sha256">of the file as it was sent.</param>
/// <param name="Separator">of cells; null for JSON Lines.</param>
/// <param name="Rows">null = not yet counted.</param>
public sealed record FileAnswer(
    string Name, string Sha256, long Bytes, string Format, string Encoding, string? Separator, long? Rows);

/// <param name="Records">rows that were recorded.</param>
/// <param name="Events">with the parties, issues and sources that were entered for them.</param>
public sealed record MadeAnswer(long Records, long Events);

public sealed record ImportListAnswer(string Negotiation, ImmutableArray<ImportLine> Items, string? Next);

/// <summary>An import in a list.</summary>
public sealed record ImportLine(
    string Id, ImportState State, FileAnswer File, string? Kind, ImportCounts? Counts, MadeAnswer Made, string By,
    string At, string? RecordedAt)
{
    internal static ImportLine Of(ImportJob job)
    {
        var all = ImportAnswer.Of(job, [], []);
        return new(all.Id, all.State, all.File, all.Kind, all.Counts, all.Made, all.By, all.At, all.RecordedAt);
    }
}

/// <summary>The body that begins a recording.</summary>
/// <param name="Mode">null = all rows, or none.</param>
public sealed record RecordFile(ImportMode? Mode = null);

/// <summary>The body that undoes an import, or that again.</summary>
public sealed record UndoImport(string? Reason = null);

/// <summary>The body of what needs none.</summary>
public sealed record Bare;

public sealed record MappingListAnswer(string Negotiation, ImmutableArray<SavedMapping> Items);

public sealed record SavedMapping(string Name, ImportMapping Mapping);
