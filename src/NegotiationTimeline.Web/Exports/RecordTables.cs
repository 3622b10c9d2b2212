using NegotiationTimeline.Domain.Acts;
using NegotiationTimeline.Domain.Assessments;
using NegotiationTimeline.Domain.Records;
using static NegotiationTimeline.Web.Exports.ColumnType;
using static NegotiationTimeline.Web.Exports.VersionColumns;

namespace NegotiationTimeline.Web.Exports;

/// <summary>What was done, what analysts think, and on what every record rests.</summary>
static class RecordTables
{
    /// <summary>A table of records of some kinds; all of them have one content.</summary>
    public static ExportTable Of<TContent>(
        string name, string title, Columns<(RecordRow Row, TContent Says)> columns, params string[] kinds)
        where TContent : Content
    {
        Columns<(RecordRow Row, TContent Says)> all = new()
        {
            { "path", Text, "Where the record is, below the negotiation.", it => it.Row.Path },
            { "id", Text, "Id of the record.", it => it.Row.Version.Id },
            { "version", Number, "Number of the version, from 1.", it => it.Row.Version.Version },
            { columns, it => it },
            { Times, it => it.Row.Version },
            { VersionColumns.Evidence, it => it.Row.Version },
        };
        return ExportTable.Of(name, title, ["path", "version", "knownFrom"], all,
            view => view.Records(kinds).Select(row => (row, row.Content<TContent>())));
    }

    public static ExportTable Acts { get; } = Of<ActContent>(
        "acts", "What was done, threatened, scheduled or expected: one row a version", new()
        {
            { "kind", Text, "threat, ultimatum, meeting-held, incident, …", it => Word<ActKind>(it.Says.Kind) },
            { "title", Text, "What it is called.", it => it.Says.Title },
            { "parties", List, "Who acts, or meets.", it => it.Says.Parties },
            { "towards", List, "At whom it is directed.", it => it.Says.Towards },
            { "host", Text, "Who is the host of a meeting.", it => it.Says.Host },
            { "place", Text, "Where it was.", it => it.Says.Place },
            { "statedOn", Text, "Valid time: EDTF date or set on which it was done or said.", it => it.Says.StatedOn },
            { "holds", Text, "Valid time: EDTF interval over which it was done; this or statedOn.",
                it => it.Says.Holds },
            { "window", Text, "Valid time: EDTF; in which the expected or scheduled thing is to be.",
                it => it.Says.Window },
            { "deadline", Text, "Valid time: EDTF; by which a threat or an ultimatum is to be answered.",
                it => it.Says.Deadline },
            { "count", Number, "How many, of the unit.", it => it.Says.Count },
            { "atLeast", Flag, "The count is a lower bound.", it => it.Says.AtLeast },
            { "unit", Text, "Of what the count is.", it => it.Says.Unit },
            { Speaker, it => it.Says.Speaker },
            { "changes", Text, "Id of the earlier act that this one changes.", it => it.Says.Changes },
            { "mode", Text, "PLOVER mode, where the coder gave one.", it => it.Says.Mode },
            { "ploverEvent", Text, "PLOVER event; empty = the ontology has none for it.",
                it => Plover.Of(it.Says)?.Event },
            { "ploverMode", Text, "PLOVER mode.", it => Plover.Of(it.Says)?.Mode },
            { "quadClass", Text, "PLOVER quad category.", it => Word(Plover.Of(it.Says)?.QuadClass) },
            { "ontology", Text, "Name and version of the ontology.", it => Plover.Of(it.Says)?.Ontology },
            { "summary", Text, "What happened, in a sentence.", it => it.Says.Summary },
        }, "act");

    public static ExportTable Assessments { get; } = Of<AssessmentContent>(
        "assessments", "What analysts and narrators think; none of it moves a stance: one row a version", new()
        {
            { "whoName", Text, "Who says so.", it => it.Says.Who.Name },
            { "whoAffiliation", Text, "Where they belong.", it => it.Says.Who.Affiliation },
            { "whoKind", Text, "analyst, narrator or experts.", it => Word<AssessorKind>(it.Says.Who.Kind) },
            { "party", Text, "Slug of the party that it is about.", it => it.Says.Party },
            { "issue", Text, "Slug of the issue that it is about.", it => it.Says.Issue },
            { "proposal", Text, "Slug of the proposal that it is about.", it => it.Says.Proposal },
            { "truce", Text, "Slug of the truce that it is about.", it => it.Says.Truce },
            { "act", Text, "Id of the act that it is about.", it => it.Says.Act },
            { "audience", Text, "Who is meant to hear, where it is about that.", it => it.Says.Audience },
            { "questionsRedLine", Flag, "It asks whether the party's red line on the issue still stands.",
                it => it.Says.QuestionsRedLine },
            { "statedOn", Text, "Valid time: EDTF date or set on which it was said.", it => it.Says.StatedOn },
            { "summary", Text, "What is said.", it => it.Says.Summary },
        }, "assessment");
}
