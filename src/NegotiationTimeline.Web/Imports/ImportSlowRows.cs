using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Imports;

/// <summary>Rows that name other records: what these say is read within the transaction, one row at a time.</summary>
sealed class ImportSlowRows(ImportDesk desk, ImportAgenda agenda)
{
    /// <param name="known">parties, issues and sources, with those that come with the row.</param>
    public async Task<(Decision Decision, StreamAppend[] Appends)> DecideAsync(
        Wanted wanted, Agenda known, CancellationToken cancellation)
    {
        if (wanted is WantedAmendment amendment)
            return await new ImportAmending(desk).DecideAsync(amendment, known, cancellation);

        var stream = StreamKeys.Record(known.Negotiation, wanted.Path);
        var before = (await desk.HistoriesAsync([stream], cancellation)).GetValueOrDefault(stream) ?? [];
        var existing = before.Select(it => it.Event).OfType<IRecordEvent>().Aggregate((Record?)null, Record.Evolve);
        var decision = wanted switch
        {
            WantedRecord it => await DecideAsync(it, existing, known, cancellation),
            WantedResolution it => Decide(it, existing, known),
            _ => Decision.Nothing,
        };
        return (decision, decision is Happened happened ? [desk.More(stream, before, happened.Events)] : []);
    }

    async Task<Decision> DecideAsync(WantedRecord wanted, Record? existing, Agenda known, CancellationToken cancellation)
    {
        var mentions = wanted.Mentions;
        if (wanted.Within is { } within)
            mentions = mentions with { Records = mentions.Records.Add(within) };
        var read = (await AgendaReader.ReadAsync(desk.Session, known.Negotiation, mentions, [], cancellation))!;
        if (wanted.Within is { } whole && !read.Subjects.Contains(whole))
            return Decision.Refuse([Refusal.Of(whole.Split('/')[0] == "truces" ? "truce" : "proposal",
                $"There is no '{whole}' in this negotiation.", "Record it first, in an earlier row or another file.")]);

        var all = read with
        {
            Itself = wanted.Path,
            Parties = known.Parties,
            Publications = known.Publications,
            Subjects = known.Subjects.Union(read.Subjects),
        };
        var rows = wanted.Within?.StartsWith("proposals/", StringComparison.Ordinal) == true
            ? await RecordReader.TodayAsync(
                desk.Session, known.Negotiation, wanted.Within, cancellation, ProposalReader.Kinds)
            : [];
        return wanted.Decide(existing, all, rows);
    }

    Decision Decide(WantedResolution wanted, Record? existing, Agenda known)
    {
        if (existing is null)
            return Decision.Refuse([Refusal.Of("record", $"There is no '{wanted.Path}' in this negotiation.",
                "Record the position first, in an earlier row or another file.")]);

        return existing.Versions[^1].DependsOn.Any(it => it.Id == wanted.Condition)
            ? wanted.Command.Decide(wanted.Condition, existing, agenda.Agenda with { Itself = known.Itself })
            : Decision.Refuse([Refusal.Of("condition", $"The last version of '{wanted.Path}' has no condition '{wanted.Condition}'.",
                "Take the id of one of its conditions.")]);
    }
}
