namespace NegotiationTimeline.Web.Imports;

/// <summary>The parties, issues and sources that the cells of a row name, by slug or name.</summary>
/// <param name="ofNew">columns that say more of what is new.</param>
sealed class CellNames(
    ImportMapping mapping, ImportAgenda agenda, CellTexts texts, (ImportField Field, int Column)[] ofNew)
{
    readonly List<WantedSetup> creates = [];

    /// <summary>What the row names and there is not.</summary>
    public IReadOnlyList<WantedSetup> Creates => creates;

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
        if (differs is not null && Array.Find(ofNew, it => it.Field.Name == "source.publishedOn") is var (field, column))
            texts.Fault(field, column, published, $"The source '{slug}' was published on {(differs.Length > 0 ? differs : "no known day")}, "
                + $"and the row says {published}.", "Correct the row or the source, or leave source.publishedOn out.");
        return (slug, isNew);
    }

    string? More(string field)
    {
        var at = Array.FindIndex(ofNew, it => it.Field.Name == field);
        if (at < 0 || texts.Of(ofNew[at].Field, ofNew[at].Column) is not { Length: > 0 } text)
            return null;

        if (ofNew[at].Field.Type != CellType.Date)
            return text;

        var (edtf, reason, remedy) = DateCells.Read(text, mapping.Dates?.Format);
        if (edtf is null)
            texts.Fault(ofNew[at].Field, ofNew[at].Column, text, reason!, remedy!);
        return edtf;
    }
}
