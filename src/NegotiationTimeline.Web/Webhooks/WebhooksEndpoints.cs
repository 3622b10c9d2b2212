using NegotiationTimeline.Web.Http;
using Wolverine;

namespace NegotiationTimeline.Web.Webhooks;

static class WebhooksEndpoints
{
    /// <summary>Wolverine's queue of what is announced and sent: kept in the database until it is done.</summary>
    const string Queue = "webhooks";

    static readonly QueryParameter Limit = new("limit", "How many to give, 1 to 100. Default: 50.", "50", "integer");

    static readonly QueryParameter Cursor =
        QueryParameter.Cursor with { Example = "msg_0d3f7a7e93a48c5ba1f26f0a4f6a2b11" };

    static readonly QueryParameter State = new("state", "delivered (the default), waiting or dead.", "waiting");

    public static void AddWebhooks(this IServiceCollection services) => services
        .AddSingleton<WebhookSecrets>().AddSingleton<ReadableSecrets>().AddSingleton<WebhookStore>()
        .AddSingleton<Deliveries>().AddSingleton<WebhookPost>().AddSingleton<ShiftSearch>()
        .AddSingleton<WebhookReads>().AddSingleton<WebhookDesk>().AddSingleton<Storage.ITeller, Teller>();

    public static void UseWebhooks(this WolverineOptions wolverine)
    {
        wolverine.Policies.ForMessagesOfType<Storage.IAsked>().AddMiddleware(typeof(Announcements));
        wolverine.PublishMessage<Announce>().ToLocalQueue(Queue);
        wolverine.PublishMessage<Deliver>().ToLocalQueue(Queue);
        // A receiver that hangs holds up its own message, and few others.
        wolverine.LocalQueue(Queue).UseDurableInbox().MaximumParallelMessages(8);
    }

    public static void MapWebhooks(this IEndpointRouteBuilder routes)
    {
        var webhooks = routes.MapGroup("/api/negotiations/{negotiation}/webhooks").WithTags("Webhooks");
        webhooks.MapGet("", (string negotiation, Asker asker, WebhookReads reads, CancellationToken cancellation) =>
                reads.ListAsync(negotiation, asker, cancellation))
            .Produces<WebhookListAnswer>()
            .Notes("listWebhooks", "Where shifts are sent as they are recorded.", answer: WebhookExamples.List);
        webhooks.MapPost("", (
                string negotiation, Body<RegisterWebhook> body, HttpContext context, Asker asker, WebhookDesk desk,
                CancellationToken cancellation) =>
                desk.RegisterAsync(negotiation, body.Content, context, asker, cancellation))
            .Produces<WebhookAnswer>(201)
            .Notes("registerWebhook", "Have shifts sent to an address of yours, signed by a secret that you choose.",
                example: WebhookExamples.Body, answer: WebhookExamples.One);
        webhooks.MapGet("{webhook}", (
                string negotiation, string webhook, Asker asker, WebhookReads reads, CancellationToken cancellation) =>
                reads.OneAsync(negotiation, webhook, asker, cancellation))
            .Produces<WebhookAnswer>()
            .Notes("getWebhook", "One webhook, without its secret.", answer: WebhookExamples.One);
        MapMessages(webhooks.MapGroup("{webhook}"));
        webhooks.MapDelete("{webhook}", (
                string negotiation, string webhook, Asker asker, WebhookDesk desk, CancellationToken cancellation) =>
                desk.DeleteAsync(negotiation, webhook, asker, cancellation))
            .Produces(204)
            .Notes("deleteWebhook", "Have nothing sent there any more; its secret and its messages are forgotten.");
    }

    static void MapMessages(RouteGroupBuilder webhook)
    {
        webhook.MapGet("deliveries", (
                string negotiation, string webhook, AskedQuery query, Asker asker, WebhookReads reads,
                CancellationToken cancellation) =>
                reads.DeliveriesAsync(negotiation, webhook, null, query, asker, cancellation))
            .Produces<DeliveryListAnswer>()
            .Notes("listDeliveries", "The messages and what became of them, the newest first.", [State, Limit, Cursor],
                answer: WebhookExamples.Delivered);
        webhook.MapGet("dead-letters", (
                string negotiation, string webhook, AskedQuery query, Asker asker, WebhookReads reads,
                CancellationToken cancellation) =>
                reads.DeliveriesAsync(negotiation, webhook, DeliveryState.Dead, query, asker, cancellation))
            .Produces<DeliveryListAnswer>()
            .Notes("listDeadLetters", "The messages that were given up, the newest first.", [Limit, Cursor],
                answer: WebhookExamples.Dead);
        webhook.MapPost("ping", (
                string negotiation, string webhook, Body<PingWebhook> body, IMessageBus bus, Asker asker, WebhookDesk desk,
                CancellationToken cancellation) =>
                desk.PingAsync(negotiation, webhook, body.Content, bus, asker, cancellation))
            .Produces<SentAnswer>()
            .Notes("pingWebhook", "Send a message that tells nothing but that messages arrive.",
                example: """{ "note": "Does it arrive?" }""",
                answer: WebhookExamples.Sent);
        webhook.MapPost("activation", (
                string negotiation, string webhook, Body<ActivateWebhook> body, IMessageBus bus, Asker asker,
                WebhookDesk desk, CancellationToken cancellation) =>
                desk.ActivateAsync(negotiation, webhook, body.Content, bus, asker, cancellation))
            .Produces<WebhookAnswer>()
            .Notes("activateWebhook", "Send to it again after it was disabled.",
                example: """{ "redeliver": true }""",
                answer: WebhookExamples.One);
        webhook.MapPost("redelivery", (
                string negotiation, string webhook, Body<Redeliver> body, IMessageBus bus, Asker asker, WebhookDesk desk,
                CancellationToken cancellation) =>
                desk.RedeliverAsync(negotiation, webhook, body.Content, bus, asker, cancellation))
            .Produces<SentAnswer>()
            .Notes("redeliver", "Send dead letters once more: those named, or all.",
                example: """{ "ids": ["msg_0d3f7a7e93a48c5ba1f26f0a4f6a2b11"] }""",
                answer: WebhookExamples.Sent);
    }
}
