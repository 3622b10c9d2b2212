using System.Collections.Immutable;

namespace NegotiationTimeline.Domain.Time;

/// <summary>Reads a whole EDTF text: an interval, a set, or one date.</summary>
sealed class EdtfReader(string text)
{
    // Room for a set of some twenty days; longer ones are better said as a range.
    const int MaxLength = 256;

    public EdtfFault? Fault { get; private set; }

    public EdtfMeaning? Read()
    {
        var foreign = text.AsSpan().IndexOfAnyExceptInRange('!', '~');
        if (text.Length == 0)
            return Refuse(EdtfRefusal.Empty);
        if (text.Length > MaxLength)
            return Refuse(EdtfRefusal.TooLong(MaxLength));
        if (foreign >= 0)
            return Refuse(EdtfRefusal.Foreign(foreign, text[foreign]));
        if (text[0] == '[')
            return Set();

        return text.Contains('/') ? Interval() : Single();
    }

    EdtfChoice? Single()
    {
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        var date = dots == 0 ? null : Date(0, dots < 0 ? text.Length : dots);
        if (dots >= 0)
            Refuse(EdtfRefusal.BareRange(dots));

        return date is null || Fault is not null
            ? null
            : new(date is EdtfClock ? EdtfShape.DateTime : EdtfShape.Date, [date]);
    }

    EdtfInterval? Interval()
    {
        var slash = text.IndexOf('/');
        if (!TryEnd(0, slash, out var start) || !TryEnd(slash + 1, text.Length, out var end))
            return null;
        // Open at both ends is an attitude that was always there; with an unknown end it would say nothing.
        if (start.Point is null && end.Point is null && !(start.Open && end.Open))
            Refuse(EdtfRefusal.IntervalWithoutDate(slash));
        else if (start.Point is not null && end.Point?.IsBefore(start.Point) == true)
            Refuse(EdtfRefusal.EndBeforeStart(slash + 1, text[(slash + 1)..], text[..slash]));

        return Fault is null ? new(start, end) : null;
    }

    bool TryEnd(int from, int to, out EdtfEnd end)
    {
        end = text.AsSpan(from, to - from) switch
        {
            "" => new(null, Open: false),
            ".." => new(null, Open: true),
            _ => new(Date(from, to), Open: false),
        };
        return Fault is null;
    }

    EdtfChoice? Set()
    {
        var close = text.IndexOf(']');
        var points = ImmutableArray.CreateBuilder<EdtfPoint>();
        var last = close < 0 ? text.Length : close;
        var before = text.AsSpan(1).StartsWith("..");
        for (var from = before ? 3 : 1; Fault is null && from <= last;)
        {
            var comma = text.IndexOf(',', from, last - from);
            var to = comma < 0 ? last : comma;
            Member(from, to, points);
            from = to + 1;
        }

        if (close < 0)
            Refuse(EdtfRefusal.Missing(text.Length, "the closing bracket ]"));
        else if (close < text.Length - 1)
            Refuse(EdtfRefusal.AfterSet(close + 1));

        return Fault is null ? new(EdtfShape.Set, points.ToImmutable(), before) : null;
    }

    void Member(int from, int to, ImmutableArray<EdtfPoint>.Builder points)
    {
        var dots = text.IndexOf("..", from, to - from, StringComparison.Ordinal);
        if (dots >= 0 && dots == to - 2)
        {
            Refuse(EdtfRefusal.OpenEndedSet(dots));
            return;
        }

        var first = Date(from, dots < 0 ? to : dots);
        var last = dots < 0 ? first : first is null ? null : Date(dots + 2, to);
        if (first is null || last is null)
            return;

        points.AddRange(first, last);
        if (dots >= 0 && last.IsBefore(first))
            Refuse(EdtfRefusal.EndBeforeStart(dots + 2, text[(dots + 2)..to], text[from..dots]));
    }

    EdtfPoint? Date(int from, int to)
    {
        var cursor = new EdtfCursor(text, from, to);
        var date = new EdtfDateReader(cursor).Read();
        if (cursor.Fault is { } fault)
            Refuse(fault);

        return date;
    }

    EdtfMeaning? Refuse(EdtfFault fault)
    {
        // What was probably meant helps more than what is wrong.
        Fault ??= fault with { Remedy = EdtfRewriting.Of(text) ?? fault.Remedy };
        return null;
    }
}
