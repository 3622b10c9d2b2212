using System.Collections;
using System.Collections.Immutable;

namespace NegotiationTimeline.Web.Exports;

/// <summary>One column of a table that leaves this system.</summary>
/// <param name="Means">what a reader of the codebook is told of it.</param>
sealed record Column(string Name, ColumnType Type, string Means);

/// <summary>What the cells of a column are; null is an empty cell of any type.</summary>
enum ColumnType
{
    /// <summary>A <see cref="string"/>.</summary>
    Text,

    /// <summary>An <see cref="int"/>.</summary>
    Number,

    /// <summary>A <see cref="bool"/>.</summary>
    Flag,

    /// <summary>A <see cref="DateTimeOffset"/>.</summary>
    Instant,

    /// <summary>Several strings; parted by semicolons where the format has no lists.</summary>
    List,

    /// <summary>Whatever has parts of its own: JSON.</summary>
    Parts,
}

/// <summary>The columns of a table, each with how a row fills it.</summary>
sealed class Columns<TRow> : IEnumerable<Column>
{
    readonly List<(Column Column, Func<TRow, object?> Cell)> all = [];

    public void Add(string name, ColumnType type, string means, Func<TRow, object?> cell) =>
        all.Add((new(name, type, means), cell));

    /// <summary>Columns that tables have in common.</summary>
    /// <param name="of">where in the row they are found.</param>
    public void Add<TPart>(Columns<TPart> others, Func<TRow, TPart> of) =>
        all.AddRange(others.all.Select(it => (it.Column, (Func<TRow, object?>)(row => it.Cell(of(row))))));

    public object?[] Cells(TRow row) => [.. all.Select(it => it.Cell(row))];

    public ImmutableArray<Column> Named => [.. all.Select(it => it.Column)];

    public IEnumerator<Column> GetEnumerator() => all.Select(it => it.Column).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
