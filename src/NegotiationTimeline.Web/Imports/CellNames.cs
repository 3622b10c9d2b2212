using System.Collections.Immutable;

namespace NegotiationTimeline.Web.Imports;

/// <summary>The parties, issues and sources that the cells of a row name, by slug or name.</summary>
/// <param name="ofNew">columns that say more of what is new.</param>
sealed class CellNames(
    ImportMapping mapping, ImportAgenda agenda, CellTexts texts, MappedField[] ofNew)
{
    readonly List<WantedSetup> creates = [];

    /// <summary>What the row names and there is not.</summary>
    public ImmutableArray<WantedSetup> Creates => [.. creates];

    public void Begin() => creates.Clear();

    /// <summary>The slug of what a cell names; what is new is entered with the row.</summary>
    public string Of(Naming names, string cell)
    {
        if (names == Naming.Nothing)
            return cell;

        var (slug, isNew) = names == Naming.Source && More("source.publishedOn") is { } published
            ? Source(cell, published)
            : agenda.Named(names, cell);
        if (!isNew)
            return slug;

        // Where nothing is to be entered, the refusal names what stands in the cell.
        if (mapping.Creates != true)
            return cell;

        var coming = NewThing.Of(names, slug, cell, More);
        // An issue and a source may be called alike.
        if (creates.All(it => it.Path != coming.Path))
            creates.Add(coming);
        return slug;
    }

    (string Slug, bool IsNew) Source(string cell, string published)
    {
        var (slug, isNew, differs) = agenda.Source(cell, published);
        if (differs is not null && Array.Find(ofNew, it => it.Field.Name == "source.publishedOn") is { } on)
            texts.Fault(on, published,
                $"The source '{slug}' was published on {(differs.Length > 0 ? differs : "no known day")}, and the row says {published}.",
                "Correct the row or the source, or leave source.publishedOn out.");
        return (slug, isNew);
    }

    string? More(string field)
    {
        var it = Array.Find(ofNew, it => it.Field.Name == field);
        if (it is null || texts.Of(it) is not { Length: > 0 } text)
            return null;

        if (it.Field.Type != CellType.Date)
            return text;

        var (edtf, reason, remedy) = DateCells.Read(text, mapping.Dates?.Format);
        if (edtf is null)
            texts.Fault(it, text, reason!, remedy!);
        return edtf;
    }
}
