using NegotiationTimeline.Domain.Time;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Http;

/// <summary>Tells what a command would change, from what came of rehearsing it.</summary>
public interface IForesight
{
    /// <summary>What is answered, for the OpenAPI document.</summary>
    Type Answer { get; }

    string Example { get; }

    /// <param name="rehearse">decides as if it were recorded at an instant of the recorded axis.</param>
    Task<IResult> TellAsync(
        string negotiation, AskedQuery query, Asker asker, Func<RecordedTime, Task<Outcome>> rehearse,
        CancellationToken cancellation);
}

/// <summary>Marks the address at which a command is only rehearsed.</summary>
sealed record OnlyRehearsed;

/// <summary>Addresses at which something is recorded, each with one below it that tells what that would change.</summary>
static class Recording
{
    static readonly QueryParameter[] Where = [QueryParameter.AsOf];

    /// <param name="creates">what comes into being answers 201.</param>
    public static void MapRecording(
        this IEndpointRouteBuilder routes, string pattern, Delegate record, string id, string summary, string example,
        bool creates = false)
    {
        routes.MapPreview(pattern, record, id, summary, example);
        routes.MapPost(pattern, record).Produces<Receipt>(creates ? 201 : 200).Notes(id, summary, example: example);
    }

    /// <summary>The same of what is described at an address of its own.</summary>
    public static void MapDescribing(
        this IEndpointRouteBuilder routes, string pattern, Delegate record, string id, string summary, string example)
    {
        routes.MapPreview(pattern, record, id, summary, example);
        routes.MapPut(pattern, record).Produces<Receipt>().Produces<Receipt>(201).Notes(id, summary, example: example);
    }

    static void MapPreview(
        this IEndpointRouteBuilder routes, string pattern, Delegate record, string id, string summary, string example)
    {
        var foresight = routes.ServiceProvider.GetRequiredService<IForesight>();
        routes.MapPost($"{pattern}/preview".TrimStart('/'), record)
            .WithTags("Previews").WithMetadata(new OnlyRehearsed())
            .Produces(StatusCodes.Status200OK, foresight.Answer)
            .Notes($"preview{char.ToUpperInvariant(id[0])}{id[1..]}",
                $"What this would change; nothing is stored: {char.ToLowerInvariant(summary[0])}{summary[1..]}", Where,
                example, foresight.Example);
    }
}
