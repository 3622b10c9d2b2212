using System.Diagnostics;

namespace NegotiationTimeline.Web.Imports;

/// <summary>How fast an import goes, told now and then.</summary>
/// <param name="of">how many rows there are; null = it is not known yet.</param>
sealed class ImportPace(string phase, long? of)
{
    static readonly TimeSpan Often = TimeSpan.FromMilliseconds(300);

    readonly Stopwatch running = Stopwatch.StartNew();
    TimeSpan told = -Often;

    /// <param name="part">of the file that was read, 0 to 1.</param>
    /// <returns>null where it was told just now.</returns>
    public ImportProgress? Next(long rows, double part)
    {
        if (running.Elapsed - told < Often)
            return null;

        told = running.Elapsed;
        var done = of is > 0 ? Math.Min(1, (double)rows / of.Value) : part;
        var seconds = running.Elapsed.TotalSeconds;
        return new(phase, rows, of, Math.Round(done * 100, 1), (long)(rows / Math.Max(seconds, 0.001)),
            done > 0 ? (long)Math.Ceiling(seconds / done - seconds) : null);
    }
}
