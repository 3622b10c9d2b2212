using System.Text.Json.Nodes;
using Spectre.Console;

namespace NegotiationTimeline.Web.CommandLine;

/// <summary>The matrix, an issue a row and a party a column; in as many tables as it takes to fit the width.</summary>
static class MatrixTables
{
    /// <summary>Columns of a terminal in which the longest words of a stance stand whole.</summary>
    const int WidthOfParty = 16;

    /// <summary>What Spectre puts around each column.</summary>
    const int Frame = 3;

    public static IEnumerable<Table> Of(JsonNode matrix, int width)
    {
        var cells = matrix["stances"]!.AsArray().ToDictionary(it => ($"{it!["party"]}", $"{it["issue"]}"), it => it!);
        string[] issues = [.. matrix["issues"]!.AsArray().Select(it => $"{it}")];
        string[] parties = [.. matrix["parties"]!.AsArray().Select(it => $"{it}")];
        var widthOfIssue = Math.Min(issues.Append("issue").Max(it => it.Length), Math.Max(10, width / 4));
        var room = width - widthOfIssue - Frame - 1;
        var side = Math.Clamp(room / (WidthOfParty + Frame), 1, Math.Max(parties.Length, 1));
        var widthOfParty = Math.Clamp((room / side) - Frame, 8, 32);
        return parties.Chunk(side).Select(some =>
        {
            var table = new Table { Border = TableBorder.Square, ShowRowSeparators = true };
            table.AddColumn(new TableColumn("issue") { Width = widthOfIssue });
            foreach (var party in some)
                table.AddColumn(new TableColumn(new Text(party)) { Width = widthOfParty });
            foreach (var issue in issues)
                table.AddRow([new Text(issue), .. some.Select(party => Cell(cells.GetValueOrDefault((party, issue))))]);
            return table;
        });
    }

    static Text Cell(JsonNode? cell)
    {
        if (cell is null)
            return new("· no known position", new(decoration: Decoration.Dim));

        var beside = StanceWords.Beside(cell);
        return new(StanceWords.Of(cell) + (beside.Length > 0 ? $"\n{beside}" : ""), StanceWords.Style(cell));
    }
}
