using System.Globalization;
using System.Runtime.CompilerServices;

namespace NegotiationTimeline.Domain.Decisions;

/// <summary>A text that tells of a fault: not put together where there is none, as in a million good rows.</summary>
[InterpolatedStringHandler]
public ref struct FaultText
{
    readonly string? whole;
    DefaultInterpolatedStringHandler parts;

    /// <param name="holds">there is no fault.</param>
    /// <param name="wanted">whether the parts are asked for at all.</param>
    public FaultText(int literalLength, int formattedCount, bool holds, out bool wanted)
    {
        wanted = !holds;
        if (wanted)
            parts = new(literalLength, formattedCount, CultureInfo.InvariantCulture);
    }

    FaultText(string whole) => this.whole = whole;

    public static implicit operator FaultText(string whole) => new(whole);

    public void AppendLiteral(string part) => parts.AppendLiteral(part);

    public void AppendFormatted<T>(T part) => parts.AppendFormatted(part);

    /// <summary>Once.</summary>
    public string InWords() => whole ?? parts.ToStringAndClear();
}
