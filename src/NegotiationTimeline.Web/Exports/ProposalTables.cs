using NegotiationTimeline.Domain.Proposals;
using NegotiationTimeline.Domain.Records;
using static NegotiationTimeline.Web.Exports.ColumnType;
using static NegotiationTimeline.Web.Exports.VersionColumns;

namespace NegotiationTimeline.Web.Exports;

/// <summary>Texts that were tabled, their clauses, and what became of them.</summary>
static class ProposalTables
{
    public static ExportTable Proposals { get; } = RecordTables.Of<ProposalContent>(
        "proposals", "Texts as they were tabled, or are reported to have been: one row a version", new()
        {
            { "title", Text, "What the text is called.", it => it.Says.Title },
            { "parties", List, "Its proposers.", it => it.Says.Parties },
            { "reported", Flag, "Known only from a report, not tabled before witnesses.", it => it.Says.Reported },
            { Speaker, it => it.Says.Speaker },
            { "tabledOn", Text, "Valid time: EDTF date or set.", it => it.Says.TabledOn },
            { "lapsesOn", Text, "Valid time: EDTF; the last day on which it is open by its own words.",
                it => it.Says.LapsesOn },
            { "summary", Text, "What it is, in a sentence.", it => it.Says.Summary },
            { "clauses", Parts, "Its clauses; a row each in the table clauses.", it => it.Says.Clauses },
        }, "proposal");

    /// <summary>Clauses where they are told: in the text as tabled, and in revisions.</summary>
    public static ExportTable Clauses { get; } = ExportTable.Of(
        "clauses", "Clauses as tabled, and as revised: one row a clause and version of the record that holds it",
        ["path", "version", "knownFrom", "clause"],
        new Columns<(RecordRow Row, string Proposal, Clause Clause)>
        {
            { "path", Text, "The record that holds it: a proposal or a revision.", it => it.Row.Path },
            { "version", Number, "Version of that record.", it => it.Row.Version.Version },
            { "knownFrom", Instant, "Published time: since when the world could know this version.",
                it => it.Row.Version.KnownFrom },
            { "when", Text, "Valid time: EDTF; when it was tabled or revised.", it => it.Row.Version.Content.When },
            { "proposal", Text, "Slug of the proposal.", it => it.Proposal },
            { "clause", Text, "Id of the clause, within its proposal.", it => it.Clause.Id },
            { "issue", Text, "Slug of the issue that it is on.", it => it.Clause.Issue },
            { "sense", Text, "Whether who accepts it is for or against the issue's proposition.",
                it => Word<Sense>(it.Clause.Sense) },
            { "obligor", Text, "Slug of the party that has to carry it out.", it => it.Clause.Obligor },
            { "degree", Text, "How far it goes: de jure, de facto, …", it => it.Clause.Degree },
            { "after", Text, "Id of the clause that it follows in sequence.", it => it.Clause.After },
            { "text", Text, "The clause itself.", it => it.Clause.Text },
        },
        view => view.Records("proposal", "revision").SelectMany(row => ClausesOf(row).ToAsyncEnumerable()));

    public static ExportTable Steps { get; } = RecordTables.Of<StepContent>(
        "proposal-steps", "What became of proposals (revisions, withdrawals, lapses, adoptions): one row a version", new()
        {
            { "step", Text, "revision, withdrawal, lapse or adoption.", it => it.Row.Kind },
            { "proposal", Text, "Slug of the proposal.", it => it.Says.Proposal },
            { "on", Text, "Valid time: EDTF date or set.", it => it.Says.On },
            { "parties", List, "Who did it; empty = it is not said.", it => it.Says.By },
            { "title", Text, "Of a revision: the new title; empty = as before.",
                it => (it.Says as RevisionContent)?.Title },
            { "clauses", Parts, "Of a revision: the clauses that it adds or changes, a row each in the table clauses; "
                + "of an adoption: ids of those adopted.",
                it => Changed(it.Says) },
            { "drops", List, "Of a revision: ids of clauses that are no longer in the text.",
                it => (it.Says as RevisionContent)?.Drops },
            { "summary", Text, "What it is, in a sentence.", it => it.Says.Summary },
        }, "revision", "withdrawal", "lapse", "adoption");

    static IEnumerable<(RecordRow, string, Clause)> ClausesOf(RecordRow row) => row.Version.Content switch
    {
        ProposalContent it => it.Clauses.Select(clause => (row, row.Version.Id, clause)),
        RevisionContent it => it.Clauses.Select(clause => (row, it.Proposal, clause)),
        _ => [],
    };

    static object? Changed(StepContent step) => step switch
    {
        RevisionContent it => it.Clauses,
        AdoptionContent it => it.Clauses,
        _ => null,
    };
}
