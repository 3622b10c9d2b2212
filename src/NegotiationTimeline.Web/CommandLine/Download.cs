using System.Globalization;
using Spectre.Console;

namespace NegotiationTimeline.Web.CommandLine;

/// <summary>An answer on its way into a file, with what has come so far shown to whoever looks on.</summary>
static class Download
{
    /// <exception cref="CommandFault">it broke off.</exception>
    public static Task CopyAsync(
        Terminal terminal, HttpResponseMessage response, Stream to, CancellationToken cancellation) =>
        terminal.Beside().Progress()
            .AutoClear(true)
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn(), new ProgressBarColumn(), new ElapsedTimeColumn())
            .StartAsync(async progress =>
            {
                var task = progress.AddTask("0 bytes");
                if (response.Content.Headers.ContentLength is { } whole)
                    task.MaxValue = whole;
                else
                    task.IsIndeterminate = true;
                try
                {
                    await CopyAsync(response, to, came => Tell(task, came), cancellation);
                }
                catch (Exception broken) when (broken is HttpRequestException or HttpIOException)
                {
                    throw new CommandFault(ExitCodes.NotReached, $"The file broke off in the middle: {broken.Message}",
                        "Nothing was kept of it; start it again. What went wrong is in the log of the program.", broken);
                }
            });

    public static string Size(long bytes) => bytes < 10_000
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.##} MB");

    static void Tell(ProgressTask task, long came)
    {
        task.Value = came;
        task.Description = Size(came);
    }

    static async Task CopyAsync(
        HttpResponseMessage response, Stream to, Action<long> tell, CancellationToken cancellation)
    {
        await using var from = await response.Content.ReadAsStreamAsync(cancellation);
        var (piece, came) = (new byte[128 * 1024], 0L);
        while (await from.ReadAsync(piece, cancellation) is > 0 and var bytes)
        {
            await to.WriteAsync(piece.AsMemory(0, bytes), cancellation);
            tell(came += bytes);
        }

        await to.FlushAsync(cancellation);
    }
}
