using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NegotiationTimeline.Domain.Acts;
using NegotiationTimeline.Domain.Assessments;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Proposals;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Truces;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Records;

namespace NegotiationTimeline.Web.Imports;

/// <summary>
/// Rows that amend a record: which one, and by which step, stand beside the body that would be posted. What a correction
/// or refinement changes may stand in <c>changes</c>, or beside it, field by field.
/// </summary>
static class ImportAmendments
{
    static readonly ImmutableHashSet<string> Own = ["reason", "changes", "evidence", "into"];

    public static Wanted Of(RowBody row)
    {
        var body = row.Node();
        var path = PathOf(RowBody.Take(body, "record"));
        var kind = KindOf(path.Split('/'))
            ?? throw BadRow.Of("record", $"'{path}' is no record that can be amended.",
                "Give the id of a position, or the path of another record, such as acts/E29.");
        return RowBody.Take(body, "step") switch
        {
            "correction" => Changing(body, path, mayReplaceEvidence: true, it => kind.Correction(it)),
            "refinement" => Changing(body, path, mayReplaceEvidence: false, it => kind.Refinement(it)),
            "evidence" => Of(path, RowBody.Read<AddEvidence>(body), it => it.Evidence),
            "withdrawal" => Of(path, RowBody.Read<WithdrawRecord>(body), it => it.Evidence),
            "retraction" => Of(path, RowBody.Read<RetractRecord>(body)),
            "reinstatement" => Of(path, RowBody.Read<ReinstateRecord>(body)),
            "merge" when path.StartsWith("positions/", StringComparison.Ordinal) => Of(path, RowBody.Read<MergeRecords>(body)),
            "merge" => throw BadRow.Of("step", "Only positions are merged.",
                "Retract the one that should not be on record, with a reason that names the other."),
            var step => throw BadRow.Of("step", $"'{step}' is no way to amend a record.",
                "Give one of correction, refinement, evidence, retraction, reinstatement, withdrawal, merge."),
        };
    }

    /// <summary>A position has no path but its id.</summary>
    static string PathOf(string record) => record.Contains('/') ? record : $"positions/{record}";

    static Amended? KindOf(string[] path) => path switch
    {
        ["positions", _] => Amended.As<StatePosition>(),
        ["acts", _] => Amended.As<RecordAct>(),
        ["assessments", _] => Amended.As<RecordAssessment>(),
        ["proposals", _] => Amended.As<TableProposal>(),
        ["proposals", _, "revisions", _] => Amended.As<ReviseProposal>(),
        ["proposals", _, "withdrawal", _] => Amended.As<WithdrawProposal>(),
        ["proposals", _, "lapse", _] => Amended.As<LapseProposal>(),
        ["proposals", _, "adoption", _] => Amended.As<AdoptProposal>(),
        ["truces", _] => Amended.As<DeclareTruce>(),
        ["truces", _, "reciprocation", _] => Amended.As<ReciprocateTruce>(),
        ["truces", _, "entry", _] => Amended.As<EnterIntoForce>(),
        ["truces", _, "extension", _] => Amended.As<ExtendTruce>(),
        ["truces", _, "end", _] => Amended.As<EndTruce>(),
        ["truces", _, "violations", _] => Amended.As<ReportViolation>(),
        _ => null,
    };

    static WantedAmendment Of<T>(string path, T command, Func<T, ImmutableArray<EvidenceGiven>?>? evidence = null)
        where T : class =>
        new(path, command, Patch.Nothing, evidence?.Invoke(command) ?? [], []);

    static WantedAmendment Changing(
        JsonObject body, string path, bool mayReplaceEvidence, Func<Amendment, object> read)
    {
        var flat = Gather(body, path);
        var amendment = RowBody.Read<Amendment>(body);
        try
        {
            if (amendment.Fault(mayReplaceEvidence) is { } fault)
                throw new BadRow([fault]);

            return read(amendment) switch
            {
                CorrectRecord it => new(path, it, it.Changes, [.. it.Evidence ?? [], .. it.Replacement ?? []], flat),
                RefineRecord it => new WantedAmendment(path, it, it.Changes, it.Evidence ?? [], flat),
                _ => throw new ArgumentException("No change."),
            };
        }
        catch (UnreadableBody unread)
        {
            throw new BadRow([.. unread.Faults.Select(it => Refusal.Of(Field(it.Field, flat), it.Detail, it.Remedy))]);
        }
    }

    /// <summary>Takes what stands beside <c>changes</c> into it.</summary>
    static ImmutableHashSet<string> Gather(JsonObject body, string path)
    {
        // An act has a field of that name: the earlier act that it changes.
        var earlier = path.StartsWith("acts/", StringComparison.Ordinal) ? body["changes"] as JsonValue : null;
        if (earlier is not null)
            body["changes"] = new JsonObject { ["changes"] = earlier.DeepClone() };
        if (body["changes"] is not (null or JsonObject))
            throw BadRow.Of("changes", "'changes' is not an object.", "Give an object in braces: { \"field\": value, … }.");

        var changes = body["changes"] as JsonObject ?? [];
        string[] beside = [.. body.Select(it => it.Key).Where(it => !Own.Contains(it))];
        foreach (var field in beside)
        {
            var value = body[field];
            body.Remove(field);
            // Of a table: the record's own address.
            if (field is "truce" or "proposal" && path.StartsWith($"{field}s/{value}/", StringComparison.Ordinal))
                continue;
            if (!changes.TryAdd(field, value))
                throw BadRow.Of(field, $"'{field}' is said twice, here and in changes.", "Say it in one place.");
        }

        // A correction may be of evidence alone.
        if (changes.Count > 0 || body["evidence"] is not null)
            body["changes"] = changes;
        return earlier is null ? [.. beside] : [.. beside, "changes"];
    }

    /// <summary>Where the field at fault stands in the row.</summary>
    public static string Field(string field, ImmutableHashSet<string> flat)
    {
        const string Changes = "changes.";
        return field.StartsWith(Changes, StringComparison.Ordinal)
            && flat.Contains(field[Changes.Length..].Split('.', '[')[0]) ? field[Changes.Length..] : field;
    }

    /// <summary>Amendments are read by the body of a new record of the kind.</summary>
    sealed record Amended(Func<Amendment, CorrectRecord> Correction, Func<Amendment, RefineRecord> Refinement)
    {
        public static Amended As<T>() => new(it => it.Correction<T>(), it => it.Refinement<T>());
    }
}
