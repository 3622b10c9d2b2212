using System.Collections.Immutable;
using Marten;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Records;

/// <summary>Of the agenda, what a command on one record names: for deciding it, to be recorded or not.</summary>
static class RecordAgenda
{
    /// <param name="path">of the record that there would be.</param>
    /// <returns>null where there is no such negotiation.</returns>
    public static async Task<Agenda?> OfNewAsync(
        IQuerySession session, string negotiation, string path, Mentions mentions,
        ImmutableArray<EvidenceGiven>? evidence, CancellationToken cancellation) =>
        await AgendaReader.ReadAsync(session, negotiation, mentions, Sources(evidence), cancellation) is { } agenda
            ? agenda with { Itself = path }
            : null;

    /// <param name="record">as it is; its negotiation is there, since it is.</param>
    public static async Task<Agenda> OfAmendedAsync(
        IQuerySession session, string negotiation, string path, Record record, Patch changes,
        ImmutableArray<EvidenceGiven>? evidence, CancellationToken cancellation)
    {
        // A patch is checked against every version, so all that any version names is looked up.
        var versions = record.Versions.Concat(Patched(record, changes));
        var agenda = await AgendaReader.ReadAsync(
            session, negotiation, Mentions.Of(versions.Select(it => it.Mentions)), Sources(evidence), cancellation);
        // What it names already it may go on to name, even where that was retracted since.
        var named = record.Versions.SelectMany(it => it.Mentions.Records);
        return agenda! with { Itself = path, Subjects = agenda.Subjects.Union(named) };
    }

    static IEnumerable<Content> Patched(Record record, Patch changes)
    {
        var faults = new Faults();
        changes.Check(record.Versions[^1], faults);
        return faults.Any ? [] : record.Versions.Select(changes.Apply);
    }

    static IEnumerable<string> Sources(ImmutableArray<EvidenceGiven>? evidence) =>
        (evidence ?? []).Select(it => it?.Source).OfType<string>().Distinct();
}
