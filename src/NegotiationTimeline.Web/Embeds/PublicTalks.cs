using NegotiationTimeline.Domain.Negotiations;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Storage;
using Npgsql;

namespace NegotiationTimeline.Web.Embeds;

/// <summary>What must be known of a negotiation to show it on other sites: as it is described now.</summary>
public sealed class PublicTalks(NpgsqlDataSource database, SetupReader setup)
{
    /// <summary>Null where there is none, or none that the asker may see.</summary>
    public async Task<Negotiation?> FindAsync(string slug, Asker asker, CancellationToken cancellation)
    {
        var clock = await RecordedClock.ReadAsync(database, slug, cancellation);
        var found = await setup.NegotiationAsync(slug, clock.Now, cancellation);
        return found is { Negotiation: var talks } && asker.MaySee(talks.Profile.Visibility) ? talks : null;
    }

    /// <summary>About how high the figure is at a width, in pixels, of what is on show at that address now.</summary>
    internal async Task<int> HeightAsync(Embeddable page, int width, CancellationToken cancellation)
    {
        if (page.View is { } view and not "lanes")
            return FigureHeight.OfView(view, width);

        var clock = await RecordedClock.ReadAsync(database, page.Negotiation, cancellation);
        // A lane for each issue where one party is looked at, otherwise for each party.
        if (page.View is "lanes" && page.Of("party") is not { Length: > 0 })
            return FigureHeight.OfLanes(
                (await setup.PartiesAsync(page.Negotiation, Listed(page.Of("parties")), clock.Now, cancellation)).Count,
                width);

        var issues = await IssuesAsync(page, clock.Now, cancellation);
        return page.View is "lanes"
            ? FigureHeight.OfLanes(issues.Count, width)
            : FigureHeight.OfMatrix(issues.Count, issues.Select(it => it.Group).Distinct().Count(), width);
    }

    /// <summary>Those on show.</summary>
    async Task<IReadOnlyList<IssueProfile>> IssuesAsync(
        Embeddable page, DateTimeOffset recordedBy, CancellationToken cancellation)
    {
        var all = await setup.IssuesAsync(page.Negotiation, Listed(page.Of("issues")), recordedBy, cancellation);
        var group = page.Of("group");
        return [.. all.Select(it => it.State.Profile).Where(it => group is not { Length: > 0 } || it.Group == group)];
    }

    static string[]? Listed(string? slugs) => slugs is { Length: > 0 } ? slugs.Split(',') : null;
}
