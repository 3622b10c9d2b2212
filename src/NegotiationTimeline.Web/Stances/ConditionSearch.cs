using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Stances;

/// <summary>A condition of a record, in the light of its cell.</summary>
public sealed record FoundCondition(PositionVersion Row, CellCondition It)
{
    public ConditionKey Key => new(PositionKey.Of(Row), It.Condition.Id);
}

/// <summary>Where a condition stands in the order of the list.</summary>
/// <param name="Condition">null = behind all conditions of its record.</param>
public sealed record ConditionKey(PositionKey Record, string? Condition);

/// <summary>Which conditions are asked for.</summary>
/// <param name="Subjects">patterns of subjects; null = all.</param>
/// <param name="States">none = all.</param>
public sealed record ConditionsAsked(
    IReadOnlyList<string>? Parties, IReadOnlyList<string>? Subjects, IReadOnlyList<ConditionState> States);

/// <summary>
/// Finds conditions: their records by index, and what has come of these by the rule over the cells that they are in.
/// </summary>
public sealed class ConditionSearch(ConditionReader conditions, CellReader cells, SetupReader setup)
{
    const int Batch = 200;

    /// <param name="after">the last condition that is not wanted again.</param>
    /// <returns>newest statement first; no more than asked for.</returns>
    public async Task<IReadOnlyList<FoundCondition>> FindAsync(
        ReadPoint point, ConditionsAsked asked, ConditionKey? after, int limit, CancellationToken cancellation)
    {
        List<FoundCondition> found = [];
        while (found.Count < limit)
        {
            var rows = await conditions.PageAsync(
                point.Negotiation, point.Times, asked.Parties, asked.Subjects, after?.Record, Batch, cancellation);
            var all = await JudgedAsync(point, rows, cancellation);
            found.AddRange(all.Where(it => IsAfter(it, after))
                .Where(it => asked.States.Count == 0 || asked.States.Contains(it.It.State)));
            if (rows.Count < Batch)
                break;

            after = new(PositionKey.Of(rows[^1]), null);
        }

        return [.. found.Take(limit)];
    }

    async Task<IReadOnlyList<FoundCondition>> JudgedAsync(
        ReadPoint point, IReadOnlyList<PositionVersion> rows, CancellationToken cancellation)
    {
        var kept = rows.Select(point.Filter.Keep).OfType<PositionVersion>().ToArray();
        if (kept.Length == 0)
            return [];

        var parties = await setup.PartiesAsync(point.Negotiation,
            [.. kept.Select(it => it.Party).Distinct()], point.Times.Recorded.At, cancellation);
        var coverage = parties.ToDictionary(it => it.Slug, it => point.View.CoverageOf(it.State));
        CellName[] names =
        [
            .. kept.Select(it => (it.Party, it.Content.Subject)).Distinct()
                .Select(it => new CellName(it.Party, it.Subject, coverage[it.Party])),
        ];
        var stances = await cells.AtAsync(point.Negotiation, names, point.Times, point.Filter, cancellation);
        var resolved = stances.ToDictionary(it => (it.Cell.Party, it.Cell.Subject), it => it.Stance.Resolved);
        return
        [
            .. from row in kept
               from it in CellConditions.Of(row, resolved[(row.Party, row.Content.Subject)], point.Times.Valid)
               select new FoundCondition(row, it),
        ];
    }

    /// <summary>The first record may have been given in part.</summary>
    static bool IsAfter(FoundCondition it, ConditionKey? after)
    {
        if (after is null || it.Key.Record != after.Record)
            return true;

        var ids = it.Row.Content.Conditions.Select(condition => condition.Id).ToList();
        return after.Condition is not null && ids.IndexOf(it.It.Condition.Id) > ids.IndexOf(after.Condition);
    }
}
