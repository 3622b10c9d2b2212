using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Http;

/// <summary>
/// Whether there are the parties and issues that a query names: of a misspelt slug the answer would look like silence.
/// One that was recorded only after recordedBy is not misspelt; nothing was on record of it then.
/// </summary>
static class NamedSlugs
{
    /// <param name="found">those of them that were recorded by recordedBy.</param>
    public static Task CheckPartiesAsync(
        this SetupReader setup, ReadPoint point, IReadOnlyList<string>? asked, IEnumerable<string> found,
        CancellationToken cancellation) =>
        CheckAsync("party", asked, found, async missing =>
            (await setup.PartiesAsync(point.Negotiation, missing, point.Clock.Now, cancellation)).Select(it => it.Slug));

    /// <param name="found">those of them that were recorded by recordedBy.</param>
    public static Task CheckIssuesAsync(
        this SetupReader setup, ReadPoint point, IReadOnlyList<string>? asked, IEnumerable<string> found,
        CancellationToken cancellation) =>
        CheckAsync("issue", asked, found, async missing =>
            (await setup.IssuesAsync(point.Negotiation, missing, point.Clock.Now, cancellation)).Select(it => it.Slug));

    /// <summary>No issue was in the group by recordedBy: it must be one that has come since.</summary>
    public static async Task CheckGroupAsync(
        this SetupReader setup, ReadPoint point, string group, CancellationToken cancellation)
    {
        var issues = await setup.IssuesAsync(point.Negotiation, null, point.Clock.Now, cancellation);
        if (issues.All(it => it.State.Profile.Group != group))
            throw new BadQuery("group", $"There is no issue in a group '{group}'.",
                "Take a group that the negotiation lists.");
    }

    static async Task CheckAsync(
        string name, IReadOnlyList<string>? asked, IEnumerable<string> found,
        Func<string[], Task<IEnumerable<string>>> since)
    {
        if (asked?.Except(found).ToArray() is { Length: > 0 } missing)
            AskedQuery.CheckKnown(name, missing, await since(missing));
    }
}
