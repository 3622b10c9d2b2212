using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace NegotiationTimeline.Domain.Tests;

/// <summary>Reading order is dependency order: a folder uses only folders above it (docs/architecture.md).</summary>
public sealed partial class DependencyTests
{
    static readonly string[] Domain =
    [
        "Time", "Decisions", "Records", "Negotiations", "Sources", "Positions", "Proposals", "Truces",
            "Acts", "Assessments", "Imports", "Stances",
    ];

    static readonly string[] Web =
    [
        "Database", "Storage", "Http", "Mementos", "Records", "Negotiations", "Sources", "Positions", "Proposals", "Truces",
            "Acts", "Assessments", "Stances", "Exports", "Imports", "Restorations", "Feeds", "Webhooks", "MachineReaders",
            "Embeds", "Samples", "CommandLine",
    ];

    static readonly ConcurrentDictionary<(string Project, string Folder), HashSet<string>> TypesOf = new();

    [Fact]
    public void A_folder_of_the_domain_uses_only_folders_above_it() =>
        Assert.Empty(Breaches("NegotiationTimeline.Domain", Domain));

    [Fact]
    public void A_folder_of_the_host_uses_only_folders_above_it() =>
        Assert.Empty(Breaches("NegotiationTimeline.Web", Web));

    [Fact]
    public void Nothing_that_works_out_a_stance_knows_of_assessments() => Assert.Equal(
        ["Questioned.cs"],
        Files("NegotiationTimeline.Domain")
            .Where(it => it.Folder == "Stances" && File.ReadLines(it.Path)
                .Any(line => Uses(line, "NegotiationTimeline.Domain", Domain).Contains("Assessments")))
            .Select(it => Path.GetFileName(it.Path)));

    [Theory]
    [InlineData("NegotiationTimeline.Domain")]
    [InlineData("NegotiationTimeline.Web")]
    public void Every_folder_has_its_place_in_the_order(string project) => Assert.Subset(
        (project.EndsWith("Web", StringComparison.Ordinal) ? Web : Domain).ToHashSet(),
        Files(project).Select(it => it.Folder).ToHashSet());

    [Fact]
    public void The_domain_references_nothing() => Assert.DoesNotContain(
        XDocument.Load(Path.Combine(Repository.Root, "src", "NegotiationTimeline.Domain",
            "NegotiationTimeline.Domain.csproj"))
            .Descendants(),
        it => it.Name.LocalName.EndsWith("Reference", StringComparison.Ordinal));

    [Theory]
    [InlineData("Sources", "using NegotiationTimeline.Domain.Positions;", true)]
    [InlineData("Sources", "NegotiationTimeline.Domain.Positions.Speaker it;", true)]
    [InlineData("Sources", "return new Positions.Speaker(it);", true)]
    [InlineData("Positions", "using NegotiationTimeline.Domain.Sources;", false)]
    [InlineData("Sources", "// as Positions.Speaker says", false)]
    [InlineData("Sources", "it.Positions.Speaker", false)]
    [InlineData("Sources", "Positions.Length", false)]
    [InlineData("Sources", "using NegotiationTimeline.Web.Positions;", false)]
    public void A_use_of_a_folder_below_is_found_out(string folder, string line, bool breach) =>
        Assert.Equal(breach, Uses(line, "NegotiationTimeline.Domain", Domain)
            .Any(used => IsBelow(Domain, folder, used)));

    static IEnumerable<string> Breaches(string project, string[] order) =>
        from file in Files(project)
        where order.Contains(file.Folder)
        from line in File.ReadLines(file.Path)
        from used in Uses(line, project, order)
        where IsBelow(order, file.Folder, used)
        select $"{file.Folder}/{Path.GetFileName(file.Path)} uses {used}: {line.Trim()}";

    static bool IsBelow(string[] order, string folder, string used) =>
        Array.IndexOf(order, used) > Array.IndexOf(order, folder);

    /// <summary>Folders named in full, by a using, or before one of their types (<c>Stances.Resolved</c>).</summary>
    static IEnumerable<string> Uses(string line, string project, string[] order) =>
        from name in Name().Matches(Comment().Replace(line, "")).Select(it => it.Value)
        let inFull = name.StartsWith($"{project}.", StringComparison.Ordinal)
        let parts = (inFull ? name[(project.Length + 1)..] : name).Split('.')
        where order.Contains(parts[0]) && (inFull || (parts.Length > 1 && Types(project, parts[0]).Contains(parts[1])))
        select parts[0];

    static HashSet<string> Types(string project, string folder) =>
        TypesOf.GetOrAdd((project, folder), _ => [.. Files(project).Where(it => it.Folder == folder)
            .SelectMany(it => TypeName().Matches(File.ReadAllText(it.Path))).Select(it => it.Groups["name"].Value)]);

    static IEnumerable<(string Folder, string Path)> Files(string project)
    {
        var root = Path.Combine(Repository.Root, "src", project);
        return Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(path => (Folder: Path.GetRelativePath(root, path).Split(Path.DirectorySeparatorChar)[0], path))
            .Where(it => !it.Folder.EndsWith(".cs", StringComparison.Ordinal)
                && it.Folder is not ("bin" or "obj" or "Internal"));
    }

    [GeneratedRegex(@"\b(class|record|struct|interface|enum) (?<name>[A-Z]\w*)")]
    private static partial Regex TypeName();

    [GeneratedRegex(@"//.*$|""(\\.|[^""\\])*""")]
    private static partial Regex Comment();

    [GeneratedRegex(@"(?<![\w.\])?!])[A-Z]\w*(\.\w+)*")]
    private static partial Regex Name();
}
