using System.Collections.Immutable;
using NegotiationTimeline.Domain.Acts;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Proposals;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Domain.Time;
using NegotiationTimeline.Domain.Truces;
using NegotiationTimeline.Web.Http;

namespace NegotiationTimeline.Web.Stances;

/// <summary>One transition of a proposal, a truce or an act.</summary>
/// <param name="Matter">its address below the negotiation.</param>
/// <param name="At">on that axis: the first instant at which a reader is told otherwise.</param>
/// <param name="Before">null = there was nothing of it.</param>
/// <param name="After">null = there is nothing of it any more.</param>
public sealed record MatterChangeAnswer(
    string Matter,
    ChangeKind Kind,
    Axis Axis,
    string At,
    MatterAnswer? Before,
    MatterAnswer? After,
    ImmutableArray<MatterCauseAnswer> Records)
{
    public static MatterChangeAnswer Of(MatterChange change) => new(
        change.Matter, change.Kind, change.Axis, ReadPoint.Text(change.At), MatterAnswer.Of(change.Before),
        MatterAnswer.Of(change.After), [.. change.Records.Select(MatterCauseAnswer.Of)]);
}

/// <param name="State">of a proposal or a truce its state, of a threat or an ultimatum what became of it, of any other
/// act: done.</param>
/// <param name="Details">one line for each thing that can change while the state stays.</param>
public sealed record MatterAnswer(string Title, string State, Certainty Certainty, ImmutableArray<string> Details)
{
    public static MatterAnswer? Of(MatterView? view) =>
        view is null ? null : new(view.Title, view.State, view.Certainty, view.Details);
}

/// <summary>On whose words the change of a matter rests.</summary>
/// <param name="Path">address of the record below the negotiation.</param>
/// <param name="When">EDTF, as recorded.</param>
/// <param name="Sources">slugs.</param>
public sealed record MatterCauseAnswer(
    string Path, int Version, Speaker? Speaker, string When, ImmutableArray<string> Sources)
{
    public static MatterCauseAnswer Of(RecordRow row) => new(
        row.Path, row.Version.Version, SpeakerOf(row.Version.Content), row.Version.Content.When,
        [.. row.Version.Evidence.Select(it => it.Source).Distinct()]);

    static Speaker? SpeakerOf(Content content) => content switch
    {
        ProposalContent it => it.Speaker,
        TruceContent it => it.Speaker,
        TruceStepContent it => it.Speaker,
        ViolationContent it => it.Speaker,
        ActContent it => it.Speaker,
        _ => null,
    };
}
