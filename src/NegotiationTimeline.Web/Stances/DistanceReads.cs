using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Storage;
using Npgsql;

namespace NegotiationTimeline.Web.Stances;

/// <summary>How far apart parties stand: two over time, all pairs over time, or all pairs at a date.</summary>
public sealed class DistanceReads(
    NpgsqlDataSource database, SetupReader setup, CellReader cells, HistoryReader histories)
{
    /// <summary>More than these in one answer help nobody, and would hold up everybody else.</summary>
    const int MostPairs = 20_000, MostSeries = 500;

    public async Task<IResult> DistanceAsync(
        string negotiation, AskedQuery query, Asker asker, CancellationToken cancellation)
    {
        var perIssue = query.Words("per", "issue").Count > 0;
        var point = await ReadPoint.OfAsync(negotiation, query, asker, database, setup, cancellation);
        var between = await BetweenAsync(point, query, cancellation);
        var chosen = await Selection.OfAsync(point, query, setup, cancellation, between is null ? "party" : "between");
        var isWindow = between is not null || query.One("from") is not null || query.One("to") is not null;
        CheckPairs(chosen.Parties.Count, isWindow ? MostSeries : MostPairs);
        var answer = isWindow
            ? await OverTimeAsync(chosen, AskedWindow.Of(point, query), between, perIssue, cancellation)
            : await AtDateAsync(chosen, query, perIssue, cancellation);
        return new Answer(answer, point, answer.Pin);
    }

    async Task<DistanceAnswer> OverTimeAsync(
        Selection chosen, AskedWindow window, IReadOnlyList<string>? between, bool perIssue,
        CancellationToken cancellation)
    {
        var point = chosen.Point;
        var all = await histories.WindowAsync(
            point.Negotiation, chosen.Cells(), point.Times, window.From, window.To, point.Filter, cancellation);
        var rows = Rows(chosen, all.Select(it => it.Records));
        var series =
            from pair in Pairs(chosen)
            let shared = Shared(chosen, rows[pair.A], rows[pair.B])
            select new PairSeriesAnswer(
                chosen.Parties[pair.A].Slug, chosen.Parties[pair.B].Slug,
                DistancePointAnswer.Of(DistanceSeries.Of(shared, window.From, window.Until)),
                perIssue ? [.. shared.Select(it => OfIssue(it, window))] : null);
        var answer = new DistanceAnswer(
            point.Negotiation, null, ReadPoint.Text(window.From), ReadPoint.Text(window.To),
            ReadPoint.Text(point.Times.Published.At), ReadPoint.Text(point.Times.Recorded.At), window.BeyondCoding,
            window.Pin, null, null, [.. chosen.Issues.Select(it => it.Slug)], null, null, null, null);
        if (between is null)
            return answer with { Parties = [.. chosen.Parties.Select(it => it.Slug)], Series = [.. series] };

        var only = series.Single();
        return answer with { Between = [.. between], Points = only.Points, PerIssue = only.PerIssue };
    }

    async Task<DistanceAnswer> AtDateAsync(
        Selection chosen, AskedQuery query, bool perIssue, CancellationToken cancellation)
    {
        var point = chosen.Point;
        var stances = await cells.AtAsync(point.Negotiation, chosen.Cells(), point.Times, point.Filter, cancellation);
        var rows = Rows(chosen, stances.Select(it => it.Stance.Resolved));
        var pairs =
            from pair in Pairs(chosen)
            let gaps = chosen.Issues.Select((issue, n) => new IssueGap(
                issue.Slug, issue.State.Profile.Salience, Distance.Gap(rows[pair.A][n], rows[pair.B][n]))).ToArray()
            let distance = Distance.Of(gaps.Select(it => (it.Salience, it.Gap)))
            select new PairAnswer(
                chosen.Parties[pair.A].Slug, chosen.Parties[pair.B].Slug, distance.Value, distance.Issues,
                perIssue ? [.. gaps.Where(it => it.Gap is not null).Select(OfIssue)] : null);
        return new(
            point.Negotiation, ReadPoint.Text(point.Times.Valid.At), null, null,
            ReadPoint.Text(point.Times.Published.At), ReadPoint.Text(point.Times.Recorded.At), point.BeyondCoding,
            point.Pin(query.Context.Request), null, [.. chosen.Parties.Select(it => it.Slug)],
            [.. chosen.Issues.Select(it => it.Slug)], null, null, [.. pairs], null);
    }

    /// <summary>The two parties that are asked for; null where all are.</summary>
    async Task<IReadOnlyList<string>?> BetweenAsync(ReadPoint point, AskedQuery query, CancellationToken cancellation)
    {
        if (query.Many("between") is not { } between)
            return null;

        if (between.Count != 2)
            throw new BadQuery("between", "A distance lies between two different parties.",
                "Give two slugs, such as russia,ukraine.");
        if (query.Many("party") is not null)
            throw new BadQuery("party", "Both 'between' and 'party' choose the parties.", "Leave party out.");

        var found = await setup.PartiesAsync(point.Negotiation, between, point.Times.Recorded.At, cancellation);
        return between.Except(found.Select(it => it.Slug)).FirstOrDefault() is { } unknown
            ? throw new BadQuery("between", $"There is no party '{unknown}' in this negotiation.",
                "Take slugs that the negotiation lists.")
            : between;
    }

    static void CheckPairs(int parties, int most)
    {
        if (parties * (parties - 1L) / 2 > most)
            throw new BadQuery("party", $"{parties} parties make too many pairs at once.",
                $"Choose by party so that at most {most} pairs remain.");
    }

    static IEnumerable<(int A, int B)> Pairs(Selection chosen) =>
        from a in Enumerable.Range(0, chosen.Parties.Count)
        from b in Enumerable.Range(a + 1, chosen.Parties.Count - a - 1)
        select (a, b);

    /// <summary>Cells come party by party, the issues of each in the same order.</summary>
    static T[][] Rows<T>(Selection chosen, IEnumerable<T> ofCells)
    {
        var all = ofCells.ToArray();
        var width = chosen.Issues.Count;
        return [.. chosen.Parties.Select((_, n) => all[(n * width)..((n + 1) * width)])];
    }

    static SharedIssue[] Shared(Selection chosen, CellRecords[] one, CellRecords[] other) =>
    [
        .. chosen.Issues.Select((issue, n) =>
            new SharedIssue(issue.Slug, issue.State.Profile.Salience, one[n], other[n])),
    ];

    static IssueDistanceAnswer OfIssue(SharedIssue issue, AskedWindow window) => new(
        issue.Issue, issue.Salience, DistancePointAnswer.Of(DistanceSeries.Of(issue, window.From, window.Until)));

    static IssueGapAnswer OfIssue(IssueGap it) => new(it.Issue, it.Salience, Distance.Of([(1, it.Gap)]).Value!.Value);

    sealed record IssueGap(string Issue, int Salience, int? Gap);
}
