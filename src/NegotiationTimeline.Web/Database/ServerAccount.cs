using System.ComponentModel;

namespace NegotiationTimeline.Web.Database;

/// <summary>
/// The user that runs PostgreSQL. PostgreSQL refuses to run as root; where this program is root, an ordinary user runs
/// the server and owns its folder.
/// </summary>
sealed record ServerAccount(string? Name)
{
    static readonly ServerAccount Ourselves = new((string?)null);

    /// <summary>
    /// This user, unless it is root. Then whoever owns the server's folder already, otherwise <c>postgres</c>,
    /// otherwise <c>nobody</c>.
    /// </summary>
    /// <exception cref="StartupFault">Root, and there is no ordinary user to be found.</exception>
    public static async Task<ServerAccount> ForAsync(string serverFolder, CancellationToken cancellation)
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
            return Ourselves;

        var owner = Directory.Exists(serverFolder) ? await OwnerAsync(serverFolder, cancellation) : "root";
        foreach (var name in new[] { owner, "postgres", "nobody" }.Where(name => name != "root"))
        {
            if ((await Tool.RunAsync("id", ["-u", name], "/", null, cancellation)).Succeeded)
                return new ServerAccount(name);
        }

        throw new StartupFault(
            "PostgreSQL refuses to run as root, and this machine has no user 'postgres' or 'nobody' to run it instead.",
            "Create one (useradd --system postgres), or start this program as an ordinary user.");
    }

    /// <summary>Makes the folder if it is missing, closed to all but this account.</summary>
    public async Task OwnAsync(string folder, CancellationToken cancellation)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
            return;
        }

        if (!Directory.Exists(folder))
            Directory.CreateDirectory(folder, UnixModes.OwnerOnly);
        if (Name is null)
            return;

        var handed = await Tool.RunAsync("chown", [Name, folder], "/", null, cancellation);
        if (!handed.Succeeded)
            throw new StartupFault(
                $"The folder {folder} cannot be handed to the user '{Name}': {handed.Said}",
                "Choose a folder on a local disk with --DataFolder <path>.");
    }

    /// <summary>Says clearly when this account cannot enter the folder, which PostgreSQL reports obscurely.</summary>
    /// <exception cref="StartupFault">Some folder on the way is closed to the account.</exception>
    public async Task RequireReachAsync(string folder, CancellationToken cancellation)
    {
        if (Name is null)
            return;

        var look = await Tool.RunAsync("/bin/sh", ["-c", "cd -- \"$0\"", folder], "/", Name, cancellation);
        if (!look.Succeeded)
            throw new StartupFault(
                $"The user '{Name}', who runs PostgreSQL because root may not, cannot reach {folder}.",
                "Choose a folder open to that user with --DataFolder <path>, or open those on the way (chmod o+x).");
    }

    /// <summary>Runs a program of PostgreSQL as this account.</summary>
    public async Task<ToolResult> RunAsync(
        string program, IEnumerable<string> arguments, string folder, CancellationToken cancellation)
    {
        try
        {
            return await Tool.RunAsync(program, arguments, folder, Name, cancellation);
        }
        catch (Win32Exception refused)
        {
            throw new StartupFault(
                $"{program} cannot be run{(Name is null ? "" : $" as the user '{Name}'")}: {refused.Message}",
                "Start this program as an ordinary user, or set ConnectionStrings__Timeline to use another server.",
                refused);
        }
    }

    // The only portable way to a file's owner: the third column of ls -ld is the same on GNU, BSD and busybox.
    static async Task<string> OwnerAsync(string folder, CancellationToken cancellation)
    {
        var listed = await Tool.RunAsync("ls", ["-ld", folder], "/", null, cancellation);
        return listed.Output.Split(' ', StringSplitOptions.RemoveEmptyEntries).ElementAtOrDefault(2) ?? "root";
    }
}
