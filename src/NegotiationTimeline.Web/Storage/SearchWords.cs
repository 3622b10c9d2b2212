using System.Globalization;
using System.Text;

namespace NegotiationTimeline.Web.Storage;

/// <summary>
/// Full-text search finds words as they are written, and Latin ones without their accents, too: many keyboards have none.
/// </summary>
static class SearchWords
{
    /// <summary>Letters that are one with a stroke through it, and no letter with an accent.</summary>
    static readonly Dictionary<char, string> Struck = new()
    {
        ['ł'] = "l", ['Ł'] = "L", ['ø'] = "o", ['Ø'] = "O", ['đ'] = "d", ['Đ'] = "D", ['ħ'] = "h", ['Ħ'] = "H", ['ı'] = "i",
        ['ß'] = "ss", ['æ'] = "ae", ['Æ'] = "AE", ['œ'] = "oe", ['Œ'] = "OE",
    };

    /// <summary>What is to be found of a text: itself and, where that is another, the same without accents.</summary>
    public static string Indexed(string text) => Folded(text) is var folded && folded == text ? text : $"{text}\n{folded}";

    /// <summary>What somebody typed into a search box, in both forms; null = nothing is searched for.</summary>
    public static string[]? Asked(string? typed) => typed is null ? null : [typed, Folded(typed)];

    /// <summary>Letters of other scripts stay what they are: there, a sign above makes another letter.</summary>
    static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        var afterLatin = false;
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            var isMark = CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark;
            if (isMark && afterLatin)
                continue;

            if (!isMark)
                afterLatin = letter <= '\u024F' && char.IsLetter(letter);
            folded.Append(Struck.TryGetValue(letter, out var plain) ? plain : letter.ToString());
        }

        return folded.ToString().Normalize(NormalizationForm.FormC);
    }
}
