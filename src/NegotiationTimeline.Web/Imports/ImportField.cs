using System.Collections.Immutable;

namespace NegotiationTimeline.Web.Imports;

/// <summary>What a cell is read as.</summary>
enum CellType
{
    Text,
    Number,
    Flag,

    /// <summary>A word of an enumeration: case and spaces aside.</summary>
    Word,

    /// <summary>EDTF; what spreadsheets make of dates is read or refused (<see cref="DateCells"/>).</summary>
    Date,

    /// <summary>Several texts, parted by semicolons.</summary>
    List,

    /// <summary>JSON.</summary>
    Parts,
}

/// <summary>What a field names, by slug, or in a cell by its name.</summary>
enum Naming
{
    Nothing,
    Party,
    Issue,
    Source,
}

/// <summary>A field that a column can fill.</summary>
/// <param name="Name">as in the body; <c>speaker.name</c> is in an object, <c>evidence.source</c> in the one piece of
/// evidence of a row; <c>party.</c>, <c>issue.</c> and <c>source.</c> describe what is new.</param>
sealed record ImportField(string Name, CellType Type = CellType.Text, Naming Names = Naming.Nothing)
{
    /// <summary>Names of columns, besides its own, by which it is found.</summary>
    public ImmutableArray<string> Also { get; init; } = [];

    /// <summary>The object of the body that it stands in; null = the body itself.</summary>
    public string? Group { get; } = Name.IndexOf('.') is > 0 and var point ? Name[..point] : null;

    public string Own { get; } = Name[(Name.IndexOf('.') + 1)..];

    /// <summary>Describes a party, issue or source that is new; no part of the body.</summary>
    public bool OfNew => Group is "party" or "issue" or "source";

    public bool IsNamed(string column) =>
        Same(column, Name) || Also.Any(it => Same(column, it));

    /// <summary>Case, spaces, hyphens, underscores and points aside: stated_on is statedOn.</summary>
    static bool Same(string one, string other) => Plain(one) == Plain(other);

    public static string Plain(string name) =>
        string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    public static ImportField Of(string name, CellType type = CellType.Text, Naming names = Naming.Nothing, params string[] also) =>
        new(name, type, names) { Also = [.. also] };
}
