using NegotiationTimeline.Domain.Negotiations;

namespace NegotiationTimeline.Web.Http;

/// <summary>Who asks, and what they may see: the one place where that is decided.</summary>
/// <param name="Name">kept as the author of what they record.</param>
public sealed record Asker(string Name)
{
    /// <summary>Today there is one local user, who may see and do all.</summary>
    public static ValueTask<Asker?> BindAsync(HttpContext context) => ValueTask.FromResult<Asker?>(new("local"));

    public bool MaySee(Visibility visibility) => visibility is Visibility.Public or Visibility.Private;
}
