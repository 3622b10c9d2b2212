using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;

namespace NegotiationTimeline.Web.Tests.Imports;

/// <summary>Imports that are caught in the middle, in this program or in one that can be killed.</summary>
static class ImportsUnderWay
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Has two rows recorded, and does not wait for it.</summary>
    public static async Task SendTwoRowsAsync(this RunningTimeline timeline, Talks talks)
    {
        var id = (await timeline.SendFileAsync(talks, Sent.TwoRows)).Is(HttpStatusCode.Created)["id"];
        (await timeline.PostAsync($"{talks.Address}/imports/{id}/recording?wait=0", "{}")).Is(HttpStatusCode.Accepted);
    }

    public static async Task<JsonNode> EndedAsync(this Talks talks, string id = "1")
    {
        while (true)
        {
            var import = (await talks.GetAsync($"imports/{id}")).Json;
            if ($"{import["state"]}" is not ("checking" or "recording"))
                return import;
            await Task.Delay(50, Cancellation);
        }
    }

    /// <summary>The real program over this database, as a process of its own.</summary>
    public static Process StartProgram(this RunningTimeline timeline) => Process.Start(new ProcessStartInfo("dotnet")
    {
        ArgumentList =
        {
            typeof(Timeline).Assembly.Location, "--ConnectionStrings:Timeline", timeline.ConnectionString, "--urls",
            "http://127.0.0.1:0", "--Sample", "false", "--Imports:Folder", timeline.ImportFolder,
        },
        RedirectStandardOutput = true,
    })!;

    public static async Task<Uri> AddressAsync(this Process program)
    {
        while (await program.StandardOutput.ReadLineAsync(Cancellation) is { } line)
            if (Array.Find(line.Split(' '), it => it.StartsWith("http://", StringComparison.Ordinal)) is { } address)
                return new(address);
        throw new InvalidOperationException("The program said no address.");
    }
}
