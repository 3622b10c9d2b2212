namespace NegotiationTimeline.Web.Database;

/// <summary>Negotiations have time zones; days are only right if this machine knows them.</summary>
public static class TimeZones
{
    // Spelled Kiev before; the name shows that the zone data is of 2022b or later.
    const string Newest = "Europe/Kyiv";

    /// <summary>Makes sure that this machine's time zone data is there and recent.</summary>
    /// <exception cref="StartupFault">It is missing, or older than 2022b.</exception>
    public static void Check(string zone = Newest)
    {
        if (TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
            return;

        throw TimeZoneInfo.TryFindSystemTimeZoneById("Europe/London", out _)
            ? new StartupFault(
                $"This machine does not know the time zone {zone}: its time zone data is older than 2022b.",
                "Upgrade it (apt-get install --only-upgrade tzdata, dnf upgrade tzdata, or the system's updates).")
            : new StartupFault(
                $"This machine has no time zone data, so the time zone {zone} is unknown.",
                "Install it (apt-get install tzdata, apk add tzdata, dnf install tzdata).");
    }
}
