using System.Collections.Immutable;
using System.Globalization;

namespace NegotiationTimeline.Web.Webhooks;

/// <summary>What an administrator may set (docs/operations.md).</summary>
/// <param name="AllowPrivate">addresses of this machine and its networks, and http, may be sent to.</param>
/// <param name="Pauses">before the second attempt, the third, and so on; then a message is given up.</param>
/// <param name="Timeout">of one attempt.</param>
/// <param name="DisableAfter">so many messages given up in a row.</param>
sealed record WebhookSettings(
    bool AllowPrivate, ImmutableArray<TimeSpan> Pauses, TimeSpan Timeout, int DisableAfter)
{
    /// <summary>Seconds: those that Standard Webhooks propose, over somewhat more than a day.</summary>
    const string UsualPauses = "5,300,1800,7200,18000,36000,36000";

    public static WebhookSettings From(IConfiguration configuration)
    {
        var of = configuration.GetSection("Webhooks");
        return new(
            of.GetValue("AllowPrivate", false),
            [
                .. of.GetValue("Pauses", UsualPauses)!.Split(',', StringSplitOptions.RemoveEmptyEntries)
                    .Select(it => TimeSpan.FromSeconds(double.Parse(it, CultureInfo.InvariantCulture))),
            ],
            TimeSpan.FromSeconds(of.GetValue("TimeoutSeconds", 10)), of.GetValue("DisableAfter", 10));
    }
}
