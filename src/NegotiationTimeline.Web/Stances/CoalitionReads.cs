using NegotiationTimeline.Domain.Negotiations;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Domain.Time;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Stances;

/// <param name="Records">of the coalition's cell.</param>
public sealed record Taken(Inherited Inherited, CellRecords Records);

/// <summary>What members show of their coalitions' stances, where a reader asks for it. One step, no further.</summary>
public sealed class CoalitionReads(SetupReader setup, CellReader cells)
{
    /// <returns>those of the cells that are unknown and inherit something.</returns>
    public async Task<IReadOnlyDictionary<CellName, Taken>> InheritedAsync(
        Selection asked, IReadOnlyList<(CellName Cell, CellRecords Records, Stance Stance)> answered,
        CancellationToken cancellation)
    {
        var point = asked.Point;
        var unknown = answered.Where(it => it.Stance.Resolved.State == StanceState.Unknown).ToArray();
        var memberships = await MembershipsAsync(
            point, [.. unknown.Select(it => it.Cell.Party).Distinct()], cancellation);
        var coalitions = memberships.SelectMany(it => it).Select(it => it.Coalition).Distinct().ToArray();
        var wanted = unknown.Where(it => memberships.Contains(it.Cell.Party)).Select(it => it.Cell.Subject).ToHashSet();
        var names = (asked with { Parties = coalitions }).Cells().Where(it => wanted.Contains(it.Subject)).ToArray();
        var held = (await cells.AtAsync(point.Negotiation, names, point.Times, point.Filter, cancellation))
            .ToDictionary(it => (it.Cell.Party, it.Cell.Subject));
        Dictionary<CellName, Taken> taken = [];
        foreach (var it in unknown)
        {
            var theirs =
                from membership in memberships[it.Cell.Party]
                let coalition = membership.Coalition.Slug
                select (coalition, membership.Standing, held[(coalition, it.Cell.Subject)].Stance);
            if (Inherited.By(it.Stance, theirs) is { } inherited)
                taken[it.Cell] = new(inherited, held[(inherited.From, it.Cell.Subject)].Records);
        }

        return taken;
    }

    async Task<ILookup<string, (SetupRow<Party> Coalition, Certainty Standing)>> MembershipsAsync(
        ReadPoint point, string[] members, CancellationToken cancellation)
    {
        var parties = await setup.PartiesAsync(point.Negotiation, null, point.Times.Recorded.At, cancellation);
        var memberships =
            from coalition in parties.Where(it => !it.State.Profile.Members.IsDefaultOrEmpty)
            from member in members.Where(it => it != coalition.Slug)
            let standing = Inherited.Membership(
                coalition.State.Profile, member, point.Times.Valid, point.View.Zone)
            where standing != Certainty.None
            select (Member: member, Coalition: coalition, Standing: standing);
        return memberships.ToLookup(it => it.Member, it => (it.Coalition, it.Standing));
    }
}
