using NegotiationTimeline.Web.Http;

namespace NegotiationTimeline.Web.Imports;

static class SavedMappingsEndpoints
{
    public static void MapSavedMappings(this IEndpointRouteBuilder routes)
    {
        var all = routes.MapGroup("/api/negotiations/{negotiation}/import-mappings").WithTags("Imports").RefusingImports();
        all.MapGet("", async (
                string negotiation, Asker asker, ImportReads reads, ImportMappings mappings, CancellationToken cancellation) =>
            {
                await reads.CheckAsync(negotiation, asker, cancellation);
                return (IResult)new Answer(await mappings.ListAsync(negotiation, cancellation), hidden: true);
            })
            .Produces<MappingListAnswer>()
            .Notes("listImportMappings", "The saved mappings of the negotiation.", answer: ImportExamples.Mappings);
        all.MapGet("{mapping}", async (
                string negotiation, string mapping, Asker asker, ImportReads reads, ImportMappings mappings,
                CancellationToken cancellation) =>
            {
                await reads.CheckAsync(negotiation, asker, cancellation);
                return (IResult)new Answer(new SavedMapping(mapping, await mappings.OneAsync(negotiation, mapping, cancellation)
                    ?? throw new NotFound("mapping", mapping)), hidden: true);
            })
            .Produces<SavedMapping>()
            .Notes("getImportMapping", "One saved mapping.", answer: ImportExamples.OneMapping);
        all.MapPut("{mapping}", async (
                string negotiation, string mapping, Body<ImportMapping> body, Asker asker, ImportReads reads,
                ImportMappings mappings, CancellationToken cancellation) =>
            {
                await reads.CheckAsync(negotiation, asker, cancellation);
                return await mappings.KeepAsync(negotiation, mapping, body.Content, cancellation);
            })
            .Produces<SavedMapping>().Produces<SavedMapping>(201)
            .Notes("keepImportMapping", "Keep a mapping under a name, for files to come.",
                example: ImportExamples.Mapping, answer: ImportExamples.OneMapping);
        all.MapDelete("{mapping}", async (
                string negotiation, string mapping, Asker asker, ImportReads reads, ImportMappings mappings,
                CancellationToken cancellation) =>
            {
                await reads.CheckAsync(negotiation, asker, cancellation);
                return await mappings.ForgetAsync(negotiation, mapping, cancellation);
            })
            .Produces<SavedMapping>()
            .Notes("forgetImportMapping", "Forget a saved mapping; imports that used it stay.", answer: ImportExamples.OneMapping);
    }
}
