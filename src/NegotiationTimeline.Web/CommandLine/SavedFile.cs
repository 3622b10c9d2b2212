namespace NegotiationTimeline.Web.CommandLine;

/// <summary>
/// A file that is written beside its name, and takes its name only once it is whole: what broke off leaves nothing.
/// </summary>
sealed class SavedFile : IAsyncDisposable
{
    readonly string path;
    readonly string part;
    readonly bool force;

    SavedFile(string path, bool force)
    {
        (this.path, part, this.force) = (path, $"{path}.part", force);
        Stream = File.Create(part);
    }

    public Stream Stream { get; }

    /// <param name="option">that named it.</param>
    /// <exception cref="CommandFault">There is one already, or no such folder, or it may not be written there.</exception>
    public static SavedFile Begin(string path, bool force, string option = "--output")
    {
        CheckFree(path, force, option);
        try
        {
            return new(path, force);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CommandFault(ExitCodes.WrongUse, $"{option}: {path} cannot be written: {fault.Message}",
                "Choose a folder that is there, and that you may write to.", fault);
        }
    }

    public static void CheckFree(string path, bool force, string option = "--output")
    {
        if (!force && File.Exists(path))
            throw new CommandFault(ExitCodes.WrongUse, $"{option}: {path} is there already.",
                option == "--output" ? "Choose another name, or add --force to write over it." : "Choose another name.");
    }

    public async Task KeepAsync(CancellationToken cancellation)
    {
        await Stream.FlushAsync(cancellation);
        await Stream.DisposeAsync();
        File.Move(part, path, force);
    }

    public async ValueTask DisposeAsync()
    {
        await Stream.DisposeAsync();
        File.Delete(part);
    }
}
