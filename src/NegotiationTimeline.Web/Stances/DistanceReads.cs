using System.Collections.Immutable;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Domain.Time;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Storage;
using Npgsql;

namespace NegotiationTimeline.Web.Stances;

/// <summary>How far apart parties stand: two over time, or all pairs at a date.</summary>
public sealed class DistanceReads(NpgsqlDataSource database, SetupReader setup, CellReader cells)
{
    /// <summary>More pairs than this in one answer help nobody.</summary>
    const int MostPairs = 20_000;

    public async Task<IResult> DistanceAsync(
        string negotiation, AskedQuery query, Asker asker, CancellationToken cancellation)
    {
        var perIssue = query.Words("per", "issue").Count > 0;
        var point = await ReadPoint.OfAsync(negotiation, query, asker, database, setup, cancellation);
        if (query.Many("between") is { } between)
            return await BetweenAsync(point, query, between, perIssue, cancellation);

        foreach (var name in new[] { "from", "to", "per" })
            if (query.One(name) is not null)
                throw new BadQuery(name, $"'{name}' needs two parties to compare over time.",
                    "Add between=one,other; or leave it out and give asOf for all pairs at a date.");

        return await PairsAsync(point, query, cancellation);
    }

    async Task<IResult> BetweenAsync(
        ReadPoint point, AskedQuery query, IReadOnlyList<string> between, bool perIssue, CancellationToken cancellation)
    {
        if (between.Count != 2)
            throw new BadQuery("between", "A distance lies between two different parties.", "Give two slugs, such as russia,ukraine.");
        if (query.One("party") is not null)
            throw new BadQuery("party", "Both 'between' and 'party' choose the parties.", "Leave party out.");

        var window = AskedWindow.Of(point, query);
        var chosen = await Selection.OfAsync(point, query, setup, cancellation, ofParties: "between");
        var all = await cells.AllAsync(
            point.Negotiation, chosen.Cells(), point.Times.Published, point.Times.Recorded, point.Filter, cancellation);
        // Cells come party by party, the issues of each in the same order.
        var shared = chosen.Issues.Select((issue, n) => new SharedIssue(
            issue.Slug, issue.State.Profile.Salience, all[n].Records, all[n + chosen.Issues.Count].Records)).ToArray();
        return new Answer(
            new DistanceAnswer(
                point.Negotiation, null, ReadPoint.Text(window.From), ReadPoint.Text(window.To),
                ReadPoint.Text(point.Times.Published.At), ReadPoint.Text(point.Times.Recorded.At), window.BeyondCoding,
                window.Pin, [.. between], null, [.. chosen.Issues.Select(it => it.Slug)],
                DistancePointAnswer.Of(DistanceSeries.Of(shared, window.From, window.Until)),
                perIssue ? [.. shared.Select(it => OfIssue(it, window))] : null, null),
            point);
    }

    async Task<IResult> PairsAsync(ReadPoint point, AskedQuery query, CancellationToken cancellation)
    {
        var chosen = await Selection.OfAsync(point, query, setup, cancellation);
        var parties = chosen.Parties.Select(it => it.Slug).ToImmutableArray();
        if (parties.Length * (long)(parties.Length - 1) / 2 > MostPairs)
            throw new BadQuery("party", $"{parties.Length} parties make too many pairs at once.",
                $"Choose by party so that at most {MostPairs} pairs remain.");

        var stances = await cells.AtAsync(point.Negotiation, chosen.Cells(), point.Times, point.Filter, cancellation);
        var rows = stances.Select(it => it.Stance.Resolved).Chunk(Math.Max(1, chosen.Issues.Count)).ToArray();
        var weights = chosen.Issues.Select(it => it.State.Profile.Salience).ToArray();
        var pairs =
            from a in Enumerable.Range(0, rows.Length)
            from b in Enumerable.Range(a + 1, rows.Length - a - 1)
            let distance = Distance.Of(weights.Select((weight, n) => (weight, Distance.Gap(rows[a][n], rows[b][n]))))
            select new PairAnswer(parties[a], parties[b], distance.Value, distance.Issues);
        return new Answer(
            new DistanceAnswer(
                point.Negotiation, ReadPoint.Text(point.Times.Valid.At), null, null,
                ReadPoint.Text(point.Times.Published.At), ReadPoint.Text(point.Times.Recorded.At), point.BeyondCoding,
                point.Pin(query.Context.Request), null, parties, [.. chosen.Issues.Select(it => it.Slug)], null, null,
                [.. pairs]),
            point);
    }

    static IssueDistanceAnswer OfIssue(SharedIssue issue, AskedWindow window) => new(
        issue.Issue, issue.Salience, DistancePointAnswer.Of(DistanceSeries.Of(issue, window.From, window.Until)));
}
