using System.Collections.Immutable;
using Marten;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Records;

/// <summary>Records of every kind are made, and amended, in the same way; the slug of what is asked is their path.</summary>
static class RecordDesk
{
    /// <param name="mentions">what the command names, besides the sources of its evidence.</param>
    /// <param name="within">path of the record that this one belongs to, where there must be one.</param>
    public static Task<Outcome> StateAsync<TCommand>(
        Asked<TCommand> asked, IDocumentSession session, Mentions mentions, ImmutableArray<EvidenceGiven>? evidence,
        Func<string, Record?, Agenda, Decision> decide, CancellationToken cancellation, string? within = null) =>
        StateAsync(asked, session, mentions, evidence,
            (id, existing, agenda) => Task.FromResult(decide(id, existing, agenda)), cancellation, within);

    /// <summary>The same where more must be read, within the transaction, to decide.</summary>
    public static async Task<Outcome> StateAsync<TCommand>(
        Asked<TCommand> asked, IDocumentSession session, Mentions mentions, ImmutableArray<EvidenceGiven>? evidence,
        Func<string, Record?, Agenda, Task<Decision>> decide, CancellationToken cancellation, string? within = null)
    {
        var desk = await Desk.OpenAsync(session, asked, cancellation);
        var named = within is null ? mentions : mentions with { Records = mentions.Records.Add(within) };
        if (await RecordAgenda.OfNewAsync(session, asked.Negotiation, asked.Slug, named, evidence, cancellation)
            is not { } agenda)
            return new Missing("negotiation", asked.Negotiation);

        if (within is not null && !agenda.Subjects.Contains(within))
            return Missing(within);

        var (stream, id) = (StreamKeys.Record(asked.Negotiation, asked.Slug), StreamKeys.SlugOf(asked.Slug));
        var outcome = await desk.RecordAsync<Record, IRecordEvent>(
            stream, Record.Evolve, asked.IfMatch, existing => decide(id, existing, agenda), cancellation);
        if (outcome is not Done { Created: false })
            return outcome;

        // The same body under the same id again: the answer is the first one.
        var first = (await desk.HistoryAsync<IRecordEvent>(stream, cancellation))[0];
        return new Done(id, first.Version, first.At.At, Created: true) { Again = true };
    }

    public static async Task<Outcome> AmendAsync<TCommand>(
        Asked<TCommand> asked, IDocumentSession session, Patch changes, ImmutableArray<EvidenceGiven>? evidence,
        Func<Record, Agenda, Decision> decide, CancellationToken cancellation)
    {
        var desk = await Desk.OpenAsync(session, asked, cancellation);
        var stream = StreamKeys.Record(asked.Negotiation, asked.Slug);
        if (await LoadAsync(desk, asked.Slug, cancellation) is not { } record)
            return Missing(asked.Slug);

        var agenda = await RecordAgenda.OfAmendedAsync(
            session, asked.Negotiation, asked.Slug, record, changes, evidence, cancellation);
        return await desk.RecordAsync<Record, IRecordEvent>(
            stream, Record.Evolve, asked.IfMatch, it => Task.FromResult(decide(it!, agenda)), cancellation);
    }

    public static async Task<Record?> LoadAsync(Desk desk, string path, CancellationToken cancellation) =>
        (await desk.HistoryAsync<IRecordEvent>(StreamKeys.Record(desk.Negotiation, path), cancellation))
        .Fold<Record, IRecordEvent>(Record.Evolve);

    /// <summary>There is no record at that path.</summary>
    public static Missing Missing(string path) => new(RecordPath.NounOf(path), StreamKeys.SlugOf(path));
}
