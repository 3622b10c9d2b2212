using System.Text;
using System.Text.Json;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Imports;

/// <summary>Reads lines of JSON as bodies: <c>{ "kind": "position", … }</c>, or <c>{ "kind": "act", "body": { … } }</c>.</summary>
/// <param name="kind">of all lines; null = each says its own.</param>
sealed class LineRows(ImportKind? kind)
{
    static readonly JsonDocumentOptions OnceEach = new() { AllowDuplicateProperties = false };

    /// <summary>By its first line that is not empty a file of lines is told from JSON that goes over several.</summary>
    /// <exception cref="BadRow">It is not of lines, or has none.</exception>
    public static async Task CheckAsync(LineReader lines, CancellationToken cancellation)
    {
        while (await lines.ReadAsync(cancellation) is { } line)
            switch (line.Text.Trim())
            {
                case "" when line.Fault is null:
                    continue;
                case ['[', ..] or "{":
                    throw BadRow.Of("file", "The file is JSON as a whole, and not a line of JSON for each row.",
                        "Give each object a line of its own; of an array: jq -c '.[]' rows.json > rows.jsonl.");
                default:
                    return;
            }

        throw BadRow.Of("file", "The file is empty.", "Send a file with at least one line.");
    }

    public ReadRow Read(long line, string text, RowFault? whole)
    {
        if (whole is not null)
            return Faulty(line, "", null, whole.Reason, whole.Remedy);
        if (Texts.FaultOf(text) is { } broken)
            return Faulty(line, "", text, broken.Reason, broken.Remedy);

        RowBody? body = null;
        try
        {
            using var document = JsonDocument.Parse(text, OnceEach);
            // Before a name of it is asked for.
            if (BodyText.Faults(document.RootElement, "").FirstOrDefault() is { } fault)
                throw BadRow.Of(fault with
                {
                    Field = fault.Field.StartsWith("body.", StringComparison.Ordinal) ? fault.Field[5..] : fault.Field,
                });
            if (document.RootElement.ValueKind == JsonValueKind.Object && TableLine.Read(document.RootElement) is { } row)
            {
                body = row.Body;
                return new(line, body, row.Kind.Want(body), [], []);
            }

            var (of, element) = Parts(document.RootElement);

            body = new RowBody(Written(element, without: kind is null && element.TryGetProperty("kind", out _)
                && element.Equals(document.RootElement) ? "kind" : null));
            return new(line, body, of.Want(body), [], []);
        }
        catch (InvalidOperationException)
        {
            return Faulty(line, "", text, "A name in the line holds half a character: a surrogate without its other half.",
                "Send the whole character, in UTF-8 or as a pair of \\u escapes.");
        }
        catch (JsonException)
        {
            return Faulty(line, "", text, "The line is not one JSON object.", "Give one whole object on each line, each field once.");
        }
        catch (BadRow bad)
        {
            return new(line, body, null, [], [.. bad.Refusals.Select(it => RowProblem.Of(line, it, field => (field, ValueOf(body, field))))]);
        }
    }

    (ImportKind Kind, JsonElement Body) Parts(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
            throw BadRow.Of("", "The line is not a JSON object.", "Give { \"field\": value, … }.");
        if (kind is not null)
            return (kind, root);

        if (root.TryGetProperty("formatVersion", out _) || (root.TryGetProperty("stream", out _) && root.TryGetProperty("event", out _)))
            throw BadRow.Of("kind", "This is a line of a complete record, and no row.",
                "Bring it in whole, with its history: POST it to /api/restorations, or on the command line restore FILE.");
        if (!root.TryGetProperty("kind", out var said) || said.ValueKind != JsonValueKind.String
            || ImportKinds.Named(said.GetString()!) is not { } own)
            throw BadRow.Of("kind", "It is not said of what kind this line is.",
                $"Begin it with \"kind\": one of {string.Join(", ", ImportKinds.All.Select(it => it.Singular))}; or name one kind for all lines in the mapping.");

        if (!root.TryGetProperty("body", out var body) || body.ValueKind != JsonValueKind.Object)
            return (own, root);

        return root.EnumerateObject().Where(it => it.Name is not ("kind" or "body")).Select(it => it.Name).FirstOrDefault() is { } beside
            ? throw BadRow.Of(beside, $"'{beside}' stands beside the body.", "Put it into \"body\", or leave it out.")
            : (own, body);
    }

    static byte[] Written(JsonElement element, string? without)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new() { Encoder = Wire.Json.Encoder }))
        {
            json.WriteStartObject();
            foreach (var property in element.EnumerateObject().Where(it => it.Name != without))
                property.WriteTo(json);
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    /// <summary>What stands in a field, for the report.</summary>
    public static string? ValueOf(RowBody? body, string field)
    {
        if (body is null)
            return null;

        var at = body.Node() as System.Text.Json.Nodes.JsonNode;
        foreach (var step in field.Split('.', '[').Select(it => it.TrimEnd(']')))
            at = at switch
            {
                System.Text.Json.Nodes.JsonObject it => it[step],
                System.Text.Json.Nodes.JsonArray it when int.TryParse(step, out var n) && n < it.Count => it[n],
                _ => null,
            };
        return at?.GetValueKind() == JsonValueKind.String ? at.GetValue<string>() : at?.ToJsonString(Wire.Json);
    }

    static ReadRow Faulty(long line, string column, string? value, string reason, string remedy) =>
        new(line, null, null, [], [RowProblem.Of(line, column, value, reason, remedy)]);
}
