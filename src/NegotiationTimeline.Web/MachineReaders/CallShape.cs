using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace NegotiationTimeline.Web.MachineReaders;

/// <summary>
/// Calls that are none by the protocol's own types: the library gives up on them with an internal error that helps nobody.
/// </summary>
static class CallShape
{
    /// <summary>The name by which a tool is told of arguments that are no object, and refuses them.</summary>
    public const string Arguments = "arguments";

    public static McpMessageHandler Check(McpMessageHandler next) => (context, cancellation) =>
    {
        if (context.JsonRpcMessage is JsonRpcRequest { Method: RequestMethods.ToolsCall } call)
            Mend(call);
        return next(context, cancellation);
    };

    /// <exception cref="McpProtocolException">no tool is named.</exception>
    static void Mend(JsonRpcRequest call)
    {
        if (call.Params is not JsonObject asked || asked["name"]?.GetValueKind() != JsonValueKind.String)
            throw new McpProtocolException(
                "'name' names no tool: give the name of one as a string; tools/list has them.", McpErrorCode.InvalidParams);

        if (asked[Arguments] is { } given and not JsonObject)
            asked[Arguments] = new JsonObject { [Arguments] = given.DeepClone() };
    }
}
