using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace NegotiationTimeline.Web.Http;

/// <summary>Brings what the endpoints say of themselves into the OpenAPI document.</summary>
static partial class OpenApiNotes
{
    /// <summary>Of a body that its endpoint itself takes or refuses; the document lists what is taken.</summary>
    public const string AnyType = "*/*";

    /// <summary>Parts of an address, each with one that the bundled sample has.</summary>
    static readonly Dictionary<string, (string Description, string Example)> Places = new()
    {
        ["negotiation"] = ("Slug of the negotiation.", "ukraine-2025"),
        ["party"] = ("Slug of the party.", "russia"),
        ["issue"] = ("Slug of the issue.", "direct-talks"),
        ["source"] = ("Slug of the source.", "ipaper-2025-04-22"),
        ["proposal"] = ("Slug of the proposal.", "thirty-day-ceasefire"),
        ["clause"] = ("Id of the clause, within its proposal.", "ceasefire"),
        ["revision"] = ("Id of the record of a revision.", "example-revision"),
        ["withdrawal"] = ("Id of the record of a withdrawal.", "example-withdrawal"),
        ["lapse"] = ("Id of the record of a lapse.", "example-lapse"),
        ["adoption"] = ("Id of the record of an adoption.", "example-adoption"),
        ["truce"] = ("Slug of the truce.", "easter-2025"),
        ["reciprocation"] = ("Id of the record of a reciprocation.", "example-reciprocation"),
        ["entry"] = ("Id of the record of an entry into force.", "example-entry"),
        ["extension"] = ("Id of the record of an extension.", "example-extension"),
        ["end"] = ("Id of the record of an end.", "example-end"),
        ["violation"] = ("Id of the violation report.", "E11"),
        ["position"] = ("Id of the position record.", "E08"),
        ["previewed"] = ("Id of the position record.", "E08b"),
        ["conditional"] = ("Id of a position record that depends on conditions.", "E05"),
        ["condition"] = ("Id of the condition, in the last version of the position.", "targets-agreed"),
        ["act"] = ("Id of the act.", "E29"),
        ["assessment"] = ("Id of the assessment.", "S23"),
        ["table"] = ("Name of a table, such as positions, acts, evidence.", "positions"),
        ["webhook"] = ("Id of the webhook.", "example-webhook"),
        ["import"] = ("Id of the import, within its negotiation.", "1"),
        ["mapping"] = ("Name of a saved mapping.", "votes"),
        ["code"] = ("The last part of a problem's type.", "moved-on"),
    };

    public static void Apply(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new()
            {
                Title = "NegotiationTimeline",
                Version = "v1",
                Description = "Who stood where, on what, at any date, and what was known of it when.",
            };
            document.AddComponent("Problem", OpenApiProblems.Schema);
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            if (context.Description.ActionDescriptor.EndpointMetadata.OfType<EndpointNotes>().LastOrDefault() is { } notes)
                Apply(operation, notes, context.Description.RelativePath!);
            OpenApiProblems.Apply(operation, context);
            return Task.CompletedTask;
        });
    }

    static void Apply(OpenApiOperation operation, EndpointNotes notes, string path)
    {
        operation.Parameters ??= [];
        AddPlaces(operation.Parameters, path);
        foreach (var place in operation.Parameters.OfType<OpenApiParameter>())
            if (Places.TryGetValue(place.Name!, out var known))
                (place.Description, place.Example) = (known.Description, JsonValue.Create(known.Example));
        foreach (var parameter in notes.Query)
            operation.Parameters.Add(Of(parameter));

        operation.RequestBody?.Content?.Remove(AnyType);
        if (notes.Body is not null)
            foreach (var body in operation.RequestBody?.Content?.Values ?? [])
                body.Example = notes.Body.DeepClone();
        foreach (var (status, response) in operation.Responses ?? [])
            foreach (var content in response.Content?.Values ?? [])
                if (status[0] == '2')
                    content.Example = notes.Answer?.DeepClone();
    }

    /// <summary>Parts of the address that an endpoint takes together, as the path of a record.</summary>
    static void AddPlaces(IList<IOpenApiParameter> parameters, string path)
    {
        foreach (var name in Place().Matches(path).Select(it => it.Groups["name"].Value))
            if (parameters.All(it => it.Name != name))
                parameters.Add(new OpenApiParameter
                {
                    Name = name,
                    In = ParameterLocation.Path,
                    Required = true,
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                });
    }

    [GeneratedRegex(@"\{(?<name>\w+)\}")]
    private static partial Regex Place();

    static OpenApiParameter Of(QueryParameter parameter) => new()
    {
        Name = parameter.Name,
        In = ParameterLocation.Query,
        Description = parameter.Description,
        Example = parameter.Type switch
        {
            "boolean" => JsonValue.Create(parameter.Example == "true"),
            "integer" => JsonValue.Create(int.Parse(parameter.Example, null)),
            "number" => JsonValue.Create(decimal.Parse(parameter.Example, CultureInfo.InvariantCulture)),
            _ => JsonValue.Create(parameter.Example),
        },
        Schema = new OpenApiSchema
        {
            Type = parameter.Type switch
            {
                "boolean" => JsonSchemaType.Boolean,
                "integer" => JsonSchemaType.Integer,
                "number" => JsonSchemaType.Number,
                _ => JsonSchemaType.String,
            },
        },
    };
}
