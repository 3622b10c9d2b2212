using System.Text.Json.Nodes;
using NegotiationTimeline.Domain.Proposals;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Truces;

namespace NegotiationTimeline.Web.Imports;

/// <summary>Rows that belong to a record of another kind: its name, and which step it is, stand beside the body.</summary>
static class ImportSteps
{
    public static Wanted OfProposal(RowBody row)
    {
        var body = row.Node();
        var (proposal, step) = (RowBody.Take(body, "proposal"), RowBody.Take(body, "step"));
        return step switch
        {
            "revision" => Of<ReviseProposal>(row, body, proposal, "revisions", it => it.Id, it => it.Content(proposal),
                it => it.Evidence, it => it.Decide),
            "withdrawal" => Of<WithdrawProposal>(row, body, proposal, "withdrawal", it => it.Id, it => it.Content(proposal),
                it => it.Evidence, it => it.Decide),
            "lapse" => Of<LapseProposal>(row, body, proposal, "lapse", it => it.Id, it => it.Content(proposal),
                it => it.Evidence, it => it.Decide),
            "adoption" => Of<AdoptProposal>(row, body, proposal, "adoption", it => it.Id, it => it.Content(proposal),
                it => it.Evidence, it => it.Decide),
            _ => throw BadRow.Of("step", $"'{step}' is no step of a proposal.",
                "Give one of revision, withdrawal, lapse, adoption."),
        };
    }

    static WantedRecord Of<T>(
        RowBody row, JsonObject body, string proposal, string noun, Func<T, string?> id, Func<T, Content> content,
        Func<T, System.Collections.Immutable.ImmutableArray<EvidenceGiven>?> evidence,
        Func<T, Func<string, IReadOnlyCollection<RecordRow>, string, Record?, Agenda, Domain.Decisions.Decision>> decide)
    {
        var command = RowBody.Read<T>(body);
        var own = row.Id(id(command));
        return new($"proposals/{proposal}/{noun}/{own}", content(command).Mentions, evidence(command),
            (was, agenda, known) => decide(command)(proposal, known, own, was, agenda), $"proposals/{proposal}");
    }

    public static Wanted OfTruce(RowBody row)
    {
        var body = row.Node();
        var (truce, step) = (RowBody.Take(body, "truce"), RowBody.Take(body, "step"));
        return step switch
        {
            "reciprocation" => Of(row, truce, step, RowBody.Read<ReciprocateTruce>(body)),
            "entry" => Of(row, truce, step, RowBody.Read<EnterIntoForce>(body)),
            "extension" => Of(row, truce, step, RowBody.Read<ExtendTruce>(body)),
            "end" => Of(row, truce, step, RowBody.Read<EndTruce>(body)),
            _ => throw BadRow.Of("step", $"'{step}' is no step of a truce.",
                "Give one of reciprocation, entry, extension, end."),
        };
    }

    public static Wanted Violation(RowBody row)
    {
        var body = row.Node();
        return Of(row, RowBody.Take(body, "truce"), "violations", RowBody.Read<ReportViolation>(body));
    }

    static WantedRecord Of(RowBody row, string truce, string noun, IPartOfTruce command)
    {
        var id = row.Id(command.Id);
        return new($"{TruceCourse.PathOf(truce)}/{noun}/{id}", command.Content(truce).Mentions, command.Evidence,
            (was, agenda, _) => command.Decide(truce, id, was, agenda), TruceCourse.PathOf(truce));
    }

    public static Wanted Resolution(RowBody row)
    {
        var body = row.Node();
        var (record, condition) = (RowBody.Take(body, "record"), RowBody.Take(body, "condition"));
        var command = RowBody.Read<ResolveCondition>(body);
        return new WantedResolution($"positions/{record}", condition, command with { Id = row.Id(command.Id) });
    }
}
