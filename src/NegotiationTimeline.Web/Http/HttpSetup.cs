using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using NegotiationTimeline.Web.Storage;
using Npgsql;
using Scalar.AspNetCore;

namespace NegotiationTimeline.Web.Http;

/// <summary>JSON, problem details, OpenAPI and health, for all slices alike.</summary>
static class HttpSetup
{
    /// <summary>Bytes: many times what a record with all its quotes and translations takes.</summary>
    public const int LargestBody = 1024 * 1024;

    public static void AddTimelineHttp(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json =>
        {
            Wire.Apply(json.SerializerOptions);
            // A misspelt field would otherwise be a silent loss.
            json.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
            json.SerializerOptions.PropertyNameCaseInsensitive = false;
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.RespectNullableAnnotations = true;
        });
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.Configure<KestrelServerOptions>(server => server.Limits.MaxRequestBodySize = LargestBody);
        services.AddProblemDetails();
        services.AddSingleton<InnerReads>();
        services.AddOpenApi("v1", OpenApiNotes.Apply);
    }

    public static void UseTimelineHttp(this WebApplication app)
    {
        app.UseInnerReads();
        app.UseFraming();
        app.UseForeignReads();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = Problems.HandleAsync,
            AllowStatusCode404Response = true,
            // A mistake of the sender is not a fault of the program: it does not belong into its log.
            SuppressDiagnosticsCallback = handled => Problems.IsOfSender(handled.Exception),
        });
        app.UseStatusCodePages(refused =>
            Page.IsAskedBy(refused.HttpContext) ? Page.ShowAsync(refused.HttpContext) : Problems.OfStatus(refused.HttpContext));
        app.UseHeadRequests();
        app.UseRouting();
        app.MapOpenApi("/openapi/{documentName}.json");
        app.MapScalarApiReference("/scalar");
    }

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        var health = routes.MapGroup("/health").WithTags("Health");
        health.MapGet("live", () => Results.Text("live"))
            .Produces<string>(contentType: "text/plain").Notes("isLive", "The process runs.", answer: "\"live\"");
        health.MapGet("ready", async (NpgsqlDataSource database, CancellationToken cancellation) =>
            {
                await using var ask = database.CreateCommand("select count(*) from timeline.recorded_clock");
                await ask.ExecuteScalarAsync(cancellation);
                return Results.Text("ready");
            })
            .Produces<string>(contentType: "text/plain")
            .Notes("isReady", "The database answers and has its schema.", answer: "\"ready\"");
    }
}
