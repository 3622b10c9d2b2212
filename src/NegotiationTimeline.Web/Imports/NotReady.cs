using NegotiationTimeline.Domain.Decisions;

namespace NegotiationTimeline.Web.Imports;

/// <summary>A rule says no to what was asked of an import: 409.</summary>
sealed class NotReady(Refusal refusal) : Exception(refusal.Reason)
{
    public Refusal Refusal => refusal;
}
