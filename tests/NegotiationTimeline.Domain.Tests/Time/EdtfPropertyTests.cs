using CsCheck;
using NegotiationTimeline.Domain.Time;
using Xunit;

namespace NegotiationTimeline.Domain.Tests.Time;

/// <summary>What holds for any text; CsCheck prints the seed of a counterexample.</summary>
public sealed class EdtfPropertyTests
{
    static readonly TimeZoneInfo[] Zones =
        [.. new[] { "UTC", "Europe/Kyiv", "America/Havana", "Pacific/Kiritimati", "Pacific/Pago_Pago" }
            .Select(Instants.Zone)];

    // Pieces of dates, put together in any order, are accepted far more often than single characters.
    static readonly string[] Pieces =
    [
        "2025", "0001", "9999", "201X", "00XX", "-04", "-12", "-XX", "-20", "-31", "~", "?", "%", "/", "..", "[", "]",
        ",", "T10:00:00", "Z", "+14:00", "-05",
    ];

    static readonly Gen<string> Pieced =
        Gen.Int[0, Pieces.Length - 1].Select(it => Pieces[it]).Array[1, 9].Select(string.Concat);

    static readonly Gen<string> Scattered =
        Gen.Char["0123456789-/~?%X.[],TZ:+"].Array[0, 24].Select(it => new string(it));

    [Fact]
    public void Any_text_is_a_date_or_a_fault_within_it()
    {
        var accepted = 0;
        Gen.OneOf(Pieced, Scattered).Sample(text =>
        {
            if (!Edtf.TryParse(text, out var date, out var fault))
                return fault.Position >= 0 && fault.Position <= text.Length && fault.Reason != "" && fault.Remedy != "";

            Interlocked.Increment(ref accepted);
            return date.ToString() == text && Zones.All(zone => IsOrdered(date, zone));
        }, iter: 50_000);
        Assert.True(accepted > 500, $"Only {accepted} texts were dates.");
    }

    static bool IsOrdered(Edtf date, TimeZoneInfo zone)
    {
        var period = date.Period(zone);
        var moment = date.Shape == EdtfShape.Interval ? (MomentBounds?)null : date.Moment(zone);
        return !(moment?.Earliest > moment?.Latest)
            && !(period.EarliestStart > period.LatestStart)
            && !(period.EarliestEnd > period.LatestEnd)
            && !(period.EarliestStart > period.LatestEnd);
    }
}
