using System.Collections.Immutable;
using System.Text;

namespace NegotiationTimeline.Web.Imports;

/// <summary>How the bytes of a file are read as characters.</summary>
static class Texts
{
    /// <summary>Stands where bytes were no character: U+FFFF, which no text can have.</summary>
    public const char Broken = '\uFFFF';

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

    static Encoding Of(string name) =>
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

    /// <summary>The separator that the first line is parted by: that of which it has the most outside quotes.</summary>
    public static char SeparatorOf(string line)
    {
        Dictionary<char, int> counts = new() { [','] = 0, [';'] = 0, ['\t'] = 0 };
        var quoted = false;
        foreach (var c in line)
            if (c == '"')
                quoted = !quoted;
            else if (!quoted && counts.TryGetValue(c, out var count))
                counts[c] = count + 1;
        return counts.MaxBy(it => it.Value).Key;
    }
}
