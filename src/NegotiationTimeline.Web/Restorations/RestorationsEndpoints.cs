using Microsoft.AspNetCore.Http.Features;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Restorations;

static class RestorationsEndpoints
{
    static readonly string[] Types = ["application/jsonl", "application/x-ndjson"];

    static readonly QueryParameter Recorded = new("recorded",
        "original: with the recorded times of the file, so that its pins hold here. now: as a new record, recorded now.", "now");

    public static void MapRestorations(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/restorations", RestoreAsync).WithTags("Exports")
            // Of whatever type, so that a wrong one is refused below, with the right one, rather than on the way here.
            .Accepts<string>(Types[0], Types[1], OpenApiNotes.AnyType).Produces<RestorationAnswer>(StatusCodes.Status201Created)
            .Notes("restoreRecord",
                "Brings a complete record (a file of export.jsonl) into an instance that has no such negotiation.", [Recorded],
                example: RestorationExamples.Body, answer: RestorationExamples.Answer);

    static async Task<IResult> RestoreAsync(
        HttpContext context, AskedQuery query, Asker asker, Restorer restorer, CancellationToken cancellation)
    {
        if (!asker.MayAdminister)
            return Problems.Of(403, "not-administrator", "This is for administrators",
                "A restoration brings in recorded times and authors as a file tells them.",
                "Have whoever runs this program restore it on the command line: restore record.jsonl.");

        var now = query.Words("recorded", ["original", "now"]).Contains("now");
        if (!Types.Contains(context.Request.ContentType?.Split(';')[0].Trim(), StringComparer.OrdinalIgnoreCase))
            return NotLines();

        // It is read as it comes, and never held.
        context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = null;
        try
        {
            return await restorer.RestoreAsync(context.Request.BodyReader, now, cancellation) is { } restored
                ? Results.Json(RestorationAnswer.Of(restored, now), Wire.Json, statusCode: StatusCodes.Status201Created)
                : Exists();
        }
        catch (BrokenRecord broken)
        {
            return Problems.Of(422, "broken-record", "The file is not a whole record", broken.Message, broken.Remedy,
                [new($"line {broken.Line}", broken.Message, broken.Remedy)]);
        }
    }

    static IResult Exists()
    {
        const string detail = "This instance has that negotiation already.";
        const string remedy = "Restore it into an instance that has none, such as one with a data folder of its own.";
        return Problems.Of(409, "negotiation-exists", "A rule says no", detail, remedy, [new("negotiation", detail, remedy)]);
    }

    static IResult NotLines()
    {
        const string detail = "The body is sent as another media type than JSON Lines.";
        const string remedy = "Send the file of export.jsonl with Content-Type: application/jsonl.";
        return Problems.Of(415, "not-json-lines", "The body is not JSON Lines", detail, remedy,
            [new("Content-Type", detail, remedy)]);
    }
}

/// <summary>What a restoration brought in.</summary>
/// <param name="Recorded">original, or now.</param>
/// <param name="From">recorded axis: of the first event, as it is here.</param>
/// <param name="Until">recorded axis: of the last event, as it is here.</param>
public sealed record RestorationAnswer(string Negotiation, long Events, string Recorded, string From, string Until)
{
    internal static RestorationAnswer Of(Restored restored, bool now) => new(
        restored.Negotiation, restored.Events, now ? "now" : "original", ReadPoint.Text(restored.From),
        ReadPoint.Text(restored.Until));
}
