using System.Text.Json.Nodes;

namespace NegotiationTimeline.Web.Http;

/// <summary>What an endpoint says of itself: checked at each request, and shown in the OpenAPI document.</summary>
/// <param name="Query">exhaustive: any other parameter is a 400.</param>
/// <param name="Body">a body that can be sent as it is.</param>
/// <param name="Answer">what comes back, shortened.</param>
sealed record EndpointNotes(IReadOnlyList<QueryParameter> Query, JsonNode? Body = null, JsonNode? Answer = null);

static class Endpoints
{
    /// <summary>Names the endpoint in OpenAPI and lists all query parameters that it takes.</summary>
    /// <param name="example">JSON of a body that can be sent as it is.</param>
    /// <param name="answer">JSON of an answer; that of a recording needs none, it is always a receipt.</param>
    public static RouteHandlerBuilder Notes(
        this RouteHandlerBuilder endpoint, string id, string summary, IEnumerable<QueryParameter>? query = null,
        string? example = null, string? answer = null)
    {
        QueryParameter[] known = [.. query ?? []];
        return endpoint
            .WithName(id).WithSummary(summary)
            .WithMetadata(new EndpointNotes(
                known, Parse(example), Parse(answer ?? (example is null ? null : Receipt.Example))))
            .AddEndpointFilter(async (call, next) =>
            {
                AskedQuery.CheckNames(call.HttpContext.Request.Query, known);
                return await next(call);
            });
    }

    static JsonNode? Parse(string? json) => json is null ? null : JsonNode.Parse(json);
}
