using System.Text.Json.Nodes;
using NegotiationTimeline.Web.Http;

namespace NegotiationTimeline.Web.Exports;

/// <summary>datapackage.json: Data Package and Table Schema, version 2 (datapackage.org/standard).</summary>
static class PackageDescriptor
{
    const string Profile = "https://datapackage.org/profiles/2.0/datapackage.json";

    /// <summary>Columns that hold a slug, and the table that explains it.</summary>
    static readonly Dictionary<string, string> Slugs = new()
    {
        ["party"] = "parties",
        ["claimant"] = "parties",
        ["accused"] = "parties",
        ["obligor"] = "parties",
        ["host"] = "parties",
        ["issue"] = "issues",
        ["source"] = "sources",
    };

    public static string PathOf(ExportTable table) => $"data/{table.Name}.csv";

    public static JsonObject Of(ExportView view)
    {
        var profile = view.Point.View.Negotiation.Profile;
        var (asOf, knownBy, recordedBy) = view.Point.Echo();
        var package = new JsonObject
        {
            ["$schema"] = Profile,
            ["name"] = view.Negotiation,
            ["title"] = profile.Title,
            ["description"] = profile.Summary ?? profile.Title,
            ["created"] = recordedBy,
            // Not of the standard, which lets a package say more: from where all of it was seen.
            ["view"] = new JsonObject
            {
                ["asOf"] = asOf,
                ["knownBy"] = knownBy,
                ["recordedBy"] = recordedBy,
                ["pin"] = view.Pin,
            },
            ["resources"] = new JsonArray([.. Tables.All.Select(Resource)]),
        };
        // An empty list of them would break the profile.
        if (!profile.Coders.IsEmpty)
            package["contributors"] = new JsonArray(
                [.. profile.Coders.Select(it => new JsonObject { ["title"] = it, ["roles"] = new JsonArray("coder") })]);
        return package;
    }

    static JsonObject Resource(ExportTable table) => new()
    {
        ["name"] = table.Name,
        ["type"] = "table",
        ["path"] = PathOf(table),
        ["title"] = table.Title,
        ["format"] = "csv",
        ["mediatype"] = "text/csv",
        ["encoding"] = "utf-8",
        ["dialect"] = new JsonObject
        {
            ["header"] = true,
            ["delimiter"] = ",",
            ["lineTerminator"] = "\r\n",
            ["quoteChar"] = "\"",
            ["doubleQuote"] = true,
        },
        ["schema"] = Schema(table),
    };

    static JsonObject Schema(ExportTable table)
    {
        JsonNode[] references = [.. table.Columns.Where(it => Slugs.ContainsKey(it.Name)).Select(Reference)];
        var schema = new JsonObject
        {
            ["fields"] = new JsonArray([.. table.Columns.Select(Field)]),
            ["missingValues"] = new JsonArray(""),
            ["primaryKey"] = new JsonArray([.. table.Key.Select(it => JsonValue.Create(it))]),
        };
        if (references.Length > 0)
            schema["foreignKeys"] = new JsonArray(references);
        return schema;
    }

    static JsonObject Reference(Column column) => new()
    {
        ["fields"] = new JsonArray(column.Name),
        ["reference"] = new JsonObject { ["resource"] = Slugs[column.Name], ["fields"] = new JsonArray("slug") },
    };

    static JsonObject Field(Column column) => new()
    {
        ["name"] = column.Name,
        ["type"] = column.Type switch
        {
            ColumnType.Number => "integer",
            ColumnType.Flag => "boolean",
            ColumnType.Instant => "datetime",
            ColumnType.Parts => "array",
            // The standard's own profile does not know the type "list" that its text has.
            _ => "string",
        },
        ["description"] = column.Type == ColumnType.List ? $"{column.Means} Parted by semicolons." : column.Means,
    };
}
