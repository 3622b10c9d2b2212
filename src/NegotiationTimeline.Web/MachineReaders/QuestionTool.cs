using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.MachineReaders;

/// <summary>Answers a question by a read of the interface, made on behalf of whoever asks.</summary>
sealed class QuestionTool(AskedQuestion question) : McpServerTool
{
    /// <summary>Characters; more than that nobody's reader can hold.</summary>
    const int Longest = 1_000_000;

    public override Tool ProtocolTool { get; } = new()
    {
        Name = question.Name,
        Title = question.Title,
        Description = question.Description,
        InputSchema = JsonSerializer.SerializeToElement(question.Schema()),
        Annotations = new()
        {
            Title = question.Title,
            ReadOnlyHint = true,
            DestructiveHint = false,
            IdempotentHint = true,
            OpenWorldHint = false,
        },
    };

    public override IReadOnlyList<object> Metadata => [];

    public override async ValueTask<CallToolResult> InvokeAsync(
        RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken = default)
    {
        var context = request.Services!.GetRequiredService<IHttpContextAccessor>().HttpContext!;
        QuestionAddress address;
        try
        {
            address = QuestionAddress.Of(question, request.Params.Arguments ?? new Dictionary<string, JsonElement>());
        }
        catch (BadQuery bad)
        {
            return Refused(bad.Parameter, bad.Message, bad.Remedy);
        }

        var (status, body) = await context.RequestServices.GetRequiredService<InnerReads>()
            .GetAsync(context, address.Path, address.Query, cancellationToken);
        return status switch
        {
            _ when body.Length > Longest => Refused("party",
                $"The answer has {body.Length} characters, more than can be handed over at once.",
                "Choose parties or issues, or a shorter stretch of time."),
            200 => Answered(context.Request, address, JsonNode.Parse(body)!),
            _ => Of(JsonNode.Parse(body)!, isError: true),
        };
    }

    /// <summary>What to cite, where a person sees the same, and the answer as the interface gives it.</summary>
    static CallToolResult Answered(HttpRequest asked, QuestionAddress address, JsonNode answer)
    {
        var here = $"{asked.Scheme}://{asked.Host}{asked.PathBase}";
        return Of(new JsonObject
        {
            ["permalink"] = answer["pin"] is { } pin ? $"{here}{pin}" : $"{here}{address.Path}",
            ["page"] = here + address.PageOf(answer),
            ["answer"] = answer,
        });
    }

    static CallToolResult Refused(string field, string detail, string remedy) => Of(
        new JsonObject
        {
            ["detail"] = detail,
            ["remedy"] = remedy,
            ["errors"] = new JsonArray(new JsonObject { ["field"] = field, ["detail"] = detail, ["remedy"] = remedy }),
        },
        isError: true);

    /// <summary>Once for programs and once for readers of texts, as the protocol advises.</summary>
    static CallToolResult Of(JsonNode content, bool isError = false) => new()
    {
        IsError = isError,
        StructuredContent = JsonSerializer.SerializeToElement(content, Wire.Json),
        Content = [new TextContentBlock { Text = content.ToJsonString(Wire.Json) }],
    };
}
