using System.Collections.Immutable;
using NegotiationTimeline.Domain.Decisions;

namespace NegotiationTimeline.Web.Imports;

/// <summary>A row as it is read: what it wants, or why it cannot be read.</summary>
/// <param name="Creates">what it names and there is not: entered with it.</param>
/// <param name="Faults">empty where it can be read.</param>
sealed record ReadRow(
    long Line, RowBody? Body, Wanted? Wanted, ImmutableArray<WantedSetup> Creates, ImmutableArray<RowProblem> Faults);

/// <summary>Why a row, or a cell of it, cannot be recorded.</summary>
/// <param name="Line">of the file, from 1.</param>
/// <param name="Column">of the file, or else the field; "" = the row as a whole.</param>
/// <param name="Value">what stands there, shortened.</param>
public sealed record RowProblem(long Line, string Column, string Value, string Reason, string Remedy)
{
    const int LongestValue = 200;

    public static RowProblem Of(long line, string column, string? value, string reason, string remedy) =>
        new(line, column, Shown(value ?? ""), reason, remedy);

    /// <summary>Where the field of a refusal stands in the file.</summary>
    public static RowProblem Of(long line, Refusal it, Func<string, (string Column, string? Value)> where)
    {
        var (column, value) = where(it.Field);
        return Of(line, column, value, it.Reason, it.Remedy);
    }

    static string Shown(string value)
    {
        var kept = value.Replace('\0', '\uFFFD').Replace(Texts.Broken, '\uFFFD');
        if (kept.Length <= LongestValue)
            return kept;

        // Half a character is none.
        var most = char.IsHighSurrogate(kept[LongestValue - 1]) ? LongestValue - 1 : LongestValue;
        return $"{kept[..most]}…";
    }
}
