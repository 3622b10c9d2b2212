namespace NegotiationTimeline.Domain.Records;

/// <summary>Names of what a position can be on.</summary>
public static class Subjects
{
    public static string OfIssue(string issue) => $"issues/{issue}";

    /// <summary>The slug of the issue, or null where the subject is a proposal or a clause.</summary>
    public static string? IssueOf(string subject) =>
        subject.StartsWith("issues/", StringComparison.Ordinal) ? subject["issues/".Length..] : null;
}
