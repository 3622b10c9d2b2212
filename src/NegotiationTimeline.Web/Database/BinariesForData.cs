using System.Globalization;

namespace NegotiationTimeline.Web.Database;

/// <summary>
/// Chooses programs that fit the data at hand. PostgreSQL cannot open the data of another major version, and starting
/// empty beside data that is there would look like losing it.
/// </summary>
static class BinariesForData
{
    /// <summary>The best programs for an empty folder, otherwise those of the newest data in it.</summary>
    /// <exception cref="StartupFault">None can be had, or none of the data's version.</exception>
    public static async Task<PostgresBinaries> ChooseAsync(
        EmbeddedPostgresOptions options, string serverFolder, ILogger logger, CancellationToken cancellation)
    {
        var installed = options.UseInstalled ? await PostgresBinaries.FindAsync(options.Binaries, cancellation) : [];
        var held = MajorOfData(serverFolder);
        var fitting = installed.FirstOrDefault(it => held is null || it.Major == held);
        if (fitting is not null)
            return fitting;

        var mayFetch = held is null or PostgresPackage.Major && string.IsNullOrWhiteSpace(options.Binaries);
        if (mayFetch && options.Package is { } package)
            return await package.ObtainAsync(options.Data, logger, cancellation);

        throw held is null ? NothingFits() : WrongMajor(held.Value, installed, serverFolder);
    }

    static int? MajorOfData(string serverFolder)
    {
        if (!Directory.Exists(serverFolder))
            return null;

        return Directory.EnumerateDirectories(serverFolder).Select(MajorOf).Max();
    }

    static int? MajorOf(string folder) =>
        int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var major) ? major : null;

    static StartupFault NothingFits() => new(
        "No PostgreSQL is installed, and there is no packaged one for this platform.",
        "Install PostgreSQL 14 or later, or set ConnectionStrings__Timeline to use a server of your own.");

    static StartupFault WrongMajor(int held, IReadOnlyList<PostgresBinaries> installed, string serverFolder)
    {
        var here = installed.Count == 0 ? "none" : string.Join(", ", installed.Select(it => it.Major).Distinct());
        return new(
            $"The data in {serverFolder} was written by PostgreSQL {held}, and only {held} can open it; found: {here}.",
            $"Install PostgreSQL {held} again, or move the data away with pg_upgrade or pg_dump.");
    }
}
