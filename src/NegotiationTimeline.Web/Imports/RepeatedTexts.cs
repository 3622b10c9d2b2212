namespace NegotiationTimeline.Web.Imports;

/// <summary>
/// Cells that say the same share one text, as far as they stand near each other: dates, names and titles say the same
/// thousands of times in a row.
/// </summary>
sealed class RepeatedTexts
{
    /// <summary>Characters: longer texts seldom come again.</summary>
    const int Longest = 200;

    readonly string?[] lately = new string?[1024];

    public string Of(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > Longest)
            return text.ToString();

        ref var like = ref lately[(uint)string.GetHashCode(text) % lately.Length];
        return like is not null && text.SequenceEqual(like) ? like : like = text.ToString();
    }
}
