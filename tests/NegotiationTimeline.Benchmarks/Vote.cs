using System.Globalization;
using System.IO.Compression;

namespace NegotiationTimeline.Benchmarks;

/// <summary>A vote in the UN General Assembly: a real stance (R package unvotes, data by E. Voeten, MIT).</summary>
/// <param name="Topic">one of six wide topics, so that a cell holds hundreds of votes.</param>
sealed record Vote(string Party, string Topic, string Resolution, DateOnly Day, int Position)
{
    /// <summary>In order of their dates.</summary>
    /// <param name="folder">with un_votes.csv.gz, un_roll_calls.csv and un_roll_call_issues.csv.</param>
    public static IReadOnlyList<Vote> Read(string folder, IReadOnlySet<string> countryCodes)
    {
        var topics = Lines(File.OpenRead(Path.Combine(folder, "un_roll_call_issues.csv")))
            .ToLookup(line => line.Split(',')[0], line => line.Split(',')[1]);
        var calls = Lines(File.OpenRead(Path.Combine(folder, "un_roll_calls.csv")))
            .Select(line => line.Split(',', 6))
            .Where(call => call.Length > 4 && DateOnly.TryParseExact(
                call[3], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            .ToDictionary(call => call[0], call => DateOnly.ParseExact(call[3], "yyyy-MM-dd", CultureInfo.InvariantCulture));
        var votes =
            from line in Lines(new GZipStream(File.OpenRead(Path.Combine(folder, "un_votes.csv.gz")), CompressionMode.Decompress))
            let fields = line.Split(',')
            let code = fields[^2]
            where countryCodes.Contains(code) && calls.ContainsKey(fields[0])
            from topic in topics[fields[0]]
            select new Vote(code.ToLowerInvariant(), topic, fields[0], calls[fields[0]], Value(fields[^1]));
        return [.. votes.OrderBy(it => it.Day).ThenBy(it => it.Resolution, StringComparer.Ordinal)];
    }

    static int Value(string vote) => vote switch
    {
        "yes" => 2,
        "no" => -2,
        _ => 0,
    };

    static IEnumerable<string> Lines(Stream file)
    {
        using var reader = new StreamReader(file);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}
