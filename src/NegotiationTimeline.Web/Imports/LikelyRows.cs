using Npgsql;
using static NpgsqlTypes.NpgsqlDbType;

namespace NegotiationTimeline.Web.Imports;

/// <summary>Every row of a file that may tell again what another one tells: timeline.import_duplicate.</summary>
sealed class LikelyRows(NpgsqlDataSource database, string negotiation, string import) : KeptRows<LikelyRow>(
    database, negotiation, import, "import_duplicate", ("line", Bigint, it => it.Line), ("party", Text, it => it.Party),
    ("subject", Text, it => it.Subject), ("date", Text, it => it.Date), ("like_line", Bigint, it => it.LikeLine),
    ("like_record", Text, it => it.LikeRecord));

/// <summary>A new position near in date to another one of the same party on the same subject.</summary>
/// <param name="Line">of the file, from 1.</param>
/// <param name="Subject">path of the issue, proposal or clause.</param>
/// <param name="Date">valid axis: EDTF, as the row has it.</param>
/// <param name="LikeLine">of the file: the row that it is likely a duplicate of; null = it is a record.</param>
/// <param name="LikeRecord">path of the record that it is likely a duplicate of; null = it is a row of the file.</param>
public sealed record LikelyRow(
    long Line, string Party, string Subject, string Date, long? LikeLine, string? LikeRecord);
