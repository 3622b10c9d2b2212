using Npgsql;
using NpgsqlTypes;

namespace NegotiationTimeline.Web.Storage;

/// <summary>
/// Things looked for by parts of what they are called, as one types them, accents aside: for lists to choose from.
/// </summary>
static class Called
{
    /// <summary>Of versions of records p, with the words as parameter of that number; null = any.</summary>
    public static string Like(string text, int parameter) =>
        $"""
        (${parameter}::text[] is null or timeline.folded({text})
            like all (array(select timeline.folded(word) from unnest(${parameter}::text[]) word)))
        """;

    /// <summary>One pattern for each word, wherever it stands in the name.</summary>
    public static NpgsqlParameter Patterns(string? words) => new()
    {
        Value = words?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(it => $"%{Escaped(it)}%").ToArray() ?? (object)DBNull.Value,
        NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text,
    };

    static string Escaped(string word) => word
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal)
        .Replace("_", "\\_", StringComparison.Ordinal);
}
