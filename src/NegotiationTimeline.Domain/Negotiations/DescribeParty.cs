using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Negotiations;

/// <summary>Enters a party, or replaces its description. The slug comes from the address and never changes.</summary>
public sealed partial record DescribeParty(
    string? Name,
    PartyKind? Kind,
    string? Coverage = null,
    string? Colour = null,
    ImmutableArray<string>? SameAs = null,
    ImmutableArray<Membership>? Members = null)
{
    /// <param name="parties">those of the named members that exist.</param>
    public Decision Decide(string slug, Party? existing, IReadOnlySet<string> parties)
    {
        var faults = new Faults();
        faults.Slug(slug, "slug");
        faults.Given(Name, "name", 300);
        faults.Unless(Kind is not null, "kind", "The kind of the party is missing.",
            "Give one of state, organisation, coalition, armed-group, person.");
        faults.Date(Coverage, "coverage", EdtfShape.Interval);
        faults.Unless(Colour is null || ColourForm().IsMatch(Colour), "colour",
            $"'{Colour}' is not a colour.", "Give six hexadecimal digits such as #005bbb.");
        CheckMembers(faults, parties);
        if (faults.Any)
            return faults.Refuse();

        var profile = new PartyProfile(Name!, Kind!.Value, Coverage, Colour, SameAs ?? [], Members ?? []);
        return existing is not null && Wording.Same(existing.Profile, profile)
            ? Decision.Nothing
            : Decision.Record(new PartyDescribed(slug, profile));
    }

    void CheckMembers(Faults faults, IReadOnlySet<string> parties)
    {
        var members = Members ?? [];
        faults.Unless(members.IsEmpty || Kind == PartyKind.Coalition, "members",
            "Only a coalition has members.", "Leave members out, or set kind to coalition.");
        for (var i = 0; i < members.Length; i++)
        {
            faults.Unless(members[i].Party is { } member && parties.Contains(member), $"members[{i}].party",
                $"There is no party '{members[i].Party}' in this negotiation.", "Enter the member first.");
            faults.Date(members[i].Holds, $"members[{i}].holds", EdtfShape.Interval);
        }
    }

    [GeneratedRegex(@"^#[0-9a-fA-F]{6}\z")]
    private static partial Regex ColourForm();
}
