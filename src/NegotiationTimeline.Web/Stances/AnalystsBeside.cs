using System.Collections.Immutable;
using NegotiationTimeline.Domain.Assessments;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;
using NegotiationTimeline.Web.Assessments;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Stances;

/// <summary>
/// What analysts say, beside stances that were worked out without them. A filter of evidence does not hide it: it is
/// no evidence of a stance.
/// </summary>
sealed class AnalystsBeside(RecordReader reader, SetupReader setup)
{
    /// <summary>The matrix with what is said of each cell, and of the parties on no issue in particular.</summary>
    public async Task<MatrixAnswer> AddAsync(MatrixAnswer matrix, ReadPoint point, CancellationToken cancellation)
    {
        var said = await SaidAsync(point, matrix.Parties.Select(it => $"parties/{it}"), cancellation);
        var ofCells = said.ToLookup(it => (Of(it).Party, Of(it).Issue), it => it.Id);
        return matrix with
        {
            Stances = [.. matrix.Stances.Select(it => it with { Assessments = [.. ofCells[(it.Party, it.Issue)]] })],
            Assessments = await AnswersAsync(point, said.Where(it => Of(it).Issue is null), cancellation),
        };
    }

    /// <summary>What is said of a cell, then of its party on no issue in particular; each newest first.</summary>
    public async Task<ImmutableArray<AssessmentAnswer>> OfCellAsync(
        ReadPoint point, string party, string issue, CancellationToken cancellation)
    {
        var said = await SaidAsync(point, [$"parties/{party}"], cancellation);
        var ofParty = said.Where(it => Of(it).Issue is null);
        return await AnswersAsync(point, said.Where(it => Of(it).Issue == issue).Concat(ofParty), cancellation);
    }

    /// <summary>Assessments about any of the cells; among them those that question a red line.</summary>
    public async Task<IReadOnlyList<RecordRow>> OfCellsAsync(
        ReadPoint point, IEnumerable<CellName> cells, CancellationToken cancellation)
    {
        var paths = cells.Select(it => it.Subject).Distinct().ToArray();
        return paths.Length == 0 ? [] : await AboutAsync(point, paths, cancellation);
    }

    /// <summary>Newest first, as far as it may have been said by asOf.</summary>
    async Task<IReadOnlyList<RecordVersion>> SaidAsync(
        ReadPoint point, IEnumerable<string> paths, CancellationToken cancellation)
    {
        var rows = await AboutAsync(point, paths, cancellation);
        return
        [
            .. rows.Reverse().Select(it => it.Version)
                .Where(it => it.Content.At(it.Bounds, point.Times.Valid) > Certainty.None),
        ];
    }

    Task<IReadOnlyList<RecordRow>> AboutAsync(
        ReadPoint point, IEnumerable<string> paths, CancellationToken cancellation) =>
        reader.AboutAsync(point.Negotiation, paths, point.Times, cancellation, "assessment");

    async Task<ImmutableArray<AssessmentAnswer>> AnswersAsync(
        ReadPoint point, IEnumerable<RecordVersion> said, CancellationToken cancellation)
    {
        var shown = said.ToArray();
        var slugs = shown.SelectMany(it => it.Evidence).Select(it => it.Source).Distinct().ToArray();
        var sources = (await setup.SourcesAsync(point.Negotiation, slugs, point.Times.Recorded.At, cancellation))
            .ToDictionary(it => it.Slug, it => it.State);
        return [.. shown.Select(it => AssessmentAnswer.Of(it, point.Times.Valid, sources))];
    }

    static AssessmentContent Of(RecordVersion version) => (AssessmentContent)version.Content;
}
