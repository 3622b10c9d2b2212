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
    NpgsqlDataSource database, SetupReader setup, CoverageReader coverages, HistoryReader histories)
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
        var all = await WalkAsync(chosen, from.Times, cancellation);
        var (items, more) = cursor.Page(all, limit);
        var pin = to.PinFrom(query.Context.Request, from);
        return new Answer(
            new ChangesAnswer(
                negotiation, ReadPoint.Text(from.Times.Valid.At), ReadPoint.Text(to.Times.Valid.At),
                ReadPoint.Text(from.Times.Published.At), ReadPoint.Text(to.Times.Published.At),
                ReadPoint.Text(from.Times.Recorded.At), ReadPoint.Text(to.Times.Recorded.At),
                from.BeyondCoding || to.BeyondCoding, pin,
                [.. items.Select(it => ChangeAnswer.Of(it.Cell.Party, Subjects.IssueOf(it.Cell.Subject)!, it.Change))],
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

    /// <summary>In the order of the walk: by leg, then by instant, then by party and issue.</summary>
    async Task<IEnumerable<(CellName Cell, Change Change)>> WalkAsync(
        Selection chosen, AsOf from, CancellationToken cancellation)
    {
        var cells = await chosen.CellsSinceAsync(from.Recorded, coverages, cancellation);
        var changes = await histories.WalkAsync(
            chosen.Point.Negotiation, cells, from, chosen.Point.Times, chosen.Point.Filter,
            cell => Changes.Between(cell, from, chosen.Point.Times), it => it.RestsOn, cancellation);
        return changes.SelectMany((it, i) => it.Items.Select(change => (cells[i].Name, change)))
            .OrderBy(it => it.change.Axis).ThenBy(it => it.change.At);
    }
}
