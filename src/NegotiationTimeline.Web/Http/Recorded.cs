using System.Globalization;
using NegotiationTimeline.Web.Storage;
using Wolverine;

namespace NegotiationTimeline.Web.Http;

/// <summary>Sends a command through Wolverine and answers with what came of it.</summary>
static class Recorded
{
    public static async Task<IResult> RecordAsync<TCommand>(
        this IMessageBus bus, string negotiation, string slug, TCommand command, HttpContext context, Asker asker)
    {
        var asked = new Asked<TCommand>(negotiation, slug, command, asker.Name, IfMatch(context.Request));
        return Of(await bus.InvokeAsync<Outcome>(asked, context.RequestAborted), context);
    }

    /// <summary>201 with its address where something came into being, 200 otherwise; always with the new ETag.</summary>
    static IResult Of(Outcome outcome, HttpContext context)
    {
        switch (outcome)
        {
            case NotDone refused:
                return Problems.Of(refused.Refusals);
            case Missing missing:
                return Problems.NotFound(missing.What, missing.Slug);
            case MovedOn moved:
                return Problems.MovedOn(moved.Version);
        }

        var done = (Done)outcome;
        context.Response.Headers.ETag = $"\"{done.Version}\"";
        var body = new Receipt(done.Id, done.Version, ReadPoint.Text(done.RecordedAt));
        if (!done.Created)
            return Results.Json(body, Wire.Json);

        var path = context.Request.Path.Value!;
        return Results.Json(body, Wire.Json, statusCode: StatusCodes.Status201Created)
            .At(HttpMethods.IsPost(context.Request.Method) ? $"{path}/{done.Id}" : path);
    }

    static IResult At(this IResult result, string location) => new Located(result, location);

    /// <summary>The version in an ETag that we gave: its digits, before the point that parts them from a hash.</summary>
    static long? IfMatch(HttpRequest request)
    {
        var text = request.Headers.IfMatch.ToString();
        if (text is "" or "*")
            return null;

        return long.TryParse(text.Trim('"').Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : throw new BadQuery("If-Match", $"'{text}' is not an ETag of this system.", "Send the ETag as you got it.");
    }

    sealed class Located(IResult result, string location) : IResult
    {
        public Task ExecuteAsync(HttpContext context)
        {
            context.Response.Headers.Location = location;
            return result.ExecuteAsync(context);
        }
    }
}

/// <summary>What a recording answers.</summary>
/// <param name="Version">of the thing recorded: its ETag, for If-Match.</param>
/// <param name="RecordedAt">recorded axis, RFC 3339 in UTC.</param>
public sealed record Receipt(string Id, long Version, string RecordedAt);
