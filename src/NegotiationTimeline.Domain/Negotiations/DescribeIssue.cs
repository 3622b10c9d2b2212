using NegotiationTimeline.Domain.Decisions;

namespace NegotiationTimeline.Domain.Negotiations;

/// <summary>Raises an issue, or replaces its description. The slug comes from the address and never changes.</summary>
public sealed record DescribeIssue(
    string? Proposition, string? Group = null, string? Parent = null, int? Salience = null)
{
    /// <param name="parentExists">whether the named parent is an issue of this negotiation.</param>
    public Decision Decide(string slug, Issue? existing, bool parentExists)
    {
        var faults = new Faults();
        faults.Slug(slug, "slug");
        faults.Given(Proposition, "proposition", 1000);
        faults.Within(Group, "group", 100);
        faults.Unless(Parent is null || parentExists, "parent",
            $"There is no issue '{Parent}' in this negotiation.", "Raise the wider issue first.");
        faults.Unless(Parent != slug, "parent", "An issue cannot be its own parent.", "Name another issue.");
        faults.Unless(Salience is null or (>= 0 and <= 3), "salience",
            $"{Salience} is not a salience.", "Give 0, 1, 2 or 3; 1 where nothing is said.");
        if (faults.Any)
            return faults.Refuse();

        var profile = new IssueProfile(Proposition!, Group, Parent, Salience ?? 1);
        return existing is not null && Wording.Same(existing.Profile, profile)
            ? Decision.Nothing
            : Decision.Record(new IssueDescribed(slug, profile));
    }
}
