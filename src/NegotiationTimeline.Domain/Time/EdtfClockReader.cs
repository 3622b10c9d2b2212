using System.Diagnostics.CodeAnalysis;

namespace NegotiationTimeline.Domain.Time;

/// <summary>Reads a time of day in whole seconds with its offset, from the T to the end of the cursor.</summary>
sealed class EdtfClockReader(EdtfCursor cursor)
{
    public EdtfClock? Read(DateOnly day)
    {
        cursor.Takes('T');
        if (!TryPart("hour", 23, out var hour) || !TryColon("minutes")
            || !TryPart("minute", 59, out var minute) || !TryColon("seconds")
            || !TryPart("second", 59, out var second) || !TryOffset(out var offset))
            return null;

        return new(day.ToDateTime(new(hour.Value, minute.Value, second.Value)), offset);
    }

    bool TryColon(string next) => cursor.Takes(':') || (cursor.Next is '\0' or 'Z' or '+' or '-'
        ? cursor.Refuse(EdtfRefusal.PartialTime(cursor.At, next))
        : cursor.Unexpected("a colon"));

    bool TryPart(string name, int highest, [NotNullWhen(true)] out EdtfDigits? part)
    {
        if (!cursor.TryDigits(name, 2, out part))
            return false;
        if (part.Unspecified > 0)
            return cursor.Refuse(EdtfRefusal.Unspecified(part.Position + 2 - part.Unspecified));

        return part.Value <= highest || cursor.Refuse(EdtfRefusal.TimeOfDay(part.Position, name, part.Value, highest));
    }

    bool TryOffset(out TimeSpan? offset)
    {
        offset = cursor.Takes('Z') ? TimeSpan.Zero : null;
        if (offset is null && cursor.Next is '+' or '-' && !TryHours(out offset))
            return false;
        if (cursor.Ended)
            return true;

        return cursor.Next switch
        {
            '~' or '?' or '%' => cursor.Refuse(EdtfRefusal.QualifiedTime(cursor.At)),
            '.' or ',' => cursor.Refuse(EdtfRefusal.FractionOfSecond(cursor.At)),
            _ => cursor.Unexpected("Z, an offset or the end of the time"),
        };
    }

    bool TryHours(out TimeSpan? offset)
    {
        offset = null;
        var sign = cursor.Takes('-') ? -1 : 1;
        cursor.Takes('+');
        if (!TryPart("offset hour", 14, out var hours))
            return false;

        EdtfDigits? minutes = null;
        if (cursor.Takes(':') && !TryPart("offset minute", hours.Value == 14 ? 0 : 59, out minutes))
            return false;

        offset = sign * new TimeSpan(hours.Value, minutes?.Value ?? 0, 0);
        return true;
    }
}
