using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NegotiationTimeline.Web.Exports;

namespace NegotiationTimeline.Web.Imports;

/// <summary>The cells of the row at hand: what each means, and what is wrong with them.</summary>
/// <param name="ours">the file is an export of ours: what it made harmless is made what it was.</param>
sealed partial class CellTexts(string[] header, bool ours)
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
        else if (cells.Length > most && cells.Skip(most).Any(it => !string.IsNullOrWhiteSpace(it)))
            Fault("", cells[most], $"The row has {cells.Length} cells, and the header {most}.",
                "Quote cells that hold the separator.");
    }

    /// <summary>What a cell means, by its value map; "" = nothing.</summary>
    public string Of(MappedField it)
    {
        if (it.Column < 0)
            return it.Constant!;

        var text = Kept(it.Field, row.Cells[it.Column]);
        if (it.Values?.TryGetValue(text, out var meant) == true)
            return meant;
        if (text.Length == 0)
            return it.Constant ?? "";
        if (it.Values is null)
            return text;

        Fault(header[it.Column], text, $"'{text}' is not in the value map of {it.Field.Name}.",
            $"Add it to values.{it.Field.Name}, which has "
            + $"{string.Join(", ", it.Values.Keys.Order(StringComparer.Ordinal).Take(20))}.");
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
    public void Fault(MappedField it, string text, string reason, string remedy) => Fault(
        it.Column < 0 ? it.Field.Name : header[it.Column], it.Column < 0 ? text : row.Cells[it.Column], reason, remedy);

    void Fault(string column, string? value, string reason, string remedy)
    {
        if (faults.All(it => it.Column != column || it.Reason != reason))
            faults.Add(RowProblem.Of(row.Line, column, value, reason, remedy));
    }

    [GeneratedRegex($"^'+[{Csv.Begins}]")]
    private static partial Regex Harmless();
}
