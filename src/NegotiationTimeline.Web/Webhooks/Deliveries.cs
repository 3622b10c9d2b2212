using Marten;
using Npgsql;

namespace NegotiationTimeline.Web.Webhooks;

/// <summary>Messages to webhooks, and what became of them.</summary>
public sealed class Deliveries(NpgsqlDataSource database)
{
    const string Columns =
        "id, negotiation, webhook, body, state, attempts, status, fault, created, updated";

    internal async Task<Delivery?> FindAsync(string id, CancellationToken cancellation)
    {
        await using var read = database.CreateCommand(
            $"select {Columns} from timeline.webhook_delivery where id = $1");
        read.Parameters.Add(new() { Value = id });
        return await ReadAsync(read, cancellation) is [var found, ..] ? found : null;
    }

    /// <summary>
    /// A message that waits, for whoever alone may send it until the session's transaction ends. Who had to wait for another
    /// one, that sent it meanwhile, gets none: what becomes of it is the other one's business.
    /// </summary>
    internal async Task<Delivery?> ClaimAsync(IDocumentSession session, string id, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { State: DeliveryState.Waiting } seen)
            return null;

        await session.BeginTransactionAsync(cancellation);
        await using var claim = new NpgsqlCommand("select pg_advisory_xact_lock(7305, hashtext($1))");
        claim.Parameters.Add(new() { Value = id });
        var taken = await session.ExecuteReaderAsync(claim, cancellation);
        await taken.DisposeAsync();
        return await FindAsync(id, cancellation) is { State: DeliveryState.Waiting } still
            && still.Attempts == seen.Attempts ? still : null;
    }

    /// <summary>The newest first.</summary>
    /// <param name="before">id of the last one of the page before; null = from the newest on.</param>
    internal async Task<IReadOnlyList<Delivery>> ListAsync(
        Webhook of, DeliveryState state, string? before, int most, CancellationToken cancellation)
    {
        await using var read = database.CreateCommand(
            $"""
            select {Columns} from timeline.webhook_delivery
            where negotiation = $1 and webhook = $2 and state = $3
                and ($4::text is null or (created, id) < (select created, id from timeline.webhook_delivery where id = $4))
            order by created desc, id desc limit $5
            """);
        read.Parameters.Add(new() { Value = of.Negotiation });
        read.Parameters.Add(new() { Value = of.Id });
        read.Parameters.Add(new() { Value = Word(state) });
        read.Parameters.Add(new NpgsqlParameter<string?> { TypedValue = before });
        read.Parameters.Add(new() { Value = most });
        return await ReadAsync(read, cancellation);
    }

    /// <summary>In the transaction of the message that sends it.</summary>
    internal static void Add(IDocumentOperations operations, string id, Webhook to, string body) =>
        operations.QueueSqlCommand(
            """
            insert into timeline.webhook_delivery (id, negotiation, webhook, body, state) values (?, ?, ?, ?, 'waiting')
            on conflict do nothing
            """, id, to.Negotiation, to.Id, body);

    /// <summary>What came of an attempt; a webhook that only ever fails is disabled.</summary>
    /// <param name="disableAfter">messages in a row; counted in the database, since several may fail at once.</param>
    /// <param name="gone">why it is disabled at once; null = it is not.</param>
    internal static void Tell(
        IDocumentOperations operations, Delivery delivery, DeliveryState state, SendOutcome outcome, int disableAfter,
        string? gone = null)
    {
        operations.QueueSqlCommand(
            $"""
            update timeline.webhook_delivery set state = ?, attempts = attempts + 1, status = nullif(?, 0),
                fault = nullif(?, ''), updated = clock_timestamp() where id = ?
            """, Word(state), outcome.Status ?? 0, outcome.Fault ?? "", delivery.Id);
        if (state != DeliveryState.Waiting)
            operations.QueueSqlCommand(
                """
                update timeline.webhook set failures = case when ? then 0 else failures + 1 end,
                    disabled = coalesce(disabled, nullif(?, ''), case when not ? and failures + 1 >= ?
                        then failures + 1 || ' messages in a row could not be delivered.' end)
                where negotiation = ? and id = ?
                """,
                state == DeliveryState.Delivered, gone ?? "", state == DeliveryState.Delivered, disableAfter,
                delivery.Negotiation, delivery.Webhook);
    }

    /// <summary>To be sent once more, with all its attempts.</summary>
    internal static void Revive(IDocumentOperations operations, string id) => operations.QueueSqlCommand(
        """
        update timeline.webhook_delivery set state = 'waiting', attempts = 0, updated = clock_timestamp()
        where id = ? and state = 'dead'
        """, id);

    /// <summary>What went through long ago is of no use to anybody.</summary>
    internal static void Forget(IDocumentOperations operations) => operations.QueueSqlCommand(
        "delete from timeline.webhook_delivery where state = 'delivered' and updated < now() - interval '30 days'");

    static string Word(DeliveryState state) => state.ToString().ToLowerInvariant();

    static async Task<IReadOnlyList<Delivery>> ReadAsync(NpgsqlCommand read, CancellationToken cancellation)
    {
        List<Delivery> found = [];
        await using var rows = await read.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            found.Add(new(
                rows.GetString(0), rows.GetString(1), rows.GetString(2), rows.GetString(3),
                Enum.Parse<DeliveryState>(rows.GetString(4), ignoreCase: true), rows.GetInt32(5),
                rows.IsDBNull(6) ? null : rows.GetInt32(6), rows.IsDBNull(7) ? null : rows.GetString(7),
                rows.GetFieldValue<DateTimeOffset>(8), rows.GetFieldValue<DateTimeOffset>(9)));
        return found;
    }
}
