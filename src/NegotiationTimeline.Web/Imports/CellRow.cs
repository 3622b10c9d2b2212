namespace NegotiationTimeline.Web.Imports;

/// <summary>A row as it stands in the file.</summary>
/// <param name="Line">of the file, from 1, on which the row begins.</param>
/// <param name="Fault">why its cells cannot be told apart.</param>
sealed record CellRow(long Line, string[] Cells, RowFault? Fault)
{
    public bool IsEmpty => Fault is null && Cells.All(string.IsNullOrWhiteSpace);
}

/// <summary>What is wrong with a row as a whole.</summary>
sealed record RowFault(string Reason, string Remedy)
{
    public static RowFault TooLong { get; } = new(
        $"The row has more than {RowReader.LongestRow} characters.",
        "Look for a quote that is not closed, or for line breaks that were lost; shorten long texts.");

    public static RowFault OpenQuote { get; } = new(
        "A quote begins and is not closed before the file ends.", "Close it, or double a quote that belongs to the text.");

    public static RowFault AfterQuote { get; } = new(
        "Text follows a closing quote.", "Double the quotes that belong to the text: \"he said \"\"no\"\"\".");
}
