using NpgsqlTypes;

namespace NegotiationTimeline.Web.Storage;

/// <summary>
/// Rows of one table as COPY takes them. Words to search by are made by the database: rows that have some go by way of a
/// table without indexes, all others directly.
/// </summary>
sealed class ReadyRows(ReadModelTable table) : IDisposable
{
    public ReadModelTable Table => table;

    /// <summary>As the table itself has them.</summary>
    public CopyRows Silent { get; } = new();

    /// <summary>With texts where words are to be; null = none speaks.</summary>
    public CopyRows? Speaking { get; private set; }

    /// <summary>By the numbers of their cells: rows of which it is told when they are written whether they are narrowed.</summary>
    public List<(long Cell, Memory<byte> Narrowed)> OfCells { get; } = [];

    public void Add(TableRow row)
    {
        var speaks = Speaks(row);
        var rows = speaks ? Speaking ??= new() : Silent;
        rows.Row(row.Values.Length);
        for (var i = 0; i < row.Values.Length; i++)
            if (table.Columns[i].OfCell)
                OfCells.Add(((long)row.Values[i], rows.LaterFlag()));
            else if (table.Columns[i].Type == NpgsqlDbType.TsVector && !speaks)
                rows.NoWords();
            else
                Write(rows, row.Values[i], table.Columns[i].Type);
    }

    bool Speaks(TableRow row)
    {
        for (var i = 0; i < row.Values.Length; i++)
            if (table.Columns[i].Type == NpgsqlDbType.TsVector && !string.IsNullOrWhiteSpace(row.Values[i] as string))
                return true;
        return false;
    }

    static void Write(CopyRows rows, object value, NpgsqlDbType type)
    {
        switch (value)
        {
            case DBNull:
                rows.Null();
                break;
            case string json when type == NpgsqlDbType.Jsonb:
                rows.Json(json);
                break;
            case PositionBody body:
                rows.Json(body);
                break;
            case string text:
                rows.Text(text);
                break;
            case string[] texts:
                rows.Texts(texts);
                break;
            case int number:
                rows.Number(number);
                break;
            case bool flag:
                rows.Flag(flag);
                break;
            case DateTimeOffset instant:
                rows.Instant(instant);
                break;
            case NpgsqlPoint point:
                rows.Point(point);
                break;
            case NpgsqlRange<DateTimeOffset> range:
                rows.Range(range, static (it, bound) => it.Instant(bound));
                break;
            case NpgsqlRange<long> range:
                rows.Range(range, static (it, bound) => it.Number(bound));
                break;
            case NpgsqlRange<int> range:
                rows.Range(range, static (it, bound) => it.Number(bound));
                break;
            default:
                throw new ArgumentException($"A {value.GetType()} is not written here.");
        }
    }

    public void Dispose()
    {
        Silent.Dispose();
        Speaking?.Dispose();
    }
}
