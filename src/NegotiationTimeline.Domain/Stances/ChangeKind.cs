namespace NegotiationTimeline.Domain.Stances;

/// <summary>Why a cell answers otherwise than before. Of those that apply, the first in this order is told.</summary>
public enum ChangeKind
{
    /// <summary>Recorded leg: something that could have been known already was entered.</summary>
    LateEntry,

    /// <summary>Recorded leg: we had coded it wrongly.</summary>
    Correction,

    /// <summary>Recorded leg: the record should not have existed.</summary>
    Retraction,

    /// <summary>Recorded leg: it should, after all.</summary>
    Reinstatement,

    /// <summary>Published leg: newer evidence says more of what was known already.</summary>
    Refinement,

    /// <summary>Published leg: something became known.</summary>
    LateDisclosure,

    /// <summary>Published leg: the publisher took it back.</summary>
    Withdrawal,

    /// <summary>Valid leg: the first stance where none was known.</summary>
    First,

    /// <summary>Valid leg: another position or state.</summary>
    Shift,

    /// <summary>Valid leg: the same position, held more or less firmly or on other conditions.</summary>
    Firmness,

    /// <summary>Valid leg: what was possible became certain.</summary>
    Confirmation,

    /// <summary>Valid leg: a stance, or the certainty of it, came to an end, and no other took its place.</summary>
    Lapse,
}
