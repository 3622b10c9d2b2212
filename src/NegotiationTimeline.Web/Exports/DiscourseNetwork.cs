using System.Globalization;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Time;
using static NegotiationTimeline.Web.Exports.VersionColumns;

namespace NegotiationTimeline.Web.Exports;

/// <summary>
/// Statements as Discourse Network Analyzer 3 writes its event lists: semicolons, a header, the variables of its DNA
/// Statement (person, organization, concept, agreement), then ours, then where the words stand and the document. Who
/// neither agrees nor disagrees, and what has no date, is no statement there.
/// </summary>
static class DiscourseNetwork
{
    static readonly string[] Columns =
    [
        "statement_id", "time", "person", "organization", "concept", "agreement",
        "record", "version", "position", "firmness", "clarity", "role", "office", "authority", "edtf", "grade", "attribution",
        "start_position", "stop_position", "text", "coder",
        "document_id", "document_title", "document_author", "document_source", "document_section", "document_type",
    ];

    public static async Task WriteAsync(ExportView view, Csv csv, Stream file)
    {
        var names = await Names.OfAsync(view);
        var number = 0;
        Dictionary<string, int> documents = [];
        var statements = view.Cited(view.Positions())
            .Where(it => it.Row is { Content.Position: not (null or 0), Bounds.LatestStart: not null })
            .Select(it => Statement(it, ++number, names, documents, view.Point.View.Zone));
        await csv.WriteAsync(Columns, statements, file, view.Cancellation, separator: ';');
    }

    static string[] Statement(
        Cited<PositionVersion> cited, int number, Names names, Dictionary<string, int> documents, TimeZoneInfo zone)
    {
        var (row, said, (evidence, source)) = (cited.Row, cited.Row.Content, cited.Best());
        documents.TryAdd(evidence.Source, documents.Count + 1);
        var words = evidence.Quote ?? said.Summary ?? "";
        string?[] cells =
        [
            Text(number), TimeZoneInfo.ConvertTime(row.Bounds.LatestStart!.Value, zone).ToString("yyyy-MM-dd HH:mm:ss", null),
            said.Speaker?.Name, names.Party(row.Party), names.Concept(said), said.Position > 0 ? "1" : "0",
            row.Id, Text(row.Version), Text(said.Position!.Value), Word<Firmness>(said.Firmness),
            Word<Clarity>(said.Clarity), Word<Role>(said.Role), said.Speaker?.Office, Word(said.Speaker?.Authority), said.When,
            evidence.Grade, Word<Domain.Records.Attribution>(evidence.Attribution),
            "0", Text(words.Length), words, "1",
            Text(documents[evidence.Source]), source?.Profile.Title, "", source?.Profile.Publisher, "", source?.Profile.Kind,
        ];
        return [.. cells.Select(it => Csv.Harmless(it ?? ""))];
    }

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
