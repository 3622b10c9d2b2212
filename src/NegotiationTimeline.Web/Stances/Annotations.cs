using System.Collections.Immutable;
using NegotiationTimeline.Domain.Assessments;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Stances;

/// <summary>What lies beside the spans of a chart; filters of evidence are about stances alone.</summary>
sealed class Annotations(RecordReader reader, TruceWindows truces)
{
    /// <summary>More of a kind than these no chart can show; the newest are taken.</summary>
    const int Most = 2000;

    /// <param name="chosen">where a reader names parties, only what is about one of them; where issues, no assessment
    /// of another issue.</param>
    /// <returns>in the order of valid time, and whether older ones are left out.</returns>
    public async Task<(ImmutableArray<AnnotationAnswer> All, bool More)> InAsync(
        Selection chosen, AskedQuery query, DateTimeOffset begin, DateTimeOffset end, CancellationToken cancellation)
    {
        var parties = query.Many("party")?.Select(it => $"parties/{it}").ToArray();
        var window = new AnnotatedWindow(begin, end, chosen.Point.View.Coverage.EarliestStart);
        var acts = await RowsAsync("act");
        var assessments = await RowsAsync("assessment");
        var windows = await truces.InAsync(chosen.Point, parties, window, Most + 1, cancellation);
        var issues = query.Many("issue") is null && query.One("group") is null
            ? null
            : chosen.Issues.Select(it => it.Slug).ToHashSet();
        AnnotationAnswer[] all =
        [
            .. acts.Take(Most).Select(it => AnnotationAnswer.OfAct(it, window)),
            .. assessments.Take(Most).Where(it => IsOn(issues, it))
                .Select(it => AnnotationAnswer.OfAssessment(it, window)),
            .. windows.Take(Most),
        ];
        return (
            [.. all.OrderBy(it => it.From, StringComparer.Ordinal).ThenBy(it => it.Id, StringComparer.Ordinal)],
            new[] { acts.Count, assessments.Count, windows.Count }.Max() > Most);

        Task<IReadOnlyList<RecordRow>> RowsAsync(string kind) => reader.PageAsync(
            chosen.Point.Negotiation, chosen.Point.Times,
            new(kind, [], begin, end, null, null, Most + 1, Lasting: true,
                parties),
            cancellation);
    }

    static bool IsOn(HashSet<string>? issues, RecordRow row) =>
        issues is null || row.Content<AssessmentContent>().Issue is not { } issue || issues.Contains(issue);
}
