using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace NegotiationTimeline.Web.MachineReaders;

/// <summary>A question that a machine may ask, as a tool of the Model Context Protocol; it becomes one read.</summary>
/// <param name="Name">of the tool.</param>
/// <param name="Description">what is asked, and how to read the answer.</param>
/// <param name="Path">of the interface; {names} are arguments.</param>
/// <param name="Page">address of the page that shows the same, without its times; {names} are arguments.</param>
/// <param name="Fixed">parts of the query that make it this question.</param>
sealed record AskedQuestion(
    string Name, string Title, string Description, string Path, string Page, ImmutableArray<Asked> Arguments,
    ImmutableArray<(string Name, string Value)> Fixed = default)
{
    /// <summary>JSON Schema of the arguments: nothing else is taken, so that no misspelt date is passed over.</summary>
    public JsonObject Schema() => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(Arguments.Select(it => KeyValuePair.Create(it.Name, (JsonNode?)it.Schema()))),
        ["required"] = new JsonArray([.. Arguments.Where(it => it.Required).Select(it => JsonValue.Create(it.Name))]),
        ["additionalProperties"] = false,
    };
}

/// <param name="Type">of JSON Schema: string or boolean.</param>
/// <param name="Becomes">the parameter of the interface; null = the same name.</param>
sealed record Asked(
    string Name, string Description, bool Required = false, string Type = "string", string? Becomes = null,
    string? Default = null)
{
    public string Parameter => Becomes ?? Name;

    public JsonObject Schema()
    {
        JsonObject schema = new() { ["type"] = Type, ["description"] = Description };
        if (Default is not null)
            schema["default"] = Type == "boolean" ? Default == "true" : Default;
        return schema;
    }
}
