using System.Globalization;
using System.Text.Json;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Storage;
using Wolverine;

namespace NegotiationTimeline.Web.Webhooks;

/// <summary>Where webhooks are registered, tried out, mended and taken away.</summary>
public sealed class WebhookDesk(
    SetupReader setup, WebhookStore webhooks, WebhookReads reads, WebhookPost post)
{
    const int MostWebhooks = 50;

    const int LongestNote = 200;

    public async Task<IResult> RegisterAsync(
        string negotiation, RegisterWebhook asked, HttpContext context, Asker asker, CancellationToken cancellation)
    {
        var now = await reads.CheckAsync(negotiation, asker, cancellation);
        if (asked.Refusals(post.Settings, await SlugsAsync(setup.PartiesAsync), await SlugsAsync(setup.IssuesAsync))
            is { IsEmpty: false } reasons)
            return Problems.Of(reasons);

        var id = asked.Id ?? Guid.CreateVersion7().ToString("n", CultureInfo.InvariantCulture);
        var webhook = new Webhook(negotiation, id, asked.Url!, asked.Secret!, asked.Filter, default, 0, null);
        var before = await webhooks.ListAsync(negotiation, cancellation);
        if (before.FirstOrDefault(it => it.Id == id) is { } same)
            return IsSame(same, webhook) ? Created(same) : Taken(id);
        if (before.Count >= MostWebhooks)
            return Problems.Of(409, "too-many-webhooks", "A rule says no",
                $"A negotiation has at most {MostWebhooks} webhooks.", "Delete one that is no longer needed.",
                [new("id", "There is no room for one more.", "Delete one first.")]);

        await webhooks.AddAsync(webhook, cancellation);
        return await webhooks.FindAsync(negotiation, id, cancellation) is { } kept && IsSame(kept, webhook)
            ? Created(kept)
            : Taken(id);

        async Task<IReadOnlySet<string>> SlugsAsync<T>(
            Func<string, IReadOnlyList<string>?, DateTimeOffset, CancellationToken, Task<IReadOnlyList<SetupRow<T>>>>
                read) =>
            (await read(negotiation, null, now, cancellation)).Select(it => it.Slug).ToHashSet();

        IResult Created(Webhook it)
        {
            context.Response.Headers.Location = $"{context.Request.Path}/{it.Id}";
            context.Response.Headers.CacheControl = "private, no-store";
            return Results.Json(WebhookAnswer.Of(it), Wire.Json, statusCode: StatusCodes.Status201Created);
        }
    }

    public async Task<IResult> DeleteAsync(
        string negotiation, string webhook, Asker asker, CancellationToken cancellation)
    {
        await reads.FindAsync(negotiation, webhook, asker, cancellation);
        return await webhooks.DeleteAsync(negotiation, webhook, cancellation)
            ? Results.NoContent()
            : throw new NotFound("webhook", webhook);
    }

    public async Task<IResult> ActivateAsync(
        string negotiation, string webhook, ActivateWebhook asked, IMessageBus bus, Asker asker,
        CancellationToken cancellation)
    {
        var to = await reads.FindAsync(negotiation, webhook, asker, cancellation);
        await webhooks.ActivateAsync(negotiation, webhook, cancellation);
        if (asked.Redeliver)
            await bus.InvokeAsync<SentAnswer>(new SendAgain(to.Negotiation, to.Id, null), cancellation);
        return await reads.OneAsync(negotiation, webhook, asker, cancellation);
    }

    public async Task<IResult> PingAsync(
        string negotiation, string webhook, PingWebhook asked, IMessageBus bus, Asker asker,
        CancellationToken cancellation)
    {
        var faults = new Faults();
        faults.Within(asked.Note, "note", LongestNote);
        if (faults.Refuse() is Refused { Reasons: { IsEmpty: false } reasons })
            return Problems.Of(reasons);

        var to = await reads.FindAsync(negotiation, webhook, asker, cancellation);
        return await SendAsync(new SendPing(to.Negotiation, to.Id, asked.Note), bus, cancellation);
    }

    public async Task<IResult> RedeliverAsync(
        string negotiation, string webhook, Redeliver asked, IMessageBus bus, Asker asker,
        CancellationToken cancellation)
    {
        var to = await reads.FindAsync(negotiation, webhook, asker, cancellation);
        return to.Disabled is { } why
            ? Problems.Of(409, "webhook-disabled", "A rule says no", $"Nothing is sent to this webhook: {why}",
                "Mend the receiver, POST …/activation, and try again.",
                [new("webhook", "It is disabled.", "Activate it first.")])
            : await SendAsync(new SendAgain(to.Negotiation, to.Id, asked.Ids?.ToArray()), bus, cancellation);
    }

    static async Task<IResult> SendAsync<T>(T command, IMessageBus bus, CancellationToken cancellation)
        where T : notnull =>
        Results.Json(await bus.InvokeAsync<SentAnswer>(command, cancellation), Wire.Json);

    static bool IsSame(Webhook one, Webhook other) =>
        one.Url == other.Url && one.Secret == other.Secret && Text(one.Filter) == Text(other.Filter);

    static string Text(WebhookFilter filter) => JsonSerializer.Serialize(filter, Wire.Json);

    static IResult Taken(string id) => Problems.Of(409, "id-is-taken", "A rule says no",
        $"Another webhook is kept under the id '{id}'.", "Leave the id out or choose another.",
        [new("id", $"'{id}' is taken.", "Leave it out or choose another.")]);
}
