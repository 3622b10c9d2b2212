using NegotiationTimeline.Domain.Truces;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Stances;

/// <summary>When truces are, or may be, in force: each by its own rule, over its declaration and steps.</summary>
sealed class TruceWindows(RecordReader reader)
{
    /// <param name="parties">paths; null = of all.</param>
    /// <param name="most">of the truces that may have been declared before the window ends, the newest.</param>
    public async Task<IReadOnlyList<AnnotationAnswer>> InAsync(
        ReadPoint point, string[]? parties, AnnotatedWindow window, int most, CancellationToken cancellation)
    {
        var declared = await reader.PageAsync(
            point.Negotiation, point.Times, new("truce", [], null, window.End, null, null, most, AboutAny: parties),
            cancellation);
        if (declared.Count == 0)
            return [];

        var steps = await reader.AboutAsync(
            point.Negotiation, declared.Select(it => it.Path), point.Times, cancellation, "truce-step");
        return
        [
            .. declared.Select(it => TruceCourse.Of(steps.Prepend(it), point.View.Zone)!)
                .Select(it => AnnotationAnswer.OfTruce(it, window)).OfType<AnnotationAnswer>(),
        ];
    }
}
