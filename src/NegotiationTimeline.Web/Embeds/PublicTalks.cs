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
}
