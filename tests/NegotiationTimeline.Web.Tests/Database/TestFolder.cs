namespace NegotiationTimeline.Web.Tests.Database;

/// <summary>A folder of the test's own, which the ordinary user that runs PostgreSQL for root can reach too.</summary>
sealed class TestFolder : IDisposable
{
    public TestFolder()
    {
        Path = System.IO.Path.Combine("/tmp", $"nt-{Guid.NewGuid():N}"[..11]);
        if (OperatingSystem.IsWindows())
            Path = Directory.CreateTempSubdirectory("nt-").FullName;
        Directory.CreateDirectory(Path);
    }

    public string Path { get; }

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public void Dispose()
    {
        if (Directory.Exists(Path))
            Directory.Delete(Path, recursive: true);
    }
}
