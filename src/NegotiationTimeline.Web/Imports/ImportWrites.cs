using Microsoft.AspNetCore.Http.Features;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Web.Http;

namespace NegotiationTimeline.Web.Imports;

/// <summary>What can be done with a file that was sent, step by step.</summary>
sealed class ImportWrites(
    ImportReads reads, ImportJobs jobs, ImportFiles files, ImportPreview preview, ImportRunner runner, ImportMappings mappings)
{
    public async Task<IResult> ReceiveAsync(string negotiation, AskedQuery query, Asker asker, CancellationToken cancellation)
    {
        await reads.CheckAsync(negotiation, asker, cancellation);
        var (context, asked) = (query.Context, AskedImport.Of(query));
        var mapping = asked.Mapping is null ? null : await mappings.OneAsync(negotiation, asked.Mapping, cancellation)
            ?? throw new BadQuery("mapping", $"There is no saved mapping '{asked.Mapping}'.", "GET import-mappings lists them.");
        // Ours takes its place, counted as the file comes.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = null;
        ReceivedFile? file = null;
        try
        {
            file = await files.ReceiveAsync(context.Request.Body, cancellation);
            var job = await preview.OfAsync(new(
                negotiation, "", ImportState.Received, asked.Name, file.Sha256, file.Bytes, asked.FormatOf(file.Path), "utf-8",
                asked.Separator, asker.Name, DateTimeOffset.UtcNow, mapping ?? new ImportMapping(), file.Place), file.Path, cancellation);
            if (asked.Run is not null)
                CheckKind(job);
            job = await jobs.AddAsync(job, cancellation);
            file = null;
            if (asked.Run is not null)
                await BeginAsync(job, asked.Run == "check" ? null : asked.Run == "all" ? ImportMode.All : ImportMode.Good, cancellation);
            context.Response.Headers.Location = $"{context.Request.Path}/{job.Id}";
            return await AnswerAsync(job, asked.Run is null ? TimeSpan.Zero : asked.Wait, StatusCodes.Status201Created, cancellation);
        }
        catch (BadRow bad)
        {
            return Problems.Of([.. bad.Refusals]);
        }
        catch (TooLarge large)
        {
            return Problems.Of(413, "file-too-large", "The file is too large", large.Message,
                "Send it in parts; operations.md tells how to raise the limit.", [new("file", large.Message, "Send it in parts.")]);
        }
        finally
        {
            if (file is not null)
                File.Delete(file.Path);
        }
    }

    public async Task<IResult> MapAsync(
        string negotiation, string id, ImportMapping mapping, Asker asker, CancellationToken cancellation)
    {
        var job = await OpenAsync(negotiation, id, asker, cancellation);
        try
        {
            job = await preview.OfAsync(job with
            {
                State = ImportState.Received, Mapping = mapping, Counts = null, Creates = null, Failure = null, Mode = null,
            }, ImportFiles.PathOf(job), cancellation);
        }
        catch (BadRow bad)
        {
            return Problems.Of([.. bad.Refusals]);
        }

        return await jobs.MoveAsync(job, cancellation, ImportState.Received, ImportState.Checked)
            ? await AnswerAsync(job, TimeSpan.Zero, StatusCodes.Status200OK, cancellation)
            : throw NotOpen(await jobs.OneAsync(negotiation, id, cancellation));
    }

    public async Task<IResult> CheckAsync(
        string negotiation, string id, AskedQuery query, Asker asker, CancellationToken cancellation)
    {
        var job = await OpenAsync(negotiation, id, asker, cancellation);
        CheckKind(job);
        await BeginAsync(job, null, cancellation);
        return await AnswerAsync(job, AskedImport.WaitOf(query), StatusCodes.Status202Accepted, cancellation);
    }

    public async Task<IResult> RecordAsync(
        string negotiation, string id, RecordFile body, AskedQuery query, Asker asker, CancellationToken cancellation)
    {
        var job = await OpenAsync(negotiation, id, asker, cancellation);
        var mode = body.Mode ?? ImportMode.All;
        if (mode == ImportMode.All && job.State == ImportState.Checked && job.Counts is { AllGood: false } counts)
            return Problems.Of([new("rows-are-faulty", "mode", $"{counts.Faulty + counts.Conflicting} rows cannot be recorded, and all or none were to be.",
                "Mend the file and send it again, or record its good rows: { \"mode\": \"good\" }.", RefusalKind.Rule)]);

        CheckKind(job);
        await BeginAsync(job, mode, cancellation);
        return await AnswerAsync(job, AskedImport.WaitOf(query), StatusCodes.Status202Accepted, cancellation);
    }

    /// <summary>What has ended stays as it is: the answer says how.</summary>
    public async Task<IResult> CancelAsync(
        string negotiation, string id, AskedQuery query, Asker asker, CancellationToken cancellation)
    {
        await reads.CheckAsync(negotiation, asker, cancellation);
        var job = await jobs.OneAsync(negotiation, id, cancellation);
        if (job.IsOpen && await jobs.MoveAsync(
            job with { State = ImportState.Cancelled, Place = null, Ended = DateTimeOffset.UtcNow }, cancellation, job.State))
            ImportFiles.Remove(job);
        else
            await jobs.CancelAsync(job, cancellation);
        return await AnswerAsync(job, AskedImport.WaitOf(query), StatusCodes.Status202Accepted, cancellation);
    }

    public async Task<IResult> UndoAsync(
        string negotiation, string id, bool retract, UndoImport body, AskedQuery query, Asker asker, CancellationToken cancellation)
    {
        await reads.CheckAsync(negotiation, asker, cancellation);
        var job = await jobs.OneAsync(negotiation, id, cancellation);
        var faults = new Faults();
        faults.Given(body.Reason, "reason");
        if (faults.Refuse() is Refused { Reasons: { IsEmpty: false } reasons })
            return Problems.Of(reasons);

        var (from, over) = retract ? (ImportState.Recorded, ImportState.Retracted) : (ImportState.Retracted, ImportState.Recorded);
        if (job.State == over && job.Made > 0)
            return await AnswerAsync(job, TimeSpan.Zero, StatusCodes.Status200OK, cancellation);

        var next = job with
        {
            State = retract ? ImportState.Retracting : ImportState.Reinstating, Reason = body.Reason, Failure = null,
            Undoer = asker.Name,
        };
        if (job.Made == 0 || !await jobs.MoveAsync(next, cancellation, from))
            throw new NotReady(job.State is ImportState.Recorded
                ? new("import-made-nothing", "id", "This import recorded nothing, so there is nothing to undo.", "Look at its counts.", RefusalKind.Rule)
                : new("import-not-ready", "id", $"This import is {Word(job.State)}.", "Only what is recorded can be undone, and that again.", RefusalKind.Rule));

        runner.Start(next);
        return await AnswerAsync(job, AskedImport.WaitOf(query), StatusCodes.Status202Accepted, cancellation);
    }

    /// <param name="mode">null = a dry run alone.</param>
    async Task BeginAsync(ImportJob job, ImportMode? mode, CancellationToken cancellation)
    {
        // What was tried already goes on from there; else it is tried first, so that nobody waits for a file of faults.
        var next = job with
        {
            State = mode is not null && job.State == ImportState.Checked ? ImportState.Recording : ImportState.Checking,
            Mode = mode, Failure = null,
        };
        if (!await jobs.MoveAsync(next, cancellation, ImportState.Received, ImportState.Checked))
            throw NotOpen(await jobs.OneAsync(job.Negotiation, job.Id, cancellation));

        runner.Start(next);
    }

    /// <summary>A file may wait until a mapping says what its rows are, and is not tried before.</summary>
    static void CheckKind(ImportJob job)
    {
        if (job is { Format: "csv", Kind: null })
            throw ImportTable.OfNoKind();
    }

    async Task<ImportJob> OpenAsync(string negotiation, string id, Asker asker, CancellationToken cancellation)
    {
        await reads.CheckAsync(negotiation, asker, cancellation);
        var job = await jobs.OneAsync(negotiation, id, cancellation);
        return job.IsOpen ? job : throw NotOpen(job);
    }

    static NotReady NotOpen(ImportJob job) => new(new("import-not-ready", "id", $"This import is {Word(job.State)}.",
        job.IsUnderWay ? "Wait until that has ended, or cancel it." : "Send the file again: the same rows are recorded once.", RefusalKind.Rule));

    static string Word(ImportState state) => $"{state}".ToLowerInvariant();

    async Task<IResult> AnswerAsync(ImportJob job, TimeSpan wait, int underWay, CancellationToken cancellation)
    {
        var now = await runner.WaitAsync(job, wait, cancellation);
        var status = underWay == StatusCodes.Status201Created || now.IsUnderWay ? underWay : StatusCodes.Status200OK;
        return Results.Json(await reads.AnswerAsync(now, cancellation), Storage.Wire.Json, statusCode: status);
    }
}

/// <summary>A rule says no to what was asked of an import: 409.</summary>
sealed class NotReady(Refusal refusal) : Exception(refusal.Reason)
{
    public Refusal Refusal => refusal;
}

/// <summary>How a file is to be taken in.</summary>
/// <param name="Run">check, all or good; null = not yet.</param>
sealed record AskedImport(string Name, string? Run, string? Mapping, string? Format, string? Separator, TimeSpan Wait)
{
    public static AskedImport Of(AskedQuery query)
    {
        var name = query.One("name") ?? "file";
        if (name.Length > 300)
            throw new BadQuery("name", "The name has more than 300 characters.", "Shorten it.");

        return new(name, Word(query, "run", "check", "all", "good"), query.One("mapping"),
            Word(query, "format", "csv", "jsonl") ?? FormatOf(query.Context.Request, name),
            Word(query, "separator", "comma", "semicolon", "tab") switch
            {
                "comma" => ",", "semicolon" => ";", "tab" => "\t",
                _ => null,
            }, WaitOf(query));
    }

    /// <summary>Seconds; true = until it has ended, within reason.</summary>
    public static TimeSpan WaitOf(AskedQuery query) => TimeSpan.FromSeconds(query.One("wait") switch
    {
        "true" => 3600,
        "false" => 0,
        _ => query.Number("wait", 10, 0, 3600),
    });

    /// <summary>Where nothing tells, by its first character.</summary>
    public string FormatOf(string path)
    {
        if (Format is not null)
            return Format;

        using var file = File.OpenRead(path);
        int first;
        while ((first = file.ReadByte()) is ' ' or '\n' or '\r' or '\t' or 0xEF or 0xBB or 0xBF)
        {
        }

        return first == '{' ? "jsonl" : "csv";
    }

    static string? FormatOf(HttpRequest request, string name) => (request.ContentType?.Split(';')[0].Trim(), Extension(name)) switch
    {
        ("application/x-ndjson" or "application/jsonl" or "application/json", _) => "jsonl",
        ("text/csv" or "text/tab-separated-values", _) => "csv",
        (_, ".jsonl" or ".ndjson" or ".json") => "jsonl",
        (_, ".csv" or ".tsv" or ".txt") => "csv",
        _ => null,
    };

    static string Extension(string name) => Path.GetExtension(
        name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name).ToLowerInvariant();

    static string? Word(AskedQuery query, string name, params string[] known) => query.One(name) switch
    {
        null => null,
        var word when known.Contains(word) => word,
        var word => throw new BadQuery(name, $"'{word}' is not known here.", $"Give one of {string.Join(", ", known)}."),
    };
}
