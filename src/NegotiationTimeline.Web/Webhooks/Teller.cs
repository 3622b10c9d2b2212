using NegotiationTimeline.Web.Storage;
using Npgsql;
using Wolverine;

namespace NegotiationTimeline.Web.Webhooks;

/// <summary>
/// Makes a message of each recording that is untold. The message is kept before the note goes: after a crash in between it
/// is made twice, and those that it sends have the same ids.
/// </summary>
sealed class Teller(
    NpgsqlDataSource database, WebhookStore webhooks, IServiceScopeFactory scopes, ILogger<Teller> log) : ITeller
{
    public async Task TellAsync(CancellationToken cancellation)
    {
        try
        {
            foreach (var (negotiation, recordedAt) in await Untold.ListAsync(database, cancellation))
            {
                if (await webhooks.AnyAsync(negotiation, cancellation))
                    await PublishAsync(new(negotiation, recordedAt));
                await Untold.ForgetAsync(database, negotiation, recordedAt, cancellation);
            }
        }
        catch (Exception failure) when (failure is NpgsqlException or OperationCanceledException)
        {
            log.LogWarning(failure, "Webhooks will be told of what was imported at the next import or start");
        }
    }

    async Task PublishAsync(Announce announce)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IMessageBus>().PublishAsync(announce);
    }
}
