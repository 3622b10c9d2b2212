using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Tests.Snapshots;

/// <summary>
/// Snapshots by the conventions of the package Verify, so that it can take this class's place: beside the test lies
/// Class.Method.verified.json (or .txt); what differs is written to .received and fails. Accept it by renaming.
/// </summary>
static partial class Verifier
{
    static readonly JsonSerializerOptions Indented = new(Wire.Json) { WriteIndented = true, NewLine = "\n" };

    public static async Task Verify(
        object? target, [CallerFilePath] string file = "", [CallerMemberName] string method = "")
    {
        var text = target as string ?? JsonSerializer.Serialize(target, Indented);
        var received = Scrubbed(text).ReplaceLineEndings("\n") + "\n";
        var place = Path.Combine(Path.GetDirectoryName(file)!, $"{Path.GetFileNameWithoutExtension(file)}.{method}");
        var extension = target is string ? "txt" : "json";
        var (verified, differing) = ($"{place}.verified.{extension}", $"{place}.received.{extension}");
        var before = File.Exists(verified) ? await File.ReadAllTextAsync(verified) : null;
        if (received == before)
        {
            File.Delete(differing);
            return;
        }

        await File.WriteAllTextAsync(differing, received);
        Assert.Fail(before is null
            ? $"{verified} does not exist. Look through {differing} and rename it."
            : $"{Path.GetFileName(differing)} differs from the verified one in line {FirstDifference(before, received)}.");
    }

    /// <summary>What is "now" in this run, and ids given by the system, differ from run to run.</summary>
    static string Scrubbed(string text) => GivenId().Replace(Instant().Replace(text, instant =>
    {
        var at = DateTimeOffset.Parse(instant.Value.Replace("%3A", ":", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        return (DateTimeOffset.UtcNow - at).Duration() < TimeSpan.FromHours(1) ? "{now}" : instant.Value;
    }), "{id}");

    static string FirstDifference(string one, string other)
    {
        var lines = one.Split('\n').Zip(other.Split('\n')).TakeWhile(it => it.First == it.Second).Count();
        return $"{lines + 1}: {other.Split('\n').ElementAtOrDefault(lines)?.Trim()}";
    }

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT\d\d(:|%3A)\d\d(:|%3A)\d\d(\.\d+)?(Z|\+00:00)")]
    private static partial Regex Instant();

    [GeneratedRegex(@"\b[0-9a-f]{32}\b")]
    private static partial Regex GivenId();
}
