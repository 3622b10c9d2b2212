using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace NegotiationTimeline.Web.Http;

/// <summary>Brings what the endpoints say of themselves into the OpenAPI document.</summary>
static class OpenApiNotes
{
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
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            if (context.Description.ActionDescriptor.EndpointMetadata.OfType<EndpointNotes>().LastOrDefault() is { } notes)
                Apply(operation, notes);
            return Task.CompletedTask;
        });
    }

    static void Apply(OpenApiOperation operation, EndpointNotes notes)
    {
        operation.Parameters ??= [];
        foreach (var parameter in notes.Query)
        {
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = parameter.Name,
                In = ParameterLocation.Query,
                Description = parameter.Description,
                Example = JsonValue.Create(parameter.Example),
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
            });
        }

        if (notes.Example is not null && operation.RequestBody?.Content?.TryGetValue("application/json", out var body) == true)
            body.Example = notes.Example;
    }
}
