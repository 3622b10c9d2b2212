using System.Text.Json;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Storage;
using Npgsql;

namespace NegotiationTimeline.Web.Imports;

/// <summary>How files of a negotiation are read, kept under a name: timeline.import_mapping.</summary>
sealed class ImportMappings(NpgsqlDataSource database)
{
    public async Task<ImportMapping?> OneAsync(string negotiation, string name, CancellationToken cancellation)
    {
        await using var read = Command("select body from timeline.import_mapping where negotiation = $1 and name = $2", negotiation, name);
        return await read.ExecuteScalarAsync(cancellation) is string body ? Mapping(body) : null;
    }

    public async Task<MappingListAnswer> ListAsync(string negotiation, CancellationToken cancellation)
    {
        await using var read = Command("select name, body from timeline.import_mapping where negotiation = $1 order by name", negotiation);
        List<SavedMapping> found = [];
        await using var rows = await read.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            found.Add(new(rows.GetString(0), Mapping(rows.GetString(1))));
        return new(negotiation, [.. found]);
    }

    /// <summary>201 where it is new.</summary>
    public async Task<IResult> KeepAsync(string negotiation, string name, ImportMapping mapping, CancellationToken cancellation)
    {
        var faults = mapping.Faults();
        StateRecord.CheckId(name, faults);
        if (faults.Refuse() is Refused { Reasons: { IsEmpty: false } reasons })
            return Problems.Of(reasons);

        await using var keep = Command(
            """
            insert into timeline.import_mapping (negotiation, name, body) values ($1, $2, $3::jsonb)
            on conflict (negotiation, name) do update set body = excluded.body returning xmax = 0
            """, negotiation, name, JsonSerializer.Serialize(mapping, Wire.Json));
        var isNew = await keep.ExecuteScalarAsync(cancellation) is true;
        return Results.Json(new SavedMapping(name, mapping), Wire.Json,
            statusCode: isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    /// <returns>what was forgotten.</returns>
    /// <exception cref="NotFound">There is none of that name.</exception>
    public async Task<IResult> ForgetAsync(string negotiation, string name, CancellationToken cancellation)
    {
        await using var forget = Command(
            "delete from timeline.import_mapping where negotiation = $1 and name = $2 returning body", negotiation, name);
        return await forget.ExecuteScalarAsync(cancellation) is string body
            ? Results.Json(new SavedMapping(name, Mapping(body)), Wire.Json)
            : throw new NotFound("mapping", name);
    }

    static ImportMapping Mapping(string body) => JsonSerializer.Deserialize<ImportMapping>(body, Wire.Json)!;

    NpgsqlCommand Command(string sql, params object[] values)
    {
        var command = database.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return command;
    }
}
