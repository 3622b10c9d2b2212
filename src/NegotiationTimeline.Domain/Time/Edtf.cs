using System.Diagnostics.CodeAnalysis;

namespace NegotiationTimeline.Domain.Time;

/// <summary>
/// A date as its source gives it, in the Extended Date/Time Format (ISO 8601-2): level 0, level 1 without seasons and
/// years beyond 1 to 9999, and the sets <c>[a..b]</c>, <c>[..b]</c>, <c>[a,b]</c>. The text is kept unchanged.
/// </summary>
public sealed record Edtf
{
    /// <summary>Who reads a file reads the same date over and over, and each several times.</summary>
    [ThreadStatic]
    static Edtf? last;

    readonly EdtfMeaning meaning;

    Edtf(string text, EdtfMeaning meaning) => (Text, this.meaning) = (text, meaning);

    public string Text { get; }

    public EdtfShape Shape => meaning.Shape;

    /// <exception cref="FormatException">The text is no date kept here; the message names fault and remedy.</exception>
    public static Edtf Parse(string text) =>
        TryParse(text, out var date, out var fault) ? date : throw new FormatException(fault.ToString());

    public static bool TryParse(
        string? text, [NotNullWhen(true)] out Edtf? date, [NotNullWhen(false)] out EdtfFault? fault)
    {
        if (last is { } again && again.Text == text)
        {
            (date, fault) = (again, null);
            return true;
        }

        var reader = new EdtfReader(text ?? "");
        var meaning = reader.Read();
        date = meaning is null ? null : new(text!, meaning);
        fault = reader.Fault;
        last = date ?? last;
        return date is not null;
    }

    /// <summary>
    /// The bounds of a date, a time of day or a set. A time of day without offset is the zone's own clock: the first
    /// of two such instants, or the end of the gap where clocks skip it.
    /// </summary>
    /// <exception cref="InvalidOperationException">The text is an interval.</exception>
    public MomentBounds Moment(TimeZoneInfo zone) =>
        meaning.Moment(zone) ?? throw new InvalidOperationException($"{Text} is an interval; ask for its period.");

    /// <summary>
    /// The bounds of the period that an interval says, or that begins at a date, a time of day or a set and lasts until
    /// further notice. An interval includes its last day; where it ends at a time of day, its end is one microsecond
    /// later. An unknown start may lie as late as the end, an unknown end as early as the start.
    /// </summary>
    public PeriodBounds Period(TimeZoneInfo zone) => meaning.Period(zone);

    /// <summary>
    /// The bounds of what happens on a date, at a time of day, on one day of a set, or over an interval: it is over
    /// when that is, where a period goes on until further notice. What may have happened at any earlier time may have
    /// been over at any time, too.
    /// </summary>
    public PeriodBounds Occurrence(TimeZoneInfo zone) => meaning.Occurrence(zone);

    public bool Equals(Edtf? other) => Text == other?.Text;

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Text;
}
