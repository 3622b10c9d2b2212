using NegotiationTimeline.Domain.Positions;

namespace NegotiationTimeline.Web.Exports;

/// <summary>Joint statements, which have a row for each party.</summary>
static class Joint
{
    /// <summary>One row of each version; those of one version stand together.</summary>
    public static async IAsyncEnumerable<PositionVersion> Once(IAsyncEnumerable<PositionVersion> rows)
    {
        (string, int, DateTimeOffset)? last = null;
        await foreach (var row in rows)
            if (last != (row.Id, row.Version, row.KnownFrom))
            {
                last = (row.Id, row.Version, row.KnownFrom);
                yield return row;
            }
    }
}
