using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Spectre.Console;

namespace NegotiationTimeline.Web.CommandLine;

/// <summary>One import, from the sending of its file to its end.</summary>
sealed class ImportCourse
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    readonly AskedProgram program;
    readonly Wording wording;
    readonly string address;

    ImportCourse(AskedProgram program, Wording wording, string address, JsonNode answer) =>
        (this.program, this.wording, this.address, Answer) = (program, wording, address, answer);

    /// <summary>As the program last told of it.</summary>
    public JsonNode Answer { get; private set; }

    public bool HasEnded => $"{Answer["state"]}" is "recorded" or "failed" or "cancelled";

    /// <param name="said">of the file, by the parameters of the interface; null = it is left to the file.</param>
    public static async Task<ImportCourse> SendAsync(
        Terminal terminal, AskedProgram program, string negotiation, FileStream file, (string Parameter, string? Value)[] said,
        CancellationToken cancellation)
    {
        Wording wording = new(negotiation, new Dictionary<string, string>
        {
            ["name"] = "FILE",
            ["body"] = "FILE",
            ["mapping"] = "--mapping",
            ["kind"] = "--kind",
            ["separator"] = "--separator",
            ["encoding"] = "--encoding",
        });
        var imports = $"api/negotiations/{Uri.EscapeDataString(negotiation)}/imports";
        var query = QueryString.Create("name", Path.GetFileName(file.Name));
        foreach (var (parameter, value) in said)
            query = value is null ? query : query.Add(parameter, value);
        using var response = await UploadedFile.SendAsync(
            terminal, program, imports + query, (file, "application/octet-stream"), wording, cancellation);
        var answer = await NodeAsync(response, cancellation);
        return new(program, wording, $"{imports}/{answer["id"]}", answer);
    }

    public async Task MapAsync(JsonObject mapping, string? kind, CancellationToken cancellation)
    {
        var whole = mapping.DeepClone();
        if (kind is not null)
            whole["kind"] = kind;
        await AskAsync(HttpMethod.Put, "mapping", whole, cancellation);
    }

    /// <summary>A step that takes its time, with a bar of how far it has got.</summary>
    public Task RunAsync(Terminal terminal, string step, JsonObject body, CancellationToken cancellation) =>
        terminal.Beside().Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
            .StartAsync(async progress =>
            {
                var task = progress.AddTask(step, maxValue: 100);
                await AskAsync(HttpMethod.Post, $"{step}?wait=1", body, cancellation);
                while ($"{Answer["state"]}" is "received" or "checking" or "recording")
                {
                    ImportReport.Tell(task, Answer["progress"]);
                    await Task.Delay(Pause, cancellation);
                    Answer = await program.ReadAsync(address, wording, cancellation);
                }
            });

    /// <param name="report">faults.csv or duplicates.csv.</param>
    /// <param name="into">the file, and the option that named it.</param>
    public async Task SaveReportAsync(
        Terminal terminal, string report, (string Path, string Option) into, CancellationToken cancellation)
    {
        using var response = await program.SendAsync(new(HttpMethod.Get, $"{address}/{report}"), wording, cancellation);
        await using var saved = SavedFile.Begin(into.Path, force: false, into.Option);
        await Download.CopyAsync(terminal, response, saved.Stream, cancellation);
        await saved.KeepAsync(cancellation);
    }

    /// <summary>Also after Ctrl-C, which cancels everything else.</summary>
    public async Task CancelAsync()
    {
        using CancellationTokenSource soon = new(TimeSpan.FromSeconds(10));
        try
        {
            await AskAsync(HttpMethod.Post, "cancellation", new JsonObject(), soon.Token);
        }
        catch (Exception unheard) when (unheard is CommandFault or OperationCanceledException)
        {
            // It was not recorded, and the program forgets it by itself.
        }
    }

    async Task AskAsync(HttpMethod method, string what, JsonNode body, CancellationToken cancellation)
    {
        using HttpRequestMessage request = new(method, $"{address}/{what}") { Content = JsonContent.Create(body) };
        using var response = await program.SendAsync(request, wording, cancellation);
        Answer = await NodeAsync(response, cancellation);
    }

    static async Task<JsonNode> NodeAsync(HttpResponseMessage response, CancellationToken cancellation) =>
        JsonNode.Parse(await response.Content.ReadAsStringAsync(cancellation))!;
}
