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
    /// <param name="check">what else the query must fulfil than all do.</param>
    public static RouteHandlerBuilder Remembered(this RouteHandlerBuilder endpoint, QuestionCheck? check = null) =>
        endpoint.AddEndpointFilter((call, next) =>
        {
            var context = call.HttpContext;
            return context.RequestServices.GetRequiredService<TimeGate>()
                .AnswerAsync(context, () => next(call), check, context.RequestAborted);
        });

    /// <param name="path">of the resource, below the group.</param>
    /// <param name="query">what the resource itself takes.</param>
    /// <param name="check">what else the query must fulfil than all do.</param>
    public static void MapTimeMap(
        this IEndpointRouteBuilder routes, string path, string id, IEnumerable<QueryParameter> query,
        QuestionCheck? check = null) =>
        routes.MapGet($"{path}/timemap", (
                string negotiation, AskedQuery query, Asker asker, TimeMap map, CancellationToken cancellation) =>
                map.AnswerAsync(negotiation, query, asker, check, cancellation))
            .Produces<string>(contentType: "application/link-format")
            .Notes(id, "The states in which this can be asked for, by recorded time: a TimeMap of Memento (RFC 7089).",
                [.. query.Where(it => it.Name != QueryParameter.RecordedBy.Name), TimeMap.After], answer: Example);
}
