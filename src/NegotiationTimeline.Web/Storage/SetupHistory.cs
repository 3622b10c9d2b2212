using NegotiationTimeline.Domain.Imports;
using NegotiationTimeline.Domain.Negotiations;
using NegotiationTimeline.Domain.Sources;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Web.Storage;

/// <summary>What was said of a negotiation, party, issue, source or import over a half-open stretch of recorded time.</summary>
public sealed record SetupVersion(
    string Kind, string Slug, object Body, DateTimeOffset RecordedFrom, DateTimeOffset? RecordedUntil);

/// <summary>The rows that the events of one setup stream amount to.</summary>
public static class SetupHistory
{
    public static IReadOnlyList<SetupVersion> Negotiation(IEnumerable<Recorded<INegotiationEvent>> events) =>
        Rows<Negotiation, INegotiationEvent>(
            "negotiation", events, Domain.Negotiations.Negotiation.Evolve, it => it.Slug);

    public static IReadOnlyList<SetupVersion> Party(IEnumerable<Recorded<IPartyEvent>> events) =>
        Rows<Party, IPartyEvent>("party", events, Domain.Negotiations.Party.Evolve, it => it.Slug);

    public static IReadOnlyList<SetupVersion> Issue(IEnumerable<Recorded<IIssueEvent>> events) =>
        Rows<Issue, IIssueEvent>("issue", events, Domain.Negotiations.Issue.Evolve, it => it.Slug);

    public static IReadOnlyList<SetupVersion> Source(IEnumerable<Recorded<ISourceEvent>> events) =>
        Rows<Source, ISourceEvent>("source", events, Domain.Sources.Source.Evolve, it => it.Slug);

    public static IReadOnlyList<SetupVersion> Import(IEnumerable<Recorded<IImportEvent>> events) =>
        Rows<Import, IImportEvent>("import", events, Domain.Imports.Import.Evolve, it => it.Id);

    static List<SetupVersion> Rows<TState, TEvent>(
        string kind, IEnumerable<Recorded<TEvent>> events, Func<TState?, TEvent, TState?> evolve,
        Func<TState, string> slug)
        where TState : class
    {
        List<SetupVersion> rows = [];
        TState? state = null;
        foreach (var recorded in events)
        {
            state = evolve(state, recorded.Event);
            if (rows.Count > 0)
                rows[^1] = rows[^1] with { RecordedUntil = recorded.At.At };
            if (state is not null)
                rows.Add(new(kind, slug(state), state, recorded.At.At, null));
        }

        return rows;
    }
}
