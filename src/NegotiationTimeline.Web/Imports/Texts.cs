using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace NegotiationTimeline.Web.Imports;

/// <summary>How the bytes of a file are read as characters.</summary>
static class Texts
{
    /// <summary>Stands where bytes were no character: U+FFFF, which no text can have.</summary>
    public const char Broken = '\uFFFF';

    /// <summary>The letters of U+00C0 to U+017F without their marks; the program knows no other culture's tables.</summary>
    const string Bare =
        "AAAAAAACEEEEIIIIDNOOOOO-OUUUUYTsaaaaaaaceeeeiiiidnooooo-ouuuuyty"
        + "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlL"
        + "lLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";

    static readonly DecoderReplacementFallback Kept = new($"{Broken}");

    /// <summary>Those that may be given by name.</summary>
    public static ImmutableArray<string> Encodings { get; } =
    [
        "utf-8", "utf-16", "utf-16be", .. Enumerable.Range(1250, 9).Select(it => $"windows-{it}"), "iso-8859-1",
        "iso-8859-2", "iso-8859-5", "iso-8859-7", "iso-8859-9", "iso-8859-15", "koi8-r", "koi8-u", "macintosh", "ibm850",
        "ibm866", "gb18030", "big5", "shift_jis", "euc-jp", "euc-kr",
    ];

    /// <summary>By the mark of byte order; else as given; else UTF-16 is known by its zeros, the rest is UTF-8.</summary>
    /// <param name="head">the first bytes of the file.</param>
    /// <param name="given">one of <see cref="Encodings"/>.</param>
    public static (Encoding Encoding, int Mark) EncodingOf(ReadOnlySpan<byte> head, string? given) => head switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Of("utf-8"), 3),
        [0xFF, 0xFE, ..] => (Of("utf-16"), 2),
        [0xFE, 0xFF, ..] => (Of("utf-16BE"), 2),
        _ when given is not null => (Of(given), 0),
        [not 0, 0, not 0, 0, ..] => (Of("utf-16"), 0),
        [0, not 0, 0, not 0, ..] => (Of("utf-16BE"), 0),
        _ => (Of("utf-8"), 0),
    };

    /// <summary>
    /// What calls itself ISO 8859-1 is windows-1252 (so the Encoding Standard, for all browsers): the bytes by which they
    /// differ are quotation marks and dashes in the one, and in the other nothing that anybody writes.
    /// </summary>
    static Encoding Of(string name) => Named(name switch
    {
        "iso-8859-1" => "windows-1252",
        "iso-8859-9" => "windows-1254",
        _ => name,
    });

    static Encoding Named(string name) =>
        CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, Kept)
        ?? Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, Kept);

    /// <summary>What cannot be kept of a text; null = nothing.</summary>
    public static (string Reason, string Remedy)? FaultOf(string text)
    {
        var at = text.AsSpan().IndexOfAny(Broken, '\0');
        if (at < 0)
            return null;

        return text[at] == '\0'
            ? ("The text holds the character U+0000, which no text can have.", "Leave that character out.")
            : ($"Character {at + 1} is broken: its bytes are no character of this encoding.",
                "Save the file as UTF-8 (in Excel: CSV UTF-8) and send it again, or say how it is written: "
                + "encoding=windows-1252.");
    }

    /// <summary>Without blanks around it, those too that nobody sees: U+200B, U+FEFF and their like.</summary>
    public static string Trimmed(string text)
    {
        var kept = text.Trim();
        if (kept.Length == 0 || (char.IsAscii(kept[0]) && char.IsAscii(kept[^1])))
            return kept;

        var (from, to) = (0, kept.Length);
        while (from < to && IsBlank(kept[from]))
            from++;
        while (to > from && IsBlank(kept[to - 1]))
            to--;
        return kept[from..to];
    }

    /// <summary>By which two names are held against each other that look alike.</summary>
    public static string Looks(string name)
    {
        if (Ascii.IsValid(name) && !name.Contains("  ", StringComparison.Ordinal))
            return name;

        var looks = new StringBuilder(name.Length);
        foreach (var c in name.Where(it => !IsUnseen(it)))
            if (!char.IsWhiteSpace(c))
                looks.Append(c);
            else if (looks.Length > 0 && looks[^1] != ' ')
                looks.Append(' ');
        return looks.ToString().TrimEnd();
    }

    /// <summary>A letter without its marks: é is e. Marks that stand by themselves are <see cref="IsMark"/>.</summary>
    public static char Unmarked(char c) => c is >= '\u00C0' and <= '\u017F' ? Bare[c - '\u00C0'] : c;

    public static bool IsMark(char c) => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    static bool IsBlank(char c) => char.IsWhiteSpace(c) || IsUnseen(c);

    static bool IsUnseen(char c) => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format;
}
