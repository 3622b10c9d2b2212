using NegotiationTimeline.Web.Http;

namespace NegotiationTimeline.Web.Imports;

/// <summary>How a file is to be taken in.</summary>
/// <param name="Run">check, all or good; null = not yet.</param>
/// <param name="Encoding">null = the file tells.</param>
sealed record AskedImport(
    string Name, string? Run, string? Mapping, string? Format, string? Separator,
    string? Encoding, TimeSpan Wait)
{
    public static AskedImport Of(AskedQuery query)
    {
        var name = query.One("name") ?? "file";
        if (name.Length > 300)
            throw new BadQuery("name", "The name has more than 300 characters.", "Shorten it.");

        return new(name, Word(query, "run", "check", "all", "good"), query.One("mapping"),
            Word(query, "format", "csv", "jsonl") ?? FormatOf(query.Context.Request, name),
            Word(query, "separator", "comma", "semicolon", "tab") switch
            {
                "comma" => ",",
                "semicolon" => ";",
                "tab" => "\t",
                _ => null,
            }, Word(query, "encoding", [.. Texts.Encodings]), WaitOf(query));
    }

    /// <summary>Seconds; true = until it has ended, within reason.</summary>
    public static TimeSpan WaitOf(AskedQuery query) => TimeSpan.FromSeconds(query.One("wait") switch
    {
        "true" => 3600,
        "false" => 0,
        _ => query.Number("wait", 10, 0, 3600),
    });

    /// <summary>Where nothing tells, by its first character.</summary>
    public string FormatOf(string path)
    {
        if (Format is not null)
            return Format;

        using var file = File.OpenRead(path);
        int first;
        while ((first = file.ReadByte()) is ' ' or '\n' or '\r' or '\t' or 0xEF or 0xBB or 0xBF)
        {
        }

        return first == '{' ? "jsonl" : "csv";
    }

    static string? FormatOf(HttpRequest request, string name) =>
        (request.ContentType?.Split(';')[0].Trim(), Extension(name)) switch
        {
            ("application/x-ndjson" or "application/jsonl" or "application/json", _) => "jsonl",
            ("text/csv" or "text/tab-separated-values", _) => "csv",
            (_, ".jsonl" or ".ndjson" or ".json") => "jsonl",
            (_, ".csv" or ".tsv" or ".txt") => "csv",
            _ => null,
        };

    static string Extension(string name) => Path.GetExtension(
        name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name).ToLowerInvariant();

    static string? Word(AskedQuery query, string name, params string[] known) => query.One(name) switch
    {
        null => null,
        var word when known.Contains(word) => word,
        var word => throw new BadQuery(name, $"'{word}' is not known here.", $"Give one of {string.Join(", ", known)}."),
    };
}
