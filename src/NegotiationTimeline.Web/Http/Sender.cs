using System.Globalization;
using System.Text.RegularExpressions;
using NegotiationTimeline.Web.Storage;
using Wolverine;

namespace NegotiationTimeline.Web.Http;

/// <summary>
/// Who sends a command: passes it to Wolverine on their behalf, and answers with what came of it, or would come of it.
/// </summary>
public sealed partial class Sender(HttpContext context, Asker asker)
{
    public static async ValueTask<Sender?> BindAsync(HttpContext context) =>
        new(context, (await Asker.BindAsync(context))!);

    public async Task<IResult> RecordAsync<TCommand>(string negotiation, string slug, TCommand command)
    {
        var bus = context.RequestServices.GetRequiredService<IMessageBus>();
        var cancellation = context.RequestAborted;
        var asked = new Asked<TCommand>(negotiation, slug, command, asker.Name, IfMatch(context.Request));
        return context.GetEndpoint()!.Metadata.GetMetadata<OnlyRehearsed>() is null
            ? Of(await bus.InvokeAsync<Outcome>(asked, cancellation))
            : await context.RequestServices.GetRequiredService<IForesight>().TellAsync(
                negotiation, new(context), asker,
                at => bus.InvokeAsync<Outcome>(asked with { Rehearsed = at }, cancellation), cancellation);
    }

    /// <summary>201 with its address where something came into being, 200 otherwise; always with the new ETag.</summary>
    IResult Of(Outcome outcome)
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
        context.Response.Headers.Location = HttpMethods.IsPost(context.Request.Method) ? $"{path}/{done.Id}" : path;
        return Results.Json(body, Wire.Json, statusCode: StatusCodes.Status201Created);
    }

    /// <summary>The version in an ETag that we gave: its digits, before the point that parts them from a hash.</summary>
    static long? IfMatch(HttpRequest request)
    {
        var text = request.Headers.IfMatch.ToString();
        if (text is "" or "*")
            return text == "*" ? Desk.AnyVersion : null;

        return ETagForm().Match(text) is { Success: true } tag
            && long.TryParse(tag.Groups["version"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : throw new BadQuery("If-Match", $"{text} is not the ETag of something that can be amended.",
                "Send one ETag as you got it from the record itself, with its quotes.");
    }

    [GeneratedRegex("^\"(?<version>[1-9][0-9]*)([.][0-9a-f]+)?\"$")]
    private static partial Regex ETagForm();
}

/// <summary>What a recording answers.</summary>
/// <param name="Version">of the thing recorded: its ETag, for If-Match.</param>
/// <param name="RecordedAt">recorded axis, RFC 3339 in UTC.</param>
public sealed record Receipt(string Id, long Version, string RecordedAt)
{
    public const string Example = """{ "id": "E08", "version": 3, "recordedAt": "2026-02-01T09:30:00.123456Z" }""";
}
