using NegotiationTimeline.Domain.Negotiations;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Domain.Time;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Stances;

/// <summary>Which parties and issues a read is about, as of recordedBy.</summary>
public sealed record Selection(IReadOnlyList<SetupRow<Party>> Parties, IReadOnlyList<SetupRow<Issue>> Issues, ReadPoint Point)
{
    /// <summary>More cells than this in one answer help nobody, and would hold up everybody else.</summary>
    const int MostCells = 50_000;

    /// <param name="ofParties">the parameter that names the parties; all where it is not given.</param>
    public static async Task<Selection> OfAsync(
        ReadPoint point, AskedQuery query, SetupReader setup, CancellationToken cancellation, string ofParties = "party")
    {
        var (parties, issues, group) = (query.Many(ofParties), query.Many("issue"), query.One("group"));
        var at = point.Times.Recorded.At;
        var chosen = new Selection(
            await setup.PartiesAsync(point.Negotiation, parties, at, cancellation),
            await setup.IssuesAsync(point.Negotiation, issues, at, cancellation), point);
        await setup.CheckPartiesAsync(point, parties, chosen.Parties.Select(it => it.Slug), cancellation);
        await setup.CheckIssuesAsync(point, issues, chosen.Issues.Select(it => it.Slug), cancellation);
        if (group is not null)
            chosen = chosen with { Issues = [.. chosen.Issues.Where(it => it.State.Profile.Group == group)] };
        if (group is not null && chosen.Issues.Count == 0)
            await setup.CheckGroupAsync(point, group, cancellation);

        return chosen.Parties.Count * (long)chosen.Issues.Count <= MostCells
            ? chosen
            : throw new BadQuery("issue", $"{chosen.Parties.Count} parties by {chosen.Issues.Count} issues are too many cells at once.",
                $"Choose by party, issue or group so that at most {MostCells} cells remain.");
    }

    public IReadOnlyList<CellName> Cells() =>
    [
        .. from party in Parties
        let coverage = Point.View.CoverageOf(party.State)
        from issue in Issues
        select new CellName(party.Slug, Subjects.OfIssue(issue.Slug), coverage),
    ];

    Coverage Coverage(Party party) => new(
        Point.View.Coverage,
        party.Profile.Coverage is { } own ? Edtf.Parse(own).Period(Point.View.Zone) : null,
        Point.View.Negotiation.Profile.StaleAfter);

    /// <summary>The cells, each with what was said to be coded of it at any time since.</summary>
    public async Task<IReadOnlyList<(CellName Name, CoverageHistory Coverage)>> CellsSinceAsync(
        RecordedTime since, CoverageReader coverages, CancellationToken cancellation)
    {
        var histories = await coverages.ReadAsync(
            Point.Negotiation, [.. Parties.Select(it => it.Slug)], since, Point.Times.Recorded, cancellation);
        return [.. Cells().Select(it => (it, histories[it.Party]))];
    }
}
