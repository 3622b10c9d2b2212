using System.Collections.Frozen;
using System.Text.Json;

namespace NegotiationTimeline.Web.Imports;

/// <summary>A field, and what fills it by a mapping: looked up once, for all rows.</summary>
/// <param name="Column">its number; -1 = a constant alone fills the field.</param>
/// <param name="Constant">what it is where the cell is empty; null = nothing.</param>
/// <param name="Values">what stands in a cell, to what it means; null = what stands there.</param>
sealed record MappedField(
    ImportField Field, int Column, string? Constant, FrozenDictionary<string, string>? Values)
{
    public static MappedField Of(ImportField field, int column, ImportMapping mapping) => new(
        field, column,
        mapping.Constants?.TryGetValue(field.Name, out var constant) == true ? Plain(constant) : null,
        mapping.Values?.GetValueOrDefault(field.Name)?.ToFrozenDictionary(it => it.Key, it => Plain(it.Value)));

    static string Plain(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
