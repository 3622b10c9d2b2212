namespace NegotiationTimeline.Web.Tests;

/// <summary>Where the files of this repository lie, seen from the running tests.</summary>
static class Repository
{
    public static string Root { get; } = Above(AppContext.BaseDirectory);

    static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "NegotiationTimeline.sln"))
            ? folder
            : Above(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(folder))!);
}
