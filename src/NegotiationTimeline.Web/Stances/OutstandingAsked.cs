using System.Collections.Immutable;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Stances;

/// <summary>What of all that waits for an answer is asked for.</summary>
/// <param name="Parties">slugs; null = all.</param>
/// <param name="States">in the words of the answer; none = all.</param>
public sealed record OutstandingAsked(IReadOnlyList<string>? Parties, IReadOnlyList<string> States)
{
    /// <summary>Of each part; more in one answer help nobody.</summary>
    public const int Most = 500;

    /// <summary>So many rows are looked through for them at most: what a state or a filter leaves is in no index.</summary>
    const int Furthest = 10 * Most;

    public bool Wants<T>(T state)
        where T : struct, Enum => States.Count == 0 || States.Contains(Word(state));

    public static string Word<T>(T state)
        where T : struct, Enum => $"{state}".ToLowerInvariant();

    /// <summary>Goes through rows, newest first, until there are enough or none is left.</summary>
    /// <param name="page">the rows after one, no more than so many.</param>
    /// <param name="told">what the rows of a page come to, as far as it is asked for.</param>
    public static async Task<FoundOutstanding<T>> FindAsync<T>(
        string negotiation, Func<RecordKey?, int, Task<IReadOnlyList<RecordRow>>> page,
        Func<IReadOnlyList<RecordRow>, Task<IEnumerable<T>>> told)
    {
        List<T> found = [];
        RecordKey? after = null;
        for (var passed = 0; passed < Furthest; passed += Most)
        {
            var rows = await page(after, Most + 1);
            found.AddRange(await told([.. rows.Take(Most)]));
            if (found.Count > Most || rows.Count <= Most)
                return new([.. found.Take(Most)], found.Count > Most);

            after = RecordKey.Of(negotiation, rows[Most - 1]);
        }

        return new([.. found], true);
    }
}

/// <param name="IsCutOff">there are, or may be, more.</param>
public sealed record FoundOutstanding<T>(ImmutableArray<T> Items, bool IsCutOff);
