using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace NegotiationTimeline.Web.Imports;

/// <summary>The cells of the row at hand: what each means by a mapping, and what is wrong with them.</summary>
/// <param name="ours">the file is an export of ours: what it made harmless is made what it was.</param>
sealed partial class CellTexts(ImportMapping mapping, string[] header, bool ours)
{
    /// <summary>Fields in which people write sentences; a name with a blank behind it would be another name.</summary>
    static readonly FrozenSet<string> Running = FrozenSet.ToFrozenSet(
    [
        "summary", "quote", "occasion", "changeReason", "locator", "terms", "method", "reason", "notes", "changes", "audience",
        "proposition",
    ]);

    readonly List<RowProblem> faults = [];
    CellRow row = null!;

    public bool AnyFault => faults.Count > 0;

    public ImmutableArray<RowProblem> Faults => [.. faults];

    public void Begin(CellRow next)
    {
        row = next;
        faults.Clear();
        CheckRow();
        for (var i = 0; i < header.Length && faults.Count == 0; i++)
            if (Texts.FaultOf(row.Cells[i]) is { } broken)
                Fault(header[i], row.Cells[i], broken.Reason, broken.Remedy);
    }

    void CheckRow()
    {
        var (cells, most) = (row.Cells, header.Length);
        if (row.Fault is { } whole)
            Fault("", null, whole.Reason, whole.Remedy);
        else if (cells.Length < most)
            Fault("", null, $"The row has {cells.Length} cells, and the header {most}.",
                "Give a cell for every column, empty ones too; quote cells that hold the separator.");
        else if (cells.Skip(most).Any(it => !string.IsNullOrWhiteSpace(it)))
            Fault("", cells[most], $"The row has {cells.Length} cells, and the header {most}.",
                "Quote cells that hold the separator.");
    }

    /// <summary>What a cell means, by its value map; "" = nothing.</summary>
    /// <param name="column">-1 = a constant fills the field.</param>
    public string Of(ImportField field, int column)
    {
        if (column < 0)
            return Plain(mapping.Constants![field.Name]);

        var text = Kept(field, row.Cells[column]);
        var map = mapping.Values?.GetValueOrDefault(field.Name);
        if (map?.TryGetValue(text, out var meant) == true)
            return Plain(meant);
        if (text.Length == 0)
            return mapping.Constants?.TryGetValue(field.Name, out var otherwise) == true ? Plain(otherwise) : "";
        if (map is null)
            return text;

        Fault(header[column], text, $"'{text}' is not in the value map of {field.Name}.",
            $"Add it to values.{field.Name}, which has "
            + $"{string.Join(", ", map.Keys.Order(StringComparer.Ordinal).Take(20))}.");
        return "";
    }

    /// <summary>Blanks around a cell are kept in running text alone, and in what we wrote ourselves.</summary>
    string Kept(ImportField field, string cell)
    {
        var text = ours && Harmless().IsMatch(cell) ? cell[1..] : cell;
        var runs = field.Type == CellType.Text && field.Names == Naming.Nothing && text.AsSpan().Trim().Length > 0;
        return runs && (ours || Running.Contains(field.Own)) ? text : Texts.Trimmed(text);
    }

    /// <param name="text">what stands there where a constant fills the field.</param>
    public void Fault(ImportField field, int column, string text, string reason, string remedy) =>
        Fault(column < 0 ? field.Name : header[column], column < 0 ? text : row.Cells[column], reason, remedy);

    void Fault(string column, string? value, string reason, string remedy)
    {
        if (faults.All(it => it.Column != column || it.Reason != reason))
            faults.Add(RowProblem.Of(row.Line, column, value, reason, remedy));
    }

    static string Plain(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    [GeneratedRegex(@"^'+[=+\-@\t\r\n]")]
    private static partial Regex Harmless();
}
