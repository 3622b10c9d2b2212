using System.Text.Json.Nodes;

namespace NegotiationTimeline.Web.Http;

/// <summary>What an endpoint says of itself: checked at each request, and shown in the OpenAPI document.</summary>
/// <param name="Query">exhaustive: any other parameter is a 400.</param>
/// <param name="Example">a body that can be sent as it is.</param>
sealed record EndpointNotes(IReadOnlyList<QueryParameter> Query, JsonNode? Example = null);

static class Endpoints
{
    /// <summary>Names the endpoint in OpenAPI and lists all query parameters that it takes.</summary>
    public static RouteHandlerBuilder Notes(
        this RouteHandlerBuilder endpoint, string id, string summary, IEnumerable<QueryParameter>? query = null,
        string? example = null)
    {
        QueryParameter[] known = [.. query ?? []];
        return endpoint
            .WithName(id).WithSummary(summary)
            .WithMetadata(new EndpointNotes(known, example is null ? null : JsonNode.Parse(example)))
            .AddEndpointFilter(async (call, next) =>
            {
                AskedQuery.CheckNames(call.HttpContext.Request.Query, known);
                return await next(call);
            });
    }
}
