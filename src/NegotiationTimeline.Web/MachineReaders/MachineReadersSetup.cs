using System.Reflection;

namespace NegotiationTimeline.Web.MachineReaders;

/// <summary>The endpoint of the Model Context Protocol: reads alone, no state between requests.</summary>
static class MachineReadersSetup
{
    public static void AddMachineReaders(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddMcpServer(server =>
            {
                server.ServerInfo = new()
                {
                    Name = "negotiation-timeline",
                    Title = "NegotiationTimeline",
                    Version = typeof(MachineReadersSetup).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
                        ?.InformationalVersion.Split('+')[0] ?? "1.0.0",
                };
                server.ServerInstructions =
                    "Who stood where, on what, at any date, and what was known of it when. Begin with the tool negotiations. "
                    + "Every question takes three times: asOf (when it held), knownBy (when the world could know), recordedBy "
                    + "(when this system had learned it). Cite the permalink of an answer: it gives the same bytes for ever. "
                    + "Unknown is not neutral, contested is not an average, and declining to say is an answer.";
            })
            .WithMessageFilters(it => it.AddIncomingFilter(CallShape.Check))
            .WithHttpTransport(http => http.Stateless = true)
            .WithTools(TenQuestions.All.Select(it => new QuestionTool(it)));
    }

    public static void MapMachineReaders(this IEndpointRouteBuilder routes) =>
        routes.MapMcp("/mcp").ExcludeFromDescription();
}
