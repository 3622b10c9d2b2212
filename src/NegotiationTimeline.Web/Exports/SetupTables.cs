using NegotiationTimeline.Domain.Negotiations;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Sources;
using NegotiationTimeline.Web.Storage;
using static NegotiationTimeline.Web.Exports.ColumnType;
using static NegotiationTimeline.Web.Exports.VersionColumns;

namespace NegotiationTimeline.Web.Exports;

/// <summary>Who negotiates, on what, and what is cited.</summary>
static class SetupTables
{
    public static ExportTable Parties { get; } = ExportTable.Of("parties", "Who negotiates", ["slug"],
        new Columns<SetupRow<Party>>
        {
            { "slug", Text, "Short name, as all tables have it.", it => it.Slug },
            { "name", Text, "Full name.", it => it.State.Profile.Name },
            { "kind", Text, "state, organisation, coalition, armed-group or person.",
                it => Word<PartyKind>(it.State.Profile.Kind) },
            { "coverage", Text, "Valid time: EDTF interval in which it is coded; empty = as the negotiation.",
                it => it.State.Profile.Coverage },
            { "colour", Text, "In charts, as #rrggbb.", it => it.State.Profile.Colour },
            { "sameAs", List, "The same thing elsewhere: Wikidata, ISO 3166.", it => it.State.Profile.SameAs },
            { "members", Parts, "Of a coalition: its members, with the valid time of each membership.",
                it => it.State.Profile.Members },
        },
        view => view.Parties());

    public static ExportTable Issues { get; } = ExportTable.Of("issues", "What is negotiated", ["slug"],
        new Columns<SetupRow<Issue>>
        {
            { "slug", Text, "Short name, as all tables have it.", it => it.Slug },
            { "proposition", Text, "A sentence that one can accept or reject.", it => it.State.Profile.Proposition },
            { "group", Text, "Where it belongs.", it => it.State.Profile.Group },
            { "parent", Text, "Slug of a wider issue; for grouping only.", it => it.State.Profile.Parent },
            { "salience", Number, "Weight 0 to 3 in distances.", it => it.State.Profile.Salience },
        },
        view => view.Issues());

    public static ExportTable Sources { get; } = ExportTable.Of("sources", "What is cited", ["slug"],
        new Columns<SetupRow<Source>>
        {
            { "slug", Text, "Short name, as evidence has it.", it => it.Slug },
            { "publisher", Text, "Who published it.", it => it.State.Profile.Publisher },
            { "title", Text, "Its title.", it => it.State.Profile.Title },
            { "url", Text, "Where it was found.", it => it.State.Profile.Url },
            { "archivedUrl", Text, "Where it is kept.", it => it.State.Profile.ArchivedUrl },
            { "retrieved", Text, "EDTF date on which it was read.", it => it.State.Profile.Retrieved },
            { "publishedOn", Text, "EDTF date or set, in the negotiation's zone.",
                it => it.State.Profile.PublishedOn },
            { "published", Instant, "Published time that follows from it.", it => it.State.Published },
            { "language", Text, "BCP 47 tag.", it => it.State.Profile.Language },
            { "kind", Text, "What kind of source it is.", it => it.State.Profile.Kind },
            { "repostOf", Text, "Slug of the source that it repeats.", it => it.State.Profile.RepostOf },
            { "contentHash", Text, "Of the text as it was read.", it => it.State.Profile.ContentHash },
            { "notes", Text, "What a coder should know of it.", it => it.State.Profile.Notes },
        },
        view => view.Sources());

    /// <summary>A joint statement has a row for each party, and one evidence.</summary>
    public static ExportTable Evidence { get; } = ExportTable.Of(
        "evidence", "On what records rest: one row a piece of evidence and version", ["path", "version", "knownFrom", "n"],
        new Columns<(string Path, string Kind, IVersionRow Row, int N)>
        {
            { "path", Text, "Where the record is, below the negotiation.", it => it.Path },
            { "kind", Text, "position, act, truce, …", it => it.Kind },
            { "version", Number, "Version of that record.", it => it.Row.Version },
            { "knownFrom", Instant, "Published time: since when the world could know this version.",
                it => it.Row.KnownFrom },
            { "n", Number, "Number of the piece within the version, from 1.", it => it.N + 1 },
            { "source", Text, "Slug of the source.", it => it.Row.Evidence[it.N].Source },
            { "published", Instant, "Published time of the source.", it => it.Row.Evidence[it.N].Published },
            { "attribution", Text, "How the source ascribes the words; the first four kinds count as on the record.",
                it => Word<Attribution>(it.Row.Evidence[it.N].Attribution) },
            { "depth", Number, "Hearsay depth: 0 = the statement itself, 1 = a report of it.",
                it => it.Row.Evidence[it.N].Depth },
            { "grade", Text, "Admiralty grade, such as B2.", it => it.Row.Evidence[it.N].Grade },
            { "bearing", Text, "supports or denies.", it => Word<Bearing>(it.Row.Evidence[it.N].Bearing) },
            { "quote", Text, "In the original language.", it => it.Row.Evidence[it.N].Quote },
            { "language", Text, "BCP 47 tag of the quote.", it => it.Row.Evidence[it.N].Language },
            { "locator", Text, "Where in the source.", it => it.Row.Evidence[it.N].Locator },
            { "translations", Parts, "Of the quote, each with its language.",
                it => it.Row.Evidence[it.N].Translations },
        },
        view => AllOnce(view).SelectMany(it =>
            Enumerable.Range(0, it.Row.Evidence.Length).Select(n => (it.Path, it.Kind, it.Row, n)).ToAsyncEnumerable()));

    static async IAsyncEnumerable<(string Path, string Kind, IVersionRow Row)> AllOnce(ExportView view)
    {
        await foreach (var row in Joint.Once(view.Positions()))
            yield return ($"positions/{row.Id}", "position", row);
        await foreach (var row in view.Records(RecordKinds.Others))
            yield return (row.Path, row.Kind, row.Version);
    }
}
