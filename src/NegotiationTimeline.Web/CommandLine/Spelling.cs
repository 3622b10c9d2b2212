namespace NegotiationTimeline.Web.CommandLine;

/// <summary>What somebody may have meant.</summary>
static class Spelling
{
    public static string Remedy(string typed, IReadOnlyCollection<string> known)
    {
        if (known.Count == 0)
            return "There is none at all yet: start the program without a command to have the sample, or restore one.";

        var near = known.Where(it => Nearest(typed, it) <= Math.Max(2, typed.Length / 3)
                || it.Contains(typed, StringComparison.OrdinalIgnoreCase))
            .OrderBy(it => Nearest(typed, it)).Take(3).ToList();
        return near.Count > 0
            ? $"Did you mean {string.Join(" or ", near)}?"
            : $"There is {string.Join(", ", known.Take(10))}{(known.Count > 10 ? " and others" : "")}.";
    }

    /// <summary>To the whole, or to one of the words in it.</summary>
    static int Nearest(string typed, string known) =>
        known.Split('-', StringSplitOptions.RemoveEmptyEntries).Append(known).Min(it => Distance(typed, it));

    /// <summary>How many letters to add, leave out or change (Levenshtein), case aside.</summary>
    static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        foreach (var letter in one)
        {
            var diagonal = row[0]++;
            for (var j = 1; j <= other.Length; j++)
            {
                var change = diagonal + (char.ToLowerInvariant(letter) == char.ToLowerInvariant(other[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
