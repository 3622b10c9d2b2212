using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using NegotiationTimeline.Domain.Decisions;
using Npgsql;

namespace NegotiationTimeline.Web.Http;

/// <summary>Every "no" as RFC 9457 problem details that name the field and the remedy.</summary>
static class Problems
{
    public static IResult Of(ImmutableArray<Refusal> refusals)
    {
        var first = refusals[0];
        var rule = first.Kind == RefusalKind.Rule;
        return Of(rule ? 409 : 422, first.Code,
            rule ? "A rule says no" : "Some content is not valid",
            refusals.Length == 1 ? first.Reason : $"{refusals.Length} fields need mending; the first: {first.Reason}",
            first.Remedy, refusals.Select(it => new Fault(it.Field, it.Reason, it.Remedy)));
    }

    public static IResult NotFound(string what, string slug)
    {
        var detail = $"There is no {what} '{slug}' here.";
        var remedy = what == "address"
            ? "The addresses that there are stand at /scalar."
            : $"Check the spelling; upper and lower case differ. {Listing(what)}";
        return Of(404, "not-found", "Not found", detail, remedy, [new(what, detail, remedy)]);
    }

    /// <param name="version">the present one; 0 = there is nothing yet.</param>
    public static IResult MovedOn(long version)
    {
        var detail = version == 0
            ? "Your If-Match names a version, but there is nothing here yet."
            : $"Your If-Match names another version than the present one, {version}.";
        var remedy = version == 0
            ? "Leave If-Match out to create it."
            : "Read it again, look at what changed, and send your amendment with the new ETag.";
        return Of(412, "moved-on", "It moved on since you saw it", detail, remedy, [new("If-Match", detail, remedy)]);
    }

    public static IResult Of(
        int status, string code, string title, string detail, string remedy, IEnumerable<Fault>? faults = null) =>
        new Uncached(Results.Problem(new ProblemDetails
        {
            Type = $"/problems/{code}",
            Title = title,
            Status = status,
            Detail = detail,
            Extensions = { ["remedy"] = remedy, ["errors"] = (faults ?? []).ToArray() },
        }));

    /// <summary>A mistake of the sender, not a fault of the program.</summary>
    public static bool IsOfSender(Exception exception) =>
        exception is BadQuery or Http.NotFound or UnreadableBody or BadHttpRequestException or JsonException;

    /// <summary>ENOSPC.</summary>
    const int FullOnUnix = 28;

    /// <summary>ERROR_DISK_FULL.</summary>
    const int FullOnWindows = unchecked((int)0x80070070);

    /// <summary>What was thrown on the way, as a problem.</summary>
    public static IResult Of(Exception exception) => exception switch
    {
        BadQuery bad => Of(400, "bad-query", "A query parameter cannot be read", bad.Message, bad.Remedy,
            [new(bad.Parameter, bad.Message, bad.Remedy)]),
        NotFound missing => NotFound(missing.What, missing.Slug),
        UnreadableBody body => Unreadable(body.Faults),
        JsonException json => Unreadable([NotJson(json)]),
        BadHttpRequestException bad => OfStatus(bad.StatusCode, ""),
        IOException { HResult: FullOnUnix or FullOnWindows } or PostgresException { SqlState: PostgresErrorCodes.DiskFull } =>
            Of(507, "no-room", "There is no room left", "The disk of this program, or of its database, is full.",
                "Nothing was kept. Whoever runs it must make room (operations.md); then send it again."),
        PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable } => Of(503, "busy", "The negotiation is busy",
            "Another recording in this negotiation has not finished.", "Nothing was recorded; try again in a moment."),
        NpgsqlException { IsTransient: true } => Of(503, "database-away", "The database does not answer",
            "The database cannot be reached at the moment.", "Nothing was recorded; try again in a moment."),
        // The store wraps what the database said.
        { InnerException: NpgsqlException inner } => Of(inner),
        _ => Of(500, "fault", "This is a fault of the program", "The request could not be carried out.",
            "Nothing was recorded. If it happens again, report it with what the log says."),
    };

    public static Task HandleAsync(HttpContext context) =>
        Of(context.Features.Get<IExceptionHandlerFeature>()!.Error).ExecuteAsync(context);

    /// <summary>What the server itself refused, before any endpoint saw it.</summary>
    public static Task OfStatus(HttpContext context) =>
        OfStatus(context.Response.StatusCode, context.Request.Path.Value!).ExecuteAsync(context);

    static IResult OfStatus(int status, string path) => status switch
    {
        404 => NotFound("address", path),
        405 => Of(405, "wrong-method", "This address does not take that method",
            $"{path} is there, but not for this method.", "The header Allow lists the methods that it takes.",
            [new("method", "It is not one of those listed in Allow.", "Use one of those.")]),
        413 => Of(413, "too-large", "The body is too large",
            $"The body has more than {HttpSetup.LargestBody} bytes, which is more than a record can have.",
            "Send less in one go.",
            [new("body", $"It has more than {HttpSetup.LargestBody} bytes.", "Send less in one go.")]),
        415 => Of(415, "not-json", "The body is not JSON",
            "The body is sent as another media type than JSON in UTF-8.", "Send Content-Type: application/json.",
            [new("Content-Type", "It is not JSON in UTF-8.", "Send application/json.")]),
        _ => Of(status, "bad-request", "The request cannot be read",
            "The request is not proper HTTP.", "Compare it with the examples at /scalar."),
    };

    static IResult Unreadable(IReadOnlyList<Fault> faults) => Of(400, "unreadable-body", "The body cannot be read",
        faults.Count == 1 ? faults[0].Detail : $"{faults.Count} fields need mending; the first: {faults[0].Detail}",
        faults[0].Remedy, faults);

    static Fault NotJson(JsonException json)
    {
        var place = json.LineNumber is { } line ? $" at line {line + 1}, byte {json.BytePositionInLine + 1}" : "";
        return json.Message.Contains("Duplicate", StringComparison.OrdinalIgnoreCase)
            ? new("body", $"A field is given twice{place}.", "Give each field once.")
            : new("body", $"The body is not JSON{place}.", "Send one whole JSON object, nothing before or after it.");
    }

    static string Listing(string what) => what switch
    {
        "negotiation" => "GET /api/negotiations lists them.",
        "party" or "issue" => "GET /api/negotiations/{negotiation} lists them.",
        "condition" => "GET /api/negotiations/{negotiation}/positions/{position} lists those of its last version.",
        "position" => "GET /api/negotiations/{negotiation}/positions lists them.",
        "act" => "GET /api/negotiations/{negotiation}/acts lists them.",
        "assessment" => "GET /api/negotiations/{negotiation}/assessments lists them.",
        "webhook" => "GET /api/negotiations/{negotiation}/webhooks lists them.",
        "truce" => "GET /api/negotiations/{negotiation}/truces lists them.",
        _ => "",
    };

    /// <summary>What is not there now may be there a moment later, and what is private stays so.</summary>
    sealed class Uncached(IResult problem) : IResult
    {
        public Task ExecuteAsync(HttpContext context)
        {
            context.Response.Headers.CacheControl = "no-store";
            return problem.ExecuteAsync(context);
        }
    }
}

/// <param name="Field">path in the body, or name of the query parameter, header or part of the address.</param>
public sealed record Fault(string Field, string Detail, string Remedy);
