namespace NegotiationTimeline.Web.Webhooks;

/// <summary>How messages leave the program, and how long it has patience with whom they go to.</summary>
public sealed class WebhookPost : IDisposable
{
    readonly WebhookSettings settings;
    readonly WebhookSender sender;

    public WebhookPost(IConfiguration configuration, TimeProvider time)
    {
        settings = WebhookSettings.From(configuration);
        sender = new(settings, time);
    }

    internal WebhookSettings Settings => settings;

    internal int DisableAfter => settings.DisableAfter;

    internal Task<SendOutcome> SendAsync(Webhook to, Delivery message, CancellationToken cancellation) =>
        sender.SendAsync(to, message, cancellation);

    /// <param name="attempts">made by now.</param>
    /// <returns>null = no further attempt.</returns>
    internal TimeSpan? PauseAfter(int attempts) =>
        attempts <= settings.Pauses.Length ? settings.Pauses[attempts - 1] : null;

    public void Dispose() => sender.Dispose();
}
