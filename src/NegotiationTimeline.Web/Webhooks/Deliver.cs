using Marten;
using NegotiationTimeline.Web.Storage;
using Wolverine;
using Wolverine.Runtime.Handlers;

namespace NegotiationTimeline.Web.Webhooks;

/// <summary>A message is to be sent, now.</summary>
/// <param name="Id">of the message.</param>
public sealed record Deliver(string Id);

/// <summary>
/// Sends a message once. Where it does not go through, it is sent again after a pause that grows, and given up at last:
/// then it stands among the dead letters. It is sent at least once, and may be sent twice after a crash; its id tells. Of
/// several who are told to send it at once, one does.
/// </summary>
public static class DeliverHandler
{
    /// <summary>By which a receiver says that it wants no more, for ever (Standard Webhooks).</summary>
    const int Gone = 410;

    public static void Configure(HandlerChain chain) => Patience.For(chain);

    public static async Task<OutgoingMessages> Handle(
        Deliver due, IDocumentSession session, Deliveries deliveries, WebhookStore webhooks, WebhookPost post,
        CancellationToken cancellation)
    {
        if (await deliveries.ClaimAsync(session, due.Id, cancellation) is not { } delivery
            || await webhooks.FindAsync(delivery.Negotiation, delivery.Webhook, cancellation) is not { } to)
            return [];

        if (to.Hindrance is { } why)
        {
            Deliveries.Tell(session, delivery, DeliveryState.Dead, new(null, why), post.DisableAfter);
            return [];
        }

        return await SendAsync(due, delivery, to, session, post, cancellation);
    }

    static async Task<OutgoingMessages> SendAsync(
        Deliver due, Delivery delivery, Webhook to, IDocumentSession session, WebhookPost post,
        CancellationToken cancellation)
    {
        var outcome = await post.SendAsync(to, delivery, cancellation);
        var pause = post.PauseAfter(delivery.Attempts + 1);
        var state = outcome.Fault is null ? DeliveryState.Delivered
            : pause is null || outcome.Status == Gone ? DeliveryState.Dead
            : DeliveryState.Waiting;
        Deliveries.Tell(session, delivery, state, outcome, post.DisableAfter,
            outcome.Status == Gone ? "It answered 410: gone for good." : null);
        OutgoingMessages further = [];
        if (state == DeliveryState.Waiting)
            Again(further, due, pause!.Value);
        return further;
    }

    static void Again(OutgoingMessages further, Deliver due, TimeSpan pause)
    {
        if (pause > TimeSpan.Zero)
            further.Delay(due, pause);
        else
            further.Add(due);
    }
}
