namespace NegotiationTimeline.Domain.Negotiations;

public interface IIssueEvent;

/// <summary>An issue was raised, or is described anew: the whole description each time.</summary>
public sealed record IssueDescribed(string Slug, IssueProfile Profile) : IIssueEvent;

/// <param name="Proposition">a sentence that one can accept or reject.</param>
/// <param name="Parent">slug of a wider issue; for grouping only, never for the value.</param>
/// <param name="Salience">weight 0 to 3 in distances.</param>
public sealed record IssueProfile(string Proposition, string? Group, string? Parent, int Salience);

/// <summary>What must be known of an issue to decide the next command about it.</summary>
public sealed record Issue(string Slug, IssueProfile Profile)
{
    public static Issue? Evolve(Issue? issue, IIssueEvent happened) => happened switch
    {
        IssueDescribed described => new(described.Slug, described.Profile),
        _ => issue,
    };
}
