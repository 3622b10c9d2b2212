using NegotiationTimeline.Domain.Negotiations;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Stances;

/// <summary>
/// What a coalition holds, shown for a member that has no known position of its own, and only where a reader asks.
/// </summary>
/// <param name="From">slug of the coalition.</param>
/// <param name="Stance">the coalition's; possible where the membership is, or where another coalition of this member
/// holds another value, which is then among the alternatives.</param>
public sealed record Inherited(string From, Stance Stance)
{
    /// <summary>Whether a party belonged to a coalition at an instant of valid time.</summary>
    public static Certainty Membership(PartyProfile coalition, string member, ValidTime asOf, TimeZoneInfo zone) =>
        coalition.Members.Where(it => it.Party == member)
            .Select(it => it.Holds is { } holds ? Edtf.Parse(holds).Period(zone).At(asOf.At) : Certainty.Certain)
            .DefaultIfEmpty(Certainty.None).Max();

    /// <param name="own">goes first: only where it is unknown is anything inherited.</param>
    /// <param name="coalitions">to which the party possibly belongs at that instant.</param>
    /// <returns>null where there is nothing to inherit; of several the stance that the rule puts first.</returns>
    public static Inherited? By(
        Stance own, IEnumerable<(string Coalition, Certainty Membership, Stance Stance)> coalitions)
    {
        if (own.Resolved.State != StanceState.Unknown)
            return null;

        var held = coalitions
            .Where(it => it.Membership != Certainty.None && it.Stance.Resolved.Winner is not null)
            .OrderByDescending(Standing).ThenBy(it => it.Stance.Resolved.Winner!, Precedence.WinnerFirst).ToArray();
        if (held.Length == 0)
            return null;

        var resolved = held[0].Stance.Resolved;
        var others = held.Skip(1).Select(it => it.Stance.Resolved.Winner!).Where(it => it.Id != resolved.Winner!.Id);
        return new(held[0].Coalition, held[0].Stance with
        {
            Resolved = resolved with
            {
                Standing = Standing(held[0]),
                Alternatives = [.. resolved.Alternatives, .. others],
            },
            FilteredOut = [.. own.FilteredOut, .. held[0].Stance.FilteredOut],
        });
    }

    static Certainty Standing((string, Certainty Membership, Stance Stance) it) =>
        it.Membership < it.Stance.Resolved.Standing ? it.Membership : it.Stance.Resolved.Standing;
}
