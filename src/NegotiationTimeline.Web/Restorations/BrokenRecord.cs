namespace NegotiationTimeline.Web.Restorations;

/// <summary>A file is not the complete record that it says it is; nothing of it is kept.</summary>
/// <param name="line">from 1: where it was noticed.</param>
sealed class BrokenRecord(long line, string reason, string remedy, Exception? cause = null) : Exception(reason, cause)
{
    /// <summary>What helps wherever a file was changed on its way.</summary>
    public const string ExportAnew =
        "Export the record anew, and send the file as it came: not through an editor, not cut, not sorted.";

    public long Line => line;

    public string Remedy => remedy;
}
