using NegotiationTimeline.Domain.Truces;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Records;

namespace NegotiationTimeline.Web.Truces;

static class TrucesEndpoints
{
    static readonly QueryParameter[] OfList =
    [
        QueryParameter.Called with { Example = "easter" },
        QueryParameter.Cursor with { Example = TruceAnswerExamples.Cursor },
        new("limit", "How many to give, 1 to 500.", "50", "integer"), .. QueryParameter.Times,
    ];

    public static void MapTruces(this IEndpointRouteBuilder routes)
    {
        var truces = routes.MapGroup("/api/negotiations/{negotiation}/truces").WithTags("Truces");
        truces.MapGet("", (
                string negotiation, AskedQuery query, Asker asker, TruceReads reads, CancellationToken cancellation) =>
                reads.ListAsync(negotiation, query, asker, cancellation))
            .Produces<TruceListAnswer>()
            .Notes("listTruces", "The truces, the last declared first, each with its state at asOf.", OfList,
                answer: TruceAnswerExamples.List);
        truces.MapGet("{truce}", (
                string negotiation, string truce, AskedQuery query, Asker asker, TruceReads reads,
                CancellationToken cancellation) =>
                reads.OneAsync(negotiation, truce, query, asker, cancellation))
            .Produces<TruceAnswer>()
            .Notes("getTruce", "One truce: its state at asOf and over time, who answered it, every rival tally.",
                QueryParameter.Times, answer: TruceAnswerExamples.One);
        truces.MapGet("{truce}/versions", (
                RecordAddress address, AskedQuery query, Asker asker, TruceReads reads,
                CancellationToken cancellation) =>
                reads.VersionsAsync(address, query, asker, cancellation))
            .Produces<OneRecordAnswer<DeclarationAnswer>>()
            .Notes("getTruceVersions", "The declaration: every version, every source, everything done to it.",
                QueryParameter.Times, answer: TruceAnswerExamples.Versions);
        truces.MapRecording("", (string negotiation, Body<DeclareTruce> body, Sender sender) =>
                sender.StateAsync(negotiation, "truces", body.Content.Id ?? "", body.Content),
            "declareTruce", "Record that a truce was declared.", TruceExamples.Truce, creates: true);
        truces.MapGroup("{truce}").MapAmendments<DeclareTruce>("Truce", TruceExamples.OfTruce);

        var truce = truces.MapGroup("{truce}");
        truce.MapStep<ReciprocateTruce>("reciprocation", "Reciprocation",
            "Record that another party declared that it would keep the truce.", TruceExamples.Reciprocation);
        truce.MapStep<EnterIntoForce>("entry", "Entry",
            "Record that the truce entered into force.", TruceExamples.Entry);
        truce.MapStep<ExtendTruce>("extension", "Extension",
            "Record that the truce was given a later last day.", TruceExamples.Extension);
        truce.MapStep<EndTruce>("end", "End", "Record that the truce was ended.", TruceExamples.End);
        truce.MapViolations();
    }

    /// <param name="noun">names the address and the place of the id in it.</param>
    static void MapStep<TBody>(
        this IEndpointRouteBuilder truce, string noun, string kind, string summary, string example)
        where TBody : class, IPartOfTruce
    {
        truce.MapRecording(noun, (string negotiation, string truce, Body<TBody> body, Sender sender) =>
                sender.StateAsync(negotiation, $"{TruceCourse.PathOf(truce)}/{noun}", body.Content.Id, body.Content),
            $"recordTruce{kind}", summary, example, creates: true);
        var step = truce.MapGroup($"{noun}/{{{noun}}}");
        step.MapGet("", (
                RecordAddress address, AskedQuery query, Asker asker, TruceReads reads,
                CancellationToken cancellation) =>
                reads.StepAsync(address, query, asker, cancellation))
            .Produces<OneRecordAnswer<StepVersionAnswer>>()
            .Notes($"getTruce{kind}", "One step of a truce: every version, every source, everything done to it.",
                QueryParameter.Times, answer: TruceAnswerExamples.Step(noun));
        step.MapAmendments<TBody>($"Truce{kind}", TruceExamples.OfStep);
    }

    static void MapViolations(this IEndpointRouteBuilder truce)
    {
        truce.MapRecording("violations", (
                string negotiation, string truce, Body<ReportViolation> body, Sender sender) =>
                sender.StateAsync(
                    negotiation, $"{TruceCourse.PathOf(truce)}/violations", body.Content.Id, body.Content),
            "reportViolation", "Record that a party claimed that the truce was broken.",
            TruceExamples.Violation, creates: true);
        var violation = truce.MapGroup("violations/{violation}");
        violation.MapGet("", (
                RecordAddress address, AskedQuery query, Asker asker, TruceReads reads,
                CancellationToken cancellation) =>
                reads.ViolationAsync(address, query, asker, cancellation))
            .Produces<OneRecordAnswer<ViolationAnswer>>()
            .Notes("getViolation", "One violation report: every version, every source, everything done to it.",
                QueryParameter.Times, answer: TruceAnswerExamples.OneViolation);
        violation.MapAmendments<ReportViolation>("Violation", TruceExamples.OfViolation);
    }
}
