using System.Text;
using NegotiationTimeline.Web.Http;

namespace NegotiationTimeline.Web.Exports;

/// <summary>What the columns of a data package mean, for people.</summary>
static class Codebook
{
    public static string Of(ExportView view)
    {
        var profile = view.Point.View.Negotiation.Profile;
        var (asOf, knownBy, recordedBy) = view.Point.Echo();
        var book = new StringBuilder(
            $"""
            # {profile.Title}

            {profile.Summary}

            Seen from: asOf (when it held) {asOf}, knownBy (what the world could know) {knownBy}, recordedBy (what this
            system had learned) {recordedBy}. The address of this very view, below that of the program it came from:

                {view.Pin}

            Files are CSV by RFC 4180 in UTF-8. Empty cells are unknown or do not apply. Lists are parted by semicolons;
            where a cell has parts of its own, they are JSON. Text that a spreadsheet would run as a formula (it
            begins with =, +, -, @, also in full width, a tab or a line break) has an apostrophe before it; take one away to
            have it as it was. Dates marked EDTF are ISO 8601-2 as recorded, in the
            zone {view.Point.View.Negotiation.TimeZone}; the columns earliestStart to latestEnd give their bounds in UTC.

            """);
        if (profile.CodingNotes is { } notes)
            book.Append($"\nHow it was coded: {notes}\n");
        foreach (var table in Tables.All)
        {
            book.Append($"\n## {table.Name}\n\n{table.Title}. Its rows are told apart by {string.Join(", ", table.Key)}.\n\n");
            book.Append("| column | type | meaning |\n|---|---|---|\n");
            foreach (var column in table.Columns)
                book.Append($"| {column.Name} | {Word(column.Type)} | {column.Means.Replace("|", "\\|", StringComparison.Ordinal)} |\n");
        }

        return book.ToString();
    }

    static string Word(ColumnType type) => type switch
    {
        ColumnType.Number => "whole number",
        ColumnType.Flag => "true or false",
        ColumnType.Instant => "instant, UTC",
        ColumnType.List => "list",
        ColumnType.Parts => "JSON",
        _ => "text",
    };
}
