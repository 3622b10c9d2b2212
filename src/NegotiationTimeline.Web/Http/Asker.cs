using NegotiationTimeline.Domain.Negotiations;

namespace NegotiationTimeline.Web.Http;

/// <summary>Who asks, and what they may see: the one place where that is decided.</summary>
/// <param name="Name">kept as the author of what they record.</param>
/// <param name="Stranger">a page of another site asks through the browser of somebody who may see more.</param>
public sealed record Asker(string Name, bool Stranger = false)
{
    /// <summary>Today there is one local user, who may see and do all.</summary>
    public static ValueTask<Asker?> BindAsync(HttpContext context) =>
        ValueTask.FromResult<Asker?>(new("local", ForeignReads.IsForeign(context.Request)));

    /// <summary>May bring in what counts as recorded by others, at other times.</summary>
    public bool MayAdminister => !Stranger;

    public bool MaySee(Visibility visibility) =>
        visibility == Visibility.Public || (visibility == Visibility.Private && !Stranger);
}
