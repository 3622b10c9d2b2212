using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Storage;
using Npgsql;

namespace NegotiationTimeline.Web.Webhooks;

/// <summary>What is registered, and what became of the messages. Only for those who work here, never kept.</summary>
public sealed class WebhookReads(
    NpgsqlDataSource database, SetupReader setup, WebhookStore webhooks, Deliveries deliveries)
{
    const int Most = 100;

    public async Task<IResult> ListAsync(string negotiation, Asker asker, CancellationToken cancellation)
    {
        await CheckAsync(negotiation, asker, cancellation);
        var found = await webhooks.ListAsync(negotiation, cancellation);
        return new Answer(new WebhookListAnswer([.. found.Select(WebhookAnswer.Of)], null), hidden: true);
    }

    public async Task<IResult> OneAsync(
        string negotiation, string webhook, Asker asker, CancellationToken cancellation) =>
        new Answer(WebhookAnswer.Of(await FindAsync(negotiation, webhook, asker, cancellation)), hidden: true);

    public async Task<IResult> DeliveriesAsync(
        string negotiation, string webhook, DeliveryState? only, AskedQuery query, Asker asker,
        CancellationToken cancellation)
    {
        var of = await FindAsync(negotiation, webhook, asker, cancellation);
        var state = only ?? (query.One("state") is null ? DeliveryState.Delivered : StateOf(query));
        var limit = query.Number("limit", otherwise: 50, least: 1, most: Most);
        var found = await deliveries.ListAsync(of, state, query.One("cursor"), limit + 1, cancellation);
        var page = found.Take(limit).Select(DeliveryAnswer.Of).ToArray();
        return new Answer(
            new DeliveryListAnswer([.. page], found.Count > limit ? page[^1].Id : null), hidden: true);
    }

    /// <summary>Now, of a negotiation.</summary>
    /// <exception cref="NotFound">there is none, or none that the asker may see.</exception>
    internal async Task<DateTimeOffset> CheckAsync(string negotiation, Asker asker, CancellationToken cancellation)
    {
        var clock = await RecordedClock.ReadAsync(database, negotiation, cancellation);
        var view = await setup.NegotiationAsync(negotiation, clock.Now, cancellation);
        // An address of a webhook may itself be a secret: pages of other sites learn of none.
        return view is not null && !asker.Stranger && asker.MaySee(view.Negotiation.Profile.Visibility)
            ? clock.Now
            : throw new NotFound("negotiation", negotiation);
    }

    internal async Task<Webhook> FindAsync(
        string negotiation, string webhook, Asker asker, CancellationToken cancellation)
    {
        await CheckAsync(negotiation, asker, cancellation);
        return await webhooks.FindAsync(negotiation, webhook, cancellation) ?? throw new NotFound("webhook", webhook);
    }

    static DeliveryState StateOf(AskedQuery query)
    {
        var known = Enum.GetNames<DeliveryState>().Select(it => it.ToLowerInvariant()).ToArray();
        return Enum.Parse<DeliveryState>(query.Words("state", known)[0], ignoreCase: true);
    }
}
