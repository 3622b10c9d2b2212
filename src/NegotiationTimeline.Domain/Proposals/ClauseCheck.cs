using System.Collections.Immutable;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Records;

namespace NegotiationTimeline.Domain.Proposals;

/// <summary>What the clauses of a text, or of a revision of it, must fulfil.</summary>
static class ClauseCheck
{
    /// <param name="proposal">slug; null = the clauses are the whole text, and name no others.</param>
    public static void Run(
        ImmutableArray<Clause> clauses, string prefix, Agenda agenda, Faults faults, string? proposal = null)
    {
        for (var i = 0; i < clauses.Length; i++)
            CheckOne(clauses[i], $"{prefix}clauses[{i}]", agenda, faults);
        var ids = clauses.Select(it => it?.Id).ToArray();
        foreach (var twice in ids.Where(it => it is not null).GroupBy(it => it).Where(it => it.Count() > 1))
            faults.Add($"{prefix}clauses",
                $"Two clauses have the id '{twice.Key}'.", "Give each clause an id of its own.");
        for (var i = 0; i < clauses.Length; i++)
            if (clauses[i]?.After is { } after)
                faults.Unless(
                    ids.Contains(after)
                    || (proposal is not null && agenda.Subjects.Contains(Clause.Path(proposal, after))),
                    $"{prefix}clauses[{i}].after", $"There is no clause '{after}' in this text.",
                    "Name the id of a clause of the same text, or leave it out.");
        if (!faults.Any && Circular(clauses) is { } circle)
            faults.Add($"{prefix}clauses[{ids.IndexOf(circle)}].after",
                $"The clause '{circle}' follows, by way of others, on itself.",
                "Leave one of the after in the circle out.");
    }

    /// <summary>The id of a clause that follows on itself; null = none does.</summary>
    public static string? Circular(IReadOnlyCollection<Clause> clauses)
    {
        var after = clauses.ToDictionary(it => it.Id, it => it.After);
        return clauses.Select(it => it.Id).FirstOrDefault(id =>
        {
            var step = after[id];
            for (var steps = 0; step is not null && step != id && steps < after.Count; steps++)
                step = after.GetValueOrDefault(step);
            return step == id;
        });
    }

    static void CheckOne(Clause? clause, string field, Agenda agenda, Faults faults)
    {
        faults.Slug(clause?.Id, $"{field}.id");
        if (faults.Given(clause?.Issue, $"{field}.issue") && !agenda.Subjects.Contains(Subjects.OfIssue(clause!.Issue)))
            faults.Add($"{field}.issue", $"There is no issue '{clause.Issue}' in this negotiation.",
                $"Enter it first with PUT /api/negotiations/{agenda.Negotiation}/issues/{clause.Issue}.");
        if (clause?.Obligor is { } obligor && !agenda.Parties.Contains(obligor))
            faults.Add($"{field}.obligor", $"There is no party '{obligor}' in this negotiation.",
                $"Enter it first with PUT /api/negotiations/{agenda.Negotiation}/parties/{obligor}, or leave it out.");
        faults.Given(clause?.Text, $"{field}.text", 20_000);
        faults.Within(clause?.Degree, $"{field}.degree", 1000);
    }
}
