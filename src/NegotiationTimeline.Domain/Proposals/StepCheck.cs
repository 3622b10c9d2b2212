using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Proposals;

/// <summary>What a new step must fulfil beside the proposal that it is about, as that is known today.</summary>
static class StepCheck
{
    public static void Run(StepContent step, IReadOnlyCollection<RecordRow> known, Agenda agenda, Faults faults)
    {
        if (known.FirstOrDefault(it => it.Version.Content is ProposalContent) is not { } tabling
            || !Edtf.TryParse(step.On, out var on, out _) || on.Shape == EdtfShape.Interval)
            return;

        var (latest, bounds) = (on.Moment(agenda.Zone).Latest, tabling.Version.Bounds);
        faults.Unless(!(latest < bounds.EarliestStart), "on",
            $"'{step.On}' lies before the proposal was tabled ({tabling.Content<ProposalContent>().TabledOn}).",
            "Give a later date, or correct the date of the proposal first.");
        if (step is WithdrawalContent)
            CheckProposers(step, known, faults);
        if (step is RevisionContent revision && !faults.Any)
            CheckSequence(revision, known, new(latest), faults);
    }

    static void CheckProposers(StepContent step, IReadOnlyCollection<RecordRow> known, Faults faults)
    {
        var own = known.Select(it => it.Version.Content).SelectMany(it => it switch
        {
            ProposalContent tabled => tabled.Parties,
            RevisionContent revised => revised.Parties,
            _ => [],
        }).ToArray();
        foreach (var other in step.By.Except(own))
            faults.Add(step.By.Length > 1 ? "parties" : "party", $"'{other}' is not one of its proposers.",
                $"Name those who take it back, of {string.Join(", ", own.Distinct())}; a rejection is a position.");
    }

    /// <summary>A revision may close a circle with clauses that it leaves as they were.</summary>
    static void CheckSequence(
        RevisionContent revision, IReadOnlyCollection<RecordRow> known, ValidTime on, Faults faults)
    {
        var before = ProposalText.At(known, on)?.Clauses.Select(it => it.Clause) ?? [];
        Clause[] after =
        [
            .. before.Where(it => revision.Clauses.All(changed => changed?.Id != it.Id)),
            .. revision.Clauses.Where(it => it?.Id is not null).DistinctBy(it => it.Id),
        ];
        if (ClauseCheck.Circular(after) is { } circle && ClauseCheck.Circular(
            [.. revision.Clauses.Where(it => it?.Id is not null).DistinctBy(it => it.Id)]) is null)
            faults.Add("clauses", $"With the clauses that are left as they were, '{circle}' follows on itself.",
                "Leave one of the after in the circle out, or change the other clause, too.");
    }
}
