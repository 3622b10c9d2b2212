namespace NegotiationTimeline.Web.Database;

/// <summary>
/// Held by the one process that starts or stops the server of a data folder; the system frees it on a crash.
/// </summary>
sealed class FolderLock : IDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    readonly FileStream file;

    FolderLock(FileStream file) => this.file = file;

    /// <summary>Waits until no other process starts or stops the server; a first start may fetch 24 MB.</summary>
    /// <exception cref="StartupFault">Another process has held the folder for five minutes.</exception>
    public static async Task<FolderLock> TakeAsync(DataFolder data, CancellationToken cancellation)
    {
        var path = Path.Combine(data.Path, "postgres.lock");
        var deadline = Environment.TickCount64 + (long)Patience.TotalMilliseconds;
        while (true)
        {
            try
            {
                return new FolderLock(new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException) when (Environment.TickCount64 < deadline)
            {
                await Task.Delay(Pause, cancellation);
            }
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
            {
                throw new StartupFault(
                    $"The data folder {data} is in use by another start: {refused.Message}",
                    "Stop the other program, or choose another folder with --DataFolder <path>.", refused);
            }
        }
    }

    /// <summary>
    /// Makes this process the owner of the folder's server, who stops it, unless another one is: for as long as it lives.
    /// </summary>
    public static FolderLock? TryOwn(DataFolder data)
    {
        try
        {
            return new(new(
                Path.Combine(data.Path, "postgres.owner"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Dispose() => file.Dispose();
}
