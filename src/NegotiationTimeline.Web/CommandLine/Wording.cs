using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NegotiationTimeline.Web.CommandLine;

/// <summary>Says what the program answered "no" in the words of the command line: options for parameters.</summary>
/// <param name="negotiation">the slug as it was typed.</param>
/// <param name="options">the option, or argument, that each parameter of the request came from.</param>
sealed class Wording(string? negotiation, IReadOnlyDictionary<string, string> options)
{
    public async Task<CommandFault> FaultAsync(
        AskedProgram program, HttpResponseMessage response, CancellationToken cancellation)
    {
        var problem = Problem(await response.Content.ReadAsStringAsync(cancellation));
        if (problem is null)
            return new(ExitCodes.NotReached, $"{program.Http.BaseAddress} answered {(int)response.StatusCode}.",
                "Check that --server is the address of this program, without what follows its port.");

        var errors = problem["errors"]?.AsArray() ?? [];
        var field = $"{errors.FirstOrDefault()?["field"]}";
        if (response.StatusCode == HttpStatusCode.NotFound && field == "negotiation" && negotiation is not null)
            return await MissingAsync(program, negotiation, cancellation);

        var wrongUse = response.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.NotFound;
        var exitCode = wrongUse ? ExitCodes.WrongUse
            : (int)response.StatusCode >= 500 ? ExitCodes.NotReached : ExitCodes.No;
        var name = options.GetValueOrDefault(field, field);
        var (detail, remedy) = ($"{problem["detail"]}", $"{problem["remedy"]}");
        // A line of a file names itself.
        var said = name.Length == 0 || detail.StartsWith(name, StringComparison.OrdinalIgnoreCase);
        return new(exitCode, said ? detail : $"{name}: {detail}", remedy);
    }

    static JsonNode? Problem(string body)
    {
        try
        {
            return JsonNode.Parse(body) is JsonObject it && it["detail"] is not null ? it : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static async Task<CommandFault> MissingAsync(AskedProgram program, string negotiation, CancellationToken cancellation)
    {
        var list = JsonNode.Parse(await program.Http.GetStringAsync("api/negotiations", cancellation))!;
        string[] slugs = [.. list["items"]!.AsArray().Select(it => $"{it!["slug"]}")];
        return new(ExitCodes.WrongUse, $"There is no negotiation '{negotiation}'.", Spelling.Remedy(negotiation, slugs));
    }
}
