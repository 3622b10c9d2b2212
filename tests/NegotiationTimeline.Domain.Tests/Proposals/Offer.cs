using System.Collections.Immutable;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Proposals;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Tests.Records;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Tests.Proposals;

/// <summary>An offer of the United States of 4 April 2025 with two clauses, and what became of it, told step by step.</summary>
sealed class Offer
{
    public static readonly Clause Halt = new("halt", "truce", Obligor: "russia", Text: "Fire stops.");

    public static readonly Clause Meet = new("meet", "talks", Sense.Against, Text: "No talks.", After: "halt");

    public static readonly Agenda Agenda = Spring.Agenda with
    {
        Subjects = ["issues/truce", "issues/talks", "proposals/offer", "clauses/offer/halt", "clauses/offer/meet"],
    };

    public static readonly TableProposal Body = new(
        "offer", "Offer", "us", TabledOn: "2025-04-04", Clauses: [Halt, Meet], Evidence: [new("wire")]);

    readonly List<RecordRow> rows = [];

    Offer(TableProposal body) => Add("proposals/offer", body.Decide("offer", null, Agenda));

    public IReadOnlyList<RecordRow> Rows => rows;

    public static Offer Tabled(TableProposal? body = null) => new(body ?? Body);

    public Offer Revised(string on, string? party = null, Clause[]? clauses = null, string[]? drops = null, string? title = null) =>
        Step(on, id => new ReviseProposal(id, on, party, null, title, clauses?.ToImmutableArray(), drops?.ToImmutableArray(),
            "Revised.", [new("wire")]).Decide("offer", rows, id, null, Agenda));

    public Offer Withdrawn(string on, string? party = null) => Step(on, id =>
        new WithdrawProposal(id, on, party, Evidence: [new("wire")]).Decide("offer", rows, id, null, Agenda));

    public Offer Lapsed(string on) => Step(on, id =>
        new LapseProposal(id, on, Evidence: [new("wire")]).Decide("offer", rows, id, null, Agenda));

    public Offer Adopted(string on, params string[] clauses) => Step(on, id =>
        new AdoptProposal(id, on, Clauses: [.. clauses], Evidence: [new("wire")]).Decide("offer", rows, id, null, Agenda));

    public ProposalText At(int april) => ProposalText.At(rows, On(april))!;

    /// <summary>State and certainty, in words: <c>Tabled</c>, <c>Withdrawn?</c>.</summary>
    public string StateAt(int april) => At(april) is var text && text.Certainty == Certainty.Certain
        ? $"{text.State}"
        : $"{text.State}?";

    public static ValidTime On(int april) => new(Spring.April(april));

    /// <summary>All rows that a record has, as the last event left them.</summary>
    public static RecordHistory HistoryOf(params IRecordEvent[] events) => RecordHistory.Of(events.Select((it, i) =>
        new Recorded<IRecordEvent>(it, new(Spring.April(25).AddHours(i)), "coder", i + 1)))!;

    Offer Step(string on, Func<string, Decision> decide)
    {
        var id = $"step-{rows.Count}";
        Add($"proposals/offer/steps/{id}", decide(id));
        return this;
    }

    void Add(string path, Decision decision)
    {
        var happened = Assert.IsAssignableFrom<IRecordEvent>(Assert.Single(Assert.IsType<Happened>(decision).Events));
        rows.Add(new(path, "any", HistoryOf(happened).Rows[^1]));
    }
}
