namespace NegotiationTimeline.Web.Imports;

/// <summary>Files that are no text, known by their first bytes: what people send who mean the table within.</summary>
static class OtherFiles
{
    const string SaveAsCsv = "Open it in the spreadsheet and save the sheet as CSV UTF-8.";

    /// <returns>null = it may be a table, or lines of JSON.</returns>
    public static BadRow? FaultOf(ReadOnlySpan<byte> head) => head switch
    {
        [(byte)'P', (byte)'K', 3, 4, ..] => Of("a workbook (.xlsx, .ods) or another zip archive",
            "Open a workbook in the spreadsheet and save the sheet as CSV UTF-8; take files out of an archive first."),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => Of("a workbook (.xls)", SaveAsCsv),
        [0x1F, 0x8B, ..] => Of("packed twice", "Unpack it once, and send it again."),
        [(byte)'P', (byte)'A', (byte)'R', (byte)'1', < 0x20 and not ((byte)'\r' or (byte)'\n' or (byte)'\t'), ..] =>
            Of("a Parquet file", "Write its table as CSV or JSON Lines, and send that."),
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => Of("a PDF document", "Send the table that it shows as CSV."),
        [(byte)'<', (byte)'!' or (byte)'h' or (byte)'H' or (byte)'?', ..] =>
            Of("a web page or XML", "Some programs save such a file as .xls. " + SaveAsCsv),
        [(byte)'B', (byte)'Z', (byte)'h', _, 0x31, 0x41, ..] or [0xFD, (byte)'7', (byte)'z', (byte)'X', ..]
            or [0x28, 0xB5, 0x2F, 0xFD, ..] or [(byte)'7', (byte)'z', 0xBC, 0xAF, ..] =>
            Of("packed by another program than gzip", "Unpack it, or pack it with gzip."),
        _ => null,
    };

    static BadRow Of(string what, string remedy) =>
        BadRow.Of("file", $"The file is {what}, and no table of text.", remedy);
}
