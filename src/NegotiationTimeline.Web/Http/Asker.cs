using NegotiationTimeline.Domain.Negotiations;

namespace NegotiationTimeline.Web.Http;

/// <summary>Who asks, and what they may see: the one place where that is decided.</summary>
/// <param name="Name">kept as the author of what they record.</param>
/// <param name="Stranger">a page of another site asks through the browser of somebody who may see more.</param>
/// <param name="Administrator">unless whoever runs the program keeps that to the command line.</param>
public sealed record Asker(string Name, bool Stranger = false, bool Administrator = true)
{
    /// <summary>The configuration key: whether those who ask over HTTP are administrators.</summary>
    public const string Setting = "Access:Administrator";

    /// <summary>Today there is one local user, who may see all, and do all unless it is set otherwise.</summary>
    public static ValueTask<Asker?> BindAsync(HttpContext context) => ValueTask.FromResult<Asker?>(new(
        "local", ForeignReads.IsForeign(context.Request),
        context.RequestServices.GetRequiredService<IConfiguration>().GetValue(Setting, true)));

    /// <summary>May bring in what counts as recorded by others, at other times.</summary>
    public bool MayAdminister => Administrator && !Stranger;

    public bool MaySee(Visibility visibility) =>
        visibility == Visibility.Public || (visibility == Visibility.Private && !Stranger);
}
