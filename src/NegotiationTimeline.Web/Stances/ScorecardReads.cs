using NegotiationTimeline.Domain.Negotiations;
using NegotiationTimeline.Domain.Proposals;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Storage;
using Npgsql;

namespace NegotiationTimeline.Web.Stances;

/// <summary>A proposal, clause by party: its rows and its cells by index, the rest by the domain.</summary>
public sealed class ScorecardReads(
    NpgsqlDataSource database, SetupReader setup, ProposalReader proposals, CellReader cells, CellReads one)
{
    public async Task<IResult> ScorecardAsync(
        string negotiation, string proposal, AskedQuery query, Asker asker, CancellationToken cancellation)
    {
        var point = await ReadPoint.OfAsync(negotiation, query, asker, database, setup, cancellation);
        var asked = query.Many("party");
        var parties = await setup.PartiesAsync(negotiation, asked, point.Times.Recorded.At, cancellation);
        await setup.CheckPartiesAsync(point, asked, parties.Select(it => it.Slug), cancellation);
        var text = await TextAsync(point, proposal, cancellation);
        var score = await ScoreAsync(point, text, parties, cancellation);
        string[] slugs = [.. text.Clauses.Select(it => it.Clause.Issue).Distinct()];
        var issues = await setup.IssuesAsync(negotiation, slugs, point.Times.Recorded.At, cancellation);
        var pin = point.Pin(query.Context.Request);
        return new Answer(
            Answered(point, pin, text, score, [.. parties.Select(it => it.Slug)],
                issues.ToDictionary(it => it.Slug, it => it.State.Profile.Proposition)),
            point, pin);
    }

    /// <summary>One party on the whole: a cell like any other.</summary>
    public async Task<IResult> WholeAsync(
        string negotiation, string proposal, string party, AskedQuery query, Asker asker,
        CancellationToken cancellation)
    {
        var point = await ReadPoint.OfAsync(negotiation, query, asker, database, setup, cancellation);
        await TextAsync(point, proposal, cancellation);
        return await one.OnTextAsync(point, party, $"proposals/{proposal}", query, cancellation);
    }

    /// <summary>One party on one clause: what it said to the clause itself, to whatever text of it.</summary>
    public async Task<IResult> ClauseAsync(
        string negotiation, string proposal, string clause, string party, AskedQuery query, Asker asker,
        CancellationToken cancellation)
    {
        var point = await ReadPoint.OfAsync(negotiation, query, asker, database, setup, cancellation);
        var rows = await proposals.ReadAsync(
            negotiation, [$"proposals/{proposal}"], point.Times, cancellation);
        if (ProposalText.ClausesEver(rows[$"proposals/{proposal}"]).All(it => it != clause))
            throw rows.Contains($"proposals/{proposal}")
                ? new NotFound("clause", clause)
                : new NotFound("proposal", proposal);

        return await one.OnTextAsync(point, party, Clause.Path(proposal, clause), query, cancellation);
    }

    async Task<ProposalText> TextAsync(ReadPoint point, string proposal, CancellationToken cancellation)
    {
        var path = $"proposals/{proposal}";
        var rows = await proposals.ReadAsync(point.Negotiation, [path], point.Times, cancellation);
        return ProposalText.At(rows[path], point.Times.Valid) ?? throw new NotFound("proposal", proposal);
    }

    async Task<Scorecard> ScoreAsync(
        ReadPoint point, ProposalText text, IReadOnlyList<SetupRow<Party>> parties, CancellationToken cancellation)
    {
        CellName[] names =
        [
            .. from subject in Scorecard.Subjects(text)
               from party in parties
               select new CellName(party.Slug, subject, point.View.CoverageOf(party.State)),
        ];
        var read = await cells.AtAsync(point.Negotiation, names, point.Times, point.Filter, cancellation);
        var found = read.ToDictionary(it => (it.Cell.Party, it.Cell.Subject), it => it.Stance);
        return Scorecard.Of(text, [.. parties.Select(it => it.Slug)], (party, subject) => found[(party, subject)]);
    }

    static ScorecardAnswer Answered(
        ReadPoint point, string pin, ProposalText text, Scorecard score, IReadOnlyList<string> parties,
        IReadOnlyDictionary<string, string> propositions)
    {
        var (asOf, knownBy, recordedBy) = point.Echo();
        var tabled = text.Content;
        return new(
            point.Negotiation, text.Tabling.Version.Id, asOf, knownBy, recordedBy, point.BeyondCoding, pin, text.Title,
            text.State, text.Certainty, tabled.Parties, tabled.Reported, tabled.Speaker, tabled.TabledOn,
            tabled.LapsesOn, tabled.Summary, TextEvidence.Of(text.Tabling), [.. parties],
            [.. score.Clauses.Select(it => ClauseAnswer.Of(it, propositions))],
            [.. score.Whole.Select(ClauseStanceAnswer.Of)], [.. text.Steps.Select(StepAnswer.Of)],
            [.. text.Dropped.Select(DroppedAnswer.Of)],
            [.. text.Texts.Select(it => new TextAnswer(it.Since, it.Clauses))]);
    }
}
