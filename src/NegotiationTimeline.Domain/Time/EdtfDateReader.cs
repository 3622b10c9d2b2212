namespace NegotiationTimeline.Domain.Time;

/// <summary>Reads one date with its qualifier, or one time of day, up to the end of the cursor.</summary>
sealed class EdtfDateReader(EdtfCursor cursor)
{
    EdtfDigits? year, month, day;

    public EdtfPoint? Read()
    {
        if (!TryYear() || (cursor.Takes('-') && !TryMonth()) || (month is not null && cursor.Takes('-') && !TryDay()))
            return null;

        if (cursor.Next == 'T')
            return Clock();

        return TryQualifier(out var qualified) ? Days(qualified) : null;
    }

    bool TryYear()
    {
        if (cursor.Next is 'Y' or 'y')
            return cursor.Refuse(EdtfRefusal.LetteredYear(cursor.At));
        if (cursor.Next == '-')
            return cursor.Refuse(EdtfRefusal.NegativeYear(cursor.At));
        if (!cursor.TryDigits("year", 4, out year))
            return false;

        if (year.Unspecified > 2)
            return cursor.Refuse(EdtfRefusal.Unspecified(year.Position + 4 - year.Unspecified));

        return year is not { Value: 0, Unspecified: 0 } || cursor.Refuse(EdtfRefusal.YearZero(year.Position));
    }

    bool TryMonth()
    {
        if (year!.Unspecified > 0)
            return cursor.Refuse(EdtfRefusal.Unspecified(year.Position + 4 - year.Unspecified));
        if (!cursor.TryDigits("month", 2, out month))
            return false;

        return month.Unspecified switch
        {
            0 => month.Value is >= 1 and <= 12 || cursor.Refuse(EdtfRefusal.Month(month.Position, month.Value)),
            1 => cursor.Refuse(EdtfRefusal.Unspecified(month.Position + 1)),
            _ => true,
        };
    }

    bool TryDay()
    {
        if (!cursor.TryDigits("day", 2, out day))
            return false;
        if (day.Unspecified == 1)
            return cursor.Refuse(EdtfRefusal.Unspecified(day.Position + 1));
        if (day.Unspecified == 2)
            return true;
        if (month!.Unspecified > 0)
            return cursor.Refuse(EdtfRefusal.Unspecified(month.Position));

        return (day.Value >= 1 && day.Value <= DateTime.DaysInMonth(year!.Value, month.Value))
            || cursor.Refuse(EdtfRefusal.Day(day.Position, year!.Value, month.Value, day.Value));
    }

    bool TryQualifier(out bool qualified)
    {
        var at = cursor.At;
        qualified = cursor.Takes('~') || cursor.Takes('?') || cursor.Takes('%');
        if (cursor.Ended)
            return true;
        if (!qualified)
            return cursor.Unexpected(month is null ? "a hyphen or the end" : "the end of the date");

        return cursor.Refuse(cursor.Next is '~' or '?' or '%'
            ? EdtfRefusal.TwoQualifiers(cursor.At)
            : EdtfRefusal.LevelTwoQualifier(at));
    }

    EdtfClock? Clock()
    {
        if (day is { Unspecified: 0 })
            return new EdtfClockReader(cursor).Read(new(year!.Value, month!.Value, day.Value));

        cursor.Refuse(EdtfRefusal.TimeWithoutDay(cursor.At));
        return null;
    }

    EdtfDays Days(bool qualified) => day is null
        ? EdtfPrecision.Months(year!, month, qualified)
        : EdtfPrecision.Days(year!, month!, day, qualified);
}
