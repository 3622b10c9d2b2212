using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NegotiationTimeline.Domain.Decisions;

namespace NegotiationTimeline.Domain.Records;

/// <summary>What recording is alike for every kind: a form of id, content and evidence that hold, and once only.</summary>
public static partial class StateRecord
{
    /// <param name="faults">those that the body itself was found to have.</param>
    /// <param name="stated">makes the event of that kind, given the evidence with its dates.</param>
    public static Decision Decide(
        string id, Content content, ImmutableArray<EvidenceGiven>? given, Record? existing, Agenda agenda, Faults faults,
        Func<ImmutableArray<Evidence>, IRecordStated> stated)
    {
        CheckId(id, faults);
        content.Check("", agenda, faults);
        var evidence = given.Checked("evidence", agenda, faults);
        if (faults.Any)
            return faults.Refuse();

        var happened = stated(evidence);
        if (existing is null)
            return Decision.Record(happened);

        return SameBody(existing.Stated, happened)
            ? Decision.Nothing
            : Decision.Refuse("id-is-taken", "id", $"Another record is kept under the id '{id}'.",
                "Leave the id out or choose another; to change that record, post a correction to it.");
    }

    /// <summary>An id stands in addresses.</summary>
    public static void CheckId(string id, Faults faults) =>
        faults.Unless(id.Length <= 100 && IdForm().IsMatch(id), "id", $"'{id}' is not an id.",
            "Use 1 to 100 letters, digits, points, hyphens and underscores.");

    /// <summary>Publication dates are not the sender's words: a source dated anew since does not make another body.</summary>
    static bool SameBody(IRecordStated one, IRecordStated other) =>
        Wording.Same(one.Content, other.Content) && Wording.Same(Undated(one), Undated(other));

    static ImmutableArray<Evidence> Undated(IRecordStated stated) =>
        [.. stated.Evidence.Select(evidence => evidence with { Published = default })];

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._-]*\z")]
    private static partial Regex IdForm();
}
