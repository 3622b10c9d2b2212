namespace NegotiationTimeline.Web.Database;

/// <summary>What can be chosen about the private server.</summary>
public sealed record EmbeddedPostgresOptions(DataFolder Data)
{
    /// <summary>A folder of PostgreSQL's programs to use before others (setting <c>Postgres:Binaries</c>).</summary>
    public string? Binaries { get; init; }

    /// <summary>False to take the pinned package even where PostgreSQL is installed.</summary>
    public bool UseInstalled { get; init; } = true;

    /// <summary>False for tests: faster, but a crash of the machine destroys the data.</summary>
    public bool Durable { get; init; } = true;

    /// <summary>The package to take where nothing is installed; null on platforms that have none.</summary>
    public PostgresPackage? Package { get; init; } = PostgresPackage.ForThisMachine();

    /// <exception cref="StartupFault">The data folder cannot be written.</exception>
    public static EmbeddedPostgresOptions From(IConfiguration configuration) =>
        new(DataFolder.Open(configuration)) { Binaries = configuration[PostgresBinaries.Setting] };
}
