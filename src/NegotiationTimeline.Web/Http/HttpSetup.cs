using System.Text.Json.Serialization;
using NegotiationTimeline.Web.Storage;
using Npgsql;
using Scalar.AspNetCore;

namespace NegotiationTimeline.Web.Http;

/// <summary>JSON, problem details, OpenAPI and health, for all slices alike.</summary>
static class HttpSetup
{
    public static void AddTimelineHttp(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json =>
        {
            Wire.Apply(json.SerializerOptions);
            // A misspelt field would otherwise be a silent loss.
            json.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        });
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddProblemDetails();
        services.AddOpenApi("v1", OpenApiNotes.Apply);
    }

    public static void UseTimelineHttp(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = Problems.HandleAsync,
            // A mistake of the sender is not a fault of the program: it does not belong into its log.
            SuppressDiagnosticsCallback = handled => handled.Exception is BadQuery or NotFound or BadHttpRequestException,
        });
        app.MapOpenApi("/openapi/{documentName}.json");
        app.MapScalarApiReference("/scalar");
    }

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        var health = routes.MapGroup("/health").WithTags("Health");
        health.MapGet("live", () => Results.Text("live")).Notes("isLive", "The process runs.");
        health.MapGet("ready", async (NpgsqlDataSource database, CancellationToken cancellation) =>
            {
                await using var ask = database.CreateCommand("select count(*) from timeline.recorded_clock");
                await ask.ExecuteScalarAsync(cancellation);
                return Results.Text("ready");
            })
            .Notes("isReady", "The database answers and has its schema.");
        routes.Map("/api/{**rest}", (string rest) => Problems.NotFound("address", $"/api/{rest}")).ExcludeFromDescription();
    }
}
