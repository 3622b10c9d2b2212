using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace NegotiationTimeline.Browser.Tests;

/// <summary>
/// Compares a text with the one kept beside the test, Class.name.verified.yml; what differs is written to .received.
/// Accept it, after looking through it, by renaming.
/// </summary>
static partial class Kept
{
    // A page draws a figure once more when it knows its width, which on a busy machine is late.
    static readonly TimeSpan patience = TimeSpan.FromSeconds(30);

    /// <summary>Reads the text until it is what is kept, for as long as a page may take to settle.</summary>
    public static async Task Verify(Func<Task<string>> read, string name, [CallerFilePath] string file = "")
    {
        var place = Path.Combine(Path.GetDirectoryName(file)!, $"{Path.GetFileNameWithoutExtension(file)}.{name}");
        var (verified, differing) = ($"{place}.verified.yml", $"{place}.received.yml");
        var before = File.Exists(verified) ? await File.ReadAllTextAsync(verified) : null;
        var since = Stopwatch.StartNew();
        string received;
        while ((received = Scrubbed(await read()).ReplaceLineEndings("\n") + "\n") != before && since.Elapsed < patience)
            await Task.Delay(100);
        if (received == before)
        {
            File.Delete(differing);
            return;
        }

        await File.WriteAllTextAsync(differing, received);
        Assert.Fail($"{Path.GetFileName(differing)} differs from what is kept. Look through it and rename it.");
    }

    /// <summary>Today, on which these tests record, differs from run to run; the sample ends in 2025.</summary>
    static string Scrubbed(string text) => Instant().Replace(Today().Replace(text, "{today}"), "{now}");

    [GeneratedRegex(@"\d{1,2} \p{L}+ 20(2[6-9]|[3-9]\d)( at \d\d:\d\d)?")]
    private static partial Regex Today();

    [GeneratedRegex(@"20(2[6-9]|[3-9]\d)-\d\d-\d\dT[\d:%A.]+Z")]
    private static partial Regex Instant();
}
