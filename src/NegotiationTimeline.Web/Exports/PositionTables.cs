using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using static NegotiationTimeline.Web.Exports.ColumnType;
using static NegotiationTimeline.Web.Exports.VersionColumns;

namespace NegotiationTimeline.Web.Exports;

/// <summary>What parties said: versions of position records, and the conditions that they depend on.</summary>
static class PositionTables
{
    public static ExportTable Positions { get; } = ExportTable.Of(
        "positions", "What parties said: one row a version of a position record and party of it",
        ["id", "version", "party", "knownFrom"],
        new Columns<PositionVersion>
        {
            { "id", Text, "Id of the record.", it => it.Id },
            { "version", Number, "Number of the version, from 1.", it => it.Version },
            { "party", Text, "Slug of the party.", it => it.Party },
            { "parties", List, "All parties of the record: several for a joint statement.", it => it.Content.Parties },
            { "issue", Text, "Slug of the issue; or else proposal or clause is given.", it => it.Content.Issue },
            { "proposal", Text, "Slug of the proposal, answered as a whole.", it => it.Content.Proposal },
            { "clause", Text, "The clause, as proposal/clause.", it => it.Content.Clause },
            { "position", Number,
                "-2 rejects, -1 has reservations, 0 non-committal, 1 open, 2 accepts; empty = declined to say.",
                it => it.Content.Position },
            { "declined", Flag, "The party declined to say.", it => it.Content.Declined },
            { "firmness", Text, "tentative, stated, firm or red-line.", it => Word<Firmness>(it.Content.Firmness) },
            { "clarity", Text, "explicit, implied or ambiguous.", it => Word<Clarity>(it.Content.Clarity) },
            { "role", Text, "proposer, demander or responder.", it => Word<Role>(it.Content.Role) },
            { "conditions", Parts, "What it depends on, as stated; a row each in the table conditions.",
                it => it.Content.Conditions },
            { "resolutions", Parts, "What became of the conditions.", it => it.Resolutions },
            { "statedOn", Text, "Valid time: EDTF date or set from which it holds, as recorded.",
                it => it.Content.StatedOn },
            { "holds", Text, "Valid time: EDTF interval over which it holds, its last day too; this or statedOn.",
                it => it.Content.Holds },
            { VersionColumns.Speaker, it => it.Content.Speaker },
            { "summary", Text, "What was said, in a sentence.", it => it.Content.Summary },
            { "occasion", Text, "What ties together rival accounts of one statement.", it => it.Content.Occasion },
            { "changeReason", Text, "Why the party says it changed its mind.", it => it.Content.ChangeReason },
            { "dropsRedLine", Flag, "It says that a red line is dropped.", it => it.Content.DropsRedLine },
            { Times, it => it },
            { VersionColumns.Evidence, it => it },
        },
        view => view.Positions());

    public static ExportTable Conditions { get; } = ExportTable.Of(
        "conditions", "What positions depend on: one row a condition, version and party",
        ["position", "version", "party", "knownFrom", "condition"],
        new Columns<(PositionVersion Row, ConditionAsOf Condition)>
        {
            { "position", Text, "Id of the position record.", it => it.Row.Id },
            { "version", Number, "Version of that record.", it => it.Row.Version },
            { "party", Text, "Slug of the party.", it => it.Row.Party },
            { "condition", Text, "Id of the condition, within its record.", it => it.Condition.Id },
            { "text", Text, "The condition itself.", it => it.Condition.Text },
            { "status", Text, "open, met, waived or failed, as of asOf.",
                it => Word<ConditionStatus>(it.Condition.Status) },
            { "certainty", Text, "possible where something may have become of it already.",
                it => Word<Domain.Time.Certainty>(it.Condition.Certainty) },
            { "resolvedOn", Text, "Valid time: EDTF, from when on it has this status; empty = since it was stated.",
                it => it.Condition.By?.On },
            { "knownFrom", Instant, "Published time: since when the world could know this version.",
                it => it.Row.KnownFrom },
        },
        view => view.Positions().SelectMany(row =>
            row.ConditionsAt(view.Point.Times.Valid).Select(it => (row, it)).ToAsyncEnumerable()));
}
