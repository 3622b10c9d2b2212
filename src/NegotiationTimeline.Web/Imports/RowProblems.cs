using Npgsql;
using static NpgsqlTypes.NpgsqlDbType;

namespace NegotiationTimeline.Web.Imports;

/// <summary>Every fault of a file: timeline.import_fault.</summary>
sealed class RowProblems(NpgsqlDataSource database, string negotiation, string import) : KeptRows<RowProblem>(
    database, negotiation, import, "import_fault", ("line", Bigint, it => it.Line), ("column", Text, it => it.Column),
    ("value", Text, it => it.Value), ("reason", Text, it => it.Reason), ("remedy", Text, it => it.Remedy));
