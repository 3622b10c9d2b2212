using System.Security.Cryptography;
using Npgsql;

namespace NegotiationTimeline.Web.Webhooks;

/// <summary>Secrets that lie readable in the database, from before there were keys: the start of the program protects them.</summary>
sealed class ReadableSecrets(NpgsqlDataSource database, WebhookSecrets secrets, ILogger<ReadableSecrets> log)
{
    /// <summary>Protects them where they lie; again, it finds none.</summary>
    /// <returns>how many it protected.</returns>
    public async Task<int> ProtectAsync(CancellationToken cancellation)
    {
        var count = 0;
        try
        {
            foreach (var (negotiation, id, secret) in await ListAsync(cancellation))
                count += await ProtectAsync(negotiation, id, secret, cancellation);
        }
        catch (CryptographicException failure)
        {
            log.LogError(failure, "Secrets of webhooks stay readable in the database: let the program write the folder of its "
                + "keys (docs/operations.md), and start it again");
        }

        if (count > 0)
            log.LogInformation("Protected the secrets of {Count} webhooks, which lay readable in the database", count);
        return count;
    }

    /// <summary>Of two nodes that start at once, one finds it done; and what was deleted meanwhile stays so.</summary>
    async Task<int> ProtectAsync(string negotiation, string id, string secret, CancellationToken cancellation)
    {
        await using var protect = database.CreateCommand(
            "update timeline.webhook set secret = $4 where negotiation = $1 and id = $2 and secret = $3");
        foreach (var value in new[] { negotiation, id, secret, secrets.Kept(negotiation, id, secret) })
            protect.Parameters.Add(new() { Value = value });
        return await protect.ExecuteNonQueryAsync(cancellation);
    }

    async Task<IReadOnlyList<(string Negotiation, string Id, string Secret)>> ListAsync(CancellationToken cancellation)
    {
        List<(string Negotiation, string Id, string Secret)> found = [];
        await using var read = database.CreateCommand(
            "select negotiation, id, secret from timeline.webhook where starts_with(secret, $1)");
        read.Parameters.Add(new() { Value = WebhookSecret.Prefix });
        await using var rows = await read.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            if (WebhookSecret.Key(rows.GetString(2)) is not null)
                found.Add((rows.GetString(0), rows.GetString(1), rows.GetString(2)));
        return found;
    }
}
