using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace NegotiationTimeline.Web.Http;

/// <summary>What an operation may refuse, and the headers by which one asks only for what has changed.</summary>
static class OpenApiProblems
{
    public static OpenApiSchema Schema { get; } = new()
    {
        Type = JsonSchemaType.Object,
        Description = "Problem details (RFC 9457): what is wrong, where, and what to do about it.",
        Required = new HashSet<string> { "type", "title", "status", "detail", "remedy", "errors" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = Text("Address of a page about this kind of problem."),
            ["title"] = Text("The kind of problem."),
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
            ["detail"] = Text("What is wrong this time."),
            ["remedy"] = Text("What to do about it."),
            ["errors"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Items = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Properties = new Dictionary<string, IOpenApiSchema>
                    {
                        ["field"] = Text("Path in the body, or name of the parameter, header or part of the address."),
                        ["detail"] = Text("What is wrong with it."),
                        ["remedy"] = Text("What to do about it."),
                    },
                },
            },
        },
    };

    public static void Apply(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var path = (context.Description.RelativePath ?? "").TrimEnd('/');
        var writes = operation.RequestBody is not null;
        operation.Responses ??= [];
        Add(operation, context, 400, path.Length > 0);
        Add(operation, context, 401, operation.Responses.ContainsKey("401"));
        Add(operation, context, 404, path.Contains('{') || operation.Responses.ContainsKey("404"));
        Add(operation, context, 409, writes);
        // What is named in the address can have moved on; what is new in a list cannot.
        var adds = context.Description.HttpMethod == "POST" && operation.Responses.ContainsKey("201");
        var amends = writes && path.Contains('{') && !adds && !path.EndsWith("/preview", StringComparison.Ordinal);
        Add(operation, context, 412, amends);
        Add(operation, context, 413, writes);
        Add(operation, context, 415, writes);
        Add(operation, context, 422, writes);
        Add(operation, context, 501, operation.Responses.ContainsKey("501"));
        if (amends)
            AddHeader(operation, "If-Match", "Only if it is still what you saw: the ETag you got, or *.", "*");
        if (!writes && context.Description.HttpMethod == "GET" && path.StartsWith("api/", StringComparison.Ordinal))
        {
            AddHeader(operation, "If-None-Match", "Only if it is no longer what you have: the ETag you got.", "\"0f3c\"");
            operation.Responses["304"] = new OpenApiResponse { Description = "You have it already." };
        }
    }

    static void Add(OpenApiOperation operation, OpenApiOperationTransformerContext context, int status, bool applies)
    {
        if (!applies)
            return;

        var example = ProblemTypes.All.First(it => it.Status == status);
        operation.Responses![$"{status}"] = new OpenApiResponse
        {
            Description = string.Join(" / ", ProblemTypes.All.Where(it => it.Status == status).Select(it => it.Code)),
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/problem+json"] = new()
                {
                    Schema = new OpenApiSchemaReference("Problem", context.Document),
                    Example = new JsonObject
                    {
                        ["type"] = $"/problems/{example.Code}",
                        ["title"] = example.Title,
                        ["status"] = status,
                        ["detail"] = example.Meaning,
                        ["remedy"] = example.Remedy,
                        ["errors"] = new JsonArray(),
                    },
                },
            },
        };
    }

    static void AddHeader(OpenApiOperation operation, string name, string description, string example)
    {
        operation.Parameters ??= [];
        operation.Parameters.Add(new OpenApiParameter
        {
            Name = name,
            In = ParameterLocation.Header,
            Description = description,
            Example = example,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        });
    }

    static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };
}
