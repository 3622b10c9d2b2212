using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Domain.Time;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Storage;
using Npgsql;

namespace NegotiationTimeline.Web.Stances;

/// <summary>What changed: the rule of stances walked from one point of the three times to another.</summary>
public sealed class ChangesReads(
    NpgsqlDataSource database, SetupReader setup, CoverageReader coverages, HistoryReader histories,
    MatterReader matters)
{
    static readonly string[] Begins = ["from", "knownByFrom", "recordedByFrom"];

    public async Task<IResult> ChangesAsync(string negotiation, AskedQuery query, Asker asker, CancellationToken cancellation)
    {
        if (!Begins.Any(query.Context.Request.Query.ContainsKey))
            throw new BadQuery("from", "Nothing parts the two points that are to be compared.",
                $"Give at least one of {string.Join(", ", Begins)}.");

        var limit = query.Number("limit", otherwise: 500, least: 1, most: 5000);
        var cursor = ChangesCursor.Of(query.One("cursor"));
        var (from, to) = await EndsAsync(negotiation, query, asker, cursor, cancellation);
        var chosen = await Selection.OfAsync(to, query, setup, cancellation);
        var (page, more) = cursor.Page(await WalkAsync(chosen, query, from.Times, cancellation), limit);
        var pin = to.PinFrom(query.Context.Request, from);
        return new Answer(
            new ChangesAnswer(
                negotiation, ReadPoint.Text(from.Times.Valid.At), ReadPoint.Text(to.Times.Valid.At),
                ReadPoint.Text(from.Times.Published.At), ReadPoint.Text(to.Times.Published.At),
                ReadPoint.Text(from.Times.Recorded.At), ReadPoint.Text(to.Times.Recorded.At),
                from.BeyondCoding || to.BeyondCoding, pin,
                [
                    .. page.OfType<StanceChanged>()
                        .Select(it => ChangeAnswer.Of(it.Cell.Party, Subjects.IssueOf(it.Cell.Subject)!, it.Change)),
                ],
                [.. page.OfType<MatterChanged>().Select(it => MatterChangeAnswer.Of(it.Change))],
                more ? cursor.Next(to.Clock, limit) : null),
            to with { Pinned = from.Pinned && to.Pinned }, pin: pin);
    }

    /// <summary>Both ends, each resolved like the point of any read, against one now.</summary>
    async Task<(ReadPoint From, ReadPoint To)> EndsAsync(
        string negotiation, AskedQuery query, Asker asker, ChangesCursor cursor, CancellationToken cancellation)
    {
        var (begin, end) = (TimeNames.OfFrom(query), TimeNames.OfTo(query));
        var clock = cursor.Then(await RecordedClock.ReadAsync(database, negotiation, cancellation));
        var from = await ReadPoint.OfAsync(negotiation, query, asker, database, setup, cancellation, begin, clock);
        var to = await ReadPoint.OfAsync(negotiation, query, asker, database, setup, cancellation, end, clock);
        foreach (var axis in Enum.GetValues<Axis>())
        {
            var (one, other) = (from.Times.On(axis), to.Times.On(axis));
            if (other < one)
                throw new BadQuery(begin.On(axis),
                    $"The comparison runs backwards: {begin.On(axis)} is {ReadPoint.Text(one)}, and {end.On(axis)} is {ReadPoint.Text(other)}.",
                    $"Give a {begin.On(axis)} that is not after {end.On(axis)}; where one is left out, it follows recordedBy.");
        }

        return (from, to);
    }

    /// <summary>In the order of the walk: by leg, then by instant, then stances by party and issue before matters.</summary>
    async Task<IEnumerable<Changed>> WalkAsync(
        Selection chosen, AskedQuery query, AsOf from, CancellationToken cancellation)
    {
        var cells = await chosen.CellsSinceAsync(from.Recorded, coverages, cancellation);
        var stances = await histories.WalkAsync(
            chosen.Point.Negotiation, cells, from, chosen.Point.Times, chosen.Point.Filter,
            cell => Changes.Between(cell, from, chosen.Point.Times), it => it.RestsOn, cancellation);
        return stances.SelectMany((it, i) => it.Items.Select(change => new StanceChanged(cells[i].Name, change)))
            .Concat<Changed>(await MattersAsync(chosen, query, from, cancellation))
            .OrderBy(it => it.Axis).ThenBy(it => it.At);
    }

    /// <summary>
    /// By address; where a reader names parties or issues, those of which a record is about one of them. Filters of
    /// evidence are about stances, and hide none.
    /// </summary>
    async Task<IEnumerable<MatterChanged>> MattersAsync(
        Selection chosen, AskedQuery query, AsOf begin, CancellationToken cancellation)
    {
        var parties = query.Many("party")?.Select(it => $"parties/{it}").ToHashSet();
        var issues = query.Many("issue") is null && query.One("group") is null
            ? null
            : chosen.Issues.Select(it => Subjects.OfIssue(it.Slug)).ToHashSet();
        var (negotiation, end) = (chosen.Point.Negotiation, chosen.Point.Times);
        return
        [
            .. from matter in await matters.ReadAsync(negotiation, begin, end, cancellation)
               let told = matter.Where(row => row.Version.KnownFrom <= end.Published.At)
               where IsAbout(told, parties) && IsAbout(told, issues)
               orderby matter.Key
               from change in Matters.Between(matter.Key, [.. matter], chosen.Point.View.Zone, begin, end)
               select new MatterChanged(change),
        ];
    }

    static bool IsAbout(IEnumerable<RecordRow> rows, HashSet<string>? paths) =>
        paths is null || rows.Any(row => row.Version.Content.About.Any(paths.Contains));
}
