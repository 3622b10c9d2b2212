using System.Collections.Immutable;
using System.Globalization;
using Marten;
using NegotiationTimeline.Web.Storage;
using Npgsql;
using Wolverine;

namespace NegotiationTimeline.Web.Webhooks;

/// <summary>A message to see whether messages arrive.</summary>
public sealed record SendPing(string Negotiation, string Webhook, string? Note = null);

/// <summary>Dead letters are to be sent once more.</summary>
/// <param name="Ids">null = all, a thousand at most.</param>
public sealed record SendAgain(string Negotiation, string Webhook, string[]? Ids);

/// <summary>Wolverine's handlers of what is asked of one webhook: its messages are kept with the command.</summary>
public static class SendCommandsHandler
{
    const int Most = 1000;

    public static async Task<(SentAnswer, OutgoingMessages)> Handle(
        SendPing asked, IDocumentSession session, NpgsqlDataSource database, WebhookStore webhooks,
        CancellationToken cancellation)
    {
        if (await webhooks.FindAsync(asked.Negotiation, asked.Webhook, cancellation) is not { } to)
            return (new([]), []);

        var clock = await RecordedClock.ReadAsync(database, asked.Negotiation, cancellation);
        var id = MessageIds.Of(to, $"ping {clock.Now.UtcTicks.ToString(CultureInfo.InvariantCulture)}");
        Deliveries.Add(session, id, to, ShiftMessage.Ping(asked.Negotiation, clock.Now, asked.Note));
        return (new([id]), [new Deliver(id)]);
    }

    public static async Task<(SentAnswer, OutgoingMessages)> Handle(
        SendAgain asked, IDocumentSession session, WebhookStore webhooks, Deliveries deliveries,
        CancellationToken cancellation)
    {
        if (await webhooks.FindAsync(asked.Negotiation, asked.Webhook, cancellation) is not { } to)
            return (new([]), []);

        var dead = await deliveries.ListAsync(to, DeliveryState.Dead, null, Most, cancellation);
        ImmutableArray<string> ids = [.. dead.Select(it => it.Id).Where(it => asked.Ids?.Contains(it) != false)];
        OutgoingMessages further = [];
        foreach (var id in ids)
        {
            Deliveries.Revive(session, id);
            further.Add(new Deliver(id));
        }

        return (new(ids), further);
    }
}
