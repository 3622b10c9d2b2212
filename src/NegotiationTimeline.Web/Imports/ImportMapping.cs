using System.Collections.Immutable;
using System.Text.Json;
using NegotiationTimeline.Domain.Decisions;

namespace NegotiationTimeline.Web.Imports;

/// <summary>How rows of cells become bodies; without columns, they are found by their names.</summary>
/// <param name="Kind">of all rows: positions, parties, …; null = as the file's columns, or each line, say.</param>
/// <param name="Columns">field to column.</param>
/// <param name="Constants">field to the value that it has in every row.</param>
/// <param name="Values">field to its map: what stands in the cell, to what it means.</param>
/// <param name="Id">a column, or several that together name the row; null = a hash of the row.</param>
/// <param name="Creates">parties, issues and sources that are new are entered.</param>
public sealed record ImportMapping(
    string? Kind = null,
    ImmutableDictionary<string, string>? Columns = null,
    ImmutableDictionary<string, JsonElement>? Constants = null,
    ImmutableDictionary<string, ImmutableDictionary<string, JsonElement>>? Values = null,
    ImportDates? Dates = null,
    ImmutableArray<string>? Id = null,
    bool? Creates = null)
{
    /// <summary>What of it cannot be, whatever the file.</summary>
    public Faults Faults()
    {
        var faults = new Faults();
        var kind = Kind is null ? null : ImportKinds.Named(Kind);
        faults.Unless(Kind is null || kind is not null, "kind", $"'{Kind}' is no kind of row.",
            $"Give one of {string.Join(", ", ImportKinds.All.Select(it => it.Name))}.");
        CheckFields("columns", Columns?.Keys, kind, faults);
        CheckFields("constants", Constants?.Keys, kind, faults);
        CheckFields("values", Values?.Keys, kind, faults);
        foreach (var (field, value) in Constants ?? [])
            faults.Unless(IsPlain(value), $"constants.{field}", "A constant is a text, a number, true or false.",
                "Give one of these; lists are texts parted by semicolons, parts are JSON in a text.");
        foreach (var (field, map) in Values ?? [])
            foreach (var (from, to) in map)
                faults.Unless(IsPlain(to), $"values.{field}.{from}", "What a value means is a text, a number, true or false.",
                    "Give one of these, or \"\" to leave the field empty.");
        faults.Unless(Dates?.Format is not { } format || DateCells.IsFormat(format), "dates.format",
            $"'{Dates?.Format}' is not a format of dates.",
            "Use d or dd, M, MM or MMMM, and yyyy, with points, commas, slashes, hyphens or spaces, such as dd/MM/yyyy.");
        return faults;
    }

    /// <summary>What of it does not fit the columns of a file.</summary>
    public void CheckAgainst(IReadOnlyCollection<string> header, Faults faults)
    {
        foreach (var (field, column) in Columns ?? [])
            faults.Unless(header.Contains(column), $"columns.{field}", $"The file has no column '{column}'.",
                $"Its columns are: {string.Join(", ", header.Take(50))}.");
        foreach (var column in Id ?? [])
            faults.Unless(header.Contains(column), "id", $"The file has no column '{column}'.",
                $"Its columns are: {string.Join(", ", header.Take(50))}.");
    }

    static void CheckFields(string within, IEnumerable<string>? fields, ImportKind? kind, Faults faults)
    {
        foreach (var field in fields ?? [])
            faults.Unless(kind is null ? ImportKinds.All.Any(it => it.Field(field) is not null) : kind.Field(field) is not null,
                $"{within}.{field}", $"There is no field '{field}'{(kind is null ? "" : $" in {kind.Name}")}.",
                kind is null ? "Name the kind; docs/imports.md lists its fields."
                    : $"The fields: {string.Join(", ", kind.Fields.Select(it => it.Name))}.");
    }

    static bool IsPlain(JsonElement value) =>
        value.ValueKind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False;
}

/// <param name="Format">of dates in cells, such as dd/MM/yyyy; null = EDTF, and ambiguous dates are refused.</param>
public sealed record ImportDates(string? Format = null);
