using System.Diagnostics.CodeAnalysis;

namespace NegotiationTimeline.Domain.Time;

/// <summary>A fixed number of digits, of which the last may be unspecified and then count as 0.</summary>
sealed record EdtfDigits(int Position, int Value, int Unspecified);

/// <summary>Reads one date of a longer text from left to right, and keeps the first fault.</summary>
sealed class EdtfCursor(string text, int start, int end)
{
    public int At { get; private set; } = start;

    public EdtfFault? Fault { get; private set; }

    public bool Ended => At == end;

    public char Next => Ended ? '\0' : text[At];

    public bool Takes(char wanted)
    {
        if (Ended || text[At] != wanted)
            return false;

        At++;
        return true;
    }

    public bool TryDigits(string name, int width, [NotNullWhen(true)] out EdtfDigits? digits)
    {
        digits = null;
        var (from, value, unspecified) = (At, 0, 0);
        for (; At < from + width; At++)
        {
            if (Next == 'X')
                unspecified++;
            else if (!char.IsAsciiDigit(Next))
                return IsTooShort(from) ? Refuse(EdtfRefusal.TooShort(from, name, width)) : Unexpected($"the {name}");
            else if (unspecified > 0)
                return Refuse(EdtfRefusal.Unspecified(At - unspecified));

            value = value * 10 + (Next == 'X' ? 0 : Next - '0');
        }

        digits = new(from, value, unspecified);
        return true;
    }

    public bool Unexpected(string wanted) =>
        Refuse(Ended ? EdtfRefusal.Missing(At, wanted) : EdtfRefusal.Unexpected(At, text[At], wanted));

    public bool Refuse(EdtfFault fault)
    {
        Fault ??= fault;
        return false;
    }

    bool IsTooShort(int from) => At > from && (Ended || text[At] is '-' or '.' or '/' or ':' or 'T' or 'Z' or '+');
}
