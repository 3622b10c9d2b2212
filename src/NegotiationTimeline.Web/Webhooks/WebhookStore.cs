using System.Text.Json;
using NegotiationTimeline.Web.Storage;
using Npgsql;

namespace NegotiationTimeline.Web.Webhooks;

/// <summary>The webhooks of a negotiation, and what became of their messages.</summary>
public sealed class WebhookStore(NpgsqlDataSource database, WebhookSecrets secrets)
{
    const string Columns = "negotiation, id, url, secret, filter, created, failures, disabled";

    const string Kept = $"select {Columns} from timeline.webhook where negotiation = $1 and deleted is null";

    /// <summary>False where another one has the id.</summary>
    internal async Task<bool> AddAsync(Webhook webhook, CancellationToken cancellation)
    {
        await using var add = Command(
            """
            insert into timeline.webhook (negotiation, id, url, secret, filter) values ($1, $2, $3, $4, $5::jsonb)
            on conflict (negotiation, id) do update
                set url = $3, secret = $4, filter = $5::jsonb, created = clock_timestamp(), failures = 0,
                    disabled = null, deleted = null
                where webhook.deleted is not null
            """,
            webhook.Negotiation, webhook.Id, webhook.Url, secrets.Kept(webhook.Negotiation, webhook.Id, webhook.Secret!),
            JsonSerializer.Serialize(webhook.Filter, Wire.Json));
        return await add.ExecuteNonQueryAsync(cancellation) == 1;
    }

    /// <summary>By id.</summary>
    internal async Task<IReadOnlyList<Webhook>> ListAsync(string negotiation, CancellationToken cancellation)
    {
        await using var read = Command($"{Kept} order by id", negotiation);
        return await ReadAsync(read, cancellation);
    }

    internal async Task<Webhook?> FindAsync(string negotiation, string id, CancellationToken cancellation)
    {
        await using var read = Command($"{Kept} and id = $2", negotiation, id);
        return await ReadAsync(read, cancellation) is [var found, ..] ? found : null;
    }

    /// <summary>Whether anybody is to be told of anything.</summary>
    public async Task<bool> AnyAsync(string negotiation, CancellationToken cancellation)
    {
        await using var look = Command(
            """
            select exists (select from timeline.webhook
                where negotiation = $1 and deleted is null and disabled is null)
            """, negotiation);
        return await look.ExecuteScalarAsync(cancellation) is true;
    }

    /// <summary>The secret goes at once; what was not yet sent is given up.</summary>
    internal async Task<bool> DeleteAsync(string negotiation, string id, CancellationToken cancellation)
    {
        await using var delete = Command(
            """
            with gone as (
                update timeline.webhook set deleted = clock_timestamp(), secret = '', url = ''
                where negotiation = $1 and id = $2 and deleted is null returning 1
            ), unsent as (
                delete from timeline.webhook_delivery where negotiation = $1 and webhook = $2
            )
            select count(*) from gone
            """, negotiation, id);
        return await delete.ExecuteScalarAsync(cancellation) is 1L;
    }

    internal async Task ActivateAsync(string negotiation, string id, CancellationToken cancellation)
    {
        await using var activate = Command(
            "update timeline.webhook set disabled = null, failures = 0 where negotiation = $1 and id = $2",
            negotiation, id);
        await activate.ExecuteNonQueryAsync(cancellation);
    }

    async Task<IReadOnlyList<Webhook>> ReadAsync(NpgsqlCommand read, CancellationToken cancellation)
    {
        List<Webhook> found = [];
        await using var rows = await read.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            found.Add(new(
                rows.GetString(0), rows.GetString(1), rows.GetString(2),
                secrets.Read(rows.GetString(0), rows.GetString(1), rows.GetString(3)),
                JsonSerializer.Deserialize<WebhookFilter>(rows.GetString(4), Wire.Json)!,
                rows.GetFieldValue<DateTimeOffset>(5), rows.GetInt32(6), rows.IsDBNull(7) ? null : rows.GetString(7)));
        return found;
    }

    NpgsqlCommand Command(string sql, params object[] values)
    {
        var command = database.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return command;
    }
}
