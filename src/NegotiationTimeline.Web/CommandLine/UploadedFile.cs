using System.Net;
using System.Net.Http.Headers;
using Spectre.Console;

namespace NegotiationTimeline.Web.CommandLine;

/// <summary>A file on its way to the program, read as it goes, with how much has gone shown to whoever looks on.</summary>
sealed class UploadedFile : HttpContent
{
    readonly FileStream file;
    readonly Action<long> tell;

    UploadedFile(FileStream file, string type, Action<long> tell)
    {
        (this.file, this.tell) = (file, tell);
        Headers.ContentType = new MediaTypeHeaderValue(type);
    }

    /// <exception cref="CommandFault">The file is not there, or may not be read.</exception>
    public static FileStream Open(string path)
    {
        try
        {
            return new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, useAsync: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CommandFault(ExitCodes.WrongUse, $"FILE: {path} cannot be read: {fault.Message}",
                "Check its name, and whether you may read it.", fault);
        }
    }

    /// <summary>Sends it while a bar shows how far it has got.</summary>
    public static Task<HttpResponseMessage> SendAsync(
        Terminal terminal, AskedProgram program, string address, (FileStream File, string Type) what, Wording wording,
        CancellationToken cancellation) =>
        terminal.Beside().Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async progress =>
            {
                var task = progress.AddTask(Path.GetFileName(what.File.Name), maxValue: Math.Max(what.File.Length, 1));
                using UploadedFile content = new(what.File, what.Type, sent => task.Value = sent);
                using HttpRequestMessage request = new(HttpMethod.Post, address) { Content = content };
                // Whoever refuses at once is heard before hundreds of megabytes have gone.
                request.Headers.ExpectContinue = true;
                return await program.SendAsync(request, wording, cancellation);
            });

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        var (piece, sent) = (new byte[1 << 16], 0L);
        while (await file.ReadAsync(piece) is > 0 and var bytes)
        {
            await stream.WriteAsync(piece.AsMemory(0, bytes));
            tell(sent += bytes);
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = file.Length;
        return true;
    }
}
