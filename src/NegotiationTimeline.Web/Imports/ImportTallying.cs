using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace NegotiationTimeline.Web.Imports;

/// <summary>How many rows came to what; each row counts once, and duplicates besides.</summary>
/// <param name="New">would be, or were, recorded.</param>
/// <param name="Same">are recorded already, in the very same words.</param>
/// <param name="Conflicting">another content is kept under their id.</param>
/// <param name="Duplicates">new positions near in date to one of the same party on the same subject.</param>
public sealed record ImportCounts(long Rows, long New, long Same, long Faulty, long Conflicting, long Duplicates)
{
    public static ImportCounts None { get; } = new(0, 0, 0, 0, 0, 0);

    [JsonIgnore]
    public bool AllGood => Faulty == 0 && Conflicting == 0;
}

/// <summary>What rows name and there was not.</summary>
public sealed record ImportCreates(NewNames Parties, NewNames Issues, NewNames Sources)
{
    public static ImportCreates None { get; } = new(new(0, []), new(0, []), new(0, []));
}

/// <param name="Slugs">the first 200.</param>
public sealed record NewNames(int Count, ImmutableArray<string> Slugs)
{
    public static NewNames Of(List<string> slugs) => new(slugs.Count, [.. slugs.Take(200)]);
}

/// <summary>Where an import has got to.</summary>
/// <param name="Phase">waiting (for another writer), checking, recording, retracting, reinstating.</param>
/// <param name="Of">how many rows there are; null = not yet known.</param>
/// <param name="SecondsLeft">as far as can be told from what has been.</param>
public sealed record ImportProgress(
    string Phase, long Rows, long? Of, double Percent, long RowsPerSecond, long? SecondsLeft)
{
    public static ImportProgress Waiting { get; } = new("waiting", 0, null, 0, 0, null);
}
