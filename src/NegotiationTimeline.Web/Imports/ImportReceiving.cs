using Microsoft.AspNetCore.Http.Features;
using NegotiationTimeline.Web.Http;

namespace NegotiationTimeline.Web.Imports;

/// <summary>Takes in a file that is sent.</summary>
sealed class ImportReceiving(
    ImportReads reads, ImportJobs jobs, ImportFiles files, ImportPreview preview, ImportMappings mappings,
    ImportWrites writes)
{
    public async Task<IResult> ReceiveAsync(
        string negotiation, AskedQuery query, Asker asker, CancellationToken cancellation)
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
                negotiation, "", ImportState.Received, asked.Name, file.Sha256, file.Bytes, asked.FormatOf(file.Path),
                asked.Encoding ?? "utf-8", asked.Separator, asker.Name, default,
                mapping ?? new ImportMapping(), asked.Encoding, file.Place), file.Path, cancellation);
            if (asked.Run is not null)
                ImportWrites.CheckKind(job);
            job = await jobs.AddAsync(job, cancellation);
            file = null;
            if (asked.Run is not null)
                await writes.BeginAsync(job, asked.Run switch
                {
                    "all" => ImportMode.All,
                    "good" => ImportMode.Good,
                    _ => null,
                }, cancellation);
            context.Response.Headers.Location = $"{context.Request.Path}/{job.Id}";
            return await writes.AnswerAsync(
                job, asked.Run is null ? TimeSpan.Zero : asked.Wait, StatusCodes.Status201Created, cancellation);
        }
        catch (BadRow bad)
        {
            return Problems.Of([.. bad.Refusals]);
        }
        catch (TooLarge large)
        {
            return Problems.Of(413, "file-too-large", "The file is too large", large.Message,
                "Send it in parts; operations.md tells how to raise the limit.",
                [new("file", large.Message, "Send it in parts.")]);
        }
        finally
        {
            if (file is not null)
                File.Delete(file.Path);
        }
    }
}
