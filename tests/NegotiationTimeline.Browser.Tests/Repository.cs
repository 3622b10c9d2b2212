namespace NegotiationTimeline.Browser.Tests;

/// <summary>Files of the repository that these tests read or write.</summary>
static class Repository
{
    static readonly string Root = Above(AppContext.BaseDirectory);

    /// <summary>The checker of accessibility, as the page's own packages bring it.</summary>
    public static string Axe => Package("axe-core", "axe.min.js");

    /// <summary>A file of TimelineJS as it is published, brought by the same packages.</summary>
    public static string TimelineJs(string file) => Package("@knight-lab", "timelinejs", "dist", file);

    public static string Picture(string name) => Path.Combine(Root, "docs", "images", name);

    /// <summary>A page of the docs, as it is written.</summary>
    public static string Doc(string name) => File.ReadAllText(Path.Combine(Root, "docs", name));

    static string Package(params string[] path) =>
        Path.Combine([Root, "src", "NegotiationTimeline.Web", "ClientApp", "node_modules", .. path]);

    static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "NegotiationTimeline.sln"))
            ? folder
            : Above(Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))
                ?? throw new DirectoryNotFoundException("These tests run inside the repository."));
}
