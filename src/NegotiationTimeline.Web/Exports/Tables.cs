using System.Collections.Immutable;

namespace NegotiationTimeline.Web.Exports;

/// <summary>All tables that leave this system: the table of contents of a data package.</summary>
static class Tables
{
    public static ImmutableArray<ExportTable> All { get; } =
    [
        PositionTables.Positions, PositionTables.Conditions,
        ProposalTables.Proposals, ProposalTables.Clauses, ProposalTables.Steps,
        TruceTables.Truces, TruceTables.Steps, TruceTables.Violations,
        RecordTables.Acts, RecordTables.Assessments,
        SetupTables.Evidence, SetupTables.Sources, SetupTables.Parties, SetupTables.Issues,
    ];

    /// <returns>null where there is none of that name.</returns>
    public static ExportTable? Named(string name) => All.FirstOrDefault(it => it.Name == name);
}
