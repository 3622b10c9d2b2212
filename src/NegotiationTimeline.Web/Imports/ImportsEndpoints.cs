using NegotiationTimeline.Web.Http;

namespace NegotiationTimeline.Web.Imports;

static class ImportsEndpoints
{
    static readonly QueryParameter Wait = new("wait",
        "How many seconds to wait for the end before the answer is 202; true for as long as it takes, up to an hour. Default: 10.", "5");

    static readonly QueryParameter[] OfUpload =
    [
        new("name", "The file's name, as it is kept with the import.", "votes.csv"),
        new("run", "check: a dry run at once. all or good: then record all rows or none, or the good ones. Default: none of it yet.", "check"),
        new("mapping", "Name of a saved mapping.", "votes"),
        new("format", "csv or jsonl, where neither the content type nor the name tells.", "csv"),
        new("separator", "comma, semicolon or tab, where the header does not tell.", "semicolon"),
        new("encoding", $"Where the file's first bytes do not tell, one of {string.Join(", ", Texts.Encodings)}. "
            + "Default: utf-8.", "windows-1252"),
        Wait,
    ];

    public static void AddImports(this IServiceCollection services) => services
        .AddSingleton<ImportJobs>().AddSingleton<ImportFiles>().AddSingleton<ImportPreview>()
        .AddSingleton<ImportWork>().AddSingleton<ImportRunner>()
        .AddSingleton<ImportMappings>().AddSingleton<ImportReads>().AddSingleton<ImportWrites>()
        .AddSingleton<ImportReceiving>()
        .AddHostedService<ImportExpiry>().AddHostedService<LeftHalves>();

    public static void MapImports(this IEndpointRouteBuilder routes)
    {
        var imports = routes.MapGroup("/api/negotiations/{negotiation}/imports").WithTags("Imports").RefusingImports();
        imports.MapGet("", (string negotiation, Asker asker, ImportReads reads, CancellationToken cancellation) =>
                reads.ListAsync(negotiation, asker, cancellation))
            .Produces<ImportListAnswer>()
            .Notes("listImports", "The files that were sent to be recorded, the newest first.", answer: ImportExamples.List);
        imports.MapPost("", (
                string negotiation, AskedQuery query, Asker asker, ImportReceiving receiving,
                CancellationToken cancellation) =>
                receiving.ReceiveAsync(negotiation, query, asker, cancellation))
            .Accepts<string>("application/json", "text/csv", "text/tab-separated-values", "application/x-ndjson",
                "application/jsonl", "application/gzip", "application/octet-stream")
            .Produces<ImportAnswer>(201)
            .Notes("sendFile", "Send a file of rows: CSV, or JSON Lines, packed with gzip or not.", OfUpload,
                ImportExamples.Line, ImportExamples.One);
        imports.MapOne();
        routes.MapSavedMappings();
    }

    static void MapOne(this IEndpointRouteBuilder imports)
    {
        var import = imports.MapGroup("{import}");
        import.MapGet("", (string negotiation, string import, Asker asker, ImportReads reads, CancellationToken cancellation) =>
                reads.OneAsync(negotiation, import, asker, cancellation))
            .Produces<ImportAnswer>()
            .Notes("getImport", "One import: how its rows will be read, what became of them.", answer: ImportExamples.One);
        import.MapGet("events", (string negotiation, string import, Asker asker, ImportReads reads, CancellationToken cancellation) =>
                reads.EventsAsync(negotiation, import, asker, cancellation))
            .Produces<string>(contentType: "text/event-stream")
            .Notes("watchImport", "Its progress as server-sent events, until nothing goes on.", answer: ImportExamples.Events);
        import.MapGet("faults.csv", (string negotiation, string import, Asker asker, ImportReads reads, CancellationToken cancellation) =>
                reads.FaultsAsync(negotiation, import, asker, cancellation))
            .Produces<string>(contentType: "text/csv")
            .Notes("getImportFaults", "Every faulty row, with line, column, value, reason and remedy.", answer: ImportExamples.Faults);
        import.MapGet("duplicates.csv", (
                string negotiation, string import, Asker asker, ImportReads reads, CancellationToken cancellation) =>
                reads.DuplicatesAsync(negotiation, import, asker, cancellation))
            .Produces<string>(contentType: "text/csv")
            .Notes("getImportDuplicates", "Every row that may tell again what another row, or a record, tells.",
                answer: ImportExamples.Duplicates);
        import.MapPut("mapping", (
                string negotiation, string import, Body<ImportMapping> body, Asker asker, ImportWrites writes,
                CancellationToken cancellation) =>
                writes.MapAsync(negotiation, import, body.Content, asker, cancellation))
            .Produces<ImportAnswer>()
            .Notes("mapImport", "How its columns are read; the answer shows the first rows so.",
                example: ImportExamples.MappingOfLines, answer: ImportExamples.One);
        import.MapPost("check", (
                string negotiation, string import, AskedQuery query, Asker asker, ImportWrites writes,
                CancellationToken cancellation) =>
                writes.CheckAsync(negotiation, import, query, asker, cancellation))
            .WithBareBody().Produces<ImportAnswer>().Produces<ImportAnswer>(202)
            .Notes("checkImport", "A dry run: every row is tried, and nothing is recorded.", [Wait], "{}", ImportExamples.One);
        import.MapPost("recording", (
                string negotiation, string import, Body<RecordFile> body, AskedQuery query, Asker asker, ImportWrites writes,
                CancellationToken cancellation) =>
                writes.RecordAsync(negotiation, import, body.Content, query, asker, cancellation))
            .Produces<ImportAnswer>().Produces<ImportAnswer>(202)
            .Notes("recordImport", "Record all rows or none, or the good ones.", [Wait], """{ "mode": "all" }""", ImportExamples.One);
        import.MapPost("cancellation", (
                string negotiation, string import, AskedQuery query, Asker asker, ImportWrites writes,
                CancellationToken cancellation) =>
                writes.CancelAsync(negotiation, import, query, asker, cancellation))
            .WithBareBody().Produces<ImportAnswer>().Produces<ImportAnswer>(202)
            .Notes("cancelImport", "End it before it is recorded; what has ended stays as it is.", [Wait], "{}", ImportExamples.One);
        import.MapUndo("retraction", retract: true, "retractImport", "Undo it as a whole: retract each record that it made.");
        import.MapUndo("reinstatement", retract: false, "reinstateImport", "Undo that again: reinstate what it retracted.");
    }

    static void MapUndo(this IEndpointRouteBuilder import, string noun, bool retract, string id, string summary) =>
        import.MapPost(noun, (
                string negotiation, string import, Body<UndoImport> body, AskedQuery query, Asker asker, ImportWrites writes,
                CancellationToken cancellation) =>
                writes.UndoAsync(negotiation, import, retract, body.Content, query, asker, cancellation))
            .Produces<ImportAnswer>().Produces<ImportAnswer>(202)
            .Notes(id, summary, [Wait], """{ "reason": "The wrong file was sent." }""", ImportExamples.One);

    /// <summary>A body may be given, and need not.</summary>
    static RouteHandlerBuilder WithBareBody(this RouteHandlerBuilder endpoint) =>
        endpoint.WithMetadata(new Microsoft.AspNetCore.Http.Metadata.AcceptsMetadata(["application/json"], typeof(Bare), isOptional: true));

    /// <summary>What cannot be done with a file or a mapping is told as a problem.</summary>
    public static RouteGroupBuilder RefusingImports(this RouteGroupBuilder group) => group.AddEndpointFilter(async (call, next) =>
    {
        // Names and rows of files are for whoever may write here, and nobody keeps them on the way.
        call.HttpContext.Response.Headers.CacheControl = "private, no-store";
        try
        {
            return await next(call);
        }
        catch (NotReady not)
        {
            return Problems.Of([not.Refusal]);
        }
        catch (BadRow bad)
        {
            return Problems.Of([.. bad.Refusals]);
        }
    });
}
