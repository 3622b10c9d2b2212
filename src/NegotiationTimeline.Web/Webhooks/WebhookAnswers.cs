using System.Collections.Immutable;
using NegotiationTimeline.Web.Http;

namespace NegotiationTimeline.Web.Webhooks;

/// <summary>A webhook as it is shown: without its secret.</summary>
/// <param name="Failures">messages given up since the last one that went through.</param>
/// <param name="Disabled">why nothing is sent any more; null = it is sent.</param>
public sealed record WebhookAnswer(
    string Id, string Url, WebhookFilter Filter, string CreatedAt, int Failures, string? Disabled)
{
    internal static WebhookAnswer Of(Webhook it) =>
        new(it.Id, it.Url, it.Filter, ReadPoint.Text(it.Created), it.Failures, it.Disabled);
}

public sealed record WebhookListAnswer(ImmutableArray<WebhookAnswer> Items, string? Next);

/// <summary>A message, and what became of it.</summary>
/// <param name="Id">the header webhook-id.</param>
/// <param name="Status">of the last answer; null = none came.</param>
/// <param name="Fault">of the last attempt; null = it went through, or none was made.</param>
/// <param name="Body">the very text that is sent.</param>
public sealed record DeliveryAnswer(
    string Id, DeliveryState State, int Attempts, int? Status, string? Fault, string CreatedAt, string UpdatedAt,
    string Body)
{
    internal static DeliveryAnswer Of(Delivery it) => new(
        it.Id, it.State, it.Attempts, it.Status, it.Fault, ReadPoint.Text(it.Created), ReadPoint.Text(it.Updated),
        it.Body);
}

public sealed record DeliveryListAnswer(ImmutableArray<DeliveryAnswer> Items, string? Next);

/// <summary>Which dead letters are to be sent once more.</summary>
/// <param name="Ids">of messages; null = all, a thousand at most.</param>
public sealed record Redeliver(ImmutableArray<string>? Ids = null);

/// <param name="Ids">of the messages that will be sent.</param>
public sealed record SentAnswer(ImmutableArray<string> Ids);

/// <summary>Asks for a message that tells nothing but that messages arrive.</summary>
/// <param name="Note">comes in the message, to know it by.</param>
public sealed record PingWebhook(string? Note = null);

/// <summary>Asks that messages be sent again after they were no longer.</summary>
/// <param name="Redeliver">dead letters, too: a thousand at most.</param>
public sealed record ActivateWebhook(bool Redeliver = false);
