using NegotiationTimeline.Domain.Decisions;

namespace NegotiationTimeline.Web.Imports;

/// <summary>Counts what became of each row, and tells of those at fault.</summary>
/// <param name="allOrNone">the first row at fault ends it.</param>
sealed class ImportTally(CellRows? cells, RowProblems problems, bool allOrNone)
{
    long rows, made, same, faulty, conflicting;

    public long Rows => rows;

    public ImportCounts Counts(long duplicates) => new(rows, made, same, faulty, conflicting, duplicates);

    public void Row() => rows++;

    public async Task FaultyAsync(IEnumerable<RowProblem> faults, CancellationToken cancellation)
    {
        faulty++;
        await ProblemsAsync(faults, cancellation);
    }

    public Task FaultyAsync(
        (ReadRow Row, CellRow? Cells) it, IEnumerable<Refusal> reasons, CancellationToken cancellation) =>
        FaultyAsync(reasons.Select(reason => Problem(it, reason)), cancellation);

    /// <param name="happened">called where something is to be recorded.</param>
    public async Task DecidedAsync(
        (ReadRow Row, CellRow? Cells) it, Decision decision, Action<object> happened, CancellationToken cancellation)
    {
        switch (decision)
        {
            case Happened { Events: [var first, ..] }:
                made++;
                happened(first);
                break;
            case Refused { Reasons: [{ Code: "id-is-taken" }, ..] taken }:
                conflicting++;
                await ProblemsAsync(taken.Select(reason => Problem(it, reason)), cancellation);
                break;
            case Refused refused:
                await FaultyAsync(it, refused.Reasons, cancellation);
                break;
            default:
                same++;
                break;
        }
    }

    Task ProblemsAsync(IEnumerable<RowProblem> found, CancellationToken cancellation) =>
        allOrNone ? throw new FaultyRow() : problems.AddAsync(found, cancellation);

    RowProblem Problem((ReadRow Row, CellRow? Cells) it, Refusal reason) =>
        RowProblem.Of(it.Row.Line, reason, field => it.Cells is { } row && cells is not null
            ? cells.Where(field, row)
            : (field, LineRows.ValueOf(it.Row.Body, field)));
}

/// <summary>All rows or none were to be recorded, and one cannot be.</summary>
sealed class FaultyRow() : Exception("A row is faulty.");
