using NegotiationTimeline.Domain.Negotiations;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Storage;
using Npgsql;

namespace NegotiationTimeline.Web.Negotiations;

/// <summary>What negotiations there are, and what one is made of.</summary>
public sealed class NegotiationReads(NpgsqlDataSource database, SetupReader setup, Extent extent)
{
    public async Task<IResult> ListAsync(Asker asker, CancellationToken cancellation)
    {
        var counts = await extent.CountsAsync(cancellation);
        var all = await setup.NegotiationsAsync(cancellation);
        var visible = all.Where(it => asker.MaySee(it.State.Profile.Visibility)).Select(it =>
        {
            var profile = it.State.Profile;
            var count = counts.GetValueOrDefault(it.Slug);
            return new NegotiationSummary(it.Slug, profile.Title, profile.Summary, it.State.TimeZone, profile.Coverage,
                profile.CodedThrough, profile.Visibility, count.Parties, count.Issues, count.Positions);
        });
        NegotiationListAnswer list = new([.. visible], null);
        return new Answer(list, hidden: list.Items.Any(it => it.Visibility == Visibility.Private));
    }

    public async Task<IResult> OneAsync(
        string negotiation, AskedQuery query, Asker asker, CancellationToken cancellation)
    {
        var point = await ReadPoint.OfAsync(negotiation, query, asker, database, setup, cancellation);
        var at = point.Times.Recorded.At;
        var parties = await setup.PartiesAsync(negotiation, null, at, cancellation);
        var issues = await setup.IssuesAsync(negotiation, null, at, cancellation);
        var stated = await extent.StatedAsync(negotiation, point.Times, cancellation);
        var pin = point.Pin(query.Context.Request);
        return new Answer(NegotiationAnswer.Of(point, pin, stated, parties, issues), point, pin, point.View.Version);
    }

    public async Task<IResult> PartyAsync(
        string negotiation, string party, AskedQuery query, Asker asker, CancellationToken cancellation)
    {
        var point = await ReadPoint.OfAsync(negotiation, query, asker, database, setup, cancellation);
        var found = await setup.PartiesAsync(negotiation, [party], point.Times.Recorded.At, cancellation);
        if (found is not [var row])
            throw new NotFound("party", party);

        var (asOf, knownBy, recordedBy) = point.Echo();
        var pin = point.Pin(query.Context.Request);
        return new Answer(
            new OnePartyAnswer(negotiation, asOf, knownBy, recordedBy, pin, PartyAnswer.Of(row)), point, pin, row.Version);
    }

    public async Task<IResult> IssueAsync(
        string negotiation, string issue, AskedQuery query, Asker asker, CancellationToken cancellation)
    {
        var point = await ReadPoint.OfAsync(negotiation, query, asker, database, setup, cancellation);
        var found = await setup.IssuesAsync(negotiation, [issue], point.Times.Recorded.At, cancellation);
        if (found is not [var row])
            throw new NotFound("issue", issue);

        var (asOf, knownBy, recordedBy) = point.Echo();
        var pin = point.Pin(query.Context.Request);
        return new Answer(
            new OneIssueAnswer(negotiation, asOf, knownBy, recordedBy, pin, IssueAnswer.Of(row)), point, pin, row.Version);
    }
}
