namespace NegotiationTimeline.Domain.Decisions;

/// <summary>Why a command was not carried out, and what the sender can do.</summary>
/// <param name="Code">kebab-case, stable; the last part of the problem type's address.</param>
/// <param name="Field">path of the field in the body that was sent, such as <c>evidence[0].source</c>.</param>
public sealed record Refusal(string Code, string Field, string Reason, string Remedy, RefusalKind Kind)
{
    /// <summary>A field holds something that is well-formed but not valid (422).</summary>
    public static Refusal Of(string field, string reason, string remedy) =>
        new("invalid-content", field, reason, remedy, RefusalKind.Content);
}

public enum RefusalKind
{
    /// <summary>A bad field value: 422.</summary>
    Content,

    /// <summary>A rule says no in the present state: 409.</summary>
    Rule,
}
