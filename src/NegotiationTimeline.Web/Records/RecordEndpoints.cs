using System.Globalization;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Web.Http;

namespace NegotiationTimeline.Web.Records;

/// <summary>What can be done to a record of any kind, below its own address.</summary>
static class RecordEndpoints
{
    /// <summary>Records something new among its kind.</summary>
    /// <param name="among">path of those records: <c>truces/easter-2025/violations</c>.</param>
    /// <param name="id">null = one that sorts by the time at which it was made.</param>
    public static Task<IResult> StateAsync<TCommand>(
        this Sender sender, string negotiation, string among, string? id, TCommand command)
    {
        id ??= Guid.CreateVersion7().ToString("n", CultureInfo.InvariantCulture);
        var faults = new Faults();
        // Before it becomes part of a path.
        StateRecord.CheckId(id, faults);
        return faults.Refuse() is Refused { Reasons: { IsEmpty: false } reasons }
            ? Task.FromResult(Problems.Of(reasons))
            : sender.RecordAsync(negotiation, $"{among}/{id}", command);
    }

    /// <typeparam name="TBody">that of a new record of this kind.</typeparam>
    /// <param name="record">the group whose prefix is the address of a record.</param>
    /// <param name="kind">as it ends the names of the operations: <c>Position</c> in <c>correctPosition</c>.</param>
    /// <param name="withdrawal">the address at which it is said that the publisher took the record back.</param>
    public static void MapAmendments<TBody>(
        this IEndpointRouteBuilder record, string kind, AmendmentExamples examples, string withdrawal = "withdrawal")
    {
        record.MapRecording("corrections", (RecordAddress address, Body<Amendment> body, Sender sender) =>
                body.Content.Fault(mayReplaceEvidence: true) is { } fault
                    ? Task.FromResult(Problems.Of([fault]))
                    : sender.RecordAsync(address.Negotiation, address.Path, body.Content.Correction<TBody>()),
            $"correct{kind}", "We coded it wrongly: patch every version.", examples.Correction);
        record.MapRecording("refinements", (RecordAddress address, Body<Amendment> body, Sender sender) =>
                body.Content.Fault(mayReplaceEvidence: false) is { } fault
                    ? Task.FromResult(Problems.Of([fault]))
                    : sender.RecordAsync(address.Negotiation, address.Path, body.Content.Refinement<TBody>()),
            $"refine{kind}", "Newer evidence says more: a further version.", examples.Refinement);
        record.MapCommand<AddEvidence>("evidence", $"addEvidenceOf{kind}", "One more source.", examples.Evidence);
        record.MapCommand<RetractRecord>("retraction", $"retract{kind}",
            "The record should not exist.", AmendmentExamples.Retraction);
        record.MapCommand<ReinstateRecord>("reinstatement", $"reinstate{kind}",
            "The record should exist after all: undoes a retraction, a merge or a withdrawal.",
            AmendmentExamples.Reinstatement);
        record.MapCommand<WithdrawRecord>(withdrawal, $"withdraw{kind}",
            "The publisher took it back.", examples.Withdrawal);
    }

    public static void MapMerge(this IEndpointRouteBuilder record, string kind, string example) =>
        record.MapCommand<MergeRecords>("merge", $"merge{kind}s", "Two records are one.", example);

    static void MapCommand<TCommand>(
        this IEndpointRouteBuilder record, string noun, string id, string summary, string example)
        where TCommand : class =>
        record.MapRecording(noun, (RecordAddress address, Body<TCommand> body, Sender sender) =>
                sender.RecordAsync(address.Negotiation, address.Path, body.Content), id, summary, example);
}

/// <summary>Bodies for the OpenAPI document; each can be sent, in this order, to a record as it is.</summary>
sealed record AmendmentExamples(string Correction, string Refinement, string Evidence, string Withdrawal)
{
    public const string Retraction = """{ "reason": "Recorded twice by mistake." }""";

    public const string Reinstatement = """{ "reason": "It was no duplicate after all." }""";
}
