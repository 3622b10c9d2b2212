using NegotiationTimeline.Domain.Truces;
using static NegotiationTimeline.Web.Exports.ColumnType;
using static NegotiationTimeline.Web.Exports.VersionColumns;

namespace NegotiationTimeline.Web.Exports;

/// <summary>Truces, what became of them, and rival tallies of their violations.</summary>
static class TruceTables
{
    public static ExportTable Truces { get; } = RecordTables.Of<TruceContent>(
        "truces", "Declared pauses in the fighting: one row a version", new()
        {
            { "title", Text, "What the truce is called.", it => it.Says.Title },
            { "parties", List, "Those that declared it.", it => it.Says.Parties },
            { "unilateral", Flag, "One side declared it for itself.", it => it.Says.Unilateral },
            { "bound", List, "Parties that are meant to keep it.", it => it.Says.Bound },
            { "declaredOn", Text, "Valid time: EDTF date or set.", it => it.Says.DeclaredOn },
            { "window", Text, "Valid time: EDTF interval with its last day, over which it is in force by its terms.",
                it => it.Says.Window },
            { "includes", Text, "Valid time: EDTF; when it was certainly in force.", it => it.Says.Includes },
            { "terms", Text, "On what terms.", it => it.Says.Terms },
            { Speaker, it => it.Says.Speaker },
            { "summary", Text, "What it is, in a sentence.", it => it.Says.Summary },
        }, "truce");

    public static ExportTable Steps { get; } = RecordTables.Of<TruceStepContent>(
        "truce-steps", "What became of truces (reciprocations, entries, extensions, ends): one row a version", new()
        {
            { "truce", Text, "Slug of the truce.", it => it.Says.Truce },
            { "step", Text, "reciprocation, entry, extension or end.", it => Word<TruceStep>(it.Says.Step) },
            { "parties", List, "Those that took the step.", it => it.Says.Parties },
            { "on", Text, "Valid time: EDTF date or set.", it => it.Says.On },
            { "until", Text, "Of an extension: the new last day, EDTF.", it => it.Says.Until },
            { Speaker, it => it.Says.Speaker },
            { "summary", Text, "What it is, in a sentence.", it => it.Says.Summary },
        }, "truce-step");

    public static ExportTable Violations { get; } = RecordTables.Of<ViolationContent>(
        "violations", "Rival tallies of violations, never to be summed: one row a version", new()
        {
            { "truce", Text, "Slug of the truce that is said to be broken.", it => it.Says.Truce },
            { "claimant", Text, "Slug of the party that claims it.", it => it.Says.Claimant },
            { "accused", Text, "Slug of the party that is said to have broken it.", it => it.Says.Accused },
            { "count", Number, "How many; empty = no number is given.", it => it.Says.Count },
            { "atLeast", Flag, "The number is a lower bound.", it => it.Says.AtLeast },
            { "unit", Text, "Of what the count is.", it => it.Says.Unit },
            { "period", Text, "Valid time: EDTF; within which the violations happened.", it => it.Says.Period },
            { "cutOff", Text, "Valid time: EDTF; up to which they were counted.", it => it.Says.CutOff },
            { "method", Text, "How they were counted.", it => it.Says.Method },
            { "statedOn", Text, "Valid time: EDTF; when it was claimed.", it => it.Says.StatedOn },
            { Speaker, it => it.Says.Speaker },
            { "summary", Text, "What is claimed, in a sentence.", it => it.Says.Summary },
        }, "violation");
}
