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

    public static IResult NotFound(string what, string slug) =>
        Of(404, "not-found", "Not found", $"There is no {what} '{slug}' here.",
            $"Check the spelling; the address before it lists what there is.", [new("path", $"unknown {what}", "")]);

    public static IResult MovedOn(long version) =>
        Of(412, "moved-on", "It moved on since you saw it",
            $"Your If-Match names another version than the present one, {version}.",
            "Read it again, look at what changed, and send your amendment with the new ETag.",
            [new("If-Match", "stale", $"\"{version}\"")]);

    public static IResult Of(
        int status, string code, string title, string detail, string remedy, IEnumerable<Fault>? faults = null) =>
        Results.Problem(new ProblemDetails
        {
            Type = $"/problems/{code}",
            Title = title,
            Status = status,
            Detail = detail,
            Extensions = { ["remedy"] = remedy, ["errors"] = (faults ?? []).ToArray() },
        });

    /// <summary>What was thrown on the way, as a problem.</summary>
    public static IResult Of(Exception exception) => exception switch
    {
        BadQuery bad => Of(400, "bad-query", "A query parameter cannot be read", bad.Message, bad.Remedy,
            [new(bad.Parameter, bad.Message, bad.Remedy)]),
        NotFound missing => NotFound(missing.What, missing.Slug),
        BadHttpRequestException { InnerException: JsonException json } => Unreadable(json),
        JsonException json => Unreadable(json),
        BadHttpRequestException { StatusCode: 413 } => Of(413, "too-large", "The body is too large",
            "The body has more bytes than a record can have.", "Send less in one go."),
        BadHttpRequestException { StatusCode: 415 } => Of(415, "not-json", "The body is not JSON",
            "The body is sent as another media type.", "Send Content-Type: application/json."),
        BadHttpRequestException bad => Of(400, "bad-request", "The request cannot be read", bad.Message,
            "Compare it with the examples at /scalar."),
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

    static IResult Unreadable(JsonException json)
    {
        var field = json.Path is { Length: > 2 } path ? path[2..] : "body";
        var line = json.LineNumber is { } number ? $" (line {number + 1}, byte {json.BytePositionInLine + 1})" : "";
        var remedy = "Send JSON with the fields and types shown at /scalar; dates are texts, positions whole numbers.";
        var reason = $"'{field}' cannot be read{line}: {Plain(json.Message)}";
        return Of(400, "unreadable-body", "The body cannot be read", reason, remedy, [new(field, reason, remedy)]);
    }

    /// <summary>Without the names of our types.</summary>
    static string Plain(string message)
    {
        var sentence = message.Split(" Path:")[0];
        return sentence.Contains("could not be converted", StringComparison.Ordinal) ? "wrong type or unknown word."
            : sentence.Contains("could not be mapped", StringComparison.Ordinal) ? "there is no such field."
            : sentence.Contains("required properties", StringComparison.Ordinal) ? "a required field is missing."
            : sentence;
    }
}

/// <param name="Field">path in the body, or name of the query parameter or header.</param>
public sealed record Fault(string Field, string Detail, string Remedy);
