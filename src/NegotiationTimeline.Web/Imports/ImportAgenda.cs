using System.Collections.Immutable;
using Marten;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Negotiations;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Sources;
using NegotiationTimeline.Domain.Time;
using NegotiationTimeline.Web.Storage;
using Npgsql;

namespace NegotiationTimeline.Web.Imports;

/// <summary>
/// All parties, issues and sources of a negotiation, read once for an import, and those that the import enters: rows are
/// decided by it without asking the database.
/// </summary>
sealed class ImportAgenda
{
    readonly Slugs parties = new("party"), issues = new("issue");
    readonly RecordedTime at;
    readonly Dictionary<string, object> states = [];
    readonly SourceNames sources = new();

    ImportAgenda(Agenda agenda, RecordedTime at) => (Agenda, this.at) = (agenda, at);

    /// <summary>What rows are decided by, as far as the import has got.</summary>
    public Agenda Agenda { get; private set; }

    public List<string> NewParties { get; } = [];

    public List<string> NewIssues { get; } = [];

    public List<string> NewSources { get; } = [];

    /// <param name="at">recorded axis: the instant of the import.</param>
    public static async Task<ImportAgenda> ReadAsync(
        (NpgsqlDataSource Database, SetupReader Reader) setups, string negotiation, string timeZone, RecordedTime at,
        CancellationToken cancellation)
    {
        var setup = setups.Reader;
        var agenda = new ImportAgenda(new(negotiation, timeZone, [], [], ImmutableDictionary<string, DateTimeOffset?>.Empty), at);
        var (parties, issues, dates) = (ImmutableHashSet.CreateBuilder<string>(), ImmutableHashSet.CreateBuilder<string>(),
            ImmutableDictionary.CreateBuilder<string, DateTimeOffset?>());
        foreach (var it in await setup.PartiesAsync(negotiation, null, at.At, cancellation))
        {
            parties.Add(it.Slug);
            agenda.Know("parties", agenda.parties, it.Slug, it.State, it.State.Profile.Name);
        }

        foreach (var it in await setup.IssuesAsync(negotiation, null, at.At, cancellation))
        {
            issues.Add(Subjects.OfIssue(it.Slug));
            agenda.Know("issues", agenda.issues, it.Slug, it.State, it.State.Profile.Proposition);
        }

        foreach (var it in await setup.SourcesAsync(negotiation, null, at.At, cancellation))
        {
            dates.Add(it.Slug, it.State.Published);
            agenda.Know(it.Slug, it.State);
        }

        await FormerDates.ReadAsync(setups.Database, negotiation, agenda.sources, cancellation);
        agenda.Agenda = agenda.Agenda with
        {
            Parties = parties.ToImmutable(),
            Subjects = issues.ToImmutable(),
            Publications = dates.ToImmutable(),
        };
        return agenda;
    }

    void Know(string among, Slugs slugs, string slug, object state, params string?[] names)
    {
        states[$"{among}/{slug}"] = state;
        slugs.Add(slug, names);
    }

    void Know(string slug, Source source)
    {
        states[$"sources/{slug}"] = source;
        sources.Add(slug, source.Profile);
    }

    /// <summary>The slug that a cell means, by slug or name; a new one where nothing bears either.</summary>
    public (string Slug, bool IsNew) Named(Naming names, string cell) => names switch
    {
        Naming.Party => parties.Of(cell),
        Naming.Issue => issues.Of(cell),
        _ => sources.Of(cell),
    };

    /// <inheritdoc cref="SourceNames.Of(string, string)"/>
    public (string Slug, bool IsNew, string? Differs) Source(string cell, string day) => sources.Of(cell, day);

    /// <summary>Decides a party, issue or source as a PUT is decided; another description than there is, is a conflict.</summary>
    public Decision Decide(WantedSetup wanted)
    {
        var existing = states.GetValueOrDefault(wanted.Path);
        var decision = wanted.Command switch
        {
            DescribeParty it => it.Decide(wanted.Slug, existing as Party, Agenda.Parties),
            DescribeIssue it => it.Decide(wanted.Slug, existing as Issue,
                it.Parent is not null && Agenda.Subjects.Contains(Subjects.OfIssue(it.Parent))),
            DescribeSource it => it.Decide(wanted.Slug, existing as Source, Agenda.Zone, at.At, cited: existing is not null,
                it.RepostOf is not null && Agenda.Publications.ContainsKey(it.RepostOf)),
            _ => throw new ArgumentException("No setup."),
        };
        return existing is not null && decision is Happened
            ? Decision.Refuse("id-is-taken", "slug", $"'{wanted.Slug}' is described otherwise already.",
                $"Change it with PUT /api/negotiations/{Agenda.Negotiation}/{wanted.Path}, or choose another slug.")
            : decision;
    }

    /// <summary>From now on it is there.</summary>
    public void Enter(WantedSetup wanted, object happened)
    {
        Agenda = With(Agenda, happened);
        switch (happened)
        {
            case PartyDescribed it:
                Know("parties", parties, it.Slug, new Party(it.Slug, it.Profile), it.Profile.Name);
                NewParties.Add(it.Slug);
                break;
            case IssueDescribed it:
                Know("issues", issues, it.Slug, new Issue(it.Slug, it.Profile), it.Profile.Proposition);
                NewIssues.Add(it.Slug);
                break;
            case SourceDescribed it:
                Know(it.Slug, new Source(it.Slug, it.Profile, it.Published));
                NewSources.Add(it.Slug);
                break;
        }
    }

    /// <summary>What would be known if it were entered.</summary>
    public static Agenda With(Agenda agenda, object happened) => happened switch
    {
        PartyDescribed it => agenda with { Parties = agenda.Parties.Add(it.Slug) },
        IssueDescribed it => agenda with { Subjects = agenda.Subjects.Add(Subjects.OfIssue(it.Slug)) },
        SourceDescribed it => agenda with { Publications = agenda.Publications.SetItem(it.Slug, it.Published) },
        _ => agenda,
    };

    public bool Has(WantedSetup wanted) => states.ContainsKey(wanted.Path);
}
