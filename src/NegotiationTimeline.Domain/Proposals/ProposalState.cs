namespace NegotiationTimeline.Domain.Proposals;

/// <summary>What has become of a proposal at a date.</summary>
public enum ProposalState
{
    /// <summary>Known of, and not yet tabled.</summary>
    NotYet,

    Tabled,

    /// <summary>Lies there in a further text.</summary>
    Revised,

    /// <summary>All its proposers have taken it back.</summary>
    Withdrawn,

    /// <summary>Expired, by its own words or as a record says.</summary>
    Lapsed,

    /// <summary>Every clause of the text as it stands was adopted.</summary>
    Adopted,
}
