using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Web.Http;

namespace NegotiationTimeline.Web.Imports;

/// <summary>The body that a row amounts to: JSON in UTF-8.</summary>
/// <param name="Named">the id that columns of the row give it together; null = none is mapped.</param>
sealed record RowBody(byte[] Json, string? Named = null)
{
    static readonly SearchValues<char> InIds =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-");

    /// <summary>That of the body, that of its columns, or a hash of the row: the same row again is the same record.</summary>
    public string Id(string? own)
    {
        var id = own ?? Named ?? $"row-{Convert.ToHexStringLower(SHA256.HashData(Json))[..32]}";
        var faults = new Faults();
        // Before it becomes part of a path.
        StateRecord.CheckId(id, faults);
        return faults.Any && faults.Refuse() is Refused { Reasons: var reasons } ? throw new BadRow(reasons) : id;
    }

    public T Read<T>()
    {
        try
        {
            return ImportKinds.Read<T>(Json);
        }
        catch (JsonException fault)
        {
            throw BadRow.Of(UnreadableField.Of(fault, typeof(T)));
        }
    }

    public static T Read<T>(JsonObject body)
    {
        try
        {
            return ImportKinds.Read<T>(body);
        }
        catch (JsonException fault)
        {
            throw BadRow.Of(UnreadableField.Of(fault, typeof(T)));
        }
    }

    public JsonObject Node() => JsonNode.Parse(Json)!.AsObject();

    /// <summary>A part of the address, which in a row stands beside the body.</summary>
    public static string Take(JsonObject body, string field)
    {
        if (body[field] is not JsonValue value || value.GetValueKind() != JsonValueKind.String
            || value.GetValue<string>() is not { Length: > 0 } text)
            throw BadRow.Of(field, $"'{field}' is missing.", "Give the short name that stands in the address.");

        body.Remove(field);
        var faults = new Faults();
        foreach (var part in text.Split('/'))
            StateRecord.CheckId(part, faults);
        return faults.Any
            ? throw BadRow.Of(field, $"'{text}' is not an id.", "Use letters, digits, points, hyphens and underscores.")
            : text;
    }

    /// <summary>Several cells as one id: what an id cannot hold becomes a hyphen.</summary>
    public static string Joined(params ReadOnlySpan<string> cells)
    {
        var id = cells.ToArray();
        foreach (ref var cell in id.AsSpan())
            cell = cell.AsSpan().ContainsAnyExcept(InIds) ? Fitting(cell) : cell.Trim('-');
        return string.Join('-', id);
    }

    static string Fitting(string cell)
    {
        var letters = cell.Select(Texts.Unmarked).Where(c => !Texts.IsMark(c)).ToArray();
        var part = string.Concat(letters.Select(c => InIds.Contains(c) ? c : '-')).Trim('-');
        // Of names in other letters nothing would be left to tell them apart.
        return letters.All(c => char.IsAscii(c) || !char.IsLetterOrDigit(c)) ? part
            : $"{part}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(cell)))[..8]}".Trim('-');
    }
}
