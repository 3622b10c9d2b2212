using System.Text.Json;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Storage;
using Npgsql;

namespace NegotiationTimeline.Web.Imports;

/// <summary>Keeps what is known of files on their way: timeline.import and its fellows.</summary>
sealed class ImportJobs(NpgsqlDataSource database)
{
    // After those of a record that was restored with its imports, too.
    const string Insert =
        """
        insert into timeline.import (negotiation, id, sent, state, body)
        select $1, next.id, clock.at, $2, $3::jsonb || jsonb_build_object('id', next.id, 'at', clock.at)
        from (select clock_timestamp() as at) clock, (
            select (coalesce(max(id::bigint), 0) + 1)::text as id from (
                select id from timeline.import where negotiation = $1
                union all select slug from timeline.setup_version where negotiation = $1 and kind = 'import') taken
            where id ~ '^[0-9]{1,15}$') next
        returning body
        """;

    public async Task<ImportJob> AddAsync(ImportJob job, CancellationToken cancellation)
    {
        while (true)
            try
            {
                await using var insert = Command(Insert, job.Negotiation, Word(job.State), Json(job));
                return Job((string)(await insert.ExecuteScalarAsync(cancellation))!);
            }
            catch (PostgresException taken) when (taken.SqlState == PostgresErrorCodes.UniqueViolation)
            {
                // Another one was sent at the same moment.
            }
    }

    /// <exception cref="NotFound">There is none of that id.</exception>
    public async Task<ImportJob> OneAsync(string negotiation, string id, CancellationToken cancellation)
    {
        await using var read = Command("select body from timeline.import where negotiation = $1 and id = $2", negotiation, id);
        return await read.ExecuteScalarAsync(cancellation) is string body ? Job(body) : throw new NotFound("import", id);
    }

    /// <summary>The newest first; at most 500.</summary>
    public Task<List<ImportJob>> ListAsync(string negotiation, CancellationToken cancellation) => JobsAsync(
        Command("select body from timeline.import where negotiation = $1 order by sent desc, length(id) desc, id desc limit 500", negotiation),
        cancellation);

    /// <summary>All on which somebody is at work, or was when a program ended.</summary>
    public Task<List<ImportJob>> UnderWayAsync(CancellationToken cancellation) => JobsAsync(
        Command("select body from timeline.import where state in ('checking', 'recording', 'retracting', 'reinstating')"), cancellation);

    /// <summary>All whose file waits to be recorded, for longer than that.</summary>
    public Task<List<ImportJob>> WaitingAsync(TimeSpan longest, CancellationToken cancellation) => JobsAsync(
        Command(
            "select body from timeline.import where state in ('received', 'checked') and sent < clock_timestamp() - $1",
            longest), cancellation);

    /// <summary>All whose file is still kept.</summary>
    public Task<List<ImportJob>> KeptAsync(CancellationToken cancellation) =>
        JobsAsync(Command("select body from timeline.import where body ->> 'place' is not null"), cancellation);

    /// <summary>What comes to nothing has ended now, by the one clock: the database's.</summary>
    /// <returns>false where it is no longer as it was seen.</returns>
    public async Task<bool> MoveAsync(ImportJob to, CancellationToken cancellation, params ImportState[] from)
    {
        await using var move = Command(
            """
            update timeline.import set state = $3, cancel = false,
                body = $4::jsonb || case when $6 then jsonb_build_object('ended', clock_timestamp()) else '{}' end
            where negotiation = $1 and id = $2 and state = any($5)
            """, to.Negotiation, to.Id, Word(to.State), Json(to), from.Select(Word).ToArray(),
            to.State is ImportState.Failed or ImportState.Cancelled);
        return await move.ExecuteNonQueryAsync(cancellation) == 1;
    }

    /// <returns>whether somebody wants it to be cancelled.</returns>
    public async Task<bool> TellAsync(ImportJob job, ImportProgress progress, CancellationToken cancellation)
    {
        await using var tell = Command(
            """
            update timeline.import set body = body || jsonb_build_object('progress', $3::jsonb)
            where negotiation = $1 and id = $2 returning cancel
            """, job.Negotiation, job.Id, JsonSerializer.Serialize(progress, Wire.Json));
        return await tell.ExecuteScalarAsync(cancellation) is true;
    }

    public async Task CancelAsync(ImportJob job, CancellationToken cancellation)
    {
        await using var cancel = Command(
            "update timeline.import set cancel = true where negotiation = $1 and id = $2", job.Negotiation, job.Id);
        await cancel.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>In the transaction that records: both become visible at once.</summary>
    /// <exception cref="ImportCancelled">Somebody wanted it to be cancelled, up to this moment.</exception>
    public static async Task EndAsync(ImportDesk desk, ImportJob job, CancellationToken cancellation)
    {
        if (await desk.ExecuteAsync(
            """
            update timeline.import set state = $3, body = $4::jsonb
            where negotiation = $1 and id = $2 and not cancel
            """, cancellation, job.Negotiation, job.Id, Word(job.State), Json(job)) == 0)
            throw new ImportCancelled();
    }

    /// <summary>Lists one that came with a restored record.</summary>
    public static async Task ListAsync(NpgsqlConnection connection, ImportJob job, CancellationToken cancellation)
    {
        await using var insert = new NpgsqlCommand(
            """
            insert into timeline.import (negotiation, id, sent, state, body) values ($1, $2, $3, $4, $5::jsonb)
            on conflict do nothing
            """, connection);
        foreach (var value in new object[] { job.Negotiation, job.Id, job.At.ToUniversalTime(), Word(job.State), Json(job) })
            insert.Parameters.Add(new() { Value = value });
        await insert.ExecuteNonQueryAsync(cancellation);
    }

    NpgsqlCommand Command(string sql, params object[] values)
    {
        var command = database.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return command;
    }

    static async Task<List<ImportJob>> JobsAsync(NpgsqlCommand read, CancellationToken cancellation)
    {
        await using (read)
        {
            List<ImportJob> jobs = [];
            await using var rows = await read.ExecuteReaderAsync(cancellation);
            while (await rows.ReadAsync(cancellation))
                jobs.Add(Job(rows.GetString(0)));
            return jobs;
        }
    }

    static string Json(ImportJob job) => JsonSerializer.Serialize(job, Wire.Json);

    static ImportJob Job(string body) => JsonSerializer.Deserialize<ImportJob>(body, Wire.Json)!;

    static string Word(ImportState state) => JsonNamingPolicy.KebabCaseLower.ConvertName($"{state}");
}
