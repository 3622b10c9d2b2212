using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NegotiationTimeline.Web.Imports;

/// <summary>Where an import is in its life.</summary>
public enum ImportState
{
    /// <summary>The file is here; nothing has been looked at but its first rows.</summary>
    Received,
    Checking,

    /// <summary>Every row was tried; nothing was recorded.</summary>
    Checked,
    Recording,
    Recorded,

    /// <summary>Nothing was recorded, and the file is gone.</summary>
    Failed,
    Cancelled,
    Retracting,
    Retracted,
    Reinstating,
}

/// <summary>What of a file is recorded.</summary>
public enum ImportMode
{
    /// <summary>All rows, or none where one is faulty.</summary>
    All,

    /// <summary>Rows without a fault; the others are told.</summary>
    Good,
}

/// <summary>A file on its way, as timeline.import keeps it.</summary>
/// <param name="Place">on which machine, in which folder, the file lies; null = it is gone.</param>
/// <param name="Encoding">as which the file is read.</param>
/// <param name="EncodingGiven">by whoever sent it; null = its first bytes tell.</param>
/// <param name="Separator">of cells; null for JSON Lines.</param>
/// <param name="At">when it was sent, by the database's clock; before it is kept, never.</param>
/// <param name="RecordedAt">recorded axis: the one instant of all that it made.</param>
/// <param name="Made">how many events that were.</param>
/// <param name="Reason">why it is being undone, or that again.</param>
/// <param name="Undoer">who wants that.</param>
/// <param name="Left">what the last undoing, or the undoing of that, left as it was.</param>
sealed record ImportJob(
    string Negotiation,
    string Id,
    ImportState State,
    string Name,
    string Sha256,
    long Bytes,
    string Format,
    string Encoding,
    string? Separator,
    string By,
    DateTimeOffset At,
    ImportMapping Mapping,
    string? EncodingGiven = null,
    string? Place = null,
    ImmutableArray<ImportColumn>? Columns = null,
    ImmutableArray<SampleRow>? Sample = null,
    string? Kind = null,
    bool Ours = false,
    ImportMode? Mode = null,
    ImportProgress? Progress = null,
    ImportCounts? Counts = null,
    ImportCreates? Creates = null,
    DateTimeOffset? Ended = null,
    DateTimeOffset? RecordedAt = null,
    long Made = 0,
    ImportFailure? Failure = null,
    string? Reason = null,
    string? Undoer = null,
    LeftAsIs? Left = null)
{
    /// <summary>Somebody is at work on it.</summary>
    public bool IsUnderWay =>
        State is ImportState.Checking or ImportState.Recording or ImportState.Retracting or ImportState.Reinstating;

    /// <summary>It can still be checked and recorded.</summary>
    public bool IsOpen => State is ImportState.Received or ImportState.Checked;
}

/// <param name="Field">that it fills; null = it is not read.</param>
public sealed record ImportColumn(string Name, string? Field);

/// <summary>One of the first rows, as it stands and as it will be read.</summary>
/// <param name="Cells">column to cell; of JSON Lines, none.</param>
/// <param name="Body">null where it cannot be read.</param>
public sealed record SampleRow(
    long Line, ImmutableDictionary<string, string> Cells, JsonNode? Body, ImmutableArray<RowProblem> Faults);

/// <summary>Why an import as a whole came to nothing.</summary>
public sealed record ImportFailure(string Field, string Reason, string Remedy);
