using NegotiationTimeline.Domain.Decisions;
using Xunit;

namespace NegotiationTimeline.Domain.Tests;

/// <summary>What a command came to, and what a test says of it.</summary>
sealed record Told(Decision Decision)
{
    public T ThenRecorded<T>() => Assert.IsType<T>(Assert.Single(Assert.IsType<Happened>(Decision).Events));

    public void ThenNothing() => Assert.IsType<Unchanged>(Decision);

    /// <summary>A rule said no (409).</summary>
    public void ThenRefused(string code)
    {
        var reason = Assert.Single(Assert.IsType<Refused>(Decision).Reasons);
        Assert.Equal((code, RefusalKind.Rule), (reason.Code, reason.Kind));
        Assert.NotEmpty(reason.Remedy);
    }

    /// <summary>These fields, and no others, hold what they may not (422).</summary>
    public void ThenFaulty(params string[] fields)
    {
        var reasons = Assert.IsType<Refused>(Decision).Reasons;
        Assert.Equal(fields.Order(), reasons.Select(it => it.Field).Order());
        Assert.All(reasons, it => Assert.Equal(("invalid-content", RefusalKind.Content), (it.Code, it.Kind)));
        Assert.All(reasons, it => Assert.NotEmpty(it.Remedy));
    }
}
