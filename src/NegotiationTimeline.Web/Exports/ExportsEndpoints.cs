using NegotiationTimeline.Web.Http;

namespace NegotiationTimeline.Web.Exports;

static class ExportsEndpoints
{
    static readonly QueryParameter[] OfTable =
    [
        QueryParameter.Party, QueryParameter.Issue, QueryParameter.Group,
        new("q", "Full-text search over summaries, quotes and the like.", "ceasefire"),
        QueryParameter.From, QueryParameter.To,
        new("versions", "visible: each record as the three times show it. all: also as it was known before.", "all"),
        .. QueryParameter.Times, .. QueryParameter.Filters,
    ];

    static readonly QueryParameter Bom = new(
        "bom", "Begin with a byte order mark, by which Excel knows UTF-8.", "true", "boolean");

    public static void MapExports(this IEndpointRouteBuilder routes)
    {
        var exports = routes.MapGroup("/api/negotiations/{negotiation}").WithTags("Exports");
        exports.MapGet("export.csv", (
                string negotiation, AskedQuery query, Asker asker, ExportReads reads, CancellationToken cancellation) =>
                reads.TableAsync(negotiation, "positions", Csv(query), query, asker, cancellation))
            .Produces<string>(contentType: "text/csv")
            .Notes("exportPositions", "The table of positions as CSV, one row a version and party.", [.. OfTable, Bom],
                answer: ExportExamples.Csv);
        exports.MapGet("export/{table}.csv", (
                string negotiation, string table, AskedQuery query, Asker asker, ExportReads reads,
                CancellationToken cancellation) =>
                reads.TableAsync(negotiation, table, Csv(query), query, asker, cancellation))
            .Produces<string>(contentType: "text/csv")
            .Notes("exportTableAsCsv", "A table as CSV (RFC 4180, UTF-8); what a spreadsheet would run is made harmless.",
                [.. OfTable, Bom], answer: ExportExamples.Csv);
        exports.MapGet("export.jsonl", (
                string negotiation, AskedQuery query, Asker asker, ExportReads reads, CancellationToken cancellation) =>
                reads.RecordAsync(negotiation, query, asker, cancellation))
            .Produces<string>(contentType: "application/jsonl")
            .Notes("exportRecord", "All that was ever recorded, event by event, as JSON Lines.",
                [QueryParameter.RecordedBy], answer: ExportExamples.Record);
        exports.MapGet("export.zip", (
                string negotiation, AskedQuery query, Asker asker, ExportReads reads, CancellationToken cancellation) =>
                reads.PackageAsync(negotiation, query, asker, cancellation))
            .Produces<string>(contentType: "application/zip")
            .Notes("exportPackage", "All tables with their codebook, as a Frictionless data package.", OfTable,
                answer: ExportExamples.Bytes);
        exports.MapTable("jsonl", new JsonLines(), "exportTableAsJsonLines",
            "A table as JSON Lines: an object a row.", ExportExamples.JsonLines);
        exports.MapTable("parquet", new ParquetFormat(), "exportTableAsParquet",
            "A table as Apache Parquet, for the big ones.", ExportExamples.Bytes);
        exports.MapOthers("plover.jsonl", "application/jsonl", PloverEvents.WriteAsync, "exportPlover",
            "Acts and positions as PLOVER event data.", ExportExamples.Plover);
        exports.MapOthers("dna.csv", "text/csv; charset=utf-8; header=present",
            (view, file) => DiscourseNetwork.WriteAsync(view, new(), file), "exportDiscourseNetwork",
            "Positions as statements of Discourse Network Analyzer.", ExportExamples.Statements);
        exports.MapOthers("timelinejs.json", "application/json", TimelineSlides.WriteAsync, "exportTimelineJs",
            "Slides for TimelineJS.", ExportExamples.Slides);
        exports.MapOthers("meetings.ics", Meetings.ContentType, Meetings.WriteAsync, "exportMeetings",
            "Meetings as a calendar (iCalendar).", ExportExamples.Calendar);
        exports.MapOthers("claims.jsonld", "application/ld+json", Claims.WriteAsync, "exportClaims",
            "Positions as Claims of schema.org, in JSON-LD.", ExportExamples.Claims);
    }

    /// <param name="file">name and extension.</param>
    static void MapOthers(
        this RouteGroupBuilder exports, string file, string type, Func<ExportView, Stream, Task> write, string id,
        string summary, string answer)
    {
        var name = (What: Path.GetFileNameWithoutExtension(file), Extension: Path.GetExtension(file)[1..]);
        exports.MapGet($"export/{file}", (
                string negotiation, AskedQuery query, Asker asker, ExportReads reads, CancellationToken cancellation) =>
                reads.OthersAsync(negotiation, name, type, write, query, asker, cancellation))
            .Produces<string>(contentType: type.Split(';')[0])
            .Notes(id, summary, OfTable, answer: answer);
    }

    static void MapTable(
        this RouteGroupBuilder exports, string extension, IExportFormat format, string id, string summary,
        string answer) =>
        exports.MapGet($"export/{{table}}.{extension}", (
                string negotiation, string table, AskedQuery query, Asker asker, ExportReads reads,
                CancellationToken cancellation) =>
                reads.TableAsync(negotiation, table, format, query, asker, cancellation))
            .Produces<string>(contentType: format.ContentType.Split(';')[0])
            .Notes(id, summary, OfTable, answer: answer);

    static Csv Csv(AskedQuery query) => new(query.Flag("bom"));
}
