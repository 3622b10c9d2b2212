using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Mementos;

static class MementoEndpoints
{
    const string Example =
        "\"<http://localhost:5000/api/negotiations/ukraine-2025>; rel=\\\"original timegate\\\", …\"";

    public static void AddMementos(this IServiceCollection services) =>
        services.AddSingleton<RecordingSeconds>().AddSingleton<TimeGate>().AddSingleton<TimeMap>();

    /// <summary>The address can be asked for as it was: it is its own TimeGate, and has a TimeMap below it.</summary>
    public static RouteHandlerBuilder Remembered(this RouteHandlerBuilder endpoint) =>
        endpoint.AddEndpointFilter((call, next) =>
        {
            var context = call.HttpContext;
            return context.RequestServices.GetRequiredService<TimeGate>()
                .AnswerAsync(context, () => next(call), context.RequestAborted);
        });

    /// <param name="path">of the resource, below the group.</param>
    /// <param name="query">what the resource itself takes.</param>
    public static void MapTimeMap(
        this IEndpointRouteBuilder routes, string path, string id, IEnumerable<QueryParameter> query) =>
        routes.MapGet($"{path}/timemap", (
                string negotiation, AskedQuery query, Asker asker, TimeMap map, CancellationToken cancellation) =>
                map.AnswerAsync(negotiation, query, asker, cancellation))
            .Produces<string>(contentType: "application/link-format")
            .Notes(id, "The states in which this can be asked for, by recorded time: a TimeMap of Memento (RFC 7089).",
                [.. query.Where(it => it.Name != QueryParameter.RecordedBy.Name), TimeMap.After], answer: Example);
}
